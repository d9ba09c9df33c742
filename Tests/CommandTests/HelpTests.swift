import Foundation
import Testing

/// The help of commands, in both languages.
@Suite("help of commands")
struct HelpTests {

  /// A command as the program declares it to other programs.
  private struct Command: Decodable {

    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let abstract: String?
      let names: [Name]?
      let shouldDisplay: Bool?
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
    let shouldDisplay: Bool?

    /// This command and all below it with the words that call it, but for `help`.
    func all(below words: [String] = []) -> [(words: [String], command: Command)] {
      let inner = (subcommands ?? []).filter { (each) in each.commandName != "help" && each.shouldDisplay != false }
      return [(words, self)] + inner.flatMap { (each) in each.all(below: words + [each.commandName]) }
    }

  }

  private struct Declarations: Decodable { let command: Command }

  /// All commands that have a page of help.
  private func commands() throws -> [(words: [String], command: Command)] {
    let json = try Program.run("--experimental-dump-help", language: "ru").output
    let all = try JSONDecoder().decode(Declarations.self, from: Data(json.utf8)).command.all()
    #expect(all.count > 10)
    return all.filter { (entry) in !entry.words.isEmpty }
  }

  /// What `words` with a request for help says in `language`, at 80 columns.
  private func page(_ words: [String], _ language: String) throws -> String {
    let run = try Program.run(
      Program.folder.appending(path: "callwright"), words,
      variables: ["LC_ALL": "\(language)_XX.UTF-8", "COLUMNS": "80"])
    #expect(run.code == 0 && run.errors == "", "\(words)")
    return run.output
  }

  /// English words that Russian pages have: names, values and units.
  private static let names: Set<String> = [
    "callwright", "help", "yaml", "json", "schema", "sarif", "github", "gitlab", "junit", "concise", "text", "diff",
    "auto",
    "always", "never", "error", "warning", "minimal", "clinic", "shop", "office", "none", "account", "part", "calls",
    "audacity", "anonymous", "table", "lang", "color", "term", "force", "messages", "ctrl", "stdin", "grammar",
    "layout", "utc", "lufs", "dbtp", "alaw", "ulaw", "espeak", "server", "language", "format", "write", "baseline",
    "coverage", "listen", "wav", "git", "normalize", "server", "path", "bella", "desk", "answers", "after", "talks",
  ]

  @Test("every sentence of every page is there in both languages, within 80 columns")
  func complete() throws {
    for (words, command) in try commands() {
      let (english, russian) = (try page(words + ["--help"], "en"), try page(words + ["--help"], "ru"))
      #expect(!english.contains { (letter) in ("а"..."я").contains(letter) }, "\(words)")
      for line in (english + russian).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      #expect(!(english + russian).unicodeScalars.contains { (scalar) in scalar.value < 0x20 && scalar != "\n" })

      // All that is declared stands on both pages.
      let flat = [english, russian].map { (page) in page.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      #expect(flat[0].contains(try #require(command.abstract)), "\(words)")
      for argument in command.arguments ?? [] where argument.shouldDisplay != false {
        let abstract = try #require(argument.abstract, "\(words) \(argument.names ?? [])")
        #expect(flat[0].contains(abstract) && !flat[1].contains(abstract), "\(words): \(abstract)")
        for name in argument.names ?? [] {
          let written = (name.kind == "long" ? "--" : "-") + name.name
          for page in [english, russian] { #expect(page.contains(written), "\(words): \(written)") }
        }
      }

      // Beside names, options and examples the Russian page has no English word.
      for line in russian.split(separator: "\n") where !line.hasPrefix("callwright ") && !line.hasPrefix("  --to ") {
        let plain = line.replacing(/--?[a-z][a-z-]*/, with: "").replacing(
          "callwright " + words.joined(separator: " "), with: "")
        for match in plain.matches(of: /[A-Za-z]{4,}/) {
          let word = match.output.lowercased()
          #expect(Self.names.contains(word) || words.contains(word) || line.hasPrefix("  \(word) "), "\(line)")
        }
      }
    }
  }

  @Test("however help is asked for, it is the same page")
  func ways() throws {
    for (words, _) in try commands() {
      let page = try page(words + ["--help"], "ru")
      #expect(
        page.hasPrefix("ОПИСАНИЕ: ") && page.contains("\nИСПОЛЬЗОВАНИЕ: callwright \(words.joined(separator: " "))"))
      #expect(try self.page(words + ["-h"], "ru") == page)
      #expect(try self.page(["help"] + words, "ru") == page)
      #expect(try self.page(words + ["--help", "--lang", "ru"], "en") == page)
      #expect(try self.page(["help"] + words + ["--lang=ru"], "en") == page)
    }
  }

  @Test("what is wrong with an argument comes with what it is for, in both languages")
  func mistakes() throws {
    let english = try Program.run("check", "--format")
    #expect(english.errors.contains("the value of '--format <format>' is missing") && english.code == 2)
    #expect(english.errors.contains("Format of the findings; gcc is concise."))
    let russian = try Program.run("check", "--format", language: "ru")
    #expect(russian.errors.contains("не хватает значения параметра «--format <формат>»"))
    #expect(russian.errors.contains("Формат замечаний; gcc — то же, что concise."))
  }

  @Test("completions for shells are in English, and have no marks", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try Program.run("--generate-completion-script", shell, language: "ru")
    #expect(run.code == 0 && run.output.count > 1000)
    #expect(!run.output.contains { (letter) in ("а"..."я").contains(letter) })
    #expect(!run.output.unicodeScalars.contains { (scalar) in (0x1D...0x1F).contains(scalar.value) })
  }

}
