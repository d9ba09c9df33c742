import Diagnostics
import Driver
import Support
import Syntax
import Testing

/// Saving a walk: what is written, and what stands in the way.
struct WalkSavingTests {

  private let folder: TemporaryFolder
  private let saving: WalkSaving

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Account.office.text.utf8, to: "account.yaml")
    saving = WalkSaving(account: folder.path("account.yaml"), in: AccountCheck.of(Account.office.text).surroundings)
  }

  /// A walk in which Bella answers.
  private func walk(at: String = "2026-06-09 10:15", _ lines: String...) throws -> Walk {
    var walk = try Walk.on(.office, at: at)
    for line in lines.isEmpty ? ["n; w 4; a bella; t 95"] : lines { try walk.take(line) }
    return walk
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try FileSystem.read(folder.path(name)), as: UTF8.self)
  }

  /// Plays the file `name` and returns the number of its calls, all of which came as expected.
  private func passes(_ name: String) throws -> Int {
    var options = CheckOptions()
    options.opensAudio = false
    var run = TestRun(options)
    try run.add(folder.path(name), isNamed: true)
    #expect(!run.hasFailures)
    return run.results[0].calls.count
  }

  /// Why a walk cannot be saved to `name`, in English.
  private func refusal(_ walk: Walk, to name: String) -> String {
    do {
      _ = try saving.save(walk, to: folder.path(name), name: "new")
      return "saved"
    } catch {
      return error.message.en
    }
  }

  @Test("a new file has all that is known of the call")
  func newFile() throws {
    #expect(try saving.save(try walk(), to: folder.path("calls.yaml"), name: "Bella answers") == .created)
    #expect(
      try text("calls.yaml") == """
        account: account.yaml

        calls:
          - name: Bella answers
            at: 2026-06-09 10:15:00
            from: +79161234501
            to: +74950000001
            acts:
              - bella.desk answers after 4s, talks 95s
            expect:
              outcome: answered by bella on desk
              wait: 10s
              talk: 95s
              end: 2026-06-09 10:16:45
              missed: no
              rung: [anna, bella, vera]
              message: none
              recording: none
              callback: none
              outbox: []
              timeline:
                +0s: row always, greeting welcome
                +6s: group shop; anna.desk, bella.desk, bella.softphone, vera.desk ring
                +10s: bella.desk answers
                +105s: conversation over

        """)
    #expect(try passes("calls.yaml") == 1)
    #expect(folder.names == ["account.yaml", "calls.yaml"])
  }

  @Test("callbacks, statuses and the outbox are kept too")
  func callback() throws {
    let walk = try walk("st vera break", "n;n;1;n;d anna;w 2;a bella.s;w 3;a customer;t 30")
    _ = try saving.save(walk, to: folder.path("calls.yaml"), name: "called back")
    let text = try text("calls.yaml")
    for line in [
      "  - {at: 2026-06-09 10:15:00, who: vera, event: set break}", "      - caller presses 1 at +26s",
      "      - callback 1: anna.desk rejects after 0s", "      - callback 1: bella.softphone answers after 2s",
      "      - callback 1: customer answers after 3s, talks 30s", "      callback: called-back", "      missed: yes",
      "        - {at: +26s, on: callback-requested, email: post@test.example}",
    ] { #expect(text.contains(line + "\n"), "\(line)\n\(text)") }
    #expect(try passes("calls.yaml") == 1)
  }

  @Test("a file grows by a call, and keeps its comments, its mode and its links")
  func growth() throws {
    try folder.write(
      "# June\ncalls:  # two of them\n  - {at: 2026-06-01 10:00, from: anonymous, to: '+74950000001'} # one\n# end"
        .utf8, to: "real.yaml")
    folder.link("calls.yaml", to: "real.yaml")
    #expect(try saving.save(try walk(), to: folder.path("calls.yaml"), name: "new") == .added(calls: 2))
    #expect(
      try saving.save(try walk(at: "2026-06-10 10:15"), to: folder.path("calls.yaml"), name: "new") == .added(calls: 3))
    let text = try text("real.yaml")
    #expect(
      text.hasPrefix(
        "# June\ncalls:  # two of them\n  - {at: 2026-06-01 10:00, from: anonymous, to: '+74950000001'} # one\n\n  - name: new\n"
      ))
    #expect(text.hasSuffix("\n# end"))
    #expect(
      FileSystem.kind(of: folder.path("calls.yaml")) == .file
        && folder.names == ["account.yaml", "calls.yaml", "real.yaml"])
    #expect(try passes("calls.yaml") == 3)
  }

  @Test("the account is found from another folder, and in an empty file")
  func folders() throws {
    folder.makeFolder("tests")
    folder.makeFolder("tests/june")
    _ = try saving.save(try walk(), to: folder.path("tests/june/calls.yaml"), name: "new")
    #expect(try text("tests/june/calls.yaml").hasPrefix("account: ../../account.yaml\n"))
    #expect(try passes("tests/june/calls.yaml") == 1)
    try folder.write("# June".utf8, to: "tests/empty.yaml")
    _ = try saving.save(try walk(), to: folder.path("tests/empty.yaml"), name: "new")
    #expect(try text("tests/empty.yaml").hasPrefix("# June\naccount: ../account.yaml\n"))
    #expect(try passes("tests/empty.yaml") == 1)
  }

  @Test("a file into which the walk does not fit stays as it is")
  func refusals() throws {
    let busy = """
      calls:
        - name: first
          at: 2026-06-09 10:14:50
          from: anonymous
          to: +74950000001
          acts:
            - bella.desk answers after 1s, talks 600s
          expect: {outcome: answered by bella on desk}
      """
    let later = """
      calls:
        - name: second
          at: 2026-06-09 10:15:30
          from: anonymous
          to: +74950000001
          acts:
            - bella.desk answers after 1s
          expect: {outcome: answered by bella on desk}
      """
    try folder.write(busy.utf8, to: "busy.yaml")
    try folder.write(later.utf8, to: "later.yaml")
    try folder.write("calls: [{at: 2026-06-09 10:15, from: anonymous, to: '300'}]".utf8, to: "brackets.yaml")
    try folder.write("calls:\n  - {at: soon}\n".utf8, to: "mistakes.yaml")
    try folder.write("calls:\n  - {at: 2026-06-09 10:15, from: zoe, to: '300'}\n".utf8, to: "unknown.yaml")
    try folder.write("account: other.yaml\ncalls: []\n".utf8, to: "other.yaml")
    try folder.write("calls: [\n".utf8, to: "broken.yaml")
    folder.makeFolder("folder")
    let before = try folder.names.map { (name) in name == "folder" ? "" : try text(name) }
    let walk = try walk()
    for (name, message) in [
      ("busy.yaml", "not saved: other calls of this file keep people busy"),
      ("later.yaml", "not saved: in this file the call 'second' would then go differently"),
      ("brackets.yaml", "not saved: 'calls' of this file is written in brackets"),
      ("mistakes.yaml", "not saved: the file has mistakes, the first in line 2"),
      ("unknown.yaml", "not saved: the file has mistakes, the first in line 2"),
      ("other.yaml", "not saved: the calls of this file are for another account"),
      ("broken.yaml", "not saved: the file has mistakes"), ("account.yaml", "not saved: this is an account"),
      ("folder", "not saved: the file cannot be read: it is a folder"),
      ("no/calls.yaml", "not saved: there is no folder"),
    ] {
      let found = refusal(walk, to: name)
      #expect(found.hasPrefix(message), "\(name): \(found)")
    }
    #expect(try folder.names.map { (name) in name == "folder" ? "" : try text(name) } == before)
    #expect(refusal(try Walk.on(.office), to: "new.yaml").hasPrefix("not saved: the call is not over"))
    let nowhere = WalkSaving(account: "<stdin>", in: AccountCheck.of(Account.office.text).surroundings)
    #expect(throws: WalkSaveFailure.self) { try nowhere.save(walk, to: folder.path("new.yaml"), name: "new") }
    #expect(!folder.names.contains("new.yaml"))
  }

  @Test("what was said and never came to pass is left out")
  func leftOut() throws {
    let walk = try walk("b vera.mobile; speak 20; n; d anna; w 1; h")
    _ = try saving.save(walk, to: folder.path("calls.yaml"), name: "new")
    let text = try text("calls.yaml")
    #expect(
      text.contains("acts:\n      - anna.desk rejects after 0s\n      - caller hangs up at +7s\n    expect:"), "\(text)"
    )
  }

  @Test("each start of a phone keeps its own answer")
  func starts() throws {
    try folder.write(Account.turns.text.utf8, to: "turns.yaml")
    var walk = try Walk.on(.turns)
    try walk.take("n;n;w 2;a anna;over")
    let saving = WalkSaving(account: folder.path("turns.yaml"), in: AccountCheck.of(Account.turns.text).surroundings)
    _ = try saving.save(walk, to: folder.path("calls.yaml"), name: "new")
    #expect(try text("calls.yaml").contains("- anna.desk lets it ring, then answers after 2s, talks 0s\n"))
    #expect(try passes("calls.yaml") == 1)
  }

  @Test("whoever writes at the same time loses nothing")
  func writers() async throws {
    let path = folder.path("calls.yaml")
    let saving = saving
    let walks = try (10...19).map { (day) in try walk(at: "2026-06-\(day) 10:15") }
    await withTaskGroup(of: Void.self) { (group) in
      for (number, walk) in walks.enumerated() {
        group.addTask { _ = try? saving.save(walk, to: path, name: "call \(number)") }
      }
    }
    #expect(try passes("calls.yaml") == 10)
    #expect(folder.names == ["account.yaml", "calls.yaml"])
  }

}
