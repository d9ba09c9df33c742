internal import Diagnostics
internal import Syntax

/// The names that one section of an account declares, and their positions.
///
/// Employees and groups share a name space; schedules, audio, boxes and schemes have one each.
final class Names<Thing> {

  /// What people call the things.
  let construct: Phrase

  /// Whether there may be more names, which could not be read.
  var isPartlyRead = false

  /// Where each name stands.
  private var places: [String: (thing: Thing, range: SourceRange)] = [:]

  /// The names in order of declaration, for proposals; asked for once all are declared.
  private lazy var order = places.sorted { (a, b) in a.value.range < b.value.range }.map(\.key)

  /// An empty section of `construct`.
  init(_ construct: Phrase) {
    self.construct = construct
  }

  /// Makes room for `count` names, before the first is declared.
  func reserve(_ count: Int) {
    places = Dictionary(minimumCapacity: count)
  }

  /// Declares that `name` is `thing`, after a complaint if another thing of the name space has that name.
  func declare(_ name: Written<String>, _ thing: Thing, _ complain: (Diagnostic) -> Void) {
    if let first = places.updateValue((thing, name.range), forKey: name.value) {
      places[name.value] = first
      complain(.duplicateName(name.value, construct, at: name.range, first: first.range))
    }
  }

  /// Returns the thing called `name`, if there is one.
  subscript(_ name: String) -> Thing? { places[name]?.thing }

  /// The diagnostic of the reference `name` to something that is not there; `other` is what else is called so, and
  /// `severalHelp` what to do about several names in one text.
  func unknown(
    _ name: Written<String>, _ proposals: inout Proposals, other: OtherNames.Meaning? = nil, severalHelp: Phrase? = nil
  ) -> Diagnostic {
    if let other {
      return .unknownName(name, construct, known: order, meant: other.meant, help: other.help)
    }
    if let bare = withoutQuotes(name.value) {
      return .unknownName(
        name, construct, known: order, meant: Spelling.Meant(word: bare, isSure: true),
        help: Phrase(
          en: "write '\(bare)' without these quotes: only \" and ' put text in quotes",
          ru: "напишите «\(bare)» без этих кавычек: текст берут только в кавычки \" и '"))
    }
    if let severalHelp, areSeveral(name.value) {
      return .unknownName(name, construct, known: order, meant: nil, help: severalHelp)
    }
    return .unknownName(name, construct, known: order, meant: proposals.meant(by: name.value, among: order))
  }

  /// Whether `text` is several names with commas or spaces between them.
  private func areSeveral(_ text: String) -> Bool {
    guard text.utf8.count <= 1024 else { return false }
    let parts = text.split { (sign) in ",; \n+&".contains(sign) }.filter { (part) in part != "и" && part != "and" }
    return parts.count > 1 && parts.allSatisfy { (part) in places[String(part)] != nil }
  }

  /// The name within `text`, which stands in quotes that are none here.
  private func withoutQuotes(_ text: String) -> String? {
    guard text.utf8.count <= 256, let first = text.first, "“”„«»‘’".contains(first) else { return nil }
    let bare = text.filter { (sign) in !"“”„«»‘’".contains(sign) }
    return places[bare] == nil ? nil : bare
  }

}

extension Diagnostic {

  /// The diagnostic of a second thing called `name`.
  fileprivate static func duplicateName(
    _ name: String, _ construct: Phrase, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    .init(
      .duplicateId,
      Phrase(
        en: "there are two of the name '\(name)' (\(construct.en))",
        ru: "имя «\(name)» указано дважды (\(construct.ru))"),
      at: range, help: Phrase(en: "give one of them another name", ru: "дайте одному из них другое имя"),
      notes: [Note(Phrase(en: "the first one is here", ru: "впервые указано здесь"), at: first)])
  }

  /// The diagnostic of a reference to something that is not there, where `meant` may be what was meant.
  fileprivate static func unknownName(
    _ name: Written<String>, _ construct: Phrase, known: [String], meant: Spelling.Meant?, help: Phrase? = nil
  ) -> Diagnostic {
    let message = Phrase(
      en: "there is no \(construct.en) '\(name.value)'", ru: "не найдено «\(name.value)» (\(construct.ru))")
    if let help {
      return .init(
        .unknownReference, message, at: name.range, help: help,
        fix: meant.map { (meant) in .writing(meant, at: name.range) })
    }
    guard let meant else {
      let shown = known.prefix(12).joined(separator: ", ")
      return .init(
        .unknownReference, message, at: name.range,
        help: known.isEmpty
          ? Phrase(
            en: "the account declares none: add it, or remove the reference",
            ru: "в аккаунте таких записей нет: добавьте нужную или удалите ссылку")
          : Phrase(en: "declared are: \(shown)", ru: "в аккаунте есть: \(shown)"))
    }
    return .init(
      .unknownReference, message, at: name.range,
      help: Spelling.didYouMean(meant.word, for: name.value),
      fix: .writing(meant, at: name.range))
  }

}
