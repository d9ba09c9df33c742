import Diagnostics
import Driver
import Support
import Testing

/// Findings for programs: a line each, and JSON.
@Suite("findings for programs")
struct MachineFormatTests {

  private let text = SmallAccount.text(
    "employees:\n  анна: {name: 🙂 Анна, extension: 300, busy: forward анн}\n  bella: {name: Bella, extension: 300}")

  @Test("a finding is a line with file, line and column, counted in characters")
  func concise() {
    let check = AccountCheck.of(text, path: "кафе/account.yaml")
    let lines = check.diagnostics.map { (finding) in ConciseReport(.en).text(finding, check.files) }
    #expect(
      lines == [
        "кафе/account.yaml:5:54: error: there is no employee or group 'анн' [CW101 unknown-reference]\n",
        "кафе/account.yaml:6:35: error: the extension 300 is given twice [CW103 duplicate-extension]\n",
      ])
    #expect(
      ConciseReport(.ru).text(check.diagnostics[1], check.files)
        == "кафе/account.yaml:6:35: error: внутренний номер 300 указан дважды [CW103 duplicate-extension]\n")
  }

  @Test("a path that would be obeyed or would break the line is shown harmlessly")
  func hostilePath() {
    let check = AccountCheck.of(text, path: "a\n\u{1B}[2Jb.yaml")
    let line = ConciseReport(.en).text(check.diagnostics[0], check.files)
    #expect(line.hasPrefix("a\u{FFFD}\u{FFFD}[2Jb.yaml:5:"))
    #expect(line.count { (character) in character == "\n" } == 1)
  }

  @Test("JSON has ranges by line, column and byte, notes with theirs, and fixes that can be applied")
  func json() {
    let check = AccountCheck.of(text)
    let findings = check.diagnostics.map { (finding) in (diagnostic: finding, files: check.files) }
    #expect(
      JSONReport(.en).text(findings, files: 1) == """
        {
          "format_version": 1,
          "files": 1,
          "errors": 2,
          "warnings": 0,
          "commands": [],
          "findings": [
            {
              "code": "CW101",
              "name": "unknown-reference",
              "severity": "error",
              "message": "there is no employee or group 'анн'",
              "help": "did you mean 'анна'?",
              "object": "employees.анна.busy",
              "file": "account.yaml",
              "range": {
                "line": 5,
                "column": 54,
                "end_line": 5,
                "end_column": 57,
                "byte": 123,
                "end_byte": 129
              },
              "notes": [],
              "command": null,
              "fix": {
                "message": "write 'анна'",
                "safety": "sure",
                "edits": [
                  {
                    "file": "account.yaml",
                    "range": {
                      "line": 5,
                      "column": 54,
                      "end_line": 5,
                      "end_column": 57,
                      "byte": 123,
                      "end_byte": 129
                    },
                    "replacement": "анна"
                  }
                ]
              }
            },
            {
              "code": "CW103",
              "name": "duplicate-extension",
              "severity": "error",
              "message": "the extension 300 is given twice",
              "help": "give one of the two another number",
              "object": "employees.bella.extension",
              "file": "account.yaml",
              "range": {
                "line": 6,
                "column": 35,
                "end_line": 6,
                "end_column": 38,
                "byte": 165,
                "end_byte": 168
              },
              "notes": [
                {
                  "message": "the first one is here",
                  "file": "account.yaml",
                  "range": {
                    "line": 5,
                    "column": 35,
                    "end_line": 5,
                    "end_column": 38,
                    "byte": 104,
                    "end_byte": 107
                  }
                }
              ],
              "command": null,
              "fix": null
            }
          ]
        }

        """)
  }

  @Test("JSON about nothing is an empty list")
  func nothing() {
    #expect(
      JSONReport(.ru).text([], files: 3) == """
        {
          "format_version": 1,
          "files": 3,
          "errors": 0,
          "warnings": 0,
          "commands": [],
          "findings": []
        }

        """)
  }

}
