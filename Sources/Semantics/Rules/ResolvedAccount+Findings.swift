public import Diagnostics

extension ResolvedAccount {

  /// Returns what is wrong with this account as a whole, in no order: what its parts mean for one another.
  ///
  /// One line for each rule, whose file stands beside this one. A rule is added by a case in `Rule`, a file here with
  /// the check and, at its foot, the wording, a line below, and a page in `grammar/diagnostics/`; a test says what is
  /// missing. A check sees every account of a run: it goes through each list once, and makes texts only for a finding.
  public func findings() -> [Diagnostic] {
    let graph = TargetGraph(self)
    var findings: [Diagnostic] = []
    findings += sharedIdentities()
    findings += loginPhonesThatAreNoMobiles()
    findings += unknownRoles()
    findings += usersBeyondLimit()
    findings += blacklistedOwnNumbers()
    findings += unreachableSteps(graph)
    findings += groupCycles()
    findings += targetCycles(graph)
    findings += deputyCycles()
    findings += schemesWithoutOtherwise()
    findings += devicesThatNeverRing()
    findings += membersNeverReached()
    findings += offersNeverMade()
    findings += employeesWithoutDevice()
    findings += rulesThatNeverApply()
    return findings
  }

}
