import Foundation
import Testing

/// What commands take as an account, and how much of it.
@Suite("input of commands")
struct InputTests {

  private static let account =
    "callwright: 1\npbx: test\ntimezone: Europe/Moscow\nemployees:\n  anna: {name: Anna, devices: [desk]}\n"
    + "schemes:\n  s:\n    - {when: always, steps: [{forward: anna}]}\nnumbers:\n  +7 495 000-00-01: {scheme: s}\n"

  /// Commands that take an account, the place of which is empty.
  static let commands = [
    ["compile", ""], ["schema", "--account", ""],
    ["simulate", "", "--at", "2026-06-09 10:15", "--from", "anonymous", "--act", "anna.desk answers after 4s"],
  ]

  private func arguments(_ command: [String], _ path: String) -> [String] {
    command.map { (word) in word.isEmpty ? path : word }
  }

  @Test("a folder with one account is as good as the account", arguments: commands)
  func folder(_ command: [String]) throws {
    let folder = try Folder()
    try folder.write(Self.account, to: "office/deep/lines.yaml")
    try folder.write("calls: []\n", to: "office/calls.yaml")
    try folder.write("services: {}\n", to: "office/compose.yaml")
    let program = Program.folder.appending(path: "callwright")
    let named = try Program.run(program, arguments(command, "office/deep/lines.yaml"), in: folder.url)
    let found = try Program.run(program, arguments(command, "office"), in: folder.url)
    #expect(named.code == 0 && named.output.count > 100, "\(named.errors)")
    #expect(found.code == 0 && found.output == named.output && found.errors == named.errors)
  }

  @Test("a folder with several accounts or none is told, in both languages", arguments: commands)
  func ambiguous(_ command: [String]) throws {
    let folder = try Folder()
    try folder.write(Self.account, to: "two/a.yaml")
    try folder.write(Self.account, to: "two/b.yaml")
    try folder.write("calls: []\n", to: "none/calls.yaml")
    for (path, code, en, ru) in [
      (
        "two", 2, "there are 2 accounts in 'two', name one of them: two/a.yaml, two/b.yaml\n",
        "аккаунтов в «two» несколько (2), укажите один: two/a.yaml, two/b.yaml\n"
      ),
      (
        "none", 3, "there is no account in 'none'; 'callwright init none' writes one to start from\n",
        "в «none» нет аккаунта; заготовку создаёт «callwright init none»\n"
      ),
    ] as [(String, Int32, String, String)] {
      for (locale, text) in [("C.UTF-8", en), ("ru_RU.UTF-8", ru)] {
        let run = try Program.run(
          Program.folder.appending(path: "callwright"), arguments(command, path), variables: ["LC_ALL": locale],
          in: folder.url)
        #expect(run.code == code && run.output == "" && run.errors == "callwright: " + text)
      }
    }
  }

  @Test(
    "a file above the limit is told with the option that changes it, and is read with it",
    arguments: [["check"], ["fmt", "--diff"], ["compile"], ["schema", "--account"]])
  func limit(_ command: [String]) throws {
    let folder = try Folder()
    try folder.write(
      Self.account + String(repeating: "# " + String(repeating: "x", count: 1021) + "\n", count: 1024), to: "a.yaml")
    let program = Program.folder.appending(path: "callwright")
    let refused = try Program.run(program, command + ["a.yaml", "--max-size", "1"], in: folder.url)
    #expect(refused.code == 1)
    #expect((refused.output + refused.errors).contains("the file is larger than 1 MiB"))
    #expect((refused.output + refused.errors).contains("--max-size"))
    for size in ["2", "2M", "2MiB", "1024"] {
      let read = try Program.run(program, command + ["a.yaml", "--max-size=" + size], in: folder.url)
      #expect(read.code == 0, "\(read.output) \(read.errors)")
    }
    #expect(try Program.run(program, command + ["a.yaml"], in: folder.url).code == 0)
  }

  @Test(
    "a size that is none is exit code 2 in both languages",
    arguments: ["0", "1025", "-1", "many", "1.5", "2 GB", "", "٣", "99999999999999999999"])
  func nonsense(_ size: String) throws {
    for command in ["check", "fmt", "test", "compile", "simulate", "schema"] {
      let english = try Program.run(command, "--max-size=" + size)
      let russian = try Program.run(command, "--max-size=" + size, language: "ru")
      #expect(english.code == 2 && russian.code == 2)
      let isFirst = !["compile", "simulate"].contains(command)
      if isFirst, !size.isEmpty {
        #expect(
          english.errors.hasPrefix(
            "callwright: '\(size)' is no size: --max-size is a whole number of MiB from 1 to 1024\n"),
          "\(english.errors)")
        #expect(
          russian.errors.hasPrefix("callwright: «\(size)» — не размер: --max-size — целое число МиБ от 1 до 1024\n"),
          "\(russian.errors)")
      }
    }
  }

}
