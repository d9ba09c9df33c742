public import Diagnostics
public import Machine
public import Semantics
public import Simulation
public import Syntax

/// A calls file on its way from bytes to played calls.
public struct Play: Sendable {

  /// The calls file and, behind it, nothing: its ranges speak of this file only.
  public let file: SourceFile

  /// What is wrong with the calls file, in order of place.
  public private(set) var diagnostics: [Diagnostic] = []

  /// The calls with their names bound.
  public private(set) var calls: BoundCalls

  /// The exchange that has played the calls.
  public private(set) var exchange: Exchange

  /// Plays the calls of `file`, which `written` was read from, against `machine`.
  ///
  /// Where `account` is given, who is called by his name in the place of his id is told it. Returns nothing where the
  /// zones of `machine` are not among `surroundings`.
  public init?(
    _ file: SourceFile, _ written: WrittenCallsFile, on machine: Machine, in surroundings: Surroundings,
    account: ResolvedAccount? = nil, keepsCoverage: Bool = false
  ) {
    guard let clocks = Clocks(machine, zones: surroundings.zones) else { return nil }
    self.file = file
    calls = BoundCalls(written, to: machine, in: clocks.zone, account: account)
    exchange = Exchange(machine, clocks: clocks, script: calls.script, keepsCoverage: keepsCoverage)
    diagnostics = calls.diagnostics
    guard !hasErrors else { return }
    exchange.run()
    for (position, rival) in idleActs() {
      diagnostics.append(.actNeverApplied(at: calls.actRanges[position], besides: rival))
    }
    for trouble in exchange.troubles { diagnostics.append(.trouble(trouble, calls)) }
    diagnostics = diagnostics.inOrder()
  }

  /// Whether the calls cannot be played as they are written.
  public var hasErrors: Bool { diagnostics.contains { (diagnostic) in diagnostic.rule.severity == .error } }

  /// The acts that found no occasion, each with the place of an earlier act of its call that speaks of the same device.
  ///
  /// A later clause of an act whose device was started, though not so often, is none of them.
  private func idleActs() -> [(position: Int, rival: SourceRange?)] {
    let acts = exchange.script.acts
    var idle: [(position: Int, rival: SourceRange?)] = []
    for arrival in exchange.script.arrivals {
      var first: [ID<Device>: SourceRange] = [:]
      var rest = arrival.acts
      while let start = rest.first {
        // The clauses of one act as it is written.
        let range = calls.actRanges[start]
        let clauses = rest.prefix { (position) in calls.actRanges[position] == range }
        rest = clauses.upperBound..<rest.upperBound
        var device: ID<Device>?
        if case .device(let started, start: _, _) = acts[start] { device = started }
        let isBegun = device != nil && clauses.contains { (position) in exchange.actsApplied[position] }
        for position in clauses where !exchange.actsApplied[position] && !(isBegun && position > start) {
          idle.append((position, device.flatMap { (device) in first[device] }))
        }
        if let device, first[device] == nil { first[device] = range }
      }
    }
    return idle
  }

}

extension Diagnostic {

  /// The diagnostic of an act that found no occasion (P-09), perhaps because of the act at `rival`, which speaks of the
  /// same device.
  fileprivate static func actNeverApplied(at range: SourceRange, besides rival: SourceRange?) -> Diagnostic {
    if let rival {
      return .init(
        .actNeverApplied,
        Phrase(
          en: "this never happens: another act says what the device does",
          ru: "этого не происходит: другое действие уже говорит, что делает устройство"),
        at: range,
        help: Phrase(
          en: "keep one of the two, or join them by ', then': one clause for each time the device rings",
          ru: "оставьте одно из двух или соедините их через «, then»: по части на каждый звонок устройства"),
        notes: [.init(Phrase(en: "the act that counts", ru: "действие, которое считается"), at: rival)])
    }
    return .init(
      .actNeverApplied,
      Phrase(en: "this never happens in the call", ru: "в этом звонке этого не происходит"), at: range,
      help: Phrase(
        en: "look at the timeline: the device does not ring, or the call is over by then; change or remove the act",
        ru: "посмотрите хронику: устройство не звонит или звонок уже закончен; измените или удалите действие"))
  }

  /// The diagnostic of something that cannot be as the script says.
  fileprivate static func trouble(_ trouble: Trouble, _ calls: BoundCalls) -> Diagnostic {
    switch trouble {
    case .callerEngaged(let arrival):
      return .init(
        .callerEngaged,
        Phrase(
          en: "the caller is engaged, or his account is blocked, when he places this call",
          ru: "в этот момент звонящий занят или заблокирован"),
        at: calls.calls[arrival].at?.range ?? calls.calls[arrival].range,
        help: Phrase(en: "let him call at another time", ru: "пусть он позвонит в другое время"))
    case .ownCallWhileEngaged(let change):
      return .init(
        .callerEngaged,
        Phrase(
          en: "he is engaged already, or his account is blocked, when this call of his own begins",
          ru: "в этот момент сотрудник уже занят или заблокирован"),
        at: calls.statusRanges[change], help: Phrase(en: "choose another time", ru: "выберите другое время"))
    case .logoutWhileOffline(let change):
      return .init(
        .logoutWhileOffline,
        Phrase(en: "he is logged out already", ru: "сотрудник уже не в сети"), at: calls.statusRanges[change],
        help: Phrase(en: "remove the event, or let him log in before", ru: "удалите событие или добавьте вход до него"))
    }
  }

}
