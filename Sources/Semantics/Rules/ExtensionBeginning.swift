internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each extension that begins with another whole one.
  func extensionsBehindOthers() -> [Diagnostic] {
    var least = Int.max
    var most = 0
    // What is no extension is told of by itself.
    func isNumber(_ number: Written<String>) -> Bool { number.value.utf8.allSatisfy { (48...57).contains($0) } }
    func measure(_ number: Written<String>?) {
      guard let number else { return }
      least = min(least, number.value.utf8.count)
      most = max(most, number.value.utf8.count)
    }
    for position in written.employees.indices { measure(written.employees[position].number) }
    for position in written.groups.indices { measure(written.groups[position].number) }
    guard least < most else { return [] }
    let numbers = (written.employees.compactMap(\.number) + written.groups.compactMap(\.number)).filter(isNumber)
    var places: [Substring: SourceRange] = [:]
    for number in numbers { places[Substring(number.value)] = number.range }
    return numbers.compactMap { (number) in
      for length in least..<max(least, number.value.utf8.count) {
        let beginning = number.value.prefix(length)
        if let place = places[beginning] { return .extBeginning(number, String(beginning), at: place) }
      }
      return nil
    }
  }

}

extension Diagnostic {

  fileprivate static func extBeginning(_ number: Written<String>, _ other: String, at place: SourceRange) -> Diagnostic
  {
    .init(
      .extBeginning,
      Phrase(
        en: "the extension \(number.value) begins with another one, \(other)",
        ru: "внутренний номер \(number.value) начинается с другого, \(other)"), at: number.range,
      help: Phrase(
        en: "whoever dials slowly reaches \(other) on some telephones: let all extensions have the same length",
        ru: "кто набирает медленно, на некоторых телефонах попадёт на \(other): сделайте все номера одной длины"),
      notes: [Note(Phrase(en: "\(other) is here", ru: "\(other) указан здесь"), at: place)])
  }

}
