public import Diagnostics
internal import Hours
internal import Machine
internal import Simulation
internal import Syntax

/// Tells a walk to people: what has happened, where the call stands, what may come.
public struct WalkTelling: Sendable {

  let appearance: Appearance

  /// A telling that looks like `appearance`.
  public init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  /// What there is to say at the beginning of `walk`.
  public func opening(_ walk: Walk) -> String {
    let zone = walk.exchange.zone
    let at = walk.opening.arrival.at
    let civil = zone.civil(at: at)
    let lines = [
      appearance.styled(Display.shown(walk.machine.companyName), .strong),
      appearance.styled("\(appearance.text(civil.date.weekday.shortName)) \(civil) \(zone.offset(at: at))  ", .faint)
        + "\(Display.shown(walk.opening.from)) → \(Display.shown(walk.opening.to))",
      say(
        "Enter goes on to what comes next, ? shows what can be said.",
        "Enter ведёт к следующему событию, ? покажет все команды."),
    ]
    return lines.flatMap { (line) in Display.wrapped(line, to: appearance.width) }.joined(separator: "\n") + "\n\n"
  }

  /// What a step has led to, and where the call stands now.
  public func news(_ news: WalkNews, _ walk: Walk) -> String {
    var text = ""
    if news.isBack {
      text += appearance.styled("  " + say("— back to", "— назад к") + " +\(walk.offset) —", .faint) + "\n"
    }
    for remark in news.remarks { text += row("", words(remark), .warning) }
    text += timeline(walk, from: news.from)
    return text
  }

  /// What has happened so far, from the position `from` of the trace on.
  public func timeline(_ walk: Walk, from: Int = 0) -> String {
    let report = CallReport(walk.exchange, appearance)
    let narrator = Narrator(walk.exchange)
    var lines: [Narrator.Line] = []
    for seen in walk.exchange.trace[min(from, walk.exchange.trace.count)...] {
      let before = lines.last?.at == seen.at ? lines.popLast()?.entries ?? [] : []
      lines.append(
        Narrator.Line(
          offset: seen.at - walk.opening.arrival.at, at: seen.at, entries: before + [narrator.entry(seen)]))
    }
    return lines.flatMap { (line) in report.tell(line, walk.exchange.zone) }.map { $0 + "\n" }.joined()
  }

  /// Where the call stands: what happens, what is heard, what rings, what comes, and what can be said.
  public func situation(_ walk: Walk, hints: Bool) -> String {
    var text = row(say("now", "сейчас"), "+\(walk.offset) · \(place(walk))", .strong)
    if walk.view != nil, walk.view?.attempt == nil { text += row(say("hears", "слышно"), heard(walk)) }
    let ringing = walk.ringing
    if !ringing.isEmpty {
      let names = ringing.map { (party, since) in "\(walk.name(party)) (\(walk.now - since))" }
      text += row(say("rings", "звонят"), names.joined(separator: ", "), .good)
    }
    if !walk.keys.isEmpty {
      text += row(
        say("keys", "кнопки"),
        walk.keys.map { (key) in "\(key.digit) \(words(key.choice, walk))" }.joined(separator: ", "))
    }
    for (number, event) in walk.upcoming.prefix(4).enumerated() {
      let label = number == 0 ? say("next", "дальше") : ""
      text += row(label, "+\(event.at - walk.opening.arrival.at) \(words(event, walk))")
    }
    if walk.isOver { text += "\n" + result(walk) + "\n" }
    if hints { text += row(say("say", "можно"), hint(walk), walk.isOver ? .strong : .faint) }
    return text
  }

  /// What became of a call that is over.
  private func result(_ walk: Walk) -> String {
    var exchange = walk.exchange
    exchange.run()
    return CallReport(exchange, appearance).result(0, exchange.records[0]).map { (line) in line + "\n" }.joined()
  }

  /// Why something cannot be done.
  public func refusal(_ refusal: WalkRefusal) -> String {
    row("", appearance.text(refusal.message), .warning)
  }

  /// A remark of the program.
  public func remark(_ phrase: Phrase) -> String {
    row("", appearance.text(phrase))
  }

  // MARK: Layout

  /// A labelled text, broken to the width.
  private func row(_ label: String, _ text: String, _ style: Appearance.Style? = nil) -> String {
    let lead = "  " + Display.padded(label, to: 8)
    let lines = Display.wrapped(Display.shown(text), to: appearance.width - Display.width(lead))
    return lines.enumerated().map { (number, line) in
      let start = number == 0 ? appearance.styled(lead, .place) : String(repeating: " ", count: Display.width(lead))
      return start + (style.map { (style) in appearance.styled(line, style) } ?? line) + "\n"
    }.joined()
  }

  /// The wording in the language of the telling.
  func say(_ en: String, _ ru: String) -> String { appearance.language == .en ? en : ru }

}
