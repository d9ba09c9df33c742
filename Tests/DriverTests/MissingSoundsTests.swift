import Diagnostics
import Support
import Testing

@testable import Driver

/// Which file is meant by a path that leads nowhere.
@Suite("sounds that are missing")
struct MissingSoundsTests {

  /// A folder with some sounds, and things that are none.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["audio/hello.wav", "audio/Приём.ogg", "audio/old/closed.flac", "audio/notes.txt", "wait.mp3"] {
      try folder.write("sound", to: name)
    }
    for name in ["audio/Two.wav", "audio/two.WAV", "a/one.wav", "b/one.wav", ".git/secret.wav"] {
      try folder.write("sound", to: name)
    }
    return folder
  }

  @Test(
    "what differs in letters and slashes only is sure, what lies elsewhere or ends otherwise is a guess",
    arguments: [
      ("audio\\hello.wav", "audio/hello.wav", true), ("Audio/Hello.WAV", "audio/hello.wav", true),
      (".\\audio\\hello.wav", "audio/hello.wav", true), ("audio/приём.ogg", "audio/Приём.ogg", true),
      // The letter with its sign apart, as some systems store it.
      ("audio/При\u{0435}\u{0308}м.ogg", "audio/Приём.ogg", true), ("hello.wav", "audio/hello.wav", false),
      ("C:\\Users\\Анна\\hello.wav", "audio/hello.wav", false), ("../elsewhere/hello.wav", "audio/hello.wav", false),
      ("audio/hello.mp3", "audio/hello.wav", false), ("audio/hello", "audio/hello.wav", false),
      ("closed.wav", "audio/old/closed.flac", false), ("audio/wait.mp3", "wait.mp3", false),
      ("audio/goodbye.wav", nil, false), ("audio/TWO.wav", nil, false), ("one.wav", nil, false),
      ("secret.wav", nil, false), ("notes.txt", nil, false), ("", nil, false),
    ] as [(String, String?, Bool)])
  func meaning(_ path: String, _ meant: String?, _ isSure: Bool) throws {
    let folder = try folder()
    var sounds = MissingSounds(in: folder.path)
    let found = sounds.meaning(of: path, similar: nil)
    #expect(found?.path == meant)
    #expect(found?.isSure == (meant == nil ? nil : isSure))
    #expect(sounds.proposed == Set([meant].compactMap(\.self)))
    withExtendedLifetime(folder) {}
  }

  @Test("a name that is spelled almost so is proposed where nothing else is")
  func similar() throws {
    let folder = try folder()
    var sounds = MissingSounds(in: folder.path)
    #expect(sounds.meaning(of: "audio/helo.wav", similar: "audio/hello.wav")?.path == "audio/hello.wav")
    #expect(sounds.meaning(of: "audio/hello.mp3", similar: "other.wav")?.path == "audio/hello.wav")
    withExtendedLifetime(folder) {}
  }

  @Test("the path is proposed, and the file that is meant is not called unused")
  func check() throws {
    let folder = try TemporaryFolder()
    try folder.write("sound", to: "audio/hello.wav")
    try folder.write(
      SmallAccount.head + "audio:\n  hello: {file: audio\\hello.wav}\n  bye: {file: audio/Hello.wav}\n",
      to: "account.yaml")
    let found = folder.check(["account.yaml"]).findings.map(\.diagnostic).filter { (finding) in
      ["CW401", "CW420"].contains(finding.rule.code)
    }
    #expect(found.map(\.rule.code) == ["CW401", "CW401"])
    #expect(found.map(\.help?.en) == ["did you mean 'audio/hello.wav'?", "did you mean 'audio/hello.wav'?"])
    #expect(found.map(\.fix?.safety) == [.sure, .sure])
    #expect(
      found.map { (finding) in finding.fix?.edits.map(\.replacement) } == [["audio/hello.wav"], ["audio/hello.wav"]])
  }

}
