/// An account as the interpreter reads it: texts, figures and positions, and nothing that thinks by itself.
///
/// Positions speak of the lists of this value, in the order of the file. Times are milliseconds.
public struct PlainAccount: Sendable {

  public var zone: PlainZone
  public var schedules: [PlainSchedule] = []
  public var people: [PlainPerson] = []
  public var groups: [PlainGroup] = []
  public var boxes: [PlainBox] = []
  public var lines: [PlainLine] = []
  public var blacklist: [PlainBlacklistEntry] = []
  public var recording: PlainRecording?
  public var notices: [PlainNotice] = []
  public var faxAddress: String?

}

/// A sound: what it is called and how long it lasts.
public struct PlainSound: Sendable {

  public var name: String
  public var length: Int64

}

/// Hours that begin on a weekday (0 is Monday): from a minute of the day up to another, which may lie in the next day.
public struct PlainHours: Sendable {

  public var weekday: Int
  public var start: Int
  public var end: Int

}

/// Days for which other hours hold.
public struct PlainException: Sendable {

  /// The days, either counted since 1970 or, coming every year, as month · 100 + day.
  public var first: Int
  public var last: Int
  public var isYearly: Bool

  public var hours: [PlainHours]

}

/// A schedule, or the personal hours of an employee.
public struct PlainSchedule: Sendable {

  public var name: String
  public var zone: PlainZone
  public var hours: [PlainHours]
  public var exceptions: [PlainException] = []

}

/// Where a call is sent.
public enum PlainTarget: Hashable, Sendable {

  case person(Int)
  case group(Int)

}

/// What is done where nobody takes a call.
public enum PlainAction: Sendable {

  case forward(PlainTarget)
  case voicemail(Int)
  case external(String, box: Int)
  case drop
  case goOn

}

/// An employee.
public struct PlainPerson: Sendable {

  public var name: String
  public var number: String
  public var isActive: Bool
  public var respectsStatus: Bool
  public var hours: PlainSchedule?
  public var offHours: PlainAction
  public var absences: [PlainAbsence] = []
  public var secretary: [(status: String, action: PlainAction)] = []
  public var patience: Int64
  public var noAnswer: PlainAction
  public var busy: PlainAction?
  public var devices: [(kind: String, delay: Int64)] = []
  public var ownNumbers: [String] = []

}

/// Days on which an employee takes no calls, counted since 1970.
public struct PlainAbsence: Sendable {

  public var first: Int
  public var last: Int?
  public var reason: String
  public var announcement: PlainSound?
  public var action: PlainAction

}

/// A ring group.
public struct PlainGroup: Sendable {

  public var name: String
  public var number: String
  public var members: [Int]

  /// `all`, `even`, `sequential` or `cumulative`.
  public var ring: String

  public var turn: Int64
  public var wait: Int64
  public var hasQueue: Bool
  public var offer: PlainOffer?
  public var callback: PlainCallback
  public var noAnswer: PlainAction

}

/// What impatient callers are offered.
public struct PlainOffer: Sendable {

  public var after: Int64

  /// The word for the offer in a timeline: its prompt, or the group where it has none.
  public var word: String

  /// What each key stands for: `callback`, `stay` or `voicemail`, the last with its box.
  public var keys: [(key: Int, choice: String, box: Int?)]

}

/// The figures of a callback.
public struct PlainCallback: Sendable {

  public var delay: Int64
  public var attempts: Int
  public var pause: Int64
  public var ring: Int64

}

/// A voicemail box.
public struct PlainBox: Sendable {

  public var name: String
  public var greeting: PlainSound
  public var longest: Int64
  public var shortest: Int64
  public var address: String?

}

/// An inbound number with the rows that its calls can take.
public struct PlainLine: Sendable {

  public var number: String

  /// Whether the schedule `company` counts as open at any time (D-03).
  public var isAlwaysOpen: Bool

  public var ringback: PlainSound?
  public var rows: [PlainRow]

}

/// A row of a scheme.
public struct PlainRow: Sendable {

  /// The name of a schedule, `always` or `otherwise`.
  public var name: String

  /// The schedule; absent for the two words.
  public var schedule: Int?

  public var steps: [PlainStep]

}

/// A step of a row.
public enum PlainStep: Sendable {

  case greeting(PlainSound)
  case forward(PlainTarget, wait: Int64?)
  case voicemail(Int)
  case faxDetect(window: Int64)
  case faxReceive
  case hangup

}

/// An entry of the blacklist.
public struct PlainBlacklistEntry: Sendable {

  /// A canonical number, a beginning of numbers with a star, or `anonymous`.
  public var pattern: String

  public var announcement: PlainSound?

  /// The numbers that it protects; none means all.
  public var numbers: [String]

}

/// The recording of conversations.
public struct PlainRecording: Sendable {

  /// `off`, `all`, `inbound`, `outbound` or `on-demand`.
  public var calls: String

  public var numbers: [String]
  public var groups: [Int]
  public var people: [Int]

  /// Where recordings are mailed, instead of the cloud or beside it.
  public var address: String?

}

/// A rule of notification.
public struct PlainNotice: Sendable {

  public var event: String
  public var recipients: [(channel: String, address: String)]
  public var numbers: [String]
  public var groups: [Int]
  public var hours: PlainSchedule?

}
