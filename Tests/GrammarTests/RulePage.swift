import Diagnostics
import Foundation

/// A page of `grammar/diagnostics/`, taken apart: what it is called and what its two examples are made of.
///
/// The fences behind a heading are the files of one folder. Behind `yaml` stands what a file is: nothing or `account`,
/// `calls`, or the name of a part that the account includes. A word such as `audio/welcome.wav=6s` puts a further file
/// there: silence of so many seconds, or `text`. The line of a finding ends in a comment with its code; where that is
/// impossible, `<!-- CW020 at 3:1 -->` stands before the fence.
struct RulePage {

  /// The first line.
  let title: String

  /// The text between the title and the examples.
  let explanation: String

  /// The folder in which exactly the marked findings must be found.
  let fails: Folder

  /// The folder in which nothing may be found.
  let passes: Folder

  /// The files of one example.
  struct Folder: Equatable {

    /// The YAML files.
    var files: [File] = []

    /// Further files, and what they hold: `6s` of silence, or `text`.
    var sounds: [String: String] = [:]

    /// The marks of all files, in order.
    var marks: [String] { files.flatMap(\.marks).sorted() }

  }

  /// One file of an example.
  struct File: Equatable {

    /// Its name.
    var name: String

    /// Its text.
    var text: String

    /// What must be found in it: `account.yaml:4 CW020`.
    var marks: [String]

  }

  /// Takes the page `text` apart.
  init(_ text: String) {
    title = text.lines.first.map(String.init) ?? ""
    let parts = text.components(separatedBy: "\n## ")
    explanation = (parts.first ?? "").lines.dropFirst().joined(separator: "\n")
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
    var open: (name: String, lines: [Substring], marks: [String])?
    var announced: [(code: String, line: String)] = []
    for line in section.lines {
      if var file = open {
        if line.hasPrefix("```") {
          let text = file.lines.joined(separator: "\n") + (file.lines.isEmpty ? "" : "\n")
          file.marks += announced.map { (code, line) in "\(file.name):\(line) \(code)" }
          announced = []
          folder.files.append(File(name: file.name, text: text, marks: file.marks))
          open = nil
        } else {
          file.lines.append(line)
          for code in codes(markedOn: line) { file.marks.append("\(file.name):\(file.lines.count) \(code)") }
          open = file
        }
      } else if line.hasPrefix("```yaml") {
        var name = "account.yaml"
        for word in line.split(separator: " ").dropFirst() {
          let sides = word.split(separator: "=").map(String.init)
          if sides.count == 2 {
            folder.sounds[sides[0]] = sides[1]
          } else {
            name = word.hasSuffix(".yaml") ? String(word) : "\(word).yaml"
          }
        }
        open = (name, [], [])
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
