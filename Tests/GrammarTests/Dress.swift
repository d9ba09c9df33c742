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

  /// Whether the examples of `rule` can wear it.
  func fits(_ rule: Rule) -> Bool {
    true
  }

  /// The files of `folder` in this dress.
  func put(on folder: RulePage.Folder) -> RulePage.Folder {
    var changed = folder
    changed.files = folder.files.map { (file) in
      var file = file
      switch self {
      case .orderMark: file.text = "\u{FEFF}" + file.text
      case .windows: file.text = file.text.replacing("\n", with: "\r\n")
      case .comment:
        file.text = "# 👩🏽‍💻 заметка: ё, naïve\n" + file.text
        file.marks = file.marks.map { (mark) in
          let sides = mark.split(separator: ":")
          let words = sides[1].split(separator: " ")
          return "\(sides[0]):\((Int(words[0]) ?? 0) + 1) \(words[1])"
        }
      case .cyrillic:
        for (name, other) in Self.names {
          file.text = file.text.replacing(pattern: "(?<![/@.\\w-])\(name)(?![@\\w-])", with: other)
        }
      }
      return file
    }
    return changed
  }

  /// The names that the pages use.
  private static let names = [
    ("anna", "анна"), ("bella", "белла"), ("vera", "вера"), ("dora", "дора"), ("reception", "приёмная"),
    ("night", "ночь"), ("clinic", "клиника"), ("office", "офис"), ("sorry", "извините"), ("welcome", "добро-пожаловать"),
  ]

}
