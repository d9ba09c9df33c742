internal import Diagnostics
internal import Driver
internal import Hours
internal import Syntax

/// Asks whoever sits at the terminal for what a command line has left open; Enter takes the answer in brackets.
struct Questions {

  private let appearance: Appearance

  /// Questions that look like `appearance`.
  init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  /// Asks when the call arrives.
  func askWhen(_ usual: String, _ input: inout Input) -> String {
    let question = Phrase(en: "When does the call arrive?", ru: "Когда поступает звонок?")
    return ask(question, usual, &input) { (text, complain) in Moment.read(text, complain) != nil }
  }

  /// Asks who calls.
  func askWho(_ usual: String, known names: [String], _ input: inout Input) -> String {
    let question = Phrase(
      en: "Who calls? A number, anonymous, or an employee", ru: "Кто звонит? Номер, anonymous или сотрудник")
    return ask(question, usual, &input) { (text, complain) in
      guard let party = WrittenParty.read(text, complain) else { return false }
      guard case .name(let name) = party, !names.contains(name) else { return true }
      complain(.unknown(text, Phrase(en: "employee", ru: "сотрудника"), known: names))
      return false
    }
  }

  /// Asks which of `numbers` is dialled; an extension will do, and a name that is among `names`.
  func askWhom(_ numbers: [String], known names: [String], _ input: inout Input) -> String {
    let list =
      numbers.count > 1 ? " (\(numbers.prefix(6).joined(separator: ", "))\(numbers.count > 6 ? " …" : ""))" : ""
    let question = Phrase(en: "What is dialled?\(list)", ru: "Какой номер набран?\(list)")
    return ask(question, numbers.first ?? "", &input) { (text, complain) in
      guard let party = WrittenParty.read(text, complain) else { return false }
      let isName = text.string.unicodeScalars.contains(where: \.properties.isAlphabetic)
      if case .number = party { return true }
      guard isName, !names.contains(text.string) else { return true }
      complain(.unknown(text, Phrase(en: "employee or group", ru: "сотрудника или группы"), known: names))
      return false
    }
  }

  /// Asks `question` until the answer can be read; the end of input takes the usual answer.
  private func ask(
    _ question: Phrase, _ usual: String, _ input: inout Input, _ isFit: (ScalarText, (Diagnostic) -> Void) -> Bool
  ) -> String {
    while true {
      let text = "\(appearance.text(question)) [\(usual)] "
      Output.write(Display.wrapped(Display.shown(text), to: appearance.width).joined(separator: "\n"))
      guard let line = input.line() else { return usual }
      let answer = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if answer.isEmpty { return usual }
      var complaints: [Diagnostic] = []
      let range = SourceRange(FileID(0), 0, answer.utf8.count)
      if isFit(ScalarText(answer, at: range, verbatimAt: 0), { (complaint) in complaints.append(complaint) }) {
        return answer
      }
      for complaint in complaints.prefix(1) {
        let help = complaint.help.map { (help) in ": \(appearance.text(help))" } ?? ""
        let lines = Display.wrapped(Display.shown(appearance.text(complaint.message) + help), to: appearance.width - 2)
        Output.write(lines.map { (line) in "  \(appearance.styled(line, .warning))\n" }.joined())
      }
    }
  }

}

extension Diagnostic {

  /// The diagnostic of a party, a `construct`, whom the account does not have.
  fileprivate static func unknown(_ text: ScalarText, _ construct: Phrase, known: [String]) -> Diagnostic {
    let list = known.prefix(12).joined(separator: ", ")
    return .init(
      .unknownReference,
      Phrase(
        en: "the account has no \(construct.en) '\(text.string)'", ru: "в аккаунте нет \(construct.ru) «\(text.string)»"
      ),
      at: text.range, help: Phrase(en: "there are: \(list)", ru: "есть: \(list)"))
  }

}
