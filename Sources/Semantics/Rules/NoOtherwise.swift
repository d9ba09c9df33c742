internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each scheme whose rows can all fail to hold, so that calls are released (D-06).
  func schemesWithoutOtherwise() -> [Diagnostic] {
    let isAlwaysOpen = schemesWithCompanyAlwaysOpen()
    // Many schemes of one company ask the same schedules.
    var gaps: [[Int]: Gap?] = [:]
    return schemes.indices.compactMap { (position) in
      let rows = schemes[position].rows
      // A row that could not be read might have held.
      guard !rows.isEmpty, rows.count == written.schemes[position].rows.count else { return nil }
      guard rows.allSatisfy({ (row) in row.asksSchedule }) else { return nil }
      var asked: [Int] = []
      var seen: Set<Int> = []
      for row in rows {
        if case .schedule(let schedule) = row.condition, seen.insert(schedule).inserted { asked.append(schedule) }
      }
      if isAlwaysOpen[position], asked.contains(where: { written.schedules[$0].name.value == "company" }) {
        return nil
      }
      let gap = gaps[asked] ?? gap(between: asked)
      gaps[asked] = .some(gap)
      return gap.map { (gap) in .noOtherwise(written.schemes[position].name, gap) }
    }
  }

  /// Of each scheme, whether all numbers that use it, and there are some, count the company as always open (D-03).
  func schemesWithCompanyAlwaysOpen() -> [Bool] {
    var isUsed = Array(repeating: false, count: schemes.count)
    var isAlwaysOpen = Array(repeating: true, count: schemes.count)
    for (line, number) in numbers.enumerated() {
      guard case .scheme(let position) = number.entry, schemes.indices.contains(position) else { continue }
      isUsed[position] = true
      if written.numbers[line].hours?.value != .always { isAlwaysOpen[position] = false }
    }
    return zip(isUsed, isAlwaysOpen).map { (isUsed, isAlwaysOpen) in isUsed && isAlwaysOpen }
  }

  /// A moment at which none of `schedules` is open.
  private func gap(between schedules: [Int]) -> Gap? {
    var first: Gap?
    var zones: [String] = []
    for schedule in schedules where zones.count < 20 && !zones.contains(scheduleZones[schedule].name) {
      zones.append(scheduleZones[schedule].name)
    }
    // Clocks of different zones are not compared: one zone has to cover the week by itself.
    for zone in zones {
      let cover = WeekCover(
        schedules: schedules.filter { (schedule) in scheduleZones[schedule].name == zone }.map { (schedule) in
          Schedule(
            weekly: written.schedules[schedule].weekly, exceptions: written.schedules[schedule].exceptions.map(\.value))
        })
      let gap = cover.gap().map(Gap.weekly) ?? cover.gapInExceptions().map(Gap.once)
      guard let gap else { return nil }
      first = first ?? gap
    }
    return first
  }

}

extension ResolvedRow {

  /// Whether a schedule decides.
  var asksSchedule: Bool {
    if case .schedule = condition { true } else { false }
  }

}

/// When no row holds.
private enum Gap {

  /// Every week.
  case weekly(WeekCover.Moment)

  /// Because of an exception.
  case once(CivilDateTime)

  /// The moment, for people.
  var text: Phrase {
    switch self {
    case .weekly(let moment):
      let hour = moment.minute / 60
      let minute = moment.minute % 60
      let clock = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
      let days = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]
      return Phrase(en: "\(moment.weekday) at \(clock)", ru: "\(days[moment.weekday.rawValue]) в \(clock)")
    case .once(let moment):
      let text = String("\(moment)".prefix(16))
      return Phrase(en: text, ru: text)
    }
  }

}

extension Diagnostic {

  fileprivate static func noOtherwise(_ scheme: Written<String>, _ gap: Gap) -> Diagnostic {
    .init(
      .noOtherwise,
      Phrase(
        en: "the scheme '\(scheme.value)' has no row for some times, such as \(gap.text.en)",
        ru: "в схеме «\(scheme.value)» есть время без строки, например \(gap.text.ru)"), at: scheme.range,
      help: Phrase(
        en: "calls are released then: add a last row 'when: otherwise'",
        ru: "в это время звонки сбрасываются: добавьте последнюю строку «when: otherwise»"))
  }

}
