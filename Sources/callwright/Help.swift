internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// Texts of help in both languages on their way through ArgumentParser, which carries texts in one.
///
/// A phrase goes in as one text with marks between the languages; what ArgumentParser makes of it comes out here, and one
/// language is taken from it.
enum Bilingual {

  /// What stands before, between and behind the languages.
  private static let marks: (start: Unicode.Scalar, middle: Unicode.Scalar, end: Unicode.Scalar) =
    ("\u{1D}", "\u{1E}", "\u{1F}")

  /// `phrase` as one text.
  ///
  /// Its lines are joined by a mark, too, so that a line of ArgumentParser has all of a phrase or nothing of it.
  static func text(_ phrase: Phrase) -> String {
    "\(marks.start)\(phrase.en)\(marks.middle)\(phrase.ru)\(marks.end)".replacing("\n", with: String(line))
  }

  /// What stands between lines.
  private static let line: Unicode.Scalar = "\u{0B}"

  /// `text` with the words in `language` of each phrase in it.
  static func picked(_ text: String, _ language: Language) -> String {
    var picked = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: marks.start),
      let middle = rest[start...].firstIndex(of: marks.middle), let end = rest[middle...].firstIndex(of: marks.end)
    {
      picked += rest[..<start]
      switch language {
      case .en: picked += rest[start..<middle].dropFirst()
      case .ru: picked += rest[middle..<end].dropFirst()
      }
      rest = rest[end...].dropFirst()
    }
    return String(picked + rest).replacing(String(line), with: "\n")
  }

  /// `text`, in which there may be phrases, in both languages.
  static func phrase(_ text: String) -> Phrase { Phrase(en: picked(text, .en), ru: picked(text, .ru)) }

  /// The JSON text `json` with the English words of each phrase in it.
  static func pickedInJSON(_ json: String) -> String {
    let raw = [marks.start, marks.middle, marks.end].reduce(json) { (text, mark) in
      text.replacing("\\u00\(String(mark.value, radix: 16))", with: String(mark))
    }
    return picked(raw.replacing("\\u000b", with: "\\n"), .en)
  }

}

extension ArgumentHelp {

  /// What an argument is for, and what its value is called.
  init(en: String, ru: String, value: Phrase? = nil) {
    self.init(Bilingual.text(Phrase(en: en, ru: ru)), valueName: value.map(Bilingual.text))
  }

}

extension CommandConfiguration {

  /// What a command is for, examples of its use, and what else there is to say.
  init(
    _ commandName: String? = nil, does: Phrase, examples: String = "", discussion: Phrase? = nil,
    subcommands: [any ParsableCommand.Type] = []
  ) {
    let parts = [examples, discussion.map(Bilingual.text) ?? ""].filter { (part) in !part.isEmpty }
    self.init(
      commandName: commandName, abstract: Bilingual.text(does), discussion: parts.joined(separator: "\n\n"),
      subcommands: subcommands)
  }

}

// MARK: Pages

/// The help of one command, laid out for a terminal.
struct HelpPage {

  /// What ArgumentParser says of the command, each text on one line.
  private let lines: [Substring]

  /// The column in which ArgumentParser begins the text about an argument.
  private static let textColumn = 26

  /// The page of the command that `arguments` name, if they ask for help.
  init?(askedForBy arguments: [String]) {
    let words = arguments.prefix { (word) in word != "--" }
    guard words.first == "help" || words.contains("--help") || words.contains("-h") else { return nil }
    var command: any ParsableCommand.Type = Callwright.self
    var rest = words.drop { (word) in word == "help" }
    while let word = rest.popFirst() {
      if ["--lang", "--color"].contains(word) { _ = rest.popFirst() }
      if word.hasPrefix("-") { continue }
      let named = command.configuration.subcommands.first { (each) in each._commandName == word }
      guard let named else { break }
      command = named
    }
    lines = Callwright.helpMessage(for: command, columns: 1_000_000).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The text of the page.
  func text(_ look: Appearance) -> String {
    let indent = String(repeating: " ", count: Self.textColumn)
    var text: [String] = []
    var place = 0
    while place < lines.count {
      let line = lines[place]
      place += 1
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See ") else {
        text += paragraph(line, look)
        continue
      }
      // What is said of an argument stands behind it if there is room, else on the next line.
      if place < lines.count, lines[place].hasPrefix(indent) {
        text += entry(line, lines[place].dropFirst(Self.textColumn), look)
        place += 1
      } else {
        text += entry(line.prefix(Self.textColumn), line.dropFirst(Self.textColumn), look)
      }
    }
    while text.last?.isEmpty == true { text.removeLast() }
    return text.joined(separator: "\n") + "\n"
  }

  /// The lines about the argument or command `label`, of which `about` is said.
  private func entry(_ label: Substring, _ about: Substring, _ look: Appearance) -> [String] {
    let label = label.split(separator: " ").joined(separator: " ")
    let start = "  " + Self.words(label, look)
    let lines = Display.wrapped(Self.sentence(about, look), to: max(20, look.width - Self.textColumn))
    let indent = String(repeating: " ", count: Self.textColumn)
    guard Display.width(start) < Self.textColumn else { return [start] + lines.map { (line) in indent + line } }
    return lines.enumerated().map { (number, line) in
      (number == 0 ? Display.padded(start, to: Self.textColumn) : indent) + line
    }
  }

  /// What is said of an argument in `about`: our sentence, and such values and defaults behind it as it does not tell.
  static func sentence(_ about: Substring, _ look: Appearance) -> String {
    guard let end = about.lastIndex(of: "\u{1F}") else { return words(String(about), look) }
    let sentence = words(String(about[...end]), look)
    let facts = about[end...].dropFirst().filter { (letter) in letter != "(" && letter != ")" }
    let untold = facts.split(separator: "; ").compactMap { (fact) -> String? in
      let parts = fact.split(separator: ": ", maxSplits: 1).map(String.init)
      guard let value = parts.last, parts.count == 2 else { return nil }
      guard parts[0].hasSuffix("values") else {
        let isTold = sentence.contains(look.text(Phrase(en: "(default: ", ru: "(по умолчанию — ")))
        return isTold ? nil : look.text(Phrase(en: "default: \(value)", ru: "по умолчанию: \(value)"))
      }
      let isTold = value.split(separator: ", ").allSatisfy { (each) in sentence.contains(each) }
      return isTold ? nil : look.text(Phrase(en: "values: \(value)", ru: "значения: \(value)"))
    }
    return untold.isEmpty ? sentence : "\(sentence) (\(untold.joined(separator: "; ")))"
  }

  /// The lines of what is no argument: headings, sentences, examples.
  private func paragraph(_ text: Substring, _ look: Appearance) -> [String] {
    Self.words(String(text), look).split(separator: "\n", omittingEmptySubsequences: false).flatMap { (line) in
      let usage = look.text(Self.usage) + " "
      if line.hasPrefix(usage) { return Self.folded(line.dropFirst(usage.count), behind: usage, to: look.width) }
      // An example is typed as it stands.
      return line.hasPrefix("callwright ") || line.hasPrefix(" ")
        ? [String(line)] : Display.wrapped(String(line), to: look.width)
    }
  }

  /// The line of usage behind its heading, broken between arguments.
  private static func folded(_ line: Substring, behind heading: String, to columns: Int) -> [String] {
    // A space inside of brackets breaks no line.
    let words = line.split(separator: " [").map { (part) in part.replacing(" ", with: "\u{A0}") }
    let lines = Display.wrapped(words.joined(separator: " ["), to: columns - heading.count)
    return lines.enumerated().map { (number, part) in
      (number == 0 ? heading : String(repeating: " ", count: heading.count)) + part.replacing("\u{A0}", with: " ")
    }
  }

  // MARK: Words

  /// What stands before the line of usage.
  private static let usage = Phrase(en: "USAGE:", ru: "ИСПОЛЬЗОВАНИЕ:")

  /// What ArgumentParser says of its own.
  private static let phrases = [
    usage, Phrase(en: "OVERVIEW:", ru: "ОПИСАНИЕ:"), Phrase(en: "ARGUMENTS:", ru: "АРГУМЕНТЫ:"),
    Phrase(en: "SUBCOMMANDS:", ru: "КОМАНДЫ:"), Phrase(en: "OPTIONS:", ru: "ПАРАМЕТРЫ:"),
    Phrase(en: "<options>", ru: "<параметры>"), Phrase(en: "<subcommand>", ru: "<команда>"),
    Phrase(en: "Show the version.", ru: "Показать версию."),
    Phrase(en: "Show help information.", ru: "Показать эту справку."),
    Phrase(en: "See '", ru: "Подробнее: «"), Phrase(en: "' for detailed help.", ru: "»"),
  ]

  /// `text` in the language of `look`, the words of ArgumentParser itself, too.
  private static func words(_ text: String, _ look: Appearance) -> String {
    let text = Bilingual.picked(text, look.language)
    guard look.language == .ru else { return text }
    return phrases.reduce(text) { (text, phrase) in text.replacing(phrase.en, with: phrase.ru) }
  }

}
