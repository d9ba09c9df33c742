import Diagnostics
import Foundation

/// A page of `grammar/diagnostics/`, taken apart: what it is called, what it says in either language, and what its two
/// examples are made of.
///
/// The fences behind a heading are the files of one folder. Behind `yaml` stands what a file is: nothing or `account`,
/// `calls`, or the name of a part that the account includes. A word such as `audio/welcome.wav=6s` puts a further file
/// there: a tone of so many seconds, perhaps with more about it as `PageSound` reads it, or `text`; `most=2` says how many
/// findings are told at most. In a fence with the word `yaml-escaped` a backslash stands for what cannot be shown; see
/// `EscapedText`. The line of a finding ends in a comment with its code; where that is impossible,
/// `<!-- CW020 at 3:1 -->` stands before the fence.
struct RulePage {

  /// The first line.
  let title: String

  /// The headings of the sections, in order.
  let headings: [String]

  /// The text between the title and the first section: the explanation in English.
  let explanation: String

  /// The explanation in Russian.
  let russian: Russian

  /// The folder in which exactly the marked findings must be found.
  let fails: Folder

  /// The folder in which nothing may be found.
  let passes: Folder

  /// What the section «По-русски» says.
  struct Russian: Equatable {

    /// The rule's Russian name, which stands in bold on the first line; nil where that line is none.
    let name: String?

    /// The text behind the name.
    let prose: String

  }

  /// The files of one example.
  struct Folder: Equatable {

    /// The YAML files.
    var files: [File] = []

    /// Further files, and what they hold: `6s` of a tone, or `text`.
    var sounds: [String: String] = [:]

    /// How many findings are told of one file at most, where that is not the usual number.
    var most: Int?

    /// The marks of all files, in order.
    var marks: [String] { files.flatMap(\.marks).sorted() }

  }

  /// One file of an example.
  struct File: Equatable {

    /// Its name.
    var name: String

    /// Its text, which may be none in UTF-8.
    var bytes: [UInt8]

    /// What must be found in it: `account.yaml:4 CW020`.
    var marks: [String]

  }

  /// Takes the page `text` apart.
  init(_ text: String) {
    title = text.lines.first.map(String.init) ?? ""
    let parts = text.components(separatedBy: "\n## ")
    headings = parts.dropFirst().map { (part) in part.lines.first.map(String.init) ?? "" }
    explanation = (parts.first ?? "").lines.dropFirst().joined(separator: "\n")
    let said = parts.first { (part) in part.hasPrefix("По-русски\n\n") }?.lines.dropFirst(2) ?? []
    let name = said.first.flatMap { (line) in String(line).matches(of: "^\\*\\*([^*]+)\\*\\*$").first?[0] }
    russian = Russian(name: name, prose: said.dropFirst().joined(separator: "\n"))
    func example(_ heading: String) -> Folder {
      parts.first { (part) in part.hasPrefix("\(heading)\n") }.map(Self.folder) ?? Folder()
    }
    fails = example("Fails")
    passes = example("Passes")
  }

  /// The page of `rule`.
  init(of rule: Rule) throws {
    self.init(try Project.text("grammar/diagnostics/\(rule.code).md"))
  }

  /// The files in the fences of `section`.
  private static func folder(_ section: String) -> Folder {
    var folder = Folder()
    var open: (file: File, isEscaped: Bool)?
    var announced: [(code: String, line: String)] = []
    for line in section.lines {
      if let isEscaped = open?.isEscaped, var file = open?.file {
        if line.hasPrefix("```") {
          file.marks += announced.map { (code, line) in "\(file.name):\(line) \(code)" }
          announced = []
          folder.files.append(file)
          open = nil
        } else {
          let number = 1 + file.bytes.count { (byte) in byte == UInt8(ascii: "\n") }
          for code in codes(markedOn: line) { file.marks.append("\(file.name):\(number) \(code)") }
          file.bytes += (isEscaped ? EscapedText.bytes(of: line) : Array(line.utf8)) + [UInt8(ascii: "\n")]
          open = (file, isEscaped)
        }
      } else if line.hasPrefix("```yaml") {
        let words = line.dropFirst(3).split(separator: " ")
        var name = "account.yaml"
        for word in words.dropFirst() {
          let sides = word.split(separator: "=").map(String.init)
          if sides.count == 2, sides[0] == "most" {
            folder.most = Int(sides[1])
          } else if sides.count == 2 {
            folder.sounds[sides[0]] = sides[1]
          } else {
            name = word.hasSuffix(".yaml") ? String(word) : "\(word).yaml"
          }
        }
        open = (File(name: name, bytes: [], marks: []), words[0] == "yaml-escaped")
      } else {
        announced += String(line).matches(of: "<!-- (CW[0-9]{3}) at ([0-9]+):[0-9]+ -->").map { ($0[0], $0[1]) }
      }
    }
    return folder
  }

  /// The codes in the comment with which `line` ends.
  private static func codes(markedOn line: Substring) -> [String] {
    String(line).matches(of: "# ?((?: ?CW[0-9]{3})+)$").first?[0].split(separator: " ").map(String.init) ?? []
  }

}
