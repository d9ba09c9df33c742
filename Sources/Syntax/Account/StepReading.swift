internal import Diagnostics
internal import Hours

/// A key of a step, and what stands behind it.
private struct StepPart {

  var key: StepKeys
  var keyRange: SourceRange
  var value: NodeID

}

/// The keys of a step: what it does, and how.
private struct StepParts {

  /// What the step does; a second such key is one too many.
  private(set) var kind: StepPart?
  private(set) var second: StepPart?

  /// The times that go with some kinds.
  private(set) var wait: StepPart?
  private(set) var window: StepPart?

  /// Whether there is no key at all.
  var isEmpty: Bool { kind == nil && wait == nil && window == nil }

  /// Adds `part`, the next one in order.
  mutating func add(_ part: StepPart) {
    switch part.key {
    case .wait: wait = part
    case .window: window = part
    case .greeting, .forward, .voicemail, .fax, .hangup:
      if kind == nil { kind = part } else if second == nil { second = part }
    }
  }

}

/// How a step is read: the key that says what it does decides what the others mean.
extension Reader {

  /// Returns the step at `node`: the key that says what it does decides how the rest is read.
  mutating func step(_ node: NodeID) -> WrittenStep? {
    let range = tree.range(of: node)
    if tree.kind(of: node) == .scalar {
      if tree.text(of: node) == StepKeys.hangup.rawValue { return WrittenStep(kind: .hangup, range: range) }
      if complexStep(node) { return nil }
      complain(.badStep(tree.scalar(node)))
      return nil
    }
    var isComplex = false
    var unknown: [ScalarText] = []
    var parts = StepParts()
    fields(
      of: node, as: StepKeys.self, into: &parts,
      otherwise: { (reader, key, value) in
        if reader.complexKey(key, value, where: .step) {
          isComplex = true
        } else {
          unknown.append(reader.tree.scalar(key))
        }
        return true
      },
      { (reader, parts, key, value) in
        parts.add(StepPart(key: key, keyRange: reader.tree.range(of: reader.tree.key(of: value)), value: value))
      })
    guard tree.kind(of: node) == .mapping, !isComplex else { return nil }
    for word in unknown {
      complain(
        parts.isEmpty
          ? .unknownStep(word)
          : .unknownKey(word.string, at: word.range, in: StepKeys.construct, known: StepKeys.allCases.map(\.rawValue)))
    }
    guard let kind = parts.kind else {
      if unknown.isEmpty { complain(.noStepKind(at: range)) }
      return nil
    }
    if let second = parts.second {
      complain(.twoSteps(second.key.rawValue, at: second.keyRange, first: kind.keyRange, kind.key.rawValue))
    }
    return step(kind.key, kind.value, parts, range)
  }

  /// Returns the step whose kind is `key`, with `value` and the further keys in `parts`.
  private mutating func step(_ key: StepKeys, _ value: NodeID, _ parts: StepParts, _ range: SourceRange) -> WrittenStep?
  {
    let wait = time(parts.wait, of: key, fits: key == .forward, Phrase(en: "wait", ru: "wait"))
    let window = time(parts.window, of: key, fits: key == .fax, Phrase(en: "window", ru: "window"))
    let kind: WrittenStep.Kind?
    switch key {
    case .greeting: kind = greetingStep(value).map { (name) in .greeting(name) }
    case .forward: kind = forwardTarget(value).map { (name) in .forward(name, wait: wait) }
    case .voicemail:
      kind = string(value, Phrase(en: "voicemail", ru: "голосовая почта")).map { (name) in .voicemail(name) }
    case .fax: kind = word(value, as: FaxMode.self).map { (mode) in .fax(mode, window: window) }
    case .hangup: kind = .hangup
    case .wait, .window: kind = nil
    }
    return kind.map { (kind) in WrittenStep(kind: kind, range: range) }
  }

  /// Returns the time that `part` gives, after a complaint if it does not fit a step of the kind `key`.
  private mutating func time(_ part: StepPart?, of key: StepKeys, fits: Bool, _ construct: Phrase)
    -> Written<Milliseconds>?
  {
    guard let part else { return nil }
    if fits { return duration(part.value, construct) }
    complain(.strayKey(part.key.rawValue, of: key.rawValue, at: part.keyRange))
    return nil
  }

  /// Returns the audio of a greeting; a greeting with keys is a menu, and so complex.
  private mutating func greetingStep(_ node: NodeID) -> Written<String>? {
    if tree.kind(of: node) == .mapping, complexSections(node, where: .greeting) { return nil }
    return string(node, Phrase(en: "greeting", ru: "приветствие"))
  }

  /// Returns the target of a forward; an outside number is none (D-43).
  private mutating func forwardTarget(_ node: NodeID) -> Written<String>? {
    if tree.kind(of: node) == .mapping, tree.children(of: node).contains(where: { tree.text(of: $0) == "external" }) {
      complain(.forwardOutside(at: tree.range(of: node)))
      return nil
    }
    if tree.kind(of: node) == .sequence, tree.count(of: node) > 1 {
      complain(.severalTargets(at: tree.range(of: node)))
      return nil
    }
    guard let scalar = text(node, Phrase(en: "forward", ru: "переадресация")) else { return nil }
    if Self.isOutside(scalar) {
      complain(.forwardOutside(at: scalar.range))
      return nil
    }
    return Written(scalar.string, at: scalar.range)
  }

  /// Whether `target` means an outside number; a name without a blank that has a letter in it is none.
  private static func isOutside(_ target: ScalarText) -> Bool {
    let bytes = target.string.utf8
    let hasBlank = bytes.contains { (byte) in Text.isBlank(byte) }
    if hasBlank, target.words().first?.string == "external" { return true }
    if target.string == "external" { return true }
    return !bytes.contains { (byte) in Text.isLetter(byte) } && PhoneNumber(target.string)?.kind == .international
  }

}

extension Diagnostic {

  /// What a step can be, for people.
  private static let kinds = Phrase(
    en: "a step is one of: greeting, forward (to an employee or a group), voicemail, fax, hangup",
    ru: "шаг — одно из: greeting, forward (на сотрудника или группу), voicemail, fax, hangup")

  fileprivate static func badStep(_ scalar: ScalarText) -> Diagnostic {
    let words = scalar.string.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, let key = StepKeys(rawValue: words[0]), key.isKind, key != .hangup {
      let step = "\(words[0]): \(words[1])"
      return .init(
        .stepKind, Phrase(en: "a colon is missing in this step", ru: "в этом шаге не хватает двоеточия"),
        at: scalar.range, help: Phrase(en: "write '\(step)'", ru: "напишите «\(step)»"),
        fix: words[1].contains(where: { (sign) in ":#".contains(sign) })
          ? nil : Fix(Phrase(en: "write '\(step)'", ru: "написать «\(step)»"), [Edit(scalar.range, step)]))
    }
    return .init(
      .stepKind, Phrase(en: "'\(scalar.string)' is no step", ru: "«\(scalar.string)» не является шагом"),
      at: scalar.range, help: kinds)
  }

  fileprivate static func unknownStep(_ word: ScalarText) -> Diagnostic {
    let meant = UsualWords.meant(by: word.string, among: StepKeys.allCases.filter(\.isKind).map(\.rawValue))
    return .init(
      .stepKind, Phrase(en: "there is no step '\(word.string)'", ru: "шага «\(word.string)» не существует"),
      at: word.range,
      help: meant.map { (meant) in
        Spelling.didYouMean(meant.word, for: word.string)
      }
        ?? kinds,
      fix: meant.map { (meant) in .writing(meant, at: word.range) })
  }

  fileprivate static func noStepKind(at range: SourceRange) -> Diagnostic {
    .init(
      .stepKind, Phrase(en: "this step does not say what to do", ru: "в этом шаге не сказано, что делать"), at: range,
      help: kinds)
  }

  fileprivate static func twoSteps(_ word: String, at range: SourceRange, first: SourceRange, _ kept: String)
    -> Diagnostic
  {
    .init(
      .conflictingKeys,
      Phrase(en: "'\(word)' and '\(kept)' in one step", ru: "«\(word)» и «\(kept)» в одном шаге"), at: range,
      help: Phrase(en: "begin a step of its own with '- '", ru: "начните отдельный шаг с «- »"),
      notes: [Note(Phrase(en: "the step begins here", ru: "шаг начинается здесь"), at: first)])
  }

  fileprivate static func strayKey(_ word: String, of step: String, at range: SourceRange) -> Diagnostic {
    .init(
      .unknownKey, Phrase(en: "the step '\(step)' has no key '\(word)'", ru: "у шага «\(step)» нет ключа «\(word)»"),
      at: range,
      help: word == "wait"
        ? Phrase(en: "'wait' belongs to a forward to an employee", ru: "«wait» относится к переадресации на сотрудника")
        : Phrase(en: "'window' belongs to the step 'fax'", ru: "«window» относится к шагу «fax»"))
  }

  fileprivate static func forwardOutside(at range: SourceRange) -> Diagnostic {
    .init(
      .stepKind,
      Phrase(
        en: "a step cannot forward to an outside number", ru: "шаг не может переадресовать на внешний номер"),
      at: range,
      help: Phrase(
        en:
          "forward to a group whose 'no-answer' is 'external NUMBER', or to an employee who has the number as a device",
        ru:
          "переадресуйте на группу с «no-answer: {external: НОМЕР, …}» или на сотрудника, у которого этот номер — устройство"
      ))
  }

  fileprivate static func severalTargets(at range: SourceRange) -> Diagnostic {
    .init(
      .wrongShape,
      Phrase(
        en: "a step forwards to one employee or one group, but here is a list",
        ru: "шаг переадресует одному сотруднику или одной группе, а здесь список"), at: range,
      help: Phrase(
        en: "to ring several, make them members of a group and name it here; to try one after the other, write a step"
          + " for each",
        ru:
          "чтобы звонить нескольким, объедините их в группу и укажите её; чтобы пробовать по очереди, напишите по шагу"
          + " на каждого"))
  }

}
