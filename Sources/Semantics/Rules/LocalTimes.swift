public import Diagnostics
public import Hours
public import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each planned call at a time that the clocks skip or show twice (P-25), and for each zone
  /// by whose name people understand the opposite.
  func plannedTimesAndZones() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for call in written.plannedCalls {
      if let at = call.at, let finding = Diagnostic.localTime(at, in: zone) { findings.append(finding) }
    }
    for name in [written.timezone] + written.schedules.map(\.timezone) {
      guard let name, name.value.hasPrefix("Etc/GMT") else { continue }
      let rest = name.value.dropFirst("Etc/GMT".count)
      guard let sign = rest.first, sign == "+" || sign == "-", rest.dropFirst() != "0" else { continue }
      findings.append(.reversedZone(name, isBehind: sign == "+", hours: String(rest.dropFirst())))
    }
    return findings
  }

}

extension Diagnostic {

  /// The diagnostic of `moment` if the clocks of `zone` never show it or show it twice (D-05, P-25).
  public static func localTime(_ moment: Written<Moment>, in zone: Zone) -> Diagnostic? {
    switch moment.value.resolved(in: zone) {
    case .once: nil
    case .skipped(let instant): skippedTime(moment, zone.civil(at: instant))
    case .twice(let first, let second): repeatedTime(moment, zone.moment(at: first), zone.moment(at: second))
    }
  }

  private static func skippedTime(_ moment: Written<Moment>, _ instead: CivilDateTime) -> Diagnostic {
    .init(
      .skippedLocalTime,
      Phrase(
        en: "the clocks are put forward over this time: \(moment.value.clock) does not exist",
        ru: "стрелки переводят вперёд: времени \(moment.value.clock) не существует"), at: moment.range,
      help: Phrase(en: "it is taken as \(instead)", ru: "принято \(instead)"))
  }

  private static func repeatedTime(_ moment: Written<Moment>, _ first: Moment, _ second: Moment) -> Diagnostic {
    .init(
      .repeatedLocalTime,
      Phrase(
        en: "the clocks are put back: \(moment.value.clock) comes twice",
        ru: "стрелки переводят назад: \(moment.value.clock) наступает дважды"), at: moment.range,
      help: Phrase(
        en: "it is taken as '\(first)'; write that, or '\(second)'",
        ru: "принято «\(first)»; напишите так или «\(second)»"))
  }

  fileprivate static func reversedZone(_ name: Written<String>, isBehind: Bool, hours: String) -> Diagnostic {
    .init(
      .reversedZone,
      Phrase(
        en: "in '\(name.value)' the clocks are \(hours) h \(isBehind ? "behind" : "ahead of") UTC",
        ru: "часы «\(name.value)» на \(hours) ч \(isBehind ? "отстают от UTC" : "опережают UTC")"), at: name.range,
      help: Phrase(
        en:
          "the sign in these names means the opposite of what people expect: write region and city, such as Europe/Moscow",
        ru: "знак в таких именах означает обратное тому, чего ждут: укажите регион и город, например Europe/Moscow"))
  }

}
