import Diagnostics

/// A way of writing the same files otherwise, which changes nothing about what is found.
enum Dress: String, CaseIterable {

  /// A byte order mark at the beginning.
  case orderMark

  /// The line ends of Windows.
  case windows

  /// A comment before everything else, with letters of several bytes.
  case comment

  /// The names in Cyrillic.
  case cyrillic

  /// Whether the examples of `rule` can wear it: what is said of a file as a whole is said at its very beginning.
  func fits(_ rule: Rule) -> Bool {
    switch rule {
    case .fileTooLarge: false
    case .emptyFile: self != .comment
    default: true
    }
  }

  /// The files of `folder` in this dress.
  func put(on folder: RulePage.Folder) -> RulePage.Folder {
    var changed = folder
    changed.files = folder.files.map { (file) in
      var file = file
      switch self {
      case .orderMark: file.bytes = Array("\u{FEFF}".utf8) + file.bytes
      case .windows:
        let newline = UInt8(ascii: "\n")
        file.bytes = file.bytes.flatMap { (byte) in byte == newline ? [UInt8(ascii: "\r"), newline] : [byte] }
      case .comment:
        file.bytes = Array("# 👩🏽‍💻 заметка: ё, naïve\n".utf8) + file.bytes
        file.marks = file.marks.map { (mark) in
          let sides = mark.split(separator: ":")
          let words = sides[1].split(separator: " ")
          return "\(sides[0]):\((Int(words[0]) ?? 0) + 1) \(words[1])"
        }
      case .cyrillic:
        guard var text = String(validating: file.bytes, as: UTF8.self), text.utf8.count < 100_000 else { break }
        for (name, other) in Self.names {
          text = text.replacing(pattern: "(?<![/@.\\w-])\(name)(?![@\\w-])", with: other)
        }
        file.bytes = Array(text.utf8)
      }
      return file
    }
    return changed
  }

  /// The names that the pages use.
  private static let names = [
    ("anna", "анна"), ("bella", "белла"), ("vera", "вера"), ("dora", "дора"), ("reception", "приёмная"),
    ("night", "ночь"), ("clinic", "клиника"), ("office", "офис"), ("sorry", "извините"),
    ("welcome", "добро-пожаловать"),
  ]

}
