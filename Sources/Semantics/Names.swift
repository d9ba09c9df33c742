internal import Diagnostics
internal import Syntax

/// The names that one section of an account declares, and their positions.
///
/// Employees and groups share a name space, in which groups follow the employees; schedules, audio, boxes and schemes
/// have one each.
final class Names {

  /// What people call the things.
  private let construct: Phrase

  /// Whether there may be more names, which could not be read.
  let isPartlyRead: Bool

  /// Where each name stands.
  private let positions: WordPositions

  /// The names in order, for proposals.
  private lazy var order = positions.words

  /// The names of `count` things, which people call `construct` and each of which `name` tells by its position; what is
  /// wrong with them is added to `complaints`.
  init(
    _ construct: Phrase, _ count: Int, isPartlyRead: Bool, _ complaints: inout [Diagnostic],
    _ name: (Int) -> Written<String>
  ) {
    self.construct = construct
    self.isPartlyRead = isPartlyRead
    var positions = WordPositions(count: count)
    for position in 0..<count {
      let this = name(position)
      guard let first = positions.add(this.value, at: position), complaints.count <= ReadingLimits.mostMistakes else {
        continue
      }
      complaints.append(.duplicateName(this.value, construct, at: this.range, first: name(first).range))
    }
    self.positions = positions
  }

  /// Returns the position of the thing called `name`, if there is one.
  subscript(_ name: String) -> Int? { positions[name] }

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
    return parts.count > 1 && parts.allSatisfy { (part) in positions[String(part)] != nil }
  }

  /// The name within `text`, which stands in quotes that are none here.
  private func withoutQuotes(_ text: String) -> String? {
    guard text.utf8.count <= 256, let first = text.first, "“”„«»‘’".contains(first) else { return nil }
    let bare = text.filter { (sign) in !"“”„«»‘’".contains(sign) }
    return positions[bare] == nil ? nil : bare
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
