/// One thing that is wrong, where, why, and what to do.
public struct Diagnostic: Hashable, Sendable {

  /// The mistake by name.
  public let rule: Rule

  /// Where it is.
  public let range: SourceRange

  /// What is wrong: lower case, without a full stop, in the author's words.
  public let message: Phrase

  /// What to do about it.
  public let help: Phrase?

  /// What else bears on it, each with its place if it has one.
  public let notes: [Note]

  /// The change that mends it, where there is one.
  public let fix: Fix?

  /// The command that mends what the mistake speaks of, where that is no text but a recording.
  public let command: ShellCommand?

  /// The mistake `rule` at `range`.
  public init(
    _ rule: Rule, _ message: Phrase, at range: SourceRange, help: Phrase? = nil, notes: [Note] = [], fix: Fix? = nil,
    command: ShellCommand? = nil
  ) {
    self.rule = rule
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
    self.fix = fix
    self.command = command
  }

  /// A remark that belongs to a diagnostic.
  public struct Note: Hashable, Sendable {

    /// What is said.
    public let message: Phrase

    /// What it speaks of; absent where the remark is about no place.
    public let range: SourceRange?

    /// The remark `message` about `range`.
    public init(_ message: Phrase, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }

  }

  /// A change of the text that mends a mistake.
  public struct Fix: Hashable, Sendable {

    /// What the change does.
    public let message: Phrase

    /// The replacements, none of which overlap.
    public let edits: [Edit]

    /// How sure it is that nothing else was meant.
    public let safety: Safety

    /// The change that makes `edits`.
    public init(_ message: Phrase, _ edits: [Edit], _ safety: Safety = .sure) {
      self.message = message
      self.edits = edits
      self.safety = safety
    }

    /// The change that writes `word` at `range`.
    public static func writing(_ word: String, at range: SourceRange, _ safety: Safety = .sure) -> Fix {
      Fix(Phrase(en: "write '\(word)'", ru: "написать «\(word)»"), [Edit(range, word)], safety)
    }

    /// The change that writes the word that somebody meant at `range`.
    public static func writing(_ meant: Spelling.Meant, at range: SourceRange) -> Fix {
      writing(meant.word, at: range, meant.isSure ? .sure : .unsafe)
    }

    /// In the place of a replacement: the key with its value, or the item, goes with the line on which it stands.
    ///
    /// Whoever finds the mistake need not know how the text is laid out; no text can be read that has this in it.
    public static let removal = "\u{0}"

    /// The change that removes the entries at `range`, all of them in one list or block of keys.
    public static func removing(_ range: SourceRange, _ safety: Safety = .sure) -> Fix {
      Fix(Phrase(en: "remove it", ru: "удалить"), [Edit(range, removal)], safety)
    }

    /// How sure it is that a change is the right one.
    public enum Safety: String, Sendable {

      /// There is no other right one.
      case sure

      /// It is a plausible guess: somebody has to look at it.
      case unsafe

    }

  }

  /// The replacement of one stretch of text.
  public struct Edit: Hashable, Sendable {

    /// What goes.
    public let range: SourceRange

    /// What comes.
    public let replacement: String

    /// The replacement of the text at `range` by `replacement`.
    public init(_ range: SourceRange, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }

  }

}

extension Diagnostic {

  /// Whether this comes before `other`: by place, then by code, then by wording.
  public func precedes(_ other: Diagnostic) -> Bool {
    if range != other.range { return range < other.range }
    if rule != other.rule { return rule.rawValue < other.rule.rawValue }
    return message.en < other.message.en
  }

}

extension [Diagnostic] {

  /// The commands that mend what these diagnostics speak of, each once.
  public var commands: [ShellCommand] {
    var known: Set<ShellCommand> = []
    return compactMap(\.command).filter { (command) in known.insert(command).inserted }
  }

  /// These diagnostics as they are shown: by place, then by code, each once.
  public func inOrder() -> [Diagnostic] {
    guard count > 1 else { return self }
    var shown: [Diagnostic] = []
    // What is said a second time comes right behind others of the same place and wording.
    var firstAlike = 0
    for diagnostic in sorted(by: { (a, b) in a.precedes(b) }) {
      if let last = shown.last, last.precedes(diagnostic) { firstAlike = shown.count }
      if !shown[firstAlike...].contains(diagnostic) { shown.append(diagnostic) }
    }
    return shown
  }

}
