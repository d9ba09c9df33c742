import Foundation
import Testing

/// `callwright explain` as somebody uses it.
@Suite("explain")
struct ExplainTests {

  @Test("a page is shown without any file, by code or name", arguments: ["CW208", "cw208", "Device-Never-Rings"])
  func page(_ word: String) throws {
    let folder = try Folder()
    let run = try Program.run("explain", word, in: folder.url)
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.hasPrefix("CW208  device-never-rings, warning\n"))
    #expect(run.output.contains("delay: 15s  # CW208"))
  }

  @Test("the language is that of the locale, or the one asked for")
  func language() throws {
    #expect(try Program.run("explain", "CW208", language: "ru").output.contains("Неправильно"))
    #expect(try Program.run("explain", "CW208", "--lang", "ru").output.contains("Неправильно"))
    #expect(try Program.run("explain", "CW208", "--lang", "en", language: "ru").output.contains("Wrong"))
  }

  @Test("colours come when they are asked for")
  func colour() throws {
    #expect(try !Program.run("explain", "CW208").output.contains("\u{1B}"))
    #expect(try Program.run("explain", "CW208", "--color", "always").output.contains("\u{1B}[1m"))
    #expect(try Program.run("explain", "CW208", variables: ["FORCE_COLOR": "1"]).output.contains("\u{1B}[1m"))
  }

  @Test("an unknown rule is exit code 2, and the nearest is named")
  func unknown() throws {
    let run = try Program.run("explain", "CW2O8")
    #expect(run.code == 2 && run.output == "")
    #expect(run.errors == "callwright: there is no rule 'CW2O8'; did you mean 'CW208'?\n")
    let russian = try Program.run("explain", "что-то", language: "ru")
    #expect(russian.code == 2)
    #expect(russian.errors == "callwright: правила «что-то» нет; все правила покажет «callwright explain --all»\n")
    // What a terminal would obey is not sent to it.
    #expect(try !Program.run("explain", "\u{1B}[31m").errors.contains("\u{1B}"))
  }

  @Test("neither nothing nor everything at once can be asked for")
  func usage() throws {
    #expect(try Program.run("explain").code == 2)
    #expect(try Program.run("explain", "CW208", "--all").code == 2)
  }

  @Test("machines get the same in English, whatever the locale")
  func machines() throws {
    let run = try Program.run("explain", "--all", "--format", "json", language: "ru")
    #expect(run.code == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((document["rules"] as? [Any])?.count ?? 0 > 80)
    #expect(run.output == (try Program.run("explain", "--all", "--format", "json").output))
  }

}
