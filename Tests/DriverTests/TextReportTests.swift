import Diagnostics
import Driver
import Support
import Testing

/// Findings as people read them: the excerpt with its mark stands under what it marks.
@Suite("findings as text")
struct TextReportTests {

  /// The report of what is found in `text`, file `account.yaml`.
  private func report(_ text: String, _ appearance: Appearance = Appearance()) -> String {
    let check = AccountCheck.of(text)
    return check.diagnostics.map { (finding) in TextReport(appearance).text(finding, check.files) }.joined()
  }

  @Test("a finding is told with its place, the line, a mark, help, and what else bears on it")
  func whole() {
    let text = SmallAccount.text(
      "employees:\n  anna: {name: Anna, extension: 300, busy: forward bela}\n  bella: {name: Bella, extension: 300}")
    #expect(
      report(text, Appearance(width: 70)) == """
        error[CW101 unknown-reference]: there is no employee or group 'bela'
         --> account.yaml:5:52
          |
        5 |   anna: {name: Anna, extension: 300, busy: forward bela}
          |                                                    ^^^^
          help: did you mean 'bella'?

        error[CW103 duplicate-extension]: the extension 300 is given twice
         --> account.yaml:6:35
          |
        6 |   bella: {name: Bella, extension: 300}
          |                                   ^^^
          note: the first one is here
         --> account.yaml:5:33
          |
        5 |   anna: {name: Anna, extension: 300, busy: forward bela}
          |                                 ---
          help: give one of the two another number


        """)
  }

  @Test("in Russian")
  func russian() {
    #expect(
      report(
        SmallAccount.text("schedules: {день: Mon 09:00-10:00}\nschemes: {с: [{when: дннь, steps: [hangup]}]}"),
        Appearance(language: .ru)) == """
          ошибка[CW101 unknown-reference]: не найдено «дннь» (расписание)
           --> account.yaml:5:22
            |
          5 | schemes: {с: [{when: дннь, steps: [hangup]}]}
            |                      ^^^^
            что сделать: возможно, имелось в виду «день»?


          """)
  }

  /// Where the mark of the first finding stands, in columns behind the bar, and how wide it is; what is shown above it.
  private func mark(_ text: String, width: Int = 80) throws -> (shown: String, start: Int, width: Int) {
    let lines = report(text, Appearance(width: width)).split(separator: "\n")
    let number = try #require(lines.firstIndex { (line) in line.contains("| ") && line.contains("^") })
    let shown = lines[number - 1].drop { (character) in character != "|" }.dropFirst(2)
    let below = lines[number].drop { (character) in character != "|" }.dropFirst(2)
    return (String(shown), Display.width(below.prefix { (character) in character == " " }), below.count { $0 == "^" })
  }

  @Test(
    "the mark stands under what it marks, whatever stands before it on the line",
    arguments: [
      "employees: {a: {name: A, nam: B}}", "employees: {a: {name: Анна Белова, nam: B}}",
      "employees: {a: {name: 🙂 Анна, nam: B}}", "employees: {a: {name: 漢字, nam: B}}",
      "employees: {a: {name: 'e\u{301}e\u{301}', nam: B}}", "employees: {a: {name: \"x\ty\", nam: B}}",
      "employees: {a: {name: 👩‍💻🇷🇺, nam: B}}", "employees: {имя: {name: A, nam: B}}",
    ])
  func marks(_ sections: String) throws {
    let (shown, start, width) = try mark(SmallAccount.text(sections))
    let before = try #require(shown.firstRange(of: "nam:")).lowerBound
    #expect(start == Display.width(shown[..<before]))
    #expect(width == 3)
  }

  @Test(
    "of a line of 2,000 characters the part around the mark is shown, within the width",
    arguments: [0, 100, 1000, 1950], [40, 80, 120])
  func longLine(_ before: Int, _ width: Int) throws {
    let filler = { (count: Int) in String(repeating: "Ж", count: count) }
    let text = SmallAccount.text(
      "employees: {a: {name: \(filler(before + 1)), nam: B, position: \(filler(2000 - before))}}")
    let (shown, start, markWidth) = try mark(text, width: width)
    let place = try #require(shown.firstRange(of: " nam:")).lowerBound
    #expect(start == Display.width(shown[..<place]) + 1)
    #expect(markWidth == 3)
    for line in report(text, Appearance(width: width)).split(separator: "\n") where line.contains("|") {
      #expect(Display.width(line) <= width, "\(line)")
    }
    #expect(shown.hasSuffix("…") == (before < 1950 || width < 120))
    #expect(shown.hasPrefix("…") == (before >= 100 || width == 40))
  }

  @Test("what is longer than the width is marked as far as it is shown")
  func longMark() throws {
    let name = String(repeating: "ж", count: 500)
    let (shown, start, width) = try mark(
      SmallAccount.text("employees: {a: {name: A, busy: forward \(name)}}"), width: 60)
    #expect(Display.width(shown) <= 57)
    #expect(start + width == Display.width(shown) - 1)
  }

  @Test("a place without an extent, and one behind the end of the line, have a mark of one column")
  func emptyPlaces() throws {
    let file = SourceFile(id: FileID(0), path: "a.yaml", bytes: Array("ab\ncd".utf8))
    for (place, expected) in [(0, "  | ^"), (2, "  |   ^"), (5, "  |   ^")] {
      let finding = Diagnostic(
        .missingKey, Phrase(en: "x", ru: "x"), at: SourceRange(FileID(0), place, place))
      let lines = TextReport(Appearance()).text(finding, [file]).split(separator: "\n")
      #expect(lines.last.map(String.init) == expected, "\(place)")
    }
  }

  @Test("colours are used only where they are asked for, and take no width")
  func colours() {
    let text = SmallAccount.text("employees: {a: {name: A, nam: B}}")
    let (plain, coloured) = (report(text), report(text, Appearance(isColoured: true)))
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31m"))
    var stripped = ""
    var isStyle = false
    for character in coloured {
      if character == "\u{1B}" {
        isStyle = true
      } else if isStyle {
        isStyle = character != "m"
      } else {
        stripped.append(character)
      }
    }
    #expect(stripped == plain)
  }

  @Test("no text of an account reaches the terminal as a command")
  func hostile() {
    let text = "callwright: 1\npbx: \"\u{1B}[2J\"\ntimezone: Europe/Moscow\nabc\u{202E}def: 1\nx\u{9B}31m: 2\n"
    for look in [Appearance(), Appearance(language: .ru)] {
      #expect(
        !report(text, look).unicodeScalars.contains { (scalar) in
          scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x202E
        })
    }
  }

  @Test(
    "the last line counts what was found",
    arguments: [
      (0, 0, 1, "no problems, 1 file checked\n", "замечаний нет, проверено: 1 файл\n"),
      (1, 0, 2, "1 error, 2 files checked\n", "1 ошибка, проверено: 2 файла\n"),
      (2, 5, 11, "2 errors, 5 warnings, 11 files checked\n", "2 ошибки, 5 предупреждений, проверено: 11 файлов\n"),
      (0, 1, 1, "1 warning, 1 file checked\n", "1 предупреждение, проверено: 1 файл\n"),
    ])
  func summary(_ errors: Int, _ warnings: Int, _ files: Int, _ en: String, _ ru: String) {
    for (language, expected) in [(Language.en, en), (.ru, ru)] {
      let report = TextReport(Appearance(language: language))
      #expect(report.summary(errors: errors, warnings: warnings, files: files) == expected)
    }
  }

}
