/// A mistake that Callwright knows by name: the register.
///
/// Cases stand in the order of their codes, a code and a kebab-case name each. A code keeps its meaning for good: a
/// rule that is retired leaves its number behind. The hundreds are areas: 0 text, 1 names and references, 2 flow,
/// 3 time, 4 sound, 5 calls files. Wording is none of the register's business: it stands beside the check that finds
/// the mistake, and the page in `grammar/diagnostics/` explains it at leisure.
public enum Rule: String, CaseIterable, Sendable {

  // Text.
  case notUTF8 = "CW001 not-utf8"
  case controlCharacter = "CW002 control-character"
  case yamlSyntax = "CW003 yaml-syntax"
  case tabIndentation = "CW004 tab-indentation"
  case fileTooLarge = "CW005 file-too-large"
  case tooDeep = "CW006 too-deep"
  case scalarTooLong = "CW007 scalar-too-long"
  case keyTooLong = "CW008 key-too-long"
  case yamlAnchor = "CW009 yaml-anchor"
  case yamlTag = "CW010 yaml-tag"
  case yamlDirective = "CW011 yaml-directive"
  case severalDocuments = "CW012 several-documents"
  case duplicateKey = "CW013 duplicate-key"
  case keyNotText = "CW014 key-not-text"
  case emptyFile = "CW015 empty-file"
  case missingSpace = "CW016 missing-space"
  case tooManyMistakes = "CW017 too-many-mistakes"
  case unknownKey = "CW020 unknown-key"
  case missingKey = "CW021 missing-key"
  case wrongShape = "CW022 wrong-shape"
  case conflictingKeys = "CW023 conflicting-keys"
  case badValue = "CW024 bad-value"
  case badDuration = "CW025 bad-duration"
  case badHours = "CW026 bad-hours"
  case badDate = "CW027 bad-date"
  case badNumber = "CW028 bad-number"
  case badId = "CW029 bad-id"
  case badVersion = "CW030 bad-version"
  case passwordInFile = "CW031 password-in-file"
  case spaceAroundName = "CW032 space-around-name"
  case mixedAlphabets = "CW033 mixed-alphabets"
  case unusedSuppression = "CW040 unused-suppression"
  case expiredSuppression = "CW041 expired-suppression"
  case badSuppression = "CW042 bad-suppression"

  // Names and references.
  case unknownReference = "CW101 unknown-reference"
  case duplicateId = "CW102 duplicate-id"
  case duplicateExtension = "CW103 duplicate-extension"
  case duplicateIdentity = "CW104 duplicate-identity"
  case extFormat = "CW105 ext-format"
  case extLeadingZero = "CW106 ext-leading-zero"
  case extServiceNumber = "CW107 ext-service-number"
  case extPrefix = "CW108 ext-prefix"
  case loginPhoneNotMobile = "CW109 login-phone-not-mobile"
  case duplicateNumber = "CW110 duplicate-number"
  case externalServiceNumber = "CW111 external-service-number"
  case recordingAddress = "CW112 recording-address"
  case missingAddress = "CW113 missing-address"
  case roleUnknown = "CW114 role-unknown"
  case userLimit = "CW115 user-limit"
  case sharedEmail = "CW116 shared-email"
  case blacklistedOwnNumber = "CW117 blacklisted-own-number"
  case badInclude = "CW118 bad-include"
  case unusedObject = "CW119 unused-object"
  case lookAlikeNames = "CW120 look-alike-names"
  case malformedEmail = "CW121 malformed-email"
  case messageToNobody = "CW122 message-to-nobody"
  case faxToNobody = "CW123 fax-to-nobody"
  case notificationNeverSent = "CW124 notification-never-sent"
  case notificationTwice = "CW125 notification-twice"
  case blacklistCovered = "CW126 blacklist-covered"
  case extBeginning = "CW127 ext-beginning"
  case rightGrantedAndDenied = "CW128 right-granted-and-denied"
  case sipAccountTwice = "CW129 sip-account-twice"
  case blockedEmployee = "CW130 blocked-employee"
  case listedTwice = "CW131 listed-twice"
  case keepWithoutCloud = "CW132 keep-without-cloud"

  // Flow.
  case complexScheme = "CW201 complex-scheme"
  case stepKind = "CW202 step-kind"
  case unreachableStep = "CW203 unreachable-step"
  case groupCycle = "CW204 group-cycle"
  case missingNoAnswer = "CW205 missing-no-answer"
  case externalWithoutBox = "CW206 external-without-box"
  case noOtherwise = "CW207 no-otherwise"
  case deviceNeverRings = "CW208 device-never-rings"
  case memberNeverReached = "CW209 member-never-reached"
  case waitOnGroup = "CW210 wait-on-group"
  case impatientNeverOffered = "CW211 impatient-never-offered"
  case impatientOptionWithoutBox = "CW212 impatient-option-without-box"
  case impatientKey = "CW213 impatient-key"
  case emptyGroup = "CW214 empty-group"
  case noDevice = "CW215 no-device"
  case ruleNeverApplies = "CW216 rule-never-applies"
  case deputyCycle = "CW217 deputy-cycle"
  case targetCycle = "CW218 target-cycle"
  case ownNumberLoop = "CW219 own-number-loop"
  case externalOwnDevice = "CW220 external-own-device"
  case deviceTwice = "CW221 device-twice"
  case faxWindow = "CW222 fax-window"
  case greetingTooLong = "CW223 greeting-too-long"
  case emptyScheme = "CW224 empty-scheme"
  case emptyRow = "CW225 empty-row"
  case nobodyRings = "CW226 nobody-rings"
  case nothingRingsAtFirst = "CW227 nothing-rings-at-first"
  case callbackNeverAsked = "CW228 callback-never-asked"
  case pauseNeverUsed = "CW229 pause-never-used"
  case offerOfNothing = "CW230 offer-of-nothing"
  case turnWithoutEffect = "CW231 turn-without-effect"
  case turnOutlastsWait = "CW232 turn-outlasts-wait"
  case afterWithoutEffect = "CW233 after-without-effect"
  case messageLength = "CW234 message-length"
  case deputyAway = "CW235 deputy-away"
  case hoursWithoutEffect = "CW236 hours-without-effect"
  case reachesNobody = "CW237 reaches-nobody"
  case longSilence = "CW238 long-silence"

  // Time.
  case emptyInterval = "CW301 empty-interval"
  case overlappingIntervals = "CW302 overlapping-intervals"
  case badTimezone = "CW303 bad-timezone"
  case duplicateException = "CW304 duplicate-exception"
  case overlappingExceptions = "CW305 overlapping-exceptions"
  case timerRange = "CW306 timer-range"
  case absenceOrder = "CW307 absence-order"
  case skippedLocalTime = "CW308 skipped-local-time"
  case neverOpen = "CW309 never-open"
  case longPast = "CW310 long-past"
  case exceptionWithoutEffect = "CW311 exception-without-effect"
  case rowNeverChosen = "CW312 row-never-chosen"
  case allAbsent = "CW313 all-absent"
  case overlappingAbsences = "CW314 overlapping-absences"
  case repeatedLocalTime = "CW315 repeated-local-time"
  case plannedCallWhileAway = "CW316 planned-call-while-away"
  case campaignOrder = "CW317 campaign-order"
  case reversedZone = "CW318 reversed-zone"

  // Sound.
  case audioMissing = "CW401 audio-missing"
  case audioUnreadable = "CW402 audio-unreadable"
  case audioEmpty = "CW403 audio-empty"
  case audioOutside = "CW404 audio-outside"
  case notRecorded = "CW405 not-recorded"
  case ringbackNeverPlayed = "CW406 ringback-never-played"
  case queueAudioNeverPlayed = "CW407 queue-audio-never-played"
  case promptCutOff = "CW408 prompt-cut-off"
  case sameAudioTwice = "CW409 same-audio-twice"
  case audioSilent = "CW410 audio-silent"
  case audioTooQuiet = "CW411 audio-too-quiet"
  case audioTooLoud = "CW412 audio-too-loud"
  case audioClipped = "CW413 audio-clipped"
  case audioMostlySilence = "CW414 audio-mostly-silence"
  case audioLateStart = "CW415 audio-late-start"
  case audioLateEnd = "CW416 audio-late-end"
  case audioCutOff = "CW417 audio-cut-off"
  case audioSignals = "CW418 audio-signals"
  case audioTwice = "CW419 audio-twice"
  case audioUnused = "CW420 audio-unused"
  case greetingTwice = "CW421 greeting-twice"
  case audioUnplayable = "CW422 audio-unplayable"
  case audioTooLong = "CW423 audio-too-long"
  case audioPause = "CW424 audio-pause"
  case audioOffset = "CW425 audio-offset"

  // Calls files.
  case badAct = "CW501 bad-act"
  case badTimeline = "CW502 bad-timeline"
  case noExpectation = "CW503 no-expectation"
  case actNeverApplied = "CW504 act-never-applied"
  case callerEngaged = "CW505 caller-engaged"
  case logoutWhileOffline = "CW506 logout-while-offline"
  case accountMissing = "CW507 account-missing"
  case misspeltStatus = "CW508 misspelt-status"

  /// The code, such as `CW020`.
  public var code: String { String(rawValue.prefix(5)) }

  /// The name, such as `unknown-key`.
  public var name: String { String(rawValue.dropFirst(6)) }

  /// Returns the rule of the code or name `word`, in upper or lower case.
  public static func named(_ word: String) -> Rule? {
    let word = word.lowercased()
    return allCases.first { (rule) in rule.code.lowercased() == word || rule.name == word }
  }

  /// Whether the file cannot be read to its end where the mistake is found, or not at all.
  public var makesUnreadable: Bool {
    switch self {
    case .notUTF8, .controlCharacter, .yamlSyntax, .tabIndentation, .fileTooLarge, .tooDeep, .scalarTooLong,
      .keyTooLong, .yamlAnchor, .yamlTag, .yamlDirective, .severalDocuments, .keyNotText, .emptyFile, .missingSpace:
      true
    default: false
    }
  }

  /// Whether somebody who knows better may say so: nobody can accept a file that cannot be read, and a remark that
  /// accepts a finding is no finding to accept.
  public var canBeAccepted: Bool {
    switch self {
    case .unusedSuppression, .expiredSuppression, .badSuppression, .badInclude, .tooManyMistakes: false
    default: !makesUnreadable
    }
  }

  /// What becomes of an account in which the mistake is found.
  public var severity: Severity {
    switch self {
    case .unusedSuppression, .expiredSuppression, .badSuppression, .extPrefix, .sharedEmail, .blacklistedOwnNumber,
      .noOtherwise, .deviceNeverRings, .memberNeverReached,
      .impatientNeverOffered, .noDevice, .ruleNeverApplies, .deputyCycle, .targetCycle, .skippedLocalTime,
      .notRecorded, .audioSilent, .audioTooQuiet, .audioTooLoud, .audioClipped, .audioMostlySilence, .audioLateStart,
      .audioLateEnd, .audioCutOff, .audioSignals, .audioTwice, .audioUnused, .actNeverApplied, .logoutWhileOffline,
      .misspeltStatus:
      .warning
    case .spaceAroundName, .mixedAlphabets, .unusedObject, .lookAlikeNames, .malformedEmail, .messageToNobody,
      .faxToNobody, .notificationNeverSent, .notificationTwice, .blacklistCovered, .extBeginning,
      .rightGrantedAndDenied, .sipAccountTwice, .blockedEmployee, .listedTwice, .keepWithoutCloud:
      .warning
    case .ownNumberLoop, .externalOwnDevice, .deviceTwice, .faxWindow, .greetingTooLong, .emptyScheme, .emptyRow,
      .nobodyRings, .nothingRingsAtFirst, .callbackNeverAsked, .pauseNeverUsed, .offerOfNothing, .turnWithoutEffect,
      .turnOutlastsWait, .afterWithoutEffect, .messageLength, .deputyAway, .hoursWithoutEffect, .reachesNobody,
      .longSilence:
      .warning
    case .neverOpen, .longPast, .exceptionWithoutEffect, .rowNeverChosen, .allAbsent, .overlappingAbsences,
      .repeatedLocalTime, .plannedCallWhileAway, .reversedZone:
      .warning
    case .ringbackNeverPlayed, .queueAudioNeverPlayed, .promptCutOff, .sameAudioTwice, .greetingTwice, .audioUnplayable,
      .audioTooLong, .audioPause, .audioOffset:
      .warning
    default: .error
    }
  }

}

/// How bad a mistake is.
public enum Severity: String, CaseIterable, Comparable, Sendable {

  /// The account works, but hardly as meant.
  case warning

  /// The account cannot be compiled.
  case error

  /// Orders severities from harmless to grave.
  public static func < (a: Self, b: Self) -> Bool {
    a == .warning && b == .error
  }

}
