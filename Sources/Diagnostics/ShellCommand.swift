/// A command line that a person may copy into a shell.
public struct ShellCommand: Hashable, Sendable {

  /// The program and its arguments.
  public let words: [String]

  /// The command of `words`.
  public init(_ words: [String]) {
    self.words = words
  }

  /// The words as a shell reads them, quoted where that is needed.
  public var text: String { words.map(Self.quoted).joined(separator: " ") }

  /// `word` as a shell reads it.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { (letter) in letter.isLetter || letter.isNumber || "/._-+:,@".contains(letter) }
    guard word.isEmpty || !isPlain else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

}
