import Diagnostics
import Driver
import Foundation
import Hours
import Support
import Testing

/// The dental clinic, to be damaged.
enum Clinic {

  /// Its account after `changes`, each of which replaces the first text that is like the old one.
  static func account(_ changes: (old: String, new: String)...) throws -> String {
    var text = try String(contentsOfFile: Repository.path("schemes/zhemchug/account.yaml"), encoding: .utf8)
    for (old, new) in changes {
      let place = try #require(text.range(of: old), "\(old)")
      text = text.replacingCharacters(in: place, with: new)
    }
    return text
  }

  /// What is found in `text`: code and line of each.
  static func findings(_ text: String) -> [(mark: String, diagnostic: Diagnostic)] {
    let check = check(text)
    return check.diagnostics.map { (found) in
      ("\(found.rule.code) \(check.files[0].line(at: found.range.start))", found)
    }
  }

  /// The check of `text`, on a day after which nothing is long past.
  static func check(_ text: String) -> AccountCheck {
    var options = CheckOptions()
    options.today = CivilDate(year: 2026, month: 6, day: 1)
    options.opensAudio = false
    return AccountCheck(
      SourceFile(id: FileID(0), path: Repository.path("schemes/zhemchug/account.yaml"), bytes: Array(text.utf8)),
      options)
  }

  /// Words that say nothing to who runs an office.
  private static let jargon = [
    "token", "parse", "node", "schema", "mapping", "scalar", "sequence", "токен", "парс", "скаляр", "узел", "маппинг",
  ]

  /// Expects `findings` to say what to do, and in words of the office.
  static func expectWordsOfTheOffice(_ findings: [Diagnostic], at place: SourceLocation = #_sourceLocation) {
    for finding in findings {
      let notes = finding.notes.map(\.message)
      let said = ([finding.message, finding.help].compactMap(\.self) + notes).flatMap { (phrase) in
        [phrase.en, phrase.ru]
      }
      #expect(finding.help != nil, sourceLocation: place)
      for text in said {
        #expect(
          !jargon.contains { (word) in text.lowercased().contains(word) }, "\(text)", sourceLocation: place)
        #expect(text.last != "." && !text.contains("\n"), "\(text)", sourceLocation: place)
      }
    }
  }

}
