internal import Diagnostics
internal import Syntax

/// What an employee still has of another one from whom he was copied: one forgotten edit, and so one report.
struct CopiedEmployee {

  /// The ids of the copy and of the one who was copied.
  let copy: String
  let original: String

  /// What is still the same, each with its place in the copy.
  let leftovers: [(thing: Phrase, range: SourceRange)]

  /// How many numbers and accounts of a person are compared.
  static let most = 64

  /// What the employee at `position` of `account` still has of that at `original`, but for what `rule` tells already;
  /// nil where that is nothing.
  init?(_ position: Int, of original: Int, in account: WrittenAccount, told range: SourceRange) {
    let (card, first) = (account.employees[position], account.employees[original])
    var leftovers: [(thing: Phrase, range: SourceRange)] = []
    func compare<Value>(_ mine: Written<Value>?, _ other: Written<Value>?, _ thing: Phrase, _ text: (Value) -> String) {
      guard let mine, let other, mine.range != range, text(mine.value) == text(other.value) else { return }
      leftovers.append((thing, mine.range))
    }
    compare(card.number, first.number, Phrase(en: "extension", ru: "внутренний номер")) { $0 }
    compare(card.login, first.login, Phrase(en: "login", ru: "логин")) { $0.lowercased() }
    compare(card.email, first.email, Phrase(en: "e-mail address", ru: "адрес почты")) { $0.lowercased() }
    compare(card.mobile, first.mobile, Phrase(en: "mobile", ru: "мобильный"), \.canonical)
    let numbers = Set(first.directNumbers.prefix(Self.most).map(\.number.value.canonical))
    if let number = card.directNumbers.prefix(Self.most).first(where: { (number) in
      numbers.contains(number.number.value.canonical)
    }) {
      leftovers.append((Phrase(en: "direct number", ru: "прямой номер"), number.number.range))
    }
    let accounts = Set(first.sipAccounts.prefix(Self.most).map(\.value))
    if let account = card.sipAccounts.prefix(Self.most).first(where: { (account) in accounts.contains(account.value) })
    {
      leftovers.append((Phrase(en: "SIP account", ru: "учётная запись SIP"), account.range))
    }
    // Two people may have one name.
    if !leftovers.isEmpty {
      compare(card.fullName, first.fullName, Phrase(en: "name", ru: "имя")) { $0 }
    }
    guard !leftovers.isEmpty else { return nil }
    (copy, self.original, self.leftovers) = (card.name.value, first.name.value, leftovers)
  }

  /// What to do.
  var help: Phrase {
    let things = leftovers.map(\.thing.en).joined(separator: ", ")
    let thingsRu = leftovers.map(\.thing.ru).joined(separator: ", ")
    return Phrase(
      en: "'\(copy)' seems to be a copy of '\(original)': give it values of its own here, too: \(things)",
      ru: "похоже, «\(copy)» — копия «\(original)»: замените и остальное, что осталось прежним: \(thingsRu)")
  }

  /// Where the rest stands.
  var notes: [Diagnostic.Note] {
    leftovers.map { (thing, range) in
      Diagnostic.Note(
        Phrase(en: "still that of '\(original)': \(thing.en)", ru: "осталось от «\(original)»: \(thing.ru)"), at: range)
    }
  }

}

extension WrittenAccount {

  /// Whether the employees at two positions have the same extension, which is told with all else that they share.
  func shareExtension(_ a: Int, _ b: Int) -> Bool {
    guard let number = employees[a].number?.value else { return false }
    return number == employees[b].number?.value
  }

}
