import Foundation
import Testing

/// What `check` proposes for recordings, which no change of a text mends.
@Suite("proposals for recordings")
struct ProposalTests {

  /// The folder of the account.
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      """
      callwright: 1
      pbx: example
      timezone: Europe/Moscow
      exchange: asterisk
      audio:
        welcome: "audio/it's quiet.wav"
        closed: audio/closed.wav
      """, to: "account.yaml")
    // Quiet, in two channels, at 16 kHz, behind three seconds of silence; and one that is as it should be.
    try write(Self.tone(300, seconds: 3, rate: 16_000, amplitude: 200), rate: 16_000, channels: 2, "it's quiet.wav")
    try write(Self.tone(500, seconds: 0, rate: 8000, amplitude: 3000), rate: 8000, channels: 1, "closed.wav")
  }

  /// A tone of two seconds that fades, behind some `seconds` of silence.
  private static func tone(_ frequency: Double, seconds: Int, rate: Int, amplitude: Double) -> [Int16] {
    let count = 2 * rate
    return [Int16](repeating: 0, count: seconds * rate)
      + (0..<count).map { (place) in
        let fade = min(1, Double(count - place) / Double(rate / 10))
        return Int16(amplitude * fade * sin(2 * Double.pi * frequency * Double(place) / Double(rate)))
      }
  }

  /// Writes `samples`, the same in all `channels`, as the recording `name`.
  private func write(_ samples: [Int16], rate: Int, channels: Int, _ name: String) throws {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { (place) in UInt8(truncatingIfNeeded: value >> (8 * place)) }
    }
    let data = samples.flatMap { (sample) in repeatElement(sample, count: channels).flatMap { little(Int($0), 2) } }
    var bytes = Array("RIFF".utf8) + little(36 + data.count, 4) + Array("WAVEfmt ".utf8)
    bytes += little(16, 4) + little(1, 2) + little(channels, 2) + little(rate, 4) + little(2 * channels * rate, 4)
    bytes += little(2 * channels, 2) + little(16, 2) + Array("data".utf8) + little(data.count, 4) + data
    let place = folder.url.appending(path: "audio")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(bytes).write(to: place.appending(path: name))
  }

  /// The command that is proposed.
  private let command = #"callwright audio convert --in-place 'audio/it'\''s quiet.wav'"#

  @Test("a proposal stands with its findings, once at the end of --fix and --diff, and mends what it stands with")
  func proposal() throws {
    let before = try Program.run("check", "--format", "json", "account.yaml", in: folder.url)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(before.output.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(Set(findings.compactMap { (finding) in finding["code"] as? String }) == ["CW411", "CW415", "CW422"])
    #expect(findings.allSatisfy { (finding) in finding["command"] as? String == command })
    #expect(object["commands"] as? [String] == [command])

    let text = try Program.run("check", "account.yaml", in: folder.url)
    #expect(text.output.components(separatedBy: "command: \(command)\n").count == 4)
    #expect(!text.output.contains("none was run"))
    let fixed = try Program.run("check", "--fix", "account.yaml", in: folder.url)
    #expect(fixed.output.hasSuffix("\nthese commands mend recordings; none was run:\n  \(command)\n"))
    let difference = try Program.run("check", "--diff", "account.yaml", language: "ru", in: folder.url)
    #expect(difference.output == "")
    #expect(difference.errors.hasSuffix("эти команды исправят записи; ни одна не выполнена:\n  \(command)\n"))

    let path = Program.folder.path + ":/usr/bin:/bin"
    let run = try Program.run(
      URL(filePath: "/bin/sh"), ["-c", command], variables: ["PATH": path], in: folder.url)
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    let after = try Program.run("check", "account.yaml", in: folder.url)
    #expect(after.code == 0 && after.output.contains("no problems"))
  }

  @Test("a damaged file is shown up to where it breaks off, and is no success")
  func damaged() throws {
    let file = folder.url.appending(path: "audio/closed.wav")
    try Data(contentsOf: file).dropLast(8000).write(to: file)
    let run = try Program.run("audio", "inspect", "audio/closed.wav", in: folder.url)
    #expect(run.code == 1 && run.errors == "")
    #expect(run.output.contains("1.5 s, then it is damaged") && run.output.contains("▂"))
    #expect(run.output.contains("error[CW402]"))
    let check = try Program.run("check", "--format", "concise", "account.yaml", in: folder.url)
    #expect(check.code == 1 && check.output.contains("breaks off after 1.5 s [CW402 audio-unreadable]"))
  }

}
