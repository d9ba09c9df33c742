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
    let devices = RingingDevices(self)
    var findings: [Diagnostic] = []
    func add(_ more: [Diagnostic]) {
      if !more.isEmpty { findings += more }
    }
    add(sharedIdentities())
    add(loginPhonesThatAreNoMobiles())
    add(unknownRoles())
    add(usersBeyondLimit())
    add(blacklistedOwnNumbers())
    add(unreachableSteps(graph))
    add(groupCycles())
    add(targetCycles(graph))
    add(deputyCycles())
    add(schemesWithoutOtherwise())
    add(devicesThatNeverRing(devices))
    add(membersNeverReached())
    add(offersNeverMade())
    add(employeesWithoutDevice())
    add(rulesThatNeverApply())
    add(notificationsSentTwice())
    add(coveredBlacklistEntries())
    add(extensionsBehindOthers())
    add(listedTwice())
    add(blockedEmployeesInUse())
    add(recordingsKeptNowhere())
    add(ownNumberLoops(devices))
    add(outsideNumbersOfMembers(devices))
    add(devicesRungTwice(devices))
    add(stepsBeforeRinging())
    add(silencesBeforeRinging(devices))
    add(audioTooLong())
    add(groupSettingsWithoutEffect())
    add(timesWithoutEffect())
    add(boxesThatKeepNothing())
    add(numberSettingsWithoutEffect())
    add(filesWithTwoTexts())
    add(hoursThatNeverCome())
    add(exceptionsWithoutEffect())
    add(rowsNeverChosen())
    add(groupsAllAbsent(graph, today: today))
    add(overlappingAbsences())
    add(deputiesWhoAreAway())
    add(plannedCallsWhileAway())
    add(plannedTimesAndZones())
    add(campaignsEndingBeforeTheyBegin())
    if let today { add(thingsLongPast(today: today)) }
    let isSound = isSound && !findings.contains { (finding) in finding.rule.severity == .error }
    // A name that deceives is told where it is asked for in vain.
    if isSound { add(namesThatDeceive()) }
    guard hasNumbers, isSound else { return findings }
    let uses = Uses(self)
    add(unusedObjects(uses))
    add(schemesThatReachNobody())
    add(messagesToNobody(uses))
    add(notificationsNeverSent(uses))
    return findings
  }

}
