internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each entry of the blacklist that means somebody of our own: a number of the company, a
  /// telephone of an employee, or an outside number to which a group falls back.
  func blacklistedOwnNumbers() -> [Diagnostic] {
    guard !written.blacklist.isEmpty else { return [] }
    let own = ownNumbers().sorted { (a, b) in (a.number, a.range) < (b.number, b.range) }
    return written.blacklist.compactMap { (entry) in
      let (text, isPrefix): (String, Bool)
      switch entry.caller.value {
      case .anonymous: return nil
      case .number(let number): (text, isPrefix) = (number.canonical, false)
      case .prefix(let beginning): (text, isPrefix) = (beginning, true)
      }
      let meant = own[own.firstPosition(of: text)...].prefix { (number, _) in
        isPrefix ? number.hasPrefix(text) : number == text
      }
      guard let first = meant.first else { return nil }
      return .blacklistedOwnNumber(entry.caller, first.number, Array(meant.prefix(4).map(\.range)))
    }
  }

  /// The numbers of the company and its people, each with its place.
  private func ownNumbers() -> [(number: String, range: SourceRange)] {
    var own: [(number: String, range: SourceRange)] = []
    own.reserveCapacity(written.numbers.count + written.employees.count)
    func add(_ number: Written<PhoneNumber>?) {
      if let number { own.append((number.value.canonical, number.range)) }
    }
    for line in written.numbers { add(line.number) }
    for position in written.employees.indices {
      add(written.employees[position].mobile)
      for device in written.employees[position].devices { add(device.number) }
      for direct in written.employees[position].directNumbers { add(direct.number) }
    }
    for group in written.groups {
      if case .external(let number, _)? = group.noAnswer?.kind { add(number) }
    }
    return own
  }

}

extension [(number: String, range: SourceRange)] {

  /// The position of the first number that does not come before `text`, in a sorted list.
  fileprivate func firstPosition(of text: String) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].number < text { low = middle + 1 } else { high = middle }
    }
    return low
  }

}

extension Diagnostic {

  fileprivate static func blacklistedOwnNumber(
    _ entry: Written<NumberPattern>, _ number: String, _ places: [SourceRange]
  ) -> Diagnostic {
    .init(
      .blacklistedOwnNumber,
      Phrase(
        en: "the blacklist refuses \(number), which is one of our own",
        ru: "чёрный список отклоняет свой же номер \(number)"), at: entry.range,
      help: Phrase(
        en: "remove the entry, or make it narrower", ru: "удалите запись или сделайте её точнее"),
      notes: places.map { (place) in Note(Phrase(en: "ours is here", ru: "свой номер здесь"), at: place) })
  }

}
