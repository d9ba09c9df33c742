import Foundation
import Testing

/// What becomes of files when a command that writes them is killed, finds no room, meets another, or must not.
@Suite("writing files")
struct WriteTests {

  private static let account =
    "callwright: 1\npbx: test\ntimezone: Europe/Moscow\nemployees:\n  anna: {name: Anna,   devicess: [desk]}\n"
    + "schemes:\n  s:\n    - {when: always, steps: [{forward: anna}]}\nnumbers:\n  +7 495 000-00-01: {scheme: s}\n"
  private static let fixed = account.replacingOccurrences(of: "devicess", with: "devices")

  /// A folder with `count` accounts that have the same mistake.
  private func accounts(_ count: Int) throws -> Folder {
    let folder = try Folder()
    try reset(folder, count)
    return folder
  }

  private func reset(_ folder: Folder, _ count: Int) throws {
    for number in 0..<count { try folder.write(Self.account, to: "a\(number).yaml") }
  }

  /// A run of the program with `arguments` in `folder` that is not waited for; `input` is what somebody types.
  private func start(_ arguments: [String], in folder: Folder, input: String = "") throws -> Process {
    let process = Process()
    process.executableURL = Program.folder.appending(path: "callwright")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.currentDirectoryURL = folder.url
    try folder.write(input, to: "../\(folder.url.lastPathComponent)-input")
    process.standardInput = try FileHandle(
      forReadingFrom: folder.url.appending(path: "../\(folder.url.lastPathComponent)-input"))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try FileManager.default.removeItem(at: folder.url.appending(path: "../\(folder.url.lastPathComponent)-input"))
    return process
  }

  /// What bash makes of `script` in `folder`, where `callwright` is the program.
  private func bash(
    _ script: String, in folder: Folder, language: String = "en", as user: String = ""
  ) throws -> Program.Run {
    let program = Program.folder.appending(path: "callwright").path
    return try Program.run(
      URL(filePath: "/bin/bash"), ["-c", "callwright() { \(user) '\(program)' \"$@\"; }; \(script)"],
      variables: ["LC_ALL": language == "ru" ? "ru_RU.UTF-8" : "C.UTF-8"], in: folder.url)
  }

  // MARK: Killed

  @Test("a program that is killed while it fixes many files leaves each as it was or as it shall be")
  func killed() throws {
    let count = 40
    let folder = try accounts(count)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<10 {
      try reset(folder, count)
      let process = try start(["check", "--fix", "."], in: folder)
      while process.isRunning, try folder.text("a0.yaml") == Self.account { usleep(200) }
      usleep(UInt32.random(in: 0..<8000, using: &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for file in folder.files where !file.hasPrefix(".") {
        let text = try folder.text(file)
        #expect(text == Self.account || text == Self.fixed, "\(file): \(text)")
      }
      for file in folder.files where file.hasPrefix(".") {
        #expect(file.wholeMatch(of: /\.a\d+\.yaml\.\d+\.part/) != nil, "\(file)")
      }
    }
    // What was left behind is read by nobody, and is in nobody's way.
    try folder.write("callwright: {\n", to: ".a1.yaml.1.part")
    let run = try Program.run("check", "--fix", ".", in: folder.url)
    #expect(run.code == 0 && run.output.contains("no problems, \(count) files checked"), "\(run.output)")
    for number in 0..<count { #expect(try folder.text("a\(number).yaml") == Self.fixed) }
  }

  // MARK: No room

  /// Commands that write, what they would write to, and how they say in both languages that they could not.
  static let writers = [
    (
      "callwright check --fix a0.yaml", "'a0.yaml' is left as it is: file too large",
      "файл «a0.yaml» не изменён: файл слишком большой"
    ),
    (
      "callwright fmt a0.yaml", "'a0.yaml' is left as it is: file too large",
      "файл «a0.yaml» не изменён: файл слишком большой"
    ),
    (
      "callwright check --write-baseline b.json a0.yaml", "cannot write 'b.json': file too large",
      "не удаётся записать «b.json»: файл слишком большой"
    ),
    ("callwright init new", "nothing was written: 'new/", "ничего не записано: не удаётся создать «new/"),
    (
      "callwright check --report json:r.json a0.yaml", "cannot write the report 'r.json': file too large",
      "не удаётся записать отчёт «r.json»: файл слишком большой"
    ),
    (
      "printf 'answer anna\\ntalk 5\\nend\\n' | callwright simulate good/account.yaml --at '2026-06-09 10:15' --from anonymous --save c.yaml",
      "not saved: file too large", "не сохранено: файл слишком большой"
    ),
    (
      "callwright audio convert sound.wav out.wav", "the sound could not be written: file too large",
      "не удалось записать звук: файл слишком большой"
    ),
  ]

  /// A folder with an account to be fixed, one that is right, and a sound.
  private func project() throws -> Folder {
    let folder = try accounts(1)
    try folder.write(Self.fixed, to: "good/account.yaml")
    let run = try Program.run("init", "clinic", in: folder.url)
    #expect(run.code == 0)
    let sound = folder.files.first { (path) in path.hasSuffix(".wav") }
    try FileManager.default.moveItem(
      at: folder.url.appending(path: try #require(sound)), to: folder.url.appending(path: "sound.wav"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "clinic"))
    return folder
  }

  @Test("where there is no room, nothing changes, nothing is left behind, and the exit code is 3", arguments: writers)
  func noRoom(_ command: String, _ en: String, _ ru: String) throws {
    let folder = try project()
    let (files, before) = (folder.files, try folder.text("a0.yaml"))
    for (language, said) in [("en", en), ("ru", ru)] {
      let run = try bash("ulimit -f 0; \(command)", in: folder, language: language)
      #expect(run.code == 3, "\(run)")
      #expect((run.errors + run.output).contains(said), "\(run)")
      #expect(folder.files == files)
      #expect(try folder.text("a0.yaml") == before)
    }
  }

  @Test("what could not be fixed for want of room is still told as wrong")
  func stillWrong() throws {
    let folder = try accounts(2)
    let run = try bash("ulimit -f 0; callwright check --fix .", in: folder)
    #expect(run.code == 3 && run.output.contains("2 errors, 2 files checked"), "\(run.output)")
    #expect(!run.output.contains("fixed "))
  }

  // MARK: Two at once

  @Test("programs that write the same files at once tear nothing and lose nothing")
  func together() throws {
    let count = 15
    let folder = try accounts(count)
    // Fixed and laid out, in both orders.
    try folder.write(Self.fixed, to: "b/fixed.yaml")
    try folder.write(Self.account, to: "b/account.yaml")
    #expect(try Program.run("fmt", "b", in: folder.url).code == 0)
    let (laidOut, onlyLaidOut) = (try folder.text("b/fixed.yaml"), try folder.text("b/account.yaml"))
    #expect(laidOut != Self.fixed && onlyLaidOut != laidOut)
    try FileManager.default.removeItem(at: folder.url.appending(path: "b"))
    for _ in 0..<3 {
      try reset(folder, count)
      let runs = try [["check", "--fix", "."], ["fmt", "."], ["check", "--fix", "."], ["fmt", "."]].map { (arguments) in
        try start(arguments, in: folder)
      }
      for run in runs {
        run.waitUntilExit()
        #expect(run.terminationReason == .exit && [0, 1, 3].contains(run.terminationStatus))
      }
      for number in 0..<count {
        let text = try folder.text("a\(number).yaml")
        #expect([Self.account, Self.fixed, laidOut, onlyLaidOut].contains(text), "\(text)")
      }
      #expect(folder.files.count == count)
      #expect(try Program.run("check", "--fix", ".", in: folder.url).code == 0)
      #expect(try Program.run("fmt", ".", in: folder.url).code == 0)
      for number in 0..<count { #expect(try folder.text("a\(number).yaml") == laidOut) }
    }
  }

  @Test("each of several walks that are saved to one file at once is in it")
  func walks() throws {
    let folder = try accounts(0)
    try folder.write(Self.fixed, to: "account.yaml")
    let runs = try (0..<4).map { (number) in
      try start(
        [
          "simulate", "account.yaml", "--at", "2026-06-09 1\(number):15", "--from", "anonymous", "--save", "calls.yaml",
          "--name", "walk \(number)",
        ], in: folder, input: "answer anna\ntalk 5\nend\n")
    }
    for run in runs { run.waitUntilExit() }
    #expect(runs.map(\.terminationStatus) == [0, 0, 0, 0])
    #expect(try Program.run("test", "calls.yaml", in: folder.url).output.contains("4 passed"))
    #expect(folder.files == ["account.yaml", "calls.yaml"])
  }

  // MARK: Not allowed

  /// What makes a run one of a user who is subject to permissions: nothing, or for root another user.
  private static let asUser =
    geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""

  /// Whether that user can run the program.
  private static let hasUser: Bool = {
    let program = Program.folder.appending(path: "callwright").path
    let run = try? Program.run(URL(filePath: "/bin/bash"), ["-c", "\(asUser) '\(program)' --version"])
    return run?.code == 0
  }()

  @Test(
    "in a folder that must not be written to, the exit code is 3 and it is said why",
    .enabled(if: hasUser, "another user than root cannot run the program here"), arguments: writers)
  func readOnly(_ command: String, _ en: String, _ ru: String) throws {
    let folder = try project()
    let files = folder.files
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    for (language, reason) in [("en", "permission denied"), ("ru", "нет прав доступа")] {
      let run = try bash(command, in: folder, language: language, as: Self.asUser)
      #expect(run.code == 3 && (run.errors + run.output).contains(reason), "\(run)")
      #expect(folder.files == files)
    }
  }

}
