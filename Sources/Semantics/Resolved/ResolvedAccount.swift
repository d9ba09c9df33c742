public import Diagnostics
public import Hours
public import Syntax

/// An account whose names are bound: every reference is the position of what it names, or absent after a complaint.
///
/// Positions speak of the sections of `written`, in their order; the written values stay at hand for their places and
/// their figures. The account is what the compiler, the rules and the oracle of the tests read.
public struct ResolvedAccount: Sendable {

  /// The account as its author wrote it.
  public var written: WrittenAccount

  /// The account's zone.
  public var zone: Zone

  /// The zone of each schedule.
  public var scheduleZones: [Zone]

  /// Employees, groups, schemes and numbers with their references bound.
  public var employees: [ResolvedEmployee] = []

  /// The groups, likewise.
  public var groups: [ResolvedGroup] = []

  /// The boxes, likewise.
  public var boxes: [ResolvedBox] = []

  /// The schemes, likewise.
  public var schemes: [ResolvedScheme] = []

  /// The inbound numbers, likewise.
  public var numbers: [ResolvedNumber] = []

  /// The blacklist, likewise.
  public var blacklist: [ResolvedBlacklistEntry] = []

  /// The recording, if there is one.
  public var recording: ResolvedRecording?

  /// The notifications, likewise.
  public var notifications: [ResolvedNotification] = []

  /// The length of each audio item; absent where its file could not be measured.
  public var audioLengths: [Milliseconds?]

}

/// Whom a call is sent to: employees and groups share one name space.
public enum Target: Hashable, Sendable {

  /// The employee at a position.
  case employee(Int)

  /// The group at a position.
  case group(Int)

}

/// An action whose names are bound.
public struct ResolvedAction: Sendable {

  /// What is done.
  public enum Kind: Hashable, Sendable {

    /// Go to a target.
    case forward(Target)

    /// Take a message in the box at a position.
    case voicemail(Int)

    /// Ring an outside number, then take a message in the box at a position.
    indirect case external(String, box: Int)

    /// Let the caller go.
    case drop

    /// Return to the scheme.
    case `continue`

  }

  /// What is done.
  public var kind: Kind

  /// After which time of ringing, where the author said so.
  public var after: Milliseconds?

  /// Where it is written.
  public var range: SourceRange

}

/// An employee whose names are bound.
public struct ResolvedEmployee: Sendable {

  /// His extension, given or generated (D-39).
  public var number: String

  /// Personal hours.
  public var hours: ResolvedHours?

  /// What becomes of calls that he does not take, where anything is said of it; most employees have no such rules.
  public var rules: ResolvedRules?

  /// When he does not answer.
  public var noAnswer: ResolvedAction? { rules?.noAnswer }

  /// When he is engaged.
  public var busy: ResolvedAction? { rules?.busy }

  /// Outside his personal hours.
  public var offHours: ResolvedAction? { rules?.offHours }

  /// In a status in which he takes no calls.
  public var autoSecretary: [(status: String, action: ResolvedAction)] { rules?.autoSecretary ?? [] }

  /// Days on which he takes no calls.
  public var absences: [ResolvedAbsence] { rules?.absences ?? [] }

}

/// What becomes of calls that an employee does not take.
public final class ResolvedRules: Sendable {

  /// When he does not answer.
  public let noAnswer: ResolvedAction?

  /// When he is engaged.
  public let busy: ResolvedAction?

  /// Outside his personal hours.
  public let offHours: ResolvedAction?

  /// In a status in which he takes no calls.
  public let autoSecretary: [(status: String, action: ResolvedAction)]

  /// Days on which he takes no calls.
  public let absences: [ResolvedAbsence]

  /// These rules; nothing where there is none.
  init?(
    noAnswer: ResolvedAction?, busy: ResolvedAction?, offHours: ResolvedAction?,
    autoSecretary: [(status: String, action: ResolvedAction)], absences: [ResolvedAbsence]
  ) {
    if noAnswer == nil, busy == nil, offHours == nil, autoSecretary.isEmpty, absences.isEmpty { return nil }
    self.noAnswer = noAnswer
    self.busy = busy
    self.offHours = offHours
    self.autoSecretary = autoSecretary
    self.absences = absences
  }

}

/// Hours of an employee or a notification whose schedule is bound.
public enum ResolvedHours: Sendable {

  /// A pattern of his own.
  indirect case pattern(WeeklyPattern)

  /// The schedule at a position.
  case schedule(Int)

}

/// An absence whose names are bound.
public struct ResolvedAbsence: Sendable {

  /// The first day.
  public var from: CivilDate

  /// The last day; without one it goes on.
  public var to: CivilDate?

  /// The word for it.
  public var reason: String

  /// What a caller hears first, and what happens then.
  public var announcement: Int?

  /// What happens then.
  public var then: ResolvedAction?

}

/// A group whose names are bound.
public struct ResolvedGroup: Sendable {

  /// Its extension, given or generated (D-39).
  public var number: String

  /// The members' positions, in list order.
  public var members: [Int] = []

  /// What a waiting caller hears.
  public var queueAudio: Int?

  /// What the offer says.
  public var prompt: Int?

  /// What its keys stand for.
  public var offer: [(key: UInt8, choice: ResolvedChoice)] = []

  /// What happens when nobody answers.
  public var noAnswer: ResolvedAction?

}

/// What a key of the offer stands for, its box bound.
public enum ResolvedChoice: Hashable, Sendable {

  case callback, stay
  case voicemail(Int)

}

/// A box whose names are bound.
public struct ResolvedBox: Sendable {

  /// The greeting; absent means the standard one.
  public var greeting: Int?

  /// Whose box it is.
  public var owner: Int?

}

/// A scheme whose names are bound.
public struct ResolvedScheme: Sendable {

  /// The rows, in order.
  public var rows: [ResolvedRow]

}

/// A row whose names are bound.
public struct ResolvedRow: Sendable {

  /// When it is chosen.
  public enum Condition: Hashable, Sendable {

    case schedule(Int)
    case always
    case otherwise

  }

  /// When it is chosen.
  public var condition: Condition

  /// The steps, in order.
  public var steps: [ResolvedStep]

  /// Where it is written.
  public var range: SourceRange

  /// Where its condition is written.
  public var when: SourceRange

}

/// A step whose names are bound.
public struct ResolvedStep: Sendable {

  /// What is done.
  public enum Kind: Hashable, Sendable {

    case greeting(Int)
    case forward(Target, wait: Milliseconds?)
    case voicemail(Int)
    case faxDetect(window: Milliseconds?)
    case faxReceive
    case hangup

  }

  /// What is done.
  public var kind: Kind

  /// Where it is written.
  public var range: SourceRange

}

/// An inbound number whose names are bound.
public struct ResolvedNumber: Sendable {

  /// Where calls go.
  public enum Entry: Hashable, Sendable {

    /// Along the scheme at a position.
    case scheme(Int)

    /// To a target: a scheme of one row (P-23).
    case forward(Target)

  }

  /// Where calls go.
  public var entry: Entry

  /// What plays instead of the ringback tone.
  public var ringback: Int?

}

/// A blacklist entry whose names are bound.
public struct ResolvedBlacklistEntry: Sendable {

  /// What the caller hears; absent means a busy tone.
  public var announcement: Int?

  /// The numbers it protects, by their canonical form; empty means all.
  public var numbers: [String]

}

/// The recording whose names are bound.
public struct ResolvedRecording: Sendable {

  /// The inbound numbers, likewise.
  public var numbers: [String] = []

  /// The groups, likewise.
  public var groups: [Int] = []

  /// The employees, by their positions in the section.
  public var employees: [Int] = []

}

/// A notification whose names are bound.
public struct ResolvedNotification: Sendable {

  /// The ways with their recipients' addresses, in order.
  public var recipients: [(channel: NotificationChannel, addresses: [String])]

  /// The inbound numbers, likewise.
  public var numbers: [String]

  /// The groups, likewise.
  public var groups: [Int]

  /// The only hours in which it is sent.
  public var hours: ResolvedHours?

}
