internal import Audio
internal import Diagnostics
internal import Driver
internal import Hours

/// The interactive walk, face to face with a terminal or a pipe: reads a line, does it, prints what became of it.
struct Walking {

  /// The walk.
  private(set) var walk: Walk

  private let telling: WalkTelling
  private let appearance: Appearance
  private let saving: WalkSaving

  /// The folder of the account, below which its sounds lie.
  private let folder: String

  private var input: Input

  /// Whether somebody sits there; otherwise what is read is printed too, so that the output can be read by itself.
  private let isAttended = Input.isTerminal

  /// The hints that were given: each is given once.
  private var hintsGiven: Set<String> = []

  /// The name of the call in a calls file, if the user has one.
  private let name: String?

  /// A walk that looks like `appearance`, takes its commands from `input` and is saved by `saving`.
  init(
    _ walk: Walk, _ appearance: Appearance, _ input: Input, folder: String, saving: WalkSaving, name: String?
  ) {
    self.walk = walk
    self.appearance = appearance
    self.input = input
    self.folder = folder
    self.saving = saving
    self.name = name
    telling = WalkTelling(appearance)
  }

  /// Walks until the user leaves or the input ends; then nobody does anything any more.
  mutating func run() {
    Output.write(telling.opening(walk) + telling.timeline(walk))
    showSituation()
    while let line = nextLine() {
      guard take(line) else { return }
    }
    if !walk.isOver { _ = take(.step(.end)) }
  }

  /// Asks for a line.
  private mutating func nextLine() -> String? {
    Output.write("\n" + appearance.styled("+\(walk.offset)> ", .strong))
    let line = input.line()
    if !isAttended || line == nil { Output.write("\(Display.shown(line ?? ""))\n") }
    return line
  }

  /// Does what `line` says; returns whether the walk goes on.
  private mutating func take(_ line: String) -> Bool {
    // At the end the bare name of a file will do.
    let words = line.split(whereSeparator: \.isWhitespace)
    if walk.isOver, words.count == 1, let word = words.first, word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
      return take(.save(path: String(word)))
    }
    do {
      let requests = try WalkRequest.read(line)
      if walk.isOver, requests == [.step(.next)] { return false }
      for request in requests {
        guard take(request) else { return false }
      }
    } catch {
      Output.write(telling.refusal(walk.understood(error)))
    }
    return true
  }

  private mutating func take(_ request: WalkRequest) -> Bool {
    switch request {
    case .step(let command):
      do {
        let news = try walk.perform(command)
        Output.write(telling.news(news, walk))
        showSituation()
      } catch {
        Output.write(telling.refusal(error))
      }
    case .show: Output.write(telling.situation(walk, hints: true))
    case .timeline: Output.write(telling.timeline(walk))
    case .play(let all): play(all: all)
    case .save(let path):
      do {
        try save(to: path)
      } catch {
        Output.write(telling.remark(error.message))
      }
    case .help: Output.write(telling.help)
    case .quit: return false
    }
    return true
  }

  private mutating func showSituation() {
    let isNew = hintsGiven.insert(telling.hint(walk)).inserted
    Output.write(telling.situation(walk, hints: isNew || walk.isOver))
  }

  /// Plays what the caller hears now, or all that he has heard.
  private func play(all: Bool) {
    let hearing = Hearing(ofRecord: 0, in: walk.exchange, until: walk.isOver ? nil : walk.now)
    let plan = all || walk.isOver ? hearing.plan : hearing.sample
    guard let plan, plan.lengthMs > 0 else {
      let nothing = Phrase(en: "there is nothing to hear now", ru: "сейчас слушать нечего")
      return Output.write(telling.remark(nothing))
    }
    let player = Player()
    if player.isThere {
      let seconds = Milliseconds.seconds(Int64((plan.lengthMs + 999) / 1000))
      let what = Phrase(en: "playing, \(seconds); Ctrl-C stops it", ru: "звучит, \(seconds); Ctrl-C остановит")
      Output.write(telling.remark(what))
    }
    do {
      try player.play(plan, in: folder)
    } catch {
      Output.write(telling.remark(error.message))
    }
  }

  /// Saves the walk as a test and says so.
  mutating func save(to path: String) throws(WalkSaveFailure) {
    guard walk.isOver else { throw .notOver }
    let success = try saving.save(walk, to: path, name: callName())
    Output.write(telling.remark(success.message(path)))
  }

  /// The name under which the call is saved: given, asked for, or what becomes of it.
  private mutating func callName() -> String {
    if let name { return name }
    let usual = telling.callName(walk)
    guard isAttended else { return usual }
    let question = Phrase(en: "Name of the call [\(usual)]: ", ru: "Название звонка [\(usual)]: ")
    Output.write(appearance.text(question))
    let typed = input.line() ?? ""
    return typed.allSatisfy(\.isWhitespace) ? usual : typed
  }

}
