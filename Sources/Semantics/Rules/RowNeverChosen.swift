internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each row that is never chosen, because the rows above it hold whenever it does; all rows
  /// below one that holds at all times are one finding.
  func rowsNeverChosen() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var sets: [Int: MinuteSet] = [:]
    let company = companySchedule
    let isCompanyAlwaysOpen = schemesWithCompanyAlwaysOpen()
    let hoursInVain = hoursAskedInVain()
    for position in schemes.indices where schemes[position].rows.count > 1 {
      let scheme = schemes[position]
      let alwaysOpen = isCompanyAlwaysOpen[position] ? company : nil
      let asksSeveral = scheme.rows.dropFirst().contains(where: \.asksSchedule)
      var above: [(row: ResolvedRow, isEndless: Bool)] = []
      var covered: [String: MinuteSet] = [:]
      for (number, row) in scheme.rows.enumerated() {
        if let endless = above.last(where: \.isEndless) {
          let isAlways = endless.row.condition == .always
          findings.append(
            .rowsNeverChosen(
              row, more: scheme.rows.count - number - 1, because: endless.row.when,
              hoursOfNumber: isAlways ? hoursInVain[position] : nil, hasCompany: company != nil))
          break
        }
        guard case .schedule(let schedule) = row.condition else {
          above.append((row, true))
          continue
        }
        if let same = above.first(where: { (other, _) in other.condition == row.condition }) {
          findings.append(.rowNeverChosen(row, because: [same.row.when]))
          continue
        }
        if schedule == alwaysOpen {
          above.append((row, true))
          continue
        }
        let zone = scheduleZones[schedule].name
        if let cover = covered[zone], isCovered(schedule, by: cover) {
          findings.append(.rowNeverChosen(row, because: above.map(\.row.when)))
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

  /// The diagnostic of `row` and `more` rows below it, which come after the one with its hours at `endless`, that holds
  /// at all times. Where a number has hours that no row asks for, at `hoursOfNumber`, both are one mistake.
  fileprivate static func rowsNeverChosen(
    _ row: ResolvedRow, more: Int, because endless: SourceRange, hoursOfNumber: SourceRange?, hasCompany: Bool
  ) -> Diagnostic {
    let message =
      more == 0
      ? Phrase(
        en: "this row is never chosen: a row above it holds at all times",
        ru: "эта строка никогда не сработает: строка выше подходит всегда")
      : Phrase(
        en: "this row and those below it are never chosen: a row above them holds at all times",
        ru: "эта и следующие строки никогда не сработают: строка выше подходит всегда")
    let note = Note(Phrase(en: "this row holds at all times", ru: "эта строка подходит всегда"), at: endless)
    guard let hoursOfNumber else {
      return .init(
        .rowNeverChosen, message, at: row.when,
        help: Phrase(
          en: "move the row that always holds to the end, or change its hours",
          ru: "поставьте строку, которая подходит всегда, последней или измените её часы"),
        notes: [note])
    }
    return .init(
      .rowNeverChosen, message, at: row.when,
      help: Phrase(
        en: "write 'when: company' in the row above if it is for opening hours; otherwise move it to the end",
        ru: "если строка выше — для часов работы, напишите в ней «when: company»; если нет, поставьте её последней"),
      notes: [
        note,
        Note(
          Phrase(en: "these hours are asked for by no row", ru: "эти часы не спрашивает ни одна строка"),
          at: hoursOfNumber),
      ],
      fix: hasCompany ? .writing(LineHours.company.rawValue, at: endless, .unsafe) : nil)
  }

  fileprivate static func rowNeverChosen(_ row: ResolvedRow, because above: [SourceRange]) -> Diagnostic {
    .init(
      .rowNeverChosen,
      Phrase(
        en: "this row is never chosen: a row above it holds whenever it would",
        ru: "эта строка никогда не сработает: раньше всегда подходит строка выше"), at: row.when,
      help: Phrase(
        en: "move it further up, change its hours, or remove it", ru: "поставьте её выше, измените часы или удалите"),
      notes: above.prefix(4).map { (range) in
        Note(Phrase(en: "this row takes its times", ru: "эта строка забирает её время"), at: range)
      })
  }

}
