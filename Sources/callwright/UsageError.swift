internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// A command line that cannot be understood, in the words of this program.
///
/// ArgumentParser says in English what is wrong; its sentences are recognised here and said in both languages. One that
/// is not recognised is passed on as it is.
struct UsageError {

  /// What is wrong.
  let message: Phrase

  /// What ArgumentParser knows about the argument in question.
  private let argument: String?

  /// The command that tells more.
  private let help: String

  /// What is wrong with `arguments` before anything is parsed: they begin with no command.
  init?(_ arguments: [String]) {
    guard let word = arguments.first == "help" ? arguments.dropFirst().first : arguments.first,
      !CommandList.names.contains(word)
    else { return nil }
    if ["--lang", "--color"].contains(word.prefix { (letter) in letter != "=" }) {
      message = Phrase(
        en: "'\(word)' stands behind the command, as in 'callwright check --lang ru'",
        ru: "«\(word)» пишется после команды, например «callwright check --lang ru»")
    } else if word.hasPrefix("-") {
      return nil
    } else {
      message = Self.noCommand(word)
    }
    argument = nil
    help = "callwright --help"
  }

  /// What `full`, the whole text of ArgumentParser, and `message`, its first part, tell about `arguments`.
  init(_ message: String, full: String, arguments: [String]) {
    let said = Bilingual.phrase(message)
    self.message = Phrase(en: Self.understood(said.en).en, ru: Self.understood(said.ru).ru)
    let lines = full.split(separator: "\n")
    argument = lines.first { (line) in line.hasPrefix("Help:  ") }.map { (line) in String(line.dropFirst(7)) }
    let pointer = lines.last?.split(separator: "'") ?? []
    let pointed = pointer.count == 3 ? String(pointer[1]) : "callwright --help"
    // A command that finds the mistake only when it runs is not named by ArgumentParser.
    let command = arguments.first { (word) in word != "help" } ?? ""
    let isNamed = CommandList.names.contains(command)
    help = isNamed && pointed == "callwright --help" ? "callwright \(command) --help" : pointed
  }

  /// What to say.
  func text(_ look: Appearance) -> String {
    var lines = ["callwright: \(look.text(message))"]
    if let argument {
      lines += Display.wrapped(HelpPage.sentence(argument[...], look), to: look.width - 4).enumerated().map {
        (number, line) in
        (number == 0 ? "  " : "    ") + line
      }
    }
    lines.append(look.text(Phrase(en: "more: \(help)", ru: "подробнее: \(help)")))
    return lines.map { (line) in Display.shown(line) + "\n" }.joined()
  }

  /// What `message` says, in the words of this program if it has any for it.
  private static func understood(_ message: String) -> Phrase {
    // Where several ways to read an argument have failed, the first is the plainest.
    let message = message.firstRange(of: "\n   or: ").map { (place) in String(message[..<place.lowerBound]) } ?? message
    if let phrase = sentences.lazy.compactMap({ (sentence) in sentence.read(message) }).first { return phrase }
    let line = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Phrase(en: line, ru: line)
  }

  private static func noCommand(_ word: String) -> Phrase {
    guard let meant = Spelling.nearest(to: word, among: CommandList.names) else {
      let all = CommandList.names.joined(separator: ", ")
      return Phrase(en: "there is no command '\(word)'; there are: \(all)", ru: "команды «\(word)» нет; есть: \(all)")
    }
    return Phrase(
      en: "there is no command '\(word)'; did you mean '\(meant)'?",
      ru: "команды «\(word)» нет; возможно, имелось в виду «\(meant)»?")
  }

  // MARK: Sentences

  /// A sentence of ArgumentParser, with a star for each part that varies, and how it is said here.
  private struct Sentence {

    let form: String
    let say: ([String]) -> Phrase

    init(_ form: String, _ say: @escaping ([String]) -> Phrase) {
      self.form = form
      self.say = say
    }

    /// What `message` says, if it is this sentence.
    func read(_ message: String) -> Phrase? {
      let pieces = form.split(separator: "*", omittingEmptySubsequences: false)
      guard let first = pieces.first, let last = pieces.last, message.hasPrefix(first), message.hasSuffix(last),
        message.count >= first.count + last.count
      else { return nil }
      var rest = message.dropFirst(first.count).dropLast(last.count)
      var parts: [String] = []
      for piece in pieces.dropFirst().dropLast() {
        guard let place = rest.firstRange(of: piece) else { return nil }
        parts.append(String(rest[..<place.lowerBound]))
        rest = rest[place.upperBound...]
      }
      return say(parts + [String(rest)])
    }

  }

  /// What to say of the value `parts[0]` of `parts[1]`, which is none of `values`.
  private static func noValue(_ parts: [String], among values: [Substring]) -> Phrase {
    let list = values.joined(separator: ", ")
    return Phrase(
      en: "'\(parts[0])' is no value of '\(parts[1])'; there are: \(list)",
      ru: "«\(parts[0])» не подходит для «\(parts[1])»; можно: \(list)")
  }

  /// The sentences, the longer before those with which they begin.
  private static var sentences: [Sentence] {
    [
      Sentence("Unknown option '*'. Did you mean '*'?") { (parts) in
        Phrase(
          en: "there is no option '\(parts[0])'; did you mean '\(parts[1])'?",
          ru: "параметра «\(parts[0])» нет; возможно, имелось в виду «\(parts[1])»?")
      },
      Sentence("Unknown option '*'") { (parts) in
        Phrase(en: "there is no option '\(parts[0])'", ru: "параметра «\(parts[0])» нет")
      },
      Sentence("Missing expected argument '*'") { (parts) in
        Phrase(en: "\(parts[0]) is missing", ru: "не хватает аргумента \(parts[0])")
      },
      Sentence("Missing value for '*'") { (parts) in
        Phrase(en: "the value of '\(parts[0])' is missing", ru: "не хватает значения параметра «\(parts[0])»")
      },
      Sentence("Unexpected argument '*'") { (parts) in
        Phrase(en: "'\(parts[0])' is one argument too many", ru: "аргумент «\(parts[0])» лишний")
      },
      Sentence("* unexpected arguments: '*'") { (parts) in
        Phrase(
          en: "these arguments are too many: '\(parts[1])'",
          ru: "эти аргументы лишние: «\(parts[1].split(separator: "', '").joined(separator: "», «"))»")
      },
      Sentence("The value '*' is invalid for '*'. Please provide one of the following:*") { (parts) in
        let lines = parts[2].split(separator: "\n").map { (line) in line.drop { (letter) in " -".contains(letter) } }
        return noValue(parts, among: lines)
      },
      Sentence("The value '*' is invalid for '*'. Please provide one of '*'.") { (parts) in
        noValue(
          parts,
          among: ["', '", "' or '", "' and '"].reduce([parts[2][...]]) { (values, separator) in
            values.flatMap { (value) in value.split(separator: separator) }
          })
      },
      Sentence("The value '*' is invalid for '*'") { (parts) in
        Phrase(
          en: "'\(parts[0])' is no value of '\(parts[1])'", ru: "«\(parts[0])» не подходит для «\(parts[1])»")
      },
      Sentence("The option '*' does not take any value, but '*' was specified.") { (parts) in
        Phrase(
          en: "'\(parts[0])' takes no value, but '\(parts[1])' was given",
          ru: "у «\(parts[0])» не бывает значения, а указано «\(parts[1])»")
      },
    ]
  }

}

extension ValidationError {

  /// The refusal of a command line because of `reason`.
  init(_ reason: Phrase) {
    self.init(Bilingual.text(reason))
  }

}
