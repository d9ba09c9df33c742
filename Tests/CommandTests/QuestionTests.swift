import Foundation
import Testing

/// What a walk asks at a terminal when the command line leaves it open.
@Suite("questions")
struct QuestionTests {

  @Test(
    "what is dialled is asked again after a name that nobody bears",
    arguments: [
      ("en", "hello", "the account has no employee or group 'hello': there are: anna, bella"),
      ("ru", "shopp", "в аккаунте нет сотрудника или группы «shopp»: есть: anna, bella"),
    ])
  func dialled(_ language: String, _ name: String, _ answer: String) throws {
    let folder = try Folder()
    try folder.write(
      """
      callwright: 1
      pbx: test
      timezone: Europe/Moscow
      employees:
        anna: {name: Anna, devices: [desk]}
        bella: {name: Bella, devices: [desk]}
      """, to: "account.yaml")
    let program = Program.folder.appending(path: "callwright").path
    // The last line leaves the walk, so that nothing waits for more to be typed.
    let script = """
      printf '\(name)\\nbella\\nq\\n' | timeout 60 python3 -c 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)' \
        '\(program)' simulate account.yaml --at '2026-06-09 10:15' --from +79161234501 --lang \(language) --color never
      """
    let run = try Program.run(URL(filePath: "/bin/bash"), ["-c", script], in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains(answer), "\(run.output)")
    #expect(said.contains("+79161234501 → bella"), "\(run.output)")
  }

}
