internal import Diagnostics

/// How much of a file is read before it is refused.
///
/// Every limit has a rule of its own, so that its report says which one was met: `file-too-large`, `too-deep`,
/// `scalar-too-long` and `key-too-long`.
public struct ReadingLimits: Hashable, Sendable {

  /// The largest file, in bytes.
  public var fileBytes: Int

  /// The deepest nesting, in lists and blocks of keys that stand within one another.
  public var depth: Int

  /// The longest text of a value, in bytes.
  public var scalarBytes: Int

  /// The longest key, in characters (Unicode scalars), quotes included; more than 1,024 are never read.
  public var keyCharacters: Int

  /// The most mistakes that are told of one file. Of more nobody reads the rest, and a hostile file has a million.
  public var mistakes = Self.mostMistakes

  /// How many mistakes are told of one file at most.
  public static let mostMistakes = 10_000

  /// How many entries a section of an account has at most.
  static let mostEntries = 100_000

  /// How many bytes a text, list or block of keys has at least on average; a file with more of them than its size allows
  /// is too large.
  static let bytesPerNode = 4

  /// How many bytes a text, list or block of keys of an account has at least: most have some thirteen.
  static let usualBytesPerNode = 10

  /// The longest key that libyaml takes, in characters.
  static let mostKeyCharacters = 1024

  /// Whether everyday text is read without libyaml; both read the same, and the tests compare them.
  var readsEverydayTextItself = true

  /// The limits given; by default 16 MiB, 64 levels, 64 KiB and 1,024 characters.
  public init(
    fileBytes: Int = 16 << 20, depth: Int = 64, scalarBytes: Int = 64 << 10, keyCharacters: Int = 1024
  ) {
    self.fileBytes = fileBytes
    self.depth = depth
    self.scalarBytes = scalarBytes
    self.keyCharacters = keyCharacters
  }

}

extension Diagnostic {

  /// The diagnostic of a file that holds more of something than any account, as `message` says.
  static func moreThanAnyAccount(_ message: Phrase, at range: SourceRange) -> Diagnostic {
    .init(
      .fileTooLarge, message, at: range,
      help: Phrase(
        en: "see whether this is the right file; no account is that large",
        ru: "проверьте, тот ли это файл: таких больших аккаунтов не бывает"))
  }

}
