import Audio
import Driver
import Foundation
import Testing

@Suite("the program that opens sound files")
struct AudioHelperTests {

  /// The folder of the account.
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// A program that does what the path of the account's folder says. It is not written here: what another thread starts
  /// meanwhile would hold it open, and a file that is open for writing cannot be started.
  private let scripted = AudioHelper(
    executable: URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/helper")

  /// Where the program itself is.
  private static func program() throws -> String {
    let folder = try #require(Bundle.main.executableURL?.deletingLastPathComponent())
    return folder.appendingPathComponent("callwright-audio").path
  }

  /// The facts of a WAV file with `frames` frames.
  private func wav(_ frames: Int) -> Result<AudioFacts, AudioFault> {
    .success(AudioFacts(frames: frames, rate: 8000, channels: 1, format: "wav"))
  }

  /// A plan that plays `path` for `lengthMs` milliseconds.
  private func plan(_ path: String, _ lengthMs: Int) -> SoundPlan {
    var plan = SoundPlan()
    plan.append(.file(path: path, fromMs: 0, loops: false), untilMs: lengthMs)
    return plan
  }

  // MARK: Measuring

  @Test("every file is answered in its place, for any number of jobs", arguments: [-1, 1, 2, 3, 100])
  func measure(_ jobs: Int) throws {
    var paths: [String] = []
    var expected: [Result<AudioFacts, AudioFault>] = []
    for number in 1...20 {
      let path = "звук \(number)\n.wav"
      if number % 5 == 0 {
        expected.append(.failure(.notAudio(.pdf)))
        try folder.write(Array("%PDF-1.4".utf8), to: path)
      } else {
        expected.append(wav(number))
        try folder.write(Fixture.wav([UInt8](repeating: 0, count: number * 2)), to: path)
      }
      paths.append(path)
    }
    paths += ["a\0b.wav", "../x.wav", paths[0]]
    expected += [.failure(.missing(similar: nil)), .failure(.outsideFolder), expected[0]]
    #expect(AudioHelper().measure(paths, in: folder.path, jobs: jobs) == expected)
  }

  @Test("a folder full of names is no burden")
  func many() {
    let paths = (0..<3000).map { (number) in String(repeating: "b", count: 80) + String(number) }
    let results = AudioHelper().measure(paths, in: folder.path, jobs: 2)
    #expect(results.count == 3000)
    #expect(results.allSatisfy { (result) in result == .failure(.missing(similar: nil)) })
  }

  @Test("nothing is started for nothing")
  func none() {
    #expect(AudioHelper(executable: "/nonexistent").measure([], in: folder.path).isEmpty)
  }

  @Test("a program that cannot be started is told of with every file")
  func noHelper() throws {
    let nothing: [Result<AudioFacts, AudioFault>] = [.failure(.noHelper), .failure(.noHelper)]
    #expect(AudioHelper(executable: "/nonexistent").measure(["a", "b"], in: folder.path) == nothing)
    #expect(AudioHelper(executable: folder.path).measure(["a", "b"], in: folder.path) == nothing)
    #expect(scripted.measure(["a", "b"], in: "exit 127") == nothing)
    #expect(scripted.measure(["a", "b"], in: "exit 0") == nothing)
  }

  @Test(
    "a breakdown costs the file over which it came, and no other",
    arguments: [
      ("SEGV", AudioFault.crashed), ("ABRT", .crashed), ("KILL", .crashed), ("PIPE", .crashed), ("ALRM", .timeout),
      ("PROF", .timeout), ("XCPU", .timeout),
    ])
  func breakdown(_ signal: String, _ fault: AudioFault) {
    let paths = ["a", "b", "c", "d", "e"]
    // Each run answers one file and breaks down over the next.
    let script = "printf '0 ok 1 8 8000 1 wav\\n'; kill -\(signal) $$"
    #expect(scripted.measure(paths, in: script) == [wav(8), .failure(fault), wav(8), .failure(fault), wav(8)])
    #expect(
      scripted.measure(paths, in: script, jobs: 2) == [wav(8), wav(8), .failure(fault), .failure(fault), wav(8)])
  }

  @Test(
    "what makes no sense is not believed",
    arguments: [
      "echo hello", "echo '1 ok 1 8 8000 1 wav'", "echo '0 ok 2 8 8000 1 wav'", "yes", "yes | tr -d '\\n'",
      "printf '\\377\\n'", "cat", "echo '0 fault boredom'; exec sleep 60", "head -c 100000 /dev/zero; exec sleep 60",
    ])
  func nonsense(_ script: String) {
    #expect(scripted.measure(["a\n", "b\n"], in: script) == [.failure(.crashed), .failure(.crashed)])
  }

  @Test("a line without an end is no reply")
  func cutLine() {
    #expect(scripted.measure(["a"], in: "printf '0 ok 1 8 8000 1 wav'") == [.failure(.noHelper)])
  }

  @Test("a decoder that breaks down by its own limits takes nothing with it")
  func limits() throws {
    try folder.write(Fixture.wav([0, 0]), to: "x.wav")
    // No room for the program itself: it breaks down, again and again, and every file is answered.
    let script = "ulimit -v 20000; exec '\(try Self.program())' lengths '\(folder.path)'"
    for result in scripted.measure(["x.wav", "x.wav"], in: script) {
      #expect(result == .failure(.crashed) || result == .failure(.noHelper))
    }
  }

  // MARK: Rendering

  @Test("a plan becomes a WAV file of its length")
  func render() throws {
    let tone = Fixture.tone(425, rate: 8000, count: 4000)
    try folder.write(Fixture.wav(Fixture.data(tone)), to: "audio/x.wav")
    var plan = plan("audio/x.wav", 500)
    plan.append(.busy, untilMs: 1000)
    plan.append(.standardBoxGreeting(fromMs: 0), untilMs: 6000)
    plan.addBoxTone(atMs: 5900)
    try AudioHelper().render(plan, in: folder.path, to: folder["out.wav"])
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: folder["out.wav"])))
    #expect(bytes.count == 44 + 6000 * 16)
    #expect(Array(bytes.prefix(44)) == WAVHeader.bytes(sampleCount: 48_000))
    #expect(Array(bytes[44..<8044]) == Fixture.data(tone))
    #expect(
      AudioHelper().measure(["out.wav"], in: folder.path)
        == [.success(AudioFacts(frames: 48_000, rate: 8000, channels: 1, format: "wav"))])
    #expect(try folder.names() == ["audio", "out.wav"])
  }

  @Test("the same plan gives the same bytes, into a file or a pipe")
  func same() throws {
    try folder.write(Fixture.bytes("tone.ogg"), to: "x.ogg")
    let plan = plan("x.ogg", 1000)
    try AudioHelper().render(plan, in: folder.path, to: folder["1.wav"])
    try AudioHelper().render(plan, in: folder.path, to: folder["2.wav"])
    let pipe = Pipe()
    try AudioHelper().render(plan, in: folder.path, toFileDescriptor: pipe.fileHandleForWriting.fileDescriptor)
    try pipe.fileHandleForWriting.close()
    let first = try Data(contentsOf: URL(fileURLWithPath: folder["1.wav"]))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["2.wav"])) == first)
    #expect(try pipe.fileHandleForReading.readToEnd() == first)
    try AudioHelper().render(plan, in: folder.path, to: "/dev/null")
  }

  @Test("a file that was there is replaced as a whole, and a link to it stays")
  func replaced() throws {
    try folder.write([1, 2, 3], to: "old/out.wav")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder["old/out.wav"])
    try folder.link("out.wav", to: "old/out.wav")
    var plan = SoundPlan()
    plan.append(.silence, untilMs: 10)
    try AudioHelper().render(plan, in: folder.path, to: folder["out.wav"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["out.wav"]) == "old/out.wav")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder["old/out.wav"])
    #expect(attributes[.size] as? Int == 44 + 160)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("what fails says why, leaves what was there and nothing else")
  func failures() throws {
    try folder.write([1, 2, 3], to: "out.wav")
    try folder.write([1, 2, 3], to: "broken.wav")
    let before = try folder.names()

    func failure(
      _ plan: SoundPlan, by helper: AudioHelper = AudioHelper(), in root: String? = nil
    ) -> AudioHelper.RenderFailure? {
      do throws(AudioHelper.RenderFailure) {
        try helper.render(plan, in: root ?? folder.path, to: folder["out.wav"])
        return nil
      } catch {
        return error
      }
    }
    var two = plan("out.wav", 1)
    two.append(.file(path: "missing.wav", fromMs: 0, loops: true), untilMs: 2)
    #expect(failure(two) == .sound(path: "out.wav", .notAudio(.unknown)))
    var other = SoundPlan()
    other.append(.ringback, untilMs: 100_000)
    other.append(.file(path: "broke.wav", fromMs: 0, loops: true), untilMs: 200_000)
    #expect(failure(other) == .sound(path: "broke.wav", .missing(similar: "broken.wav")))
    #expect(failure(plan("../x.wav", 5)) == .sound(path: "../x.wav", .outsideFolder))
    #expect(failure(plan("x.wav", SoundPlan.longestMs + 1)) == .tooLong)
    #expect(failure(other, by: AudioHelper(executable: "/nonexistent")) == .noHelper)
    #expect(failure(other, by: scripted, in: "kill -SEGV $$") == .crashed)
    #expect(failure(other, by: scripted, in: "echo 'what?' >&2; exit 1") == .crashed)
    #expect(
      failure(other, by: scripted, in: "echo 'callwright-audio: No space left' >&2; exit 3")
        == .notWritten(reason: "No space left"))
    #expect(try folder.names() == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["out.wav"])) == Data([1, 2, 3]))
  }

  @Test("a place that cannot be written is told of, in the words of the system")
  func unwritable() throws {
    var plan = SoundPlan()
    plan.append(.silence, untilMs: 100_000)
    for (path, reason) in [
      (folder["nowhere/out.wav"], "no such file or directory"), (folder.path, "is a directory"),
      ("/dev/full", "No space left on device"),
    ] {
      #expect(throws: AudioHelper.RenderFailure.notWritten(reason: reason)) {
        try AudioHelper().render(plan, in: folder.path, to: path)
      }
    }
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    #expect(throws: AudioHelper.RenderFailure.notWritten(reason: "Broken pipe")) {
      try AudioHelper().render(
        plan, in: folder.path, toFileDescriptor: pipe.fileHandleForWriting.fileDescriptor)
    }
  }

  // MARK: The program itself

  /// Runs the program with `arguments` and `input`, and returns how it ended and what it wrote.
  private func run(_ arguments: [String], _ input: String = "") throws -> (code: Int32, output: String, error: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.program())
    process.arguments = arguments
    let (standardInput, output, error) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = error
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: written, as: UTF8.self), String(decoding: said, as: UTF8.self))
  }

  @Test("names may be ended by line feeds, and decoders say nothing")
  func lines() throws {
    try folder.write(Array(Fixture.bytes("tone.mp3").prefix(600)), to: "cut.mp3")
    try folder.write(Fixture.wav([0, 0]), to: "b.wav")
    let (code, output, error) = try run(["lengths", folder.path], "b.wav\ncut.mp3\n\nb.wav")
    #expect(code == 0)
    let lines = output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.first == "0 ok 1 1 8000 1 wav")
    #expect(lines.dropFirst().first?.hasPrefix("1 fault damaged ") == true)
    #expect(lines.dropFirst(2) == ["2 fault not-a-file folder", "3 ok 1 1 8000 1 wav"])
    #expect(error == "")
  }

  @Test("it explains itself, and what it does not understand")
  func usage() throws {
    let help = try run(["--help"])
    #expect(help.code == 0)
    #expect(help.output.contains("callwright-audio lengths ROOT"))
    #expect(help.error == "")
    for arguments in [[], ["lengths"], ["render"], ["play", "x"], ["lengths", "a", "b"]] {
      let wrong = try run(arguments)
      #expect(wrong.code == 2)
      #expect(wrong.output == "")
      #expect(wrong.error.hasPrefix("callwright-audio: "))
    }
    for input in ["", "callwright-sound 1\n", "callwright-sound 2\ncountry RU\nend\n"] {
      let wrong = try run(["render", folder.path], input)
      #expect(wrong.code == 2)
      #expect(wrong.output == "")
      #expect(wrong.error == "callwright-audio: standard input is no plan\n")
    }
  }

}
