public import Diagnostics
public import Hours

/// What an author wants done where a person or a group does not take a call.
///
/// Written as a phrase (`voicemail clinic`) or as a mapping whose key is the action; both mean the same everywhere.
public struct WrittenAction: Sendable {

  /// The things that can be done.
  public enum Kind: Sendable {

    /// Go to an employee or a group.
    case forward(Written<String>)

    /// Take a message.
    case voicemail(Written<String>)

    /// Ring an outside number, and take a message if nobody answers there (R003-26).
    indirect case external(Written<PhoneNumber>, box: Written<String>?)

    /// Let the caller go.
    case drop

    /// Return to the scheme (D-42).
    case `continue`

  }

  /// What is to be done.
  public var kind: Kind

  /// After which time of ringing, where the action belongs to a time.
  public var after: Written<Milliseconds>?

  /// Where it is written.
  public var range: SourceRange

}

/// The keys of an action written as a mapping.
enum ActionKeys: String, KeyWords {
  case after, forward, voicemail, external, drop, `continue`, then

  static let construct = Phrase(en: "action", ru: "действие")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the action at `node`, which belongs to the key `construct`.
  mutating func action(_ node: NodeID, _ construct: Phrase) -> WrittenAction? {
    if tree.kind(of: node) != .scalar, let inner = unwrapped(node, construct, orBlock: true) {
      return action(inner, construct)
    }
    guard tree.kind(of: node) == .mapping else {
      return text(node, construct).flatMap { (scalar) in actionPhrase(scalar, construct) }
    }
    var kind: WrittenAction.Kind?
    var chosen: SourceRange?
    var after: Written<Milliseconds>?
    var box: Written<String>?
    let range = tree.range(of: node)
    var found: [(ActionKeys, NodeID)] = []
    fields(of: node, as: ActionKeys.self) { (_, key, value) in found.append((key, value)) }
    let isExternal = found.contains { (key, _) in key == .external }
    for (key, value) in found {
      let place = tree.range(of: value)
      switch key {
      case .after:
        after = duration(value, Phrase(en: "after", ru: "after"))
        continue
      case .voicemail where isExternal:
        box = string(value, Phrase(en: "voicemail", ru: "voicemail"))
        continue
      default: break
      }
      if let chosen {
        complain(.twoActions(at: place, first: chosen))
        continue
      }
      chosen = place
      switch key {
      case .forward: kind = string(value, construct).map { (name) in .forward(name) }
      case .voicemail: kind = string(value, construct).map { (name) in .voicemail(name) }
      case .external:
        guard let scalar = text(value, construct), let number = outsideNumber(scalar) else { break }
        kind = .external(Written(number, at: scalar.range), box: nil)
      case .drop: kind = .drop
      case .continue: kind = .continue
      case .then: kind = text(value, construct).flatMap { (scalar) in actionPhrase(scalar, construct)?.kind }
      case .after: break
      }
    }
    if case .external(let number, _)? = kind { kind = .external(number, box: box) }
    if kind == nil, chosen == nil { complain(.noAction(construct, at: range)) }
    return kind.map { (kind) in WrittenAction(kind: kind, after: after, range: range) }
  }

  /// Returns the number that `scalar` names, which is not that of an emergency or public service.
  private mutating func outsideNumber(_ scalar: ScalarText) -> PhoneNumber? {
    if ServiceNumber.all.contains(scalar.string) {
      complain(.externalServiceNumber(scalar))
      return nil
    }
    return PhoneNumber.read(scalar) { (diagnostic) in complain(diagnostic) }
  }

  /// Returns the action that the phrase `scalar` names.
  private mutating func actionPhrase(_ scalar: ScalarText, _ construct: Phrase) -> WrittenAction? {
    func made(_ kind: WrittenAction.Kind) -> WrittenAction { .init(kind: kind, after: nil, range: scalar.range) }
    // What nearly all actions are.
    if let box = scalar.word(behind: "voicemail") { return made(.voicemail(Written(box.string, at: box.range))) }
    if let target = scalar.word(behind: "forward") { return made(.forward(Written(target.string, at: target.range))) }
    let words = scalar.words()
    guard let verb = words.first else { return nil }
    // What is almost an action is read as that action, so that its names are looked at as well.
    let meant = Diagnostic.verbMeant(by: verb)
    if meant != nil { complain(.badAction(scalar, verb, construct)) }
    switch (meant?.word ?? verb.string, words.count) {
    case ("drop", 1): return made(.drop)
    case ("continue", 1): return made(.continue)
    case ("forward", 2): return made(.forward(Written(words[1].string, at: words[1].range)))
    case ("voicemail", 2): return made(.voicemail(Written(words[1].string, at: words[1].range)))
    case ("external", 2...):
      let number = scalar.rest(from: 1)
      return outsideNumber(number).map { (read) in made(.external(Written(read, at: number.range), box: nil)) }
    case (let verb, 4) where verb == "forward" || verb == "voicemail":
      guard meant == nil, words[2].string == "after" else { fallthrough }
      complain(.lostAfter(scalar, "{after: \(words[3].string), \(verb): \(words[1].string)}"))
      return nil
    default:
      if meant == nil { complain(.badAction(scalar, verb, construct)) }
      return nil
    }
  }

}

extension Diagnostic {

  /// The words with which actions begin.
  private static let verbs = ["forward", "voicemail", "external", "drop", "continue"]

  /// The one that somebody meant who wrote another word; nothing for one of them.
  fileprivate static func verbMeant(by verb: ScalarText) -> Spelling.Meant? {
    verbs.contains(verb.string) ? nil : Spelling.meant(by: verb.string, among: verbs)
  }

  /// The diagnostic of a phrase that is no action.
  /// The diagnostic of a phrase that says when, too, where `form` would.
  fileprivate static func lostAfter(_ scalar: ScalarText, _ form: String) -> Diagnostic {
    .init(
      .badValue,
      Phrase(
        en: "'\(scalar.string)' says a time, too: a phrase is an action alone",
        ru: "в «\(scalar.string)» указано и время, а фраза — это только действие"), at: scalar.range,
      help: Phrase(en: "write \(form)", ru: "напишите \(form)"),
      fix: Fix(Phrase(en: "write \(form)", ru: "написать \(form)"), [Edit(scalar.range, form)], .unsafe))
  }

  fileprivate static func badAction(_ scalar: ScalarText, _ verb: ScalarText, _ construct: Phrase) -> Diagnostic {
    let forms = "forward NAME, voicemail BOX, external NUMBER, drop, continue"
    let meant = verbMeant(by: verb)
    return .init(
      .badValue,
      Phrase(
        en: "'\(scalar.string)' is no action for \(construct.en)",
        ru: "«\(scalar.string)»: такого действия нет («\(construct.ru)»)"), at: scalar.range,
      help: meant.map { (meant) in
        Phrase(
          en: "did you mean '\(meant.word)'? (actions: \(forms))",
          ru: "возможно, имелось в виду «\(meant.word)»? (действия: \(forms))")
      } ?? Phrase(en: "an action is one of: \(forms)", ru: "действие: одно из \(forms)"),
      fix: meant.map { (meant) in .writing(meant, at: verb.range) })
  }

  /// The diagnostic of a transfer to an emergency or public service.
  fileprivate static func externalServiceNumber(_ scalar: ScalarText) -> Diagnostic {
    .init(
      .externalServiceNumber,
      Phrase(
        en: "calls cannot be transferred to the service number \(scalar.string)",
        ru: "нельзя переадресовать звонки на номер службы \(scalar.string)"), at: scalar.range,
      help: Phrase(en: "name a mobile or a landline", ru: "укажите мобильный или городской номер"))
  }

  /// The diagnostic of a mapping in which two keys are actions.
  fileprivate static func twoActions(at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .conflictingKeys, Phrase(en: "two actions in one place", ru: "два действия в одном месте"), at: range,
      help: Phrase(en: "keep one of them", ru: "оставьте одно из них"),
      notes: [Note(Phrase(en: "the first one is here", ru: "первое действие здесь"), at: first)])
  }

  /// The diagnostic of a mapping without an action.
  fileprivate static func noAction(_ construct: Phrase, at range: SourceRange) -> Diagnostic {
    .init(
      .missingKey, Phrase(en: "\(construct.en) says no action", ru: "не указано действие («\(construct.ru)»)"),
      at: range,
      help: Phrase(
        en: "add one of: forward, voicemail, external, drop, continue",
        ru: "добавьте одно из: forward, voicemail, external, drop, continue"))
  }

}
