internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic where there are more employees than the tariff allows, blocked ones included (R003-18).
  func usersBeyondLimit() -> [Diagnostic] {
    guard let limit = written.maxUsers, written.employees.count > limit.value else { return [] }
    return [.userLimit(limit, written.employees.count, first: written.employees[limit.value].name)]
  }

}

extension Diagnostic {

  fileprivate static func userLimit(_ limit: Written<Int>, _ count: Int, first: Written<String>) -> Diagnostic {
    .init(
      .userLimit,
      Phrase(
        en: "there are \(count) employees, but the plan allows \(limit.value)",
        ru: "сотрудников \(count), а тариф допускает \(limit.value)"), at: first.range,
      help: Phrase(
        en: "remove somebody, blocked accounts count too, or take a larger plan",
        ru: "удалите лишних (заблокированные тоже считаются) или смените тариф"),
      notes: [Note(Phrase(en: "the limit is set here", ru: "ограничение задано здесь"), at: limit.range)])
  }

}
