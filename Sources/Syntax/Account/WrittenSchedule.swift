internal import Diagnostics
public import Hours

/// A schedule as its author wrote it: when something is open.
public struct WrittenSchedule: Sendable {

  /// The id.
  public var name: Written<String>

  /// The hours of an ordinary week.
  public var weekly: WeeklyPattern = .closed

  /// The dates that are otherwise.
  public var exceptions: [Written<ScheduleException>] = []

  /// Whether all of its hours could be read.
  public var isWhole = true

  /// The zone in which the schedule is read, if not the account's.
  public var timezone: Written<String>?

}

/// The keys of a schedule.
enum ScheduleKeys: String, KeyWords {
  case weekly, exceptions, timezone

  static let construct = Phrase(en: "schedule", ru: "расписание")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the schedule `name` at `node`: a pattern, or `weekly` with `exceptions`.
  mutating func schedule(_ name: Written<String>, _ node: NodeID) -> WrittenSchedule? {
    var schedule = WrittenSchedule(name: name)
    let complaints = diagnostics.count
    guard isBlockLike(node) else {
      schedule.weekly = pattern(node, ScheduleKeys.construct)?.value ?? .closed
      schedule.isWhole = diagnostics.count == complaints
      return schedule
    }
    var isComplete = false
    fields(of: node, as: ScheduleKeys.self, into: &schedule) { (reader, schedule, key, value) in
      switch key {
      case .weekly:
        isComplete = true
        schedule.weekly = reader.week(value) ?? .closed
      case .exceptions:
        reader.entries(of: value, Phrase(en: "exceptions", ru: "исключения"), duplicates: .duplicateException) {
          (reader, date, value) in
          let span = DateSpan.read(date) { (diagnostic) in reader.complain(diagnostic) }
          let pattern = reader.pattern(value, Phrase(en: "exception", ru: "исключение"))
          guard let span, let pattern else { return }
          schedule.exceptions.append(Written(ScheduleException(on: span, pattern.value), at: date.range))
        }
      case .timezone:
        schedule.timezone = reader.string(value, Phrase(en: "timezone", ru: "часовой пояс"))
      }
    }
    if !isComplete, tree.kind(of: node) == .mapping {
      complain(.missing("weekly", ScheduleKeys.construct, at: name.range))
    }
    schedule.isWhole = diagnostics.count == complaints
    return schedule
  }

  /// Returns the pattern in the text at `node`.
  mutating func pattern(_ node: NodeID, _ construct: Phrase) -> Written<WeeklyPattern>? {
    small(node, construct, WeeklyPattern.read)
  }

  /// Returns the week at `node`: days with their hours, or a pattern.
  private mutating func week(_ node: NodeID) -> WeeklyPattern? {
    guard isBlockLike(node) else { return pattern(node, ScheduleKeys.construct)?.value }
    var parts: [WeeklyPart] = []
    entries(of: node, Phrase(en: "weekly", ru: "weekly"), duplicates: .duplicateKey) { (reader, days, value) in
      guard let hours = reader.text(value, Phrase(en: "hours", ru: "часы")) else { return }
      if let part = WeeklyPattern.part(days: days, hours: hours, { (diagnostic) in reader.complain(diagnostic) }) {
        parts.append(part)
      }
    }
    return WeeklyPattern.join(parts) { (diagnostic) in complain(diagnostic) }
  }

}

extension Diagnostic {

  /// The diagnostic of a construct without a key that it needs.
  static func missing(_ key: String, _ construct: Phrase, at range: SourceRange, help: Phrase? = nil, fix: Fix? = nil)
    -> Diagnostic
  {
    .init(
      .missingKey, Phrase(en: "\(construct.en) has no '\(key)'", ru: "не указан ключ «\(key)» («\(construct.ru)»)"),
      at: range, help: help ?? Phrase(en: "add the key '\(key)'", ru: "добавьте ключ «\(key)»"), fix: fix)
  }

}
