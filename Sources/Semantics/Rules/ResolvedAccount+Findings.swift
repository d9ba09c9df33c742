public import Diagnostics
public import Hours

extension ResolvedAccount {

  /// Returns what is wrong with this account as a whole, in no order: what its parts mean for one another.
  ///
  /// One line for each rule, whose file stands beside this one. A rule is added by a case in `Rule`, a file here with
  /// the check and, at its foot, the wording, a line below, and a page in `grammar/diagnostics/`; a test says what is
  /// missing. A check sees every account of a run: it goes through each list once, and makes texts only for a finding.
  ///
  /// What is past is told only where `today` is given: the day on which the question is asked. That something is used
  /// nowhere is told only of an account that is sound so far: elsewhere it may be used where a mistake stands.
  public func findings(today: CivilDate? = nil, isSound: Bool = true) -> [Diagnostic] {
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
    findings += namesWithSpacesAround()
    findings += namesThatDeceive()
    findings += malformedAddresses()
    findings += notificationsSentTwice()
    findings += coveredBlacklistEntries()
    findings += extensionsBehindOthers()
    findings += listedTwice()
    findings += blockedEmployeesInUse()
    findings += recordingsKeptNowhere()
    findings += ownNumberLoops()
    findings += outsideNumbersOfMembers()
    findings += devicesRungTwice()
    findings += stepsBeforeRinging()
    findings += silencesBeforeRinging()
    findings += audioTooLong()
    findings += groupSettingsWithoutEffect()
    findings += timesWithoutEffect()
    findings += boxesThatKeepNothing()
    findings += numberSettingsWithoutEffect()
    findings += filesWithTwoTexts()
    findings += hoursThatNeverCome()
    findings += exceptionsWithoutEffect()
    findings += rowsNeverChosen()
    findings += groupsAllAbsent(graph, today: today)
    findings += overlappingAbsences()
    findings += deputiesWhoAreAway()
    findings += plannedCallsWhileAway()
    findings += plannedTimesAndZones()
    findings += campaignsEndingBeforeTheyBegin()
    if let today { findings += thingsLongPast(today: today) }
    guard hasNumbers, isSound else { return findings }
    let uses = Uses(self)
    findings += unusedObjects(uses)
    findings += schemesThatReachNobody()
    findings += messagesToNobody(uses)
    findings += notificationsNeverSent(uses)
    return findings
  }

}
