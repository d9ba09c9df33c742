internal import Diagnostics
internal import Driver

/// The interactive walk, face to face with a terminal or a pipe: reads a line, does it, prints what became of it.
struct Walking {

  /// The walk.
  private var walk: Walk

  private let telling: WalkTelling
  private let appearance: Appearance
  private var input: Input

  /// Whether somebody sits there; otherwise what is read is printed too, so that the output can be read by itself.
  private let isAttended = Input.isTerminal

  /// What hints have been given for.
  private var hinted: Set<String> = []

  /// A walk that is told like `appearance` and takes its commands from `input`.
  init(_ walk: Walk, _ appearance: Appearance, _ input: Input) {
    self.walk = walk
    self.appearance = appearance
    self.input = input
    telling = WalkTelling(appearance)
  }

  /// Walks until the end and returns where the walk stands then.
  mutating func run() -> Walk {
    Output.write(telling.opening(walk) + telling.timeline(walk))
    showSituation()
    while let line = nextLine() {
      guard take(line) else { return walk }
    }
    // Nobody says anything any more.
    if isAttended { Output.write("\n") }
    if !walk.isOver { _ = take(.step(.end)) }
    return walk
  }

  /// Asks for a line.
  private mutating func nextLine() -> String? {
    Output.write("+\(walk.offset)> ")
    let line = input.line()
    if !isAttended { Output.write("\(Display.shown(line ?? ""))\n") }
    return line
  }

  /// Does what `line` says; returns whether the walk goes on.
  private mutating func take(_ line: String) -> Bool {
    do {
      let requests = try WalkRequest.read(line)
      if walk.isOver, requests == [.step(.next)] { return false }
      for request in requests {
        guard take(request) else { return false }
      }
    } catch {
      Output.write(telling.refusal(error))
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
    case .play: break
    case .save: break
    case .help: break
    case .quit: return false
    }
    return true
  }

  private mutating func showSituation() {
    let hint = telling.situation(walk, hints: true)
    Output.write(hint)
  }

}
