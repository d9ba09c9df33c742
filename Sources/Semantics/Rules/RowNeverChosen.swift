internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each row that is never chosen, because the rows above it hold whenever it does.
  func rowsNeverChosen() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var sets: [Int: MinuteSet] = [:]
    let company = companySchedule
    let isCompanyAlwaysOpen = schemesWithCompanyAlwaysOpen()
    for (position, scheme) in schemes.enumerated() where scheme.rows.count > 1 {
      let alwaysOpen = isCompanyAlwaysOpen[position] ? company : nil
      let asksSeveral = scheme.rows.dropFirst().contains(where: \.asksSchedule)
      var above: [(row: ResolvedRow, isEndless: Bool)] = []
      var covered: [String: MinuteSet] = [:]
      for row in scheme.rows {
        if let endless = above.last(where: \.isEndless) {
          findings.append(.rowNeverChosen(row, because: [endless.row.when], isEndless: true))
          continue
        }
        guard case .schedule(let schedule) = row.condition else {
          above.append((row, true))
          continue
        }
        if let same = above.first(where: { (other, _) in other.condition == row.condition }) {
          findings.append(.rowNeverChosen(row, because: [same.row.when], isEndless: false))
          continue
        }
        if schedule == alwaysOpen {
          above.append((row, true))
          continue
        }
        let zone = scheduleZones[schedule].name
        if let cover = covered[zone], isCovered(schedule, by: cover) {
          findings.append(.rowNeverChosen(row, because: above.map(\.row.when), isEndless: false))
          continue
        }
        above.append((row, false))
        guard asksSeveral else { continue }
        // What exceptions close is not sure to be covered.
        let card = written.schedules[schedule]
        guard card.isWhole, card.exceptions.isEmpty else { continue }
        let set = sets[schedule] ?? MinuteSet(card.weekly)
        sets[schedule] = set
        covered[zone, default: MinuteSet()].formUnion(set)
      }
    }
    return findings
  }

  /// Whether the schedule at `position` is open only within `cover`, on ordinary and on all other days.
  private func isCovered(_ position: Int, by cover: MinuteSet) -> Bool {
    let schedule = written.schedules[position]
    // One that is never open is told of by itself.
    guard schedule.isWhole, !schedule.weekly.isClosed else { return false }
    return MinuteSet(schedule.weekly).isSubset(of: cover)
      && schedule.exceptions.allSatisfy { (exception) in
        exception.value.pattern.isClosed || MinuteSet(exception.value.pattern).isSubset(of: cover)
      }
  }

}

/// Some of the minutes of a week.
private struct MinuteSet {

  private static let minutes = 7 * 1440

  /// A bit for each minute, from Monday 00:00 on.
  private var words = [UInt64](repeating: 0, count: (minutes + 63) / 64)

  /// No minute.
  init() {}

  /// The minutes in which `pattern` is open, what runs over the end of the week included.
  init(_ pattern: WeeklyPattern) {
    for day in Weekday.allCases {
      for hours in pattern[day] {
        let start = day.rawValue * 1440 + hours.startMinute
        let end = start + hours.length
        insert(start..<min(end, Self.minutes))
        if end > Self.minutes { insert(0..<end - Self.minutes) }
      }
    }
  }

  /// Adds the minutes of `range`, word by word.
  private mutating func insert(_ range: Range<Int>) {
    var minute = range.lowerBound
    while minute < range.upperBound {
      let end = min(range.upperBound, (minute / 64 + 1) * 64)
      let count = UInt64(end - minute)
      let bits = count == 64 ? UInt64.max : ((1 << count) - 1) << UInt64(minute % 64)
      words[minute / 64] |= bits
      minute = end
    }
  }

  /// Adds the minutes of `other`.
  mutating func formUnion(_ other: MinuteSet) {
    for word in words.indices { words[word] |= other.words[word] }
  }

  /// Whether all minutes are in `other` too.
  func isSubset(of other: MinuteSet) -> Bool {
    words.indices.allSatisfy { (word) in words[word] & ~other.words[word] == 0 }
  }

}

extension Diagnostic {

  fileprivate static func rowNeverChosen(_ row: ResolvedRow, because above: [SourceRange], isEndless: Bool)
    -> Diagnostic
  {
    .init(
      .rowNeverChosen,
      Phrase(
        en: "this row is never chosen: a row above it holds whenever it would",
        ru: "эта строка никогда не сработает: раньше всегда подходит строка выше"), at: row.when,
      help: Phrase(
        en: "move it further up, change its hours, or remove it", ru: "поставьте её выше, измените часы или удалите"),
      notes: above.prefix(4).map { (range) in
        Note(
          isEndless
            ? Phrase(en: "this row holds at all times", ru: "эта строка подходит всегда")
            : Phrase(en: "this row takes its times", ru: "эта строка забирает её время"), at: range)
      })
  }

}
