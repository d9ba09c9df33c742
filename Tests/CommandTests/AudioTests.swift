import Foundation
import Testing

/// `callwright audio` as somebody uses it.
@Suite("audio")
struct AudioCommandTests {

  /// The greeting of a company of the project.
  private static let greeting = Program.project.appending(path: "schemes/zhemchug/audio/welcome.wav").path

  @Test("a table, an outline and no problems, in both languages", arguments: ["en", "ru"])
  func inspect(_ language: String) throws {
    let run = try Program.run("audio", "inspect", Self.greeting, language: language)
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("LUFS") && run.output.contains("█"))
    #expect(run.output.contains(language == "ru" ? "громкость" : "loudness"))
    let lines: [Substring] = run.output.split(separator: "\n")
    #expect(lines.dropFirst().allSatisfy { (line) in line.count <= 80 })
  }

  @Test("measures are there for programs, faults too, and a fault is no success")
  func json() throws {
    let run = try Program.run("audio", "inspect", "--format", "json", Self.greeting, "/dev/zero", "/nowhere/x.wav")
    #expect(run.code == 3)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    #expect(files.count == 3)
    #expect(files.first?["rate"] as? Int == 8000 && files.first?["loudness"] is Int)
    #expect(files.dropFirst().allSatisfy { (file) in file["fault"] is String })
  }

  @Test("a picture is drawn, of one sound")
  func picture() throws {
    let folder = try Folder()
    #expect(try Program.run("audio", "inspect", Self.greeting, "--svg", "x.svg", in: folder.url).code == 0)
    let picture = try folder.text("x.svg")
    #expect(picture.hasPrefix("<svg ") && picture.hasSuffix("</svg>\n"))
    #expect(try Program.run("audio", "inspect", "a.wav", "b.wav", "--svg", "x.svg", in: folder.url).code == 2)
  }

  @Test("a conversion never takes the place of its source unasked")
  func convert() throws {
    let folder = try Folder()
    let copy = folder.url.appending(path: "in.wav")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: Self.greeting), to: copy)
    #expect(try Program.run("audio", "convert", "in.wav", "./in.wav", in: folder.url).code == 2)
    #expect(try Program.run("audio", "convert", "in.wav", in: folder.url).code == 2)
    #expect(try Data(contentsOf: copy) == Data(contentsOf: URL(fileURLWithPath: Self.greeting)))
    #expect(try Program.run("audio", "convert", "in.wav", "out.alaw", "--format", "alaw", in: folder.url).code == 0)
    #expect(try Program.run("audio", "convert", "in.wav", "--in-place", in: folder.url).code == 0)
    #expect(try Program.run("audio", "inspect", "in.wav", "out.alaw", in: folder.url).code == 0)
  }

  @Test("where there is no voice, it is said how to get one")
  func noVoice() throws {
    let folder = try Folder()
    let run = try Program.run(
      Program.folder.appending(path: "callwright"), ["audio", "say", "hello", "-o", "x.wav"],
      variables: ["PATH": "/nonexistent"], in: folder.url)
    #expect(run.code == 3 && run.output == "" && run.errors.contains("apt install espeak-ng"))
    #expect(folder.files == [])
  }

}
