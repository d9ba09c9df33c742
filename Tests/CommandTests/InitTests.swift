import Foundation
import Testing

/// `callwright init` as somebody uses it.
@Suite("init")
struct InitTests {

  private static let templates = ["minimal", "clinic", "shop", "office"]

  @Test("what is written passes check and test at once", arguments: templates, ["en", "ru"])
  func works(_ template: String, _ language: String) throws {
    let folder = try Folder()
    let run = try Program.run("init", "--template", template, "new/place", language: language, in: folder.url)
    #expect(run.code == 0 && run.errors == "")
    let place = folder.url.appending(path: "new/place")
    let check = try Program.run("check", "--fail-on", "warning", in: place)
    #expect(check.code == 0)
    #expect(check.output == "no problems, 2 files checked\n" && check.errors == "")
    let test = try Program.run("test", in: place)
    #expect(test.code == 0, "\(test.output)")
    #expect(test.output.contains(" passed\n"))
    #expect(try Program.run("fmt", "--check", in: place).code == 0)
    for (name, document) in [("callwright.schema.json", "account"), ("calls.schema.json", "calls")] {
      let file = document == "account" ? "account.yaml" : "calls.yaml"
      #expect(try folder.text("new/place/\(file)").hasPrefix("# yaml-language-server: $schema=\(name)\n"))
      #expect(try folder.text("new/place/\(name)") == Program.run("schema", document).output)
    }
    let readme = try folder.text("new/place/README.md")
    #expect(readme.contains(language == "ru" ? "После каждого изменения" : "After each change"))
  }

  @Test("the file for a service lies where the service looks for it", arguments: ["github", "gitlab", "none"])
  func service(_ service: String) throws {
    let folder = try Folder()
    #expect(try Program.run("init", "--ci", service, in: folder.url).code == 0)
    let paths = ["github": ".github/workflows/callwright.yml", "gitlab": ".gitlab-ci.yml"]
    #expect(folder.files.filter { (path) in path.hasPrefix(".") } == [paths[service]].compactMap { $0 })
    if let path = paths[service] {
      #expect(try folder.text(path).contains("callwright test"))
      #expect(try folder.text("README.md").contains("`\(path)`"))
    }
  }

  @Test("nothing is overwritten, and everything in the way is named")
  func obstacles() throws {
    let folder = try Folder()
    try folder.write("mine\n", to: "calls.yaml")
    try folder.write("mine\n", to: "audio/closed.wav")
    let run = try Program.run("init", in: folder.url)
    #expect(run.code == 3 && run.output == "")
    #expect(run.errors.contains("calls.yaml, audio/closed.wav;"))
    #expect(folder.files == ["audio/closed.wav", "calls.yaml"])
    #expect(try folder.text("calls.yaml") == "mine\n")
    let russian = try Program.run("init", language: "ru", in: folder.url)
    #expect(russian.errors.hasPrefix("callwright: ничего не записано: уже есть calls.yaml"))
  }

  @Test("a file in the place of a folder, and a link that leads nowhere, are in the way too")
  func strangeObstacles() throws {
    let folder = try Folder()
    try folder.write("", to: "file")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "README.md").path, withDestinationPath: "nowhere")
    #expect(try Program.run("init", "file", in: folder.url).errors.contains("already: file;"))
    #expect(try Program.run("init", "file/deeper", in: folder.url).errors.contains("already: file;"))
    #expect(try Program.run("init", in: folder.url).errors.contains("already: README.md;"))
    #expect(folder.files == ["file"])
  }

  @Test("a second run changes nothing")
  func twice() throws {
    let folder = try Folder()
    #expect(try Program.run("init", in: folder.url).code == 0)
    let before = try folder.files.map { (path) in try Data(contentsOf: folder.url.appending(path: path)) }
    #expect(try Program.run("init", "--template", "office", in: folder.url).code == 3)
    #expect(try folder.files.map { (path) in try Data(contentsOf: folder.url.appending(path: path)) } == before)
  }

  @Test("where nothing can be written, nothing is left behind, and the exit code is 3")
  func unwritable() throws {
    let run = try Program.run("init", "/proc/callwright")
    #expect(run.code == 3)
    #expect(run.errors.hasPrefix("callwright: nothing was written: '/proc/callwright' cannot be made: "))
  }

  @Test("a disk that is full in the middle leaves nothing behind")
  func full() throws {
    let folder = try Folder()
    // The music of 30 s is larger than a file may be here; what was written before it goes again.
    let program = Program.folder.appending(path: "callwright").path
    let run = try Program.run(
      URL(filePath: "/bin/bash"),
      ["-c", "ulimit -f 100; trap '' XFSZ; exec '\(program)' init --template shop new/shop"], in: folder.url)
    #expect(run.code == 3)
    #expect(run.errors.contains("music.wav"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test("what comes next can be copied, whatever the folder is called")
  func next() throws {
    let folder = try Folder()
    let run = try Program.run("init", "Наша клиника's", in: folder.url)
    let next = try #require(run.output.split(separator: "\n").last)
    #expect(next == #"next: callwright check 'Наша клиника'\''s' && callwright test 'Наша клиника'\''s'"#)
    let again = try Program.run(
      URL(filePath: "/bin/bash"), ["-c", String(next.dropFirst(6))],
      variables: ["PATH": "\(Program.folder.path):/usr/bin:/bin"], in: folder.url)
    #expect(again.code == 0, "\(again.output)\(again.errors)")
  }

  @Test("a folder without a name is a wrong command line, and nothing is written anywhere")
  func nameless() throws {
    let run = try Program.run("init", "")
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("callwright: the folder has no name\n"))
  }

  @Test("an unknown template is a wrong command line")
  func usage() throws {
    let run = try Program.run("init", "--template", "bakery")
    #expect(run.code == 2)
    for template in Self.templates { #expect(run.errors.contains(template)) }
  }

}
