import Diagnostics
import Driver
import Hours
import Machine
import Oracle
import Semantics
import Simulation
import Syntax

/// An account and a world, to be played by the simulator and told by the oracle.
struct Case {

  /// The account in the language.
  var account: Outline

  /// What happens.
  var world: PlainWorld

  /// The case of `seed`.
  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    let account = RandomAccount(&dice) { (name) in Zones.plain(name) }
    self.account = account.outline
    world = account.world(&dice)
  }

  /// What the two tell.
  func play() -> Played {
    let check = AccountCheck(
      SourceFile(id: FileID(0), path: "account.yaml", bytes: Array(account.text.utf8)), Zones.options)
    // A step that no call comes to is a mistake of the author, but no hindrance to the calls.
    let errors = check.diagnostics.filter { (one) in one.rule.severity == .error && one.rule != .unreachableStep }
    guard let resolved = check.account, errors.isEmpty else { return .refused(errors.map(\.message.en)) }
    let machine = check.machine ?? resolved.machine()
    let file = SourceFile(id: FileID(1), path: "calls.yaml", bytes: Array(world.text.utf8))
    let (tree, faults) = YAMLTree.read(file)
    let (written, mistakes) = WrittenCallsFile.read(tree)
    guard let play = Play(file, written, on: machine, in: check.surroundings), faults.isEmpty, mistakes.isEmpty,
      !play.diagnostics.contains(where: { (one) in one.rule == .unknownReference })
    else {
      return .refused((faults + mistakes).map(\.message.en) + ["the calls file cannot be played"])
    }
    let plain = PlainAccount(resolved) { (name) in Zones.plain(name) }
    let oracle = Interpreter.play(world, in: plain)
    return .told(
      simulator: told(play), troubles: play.exchange.troubles.count { (trouble) in isFault(trouble) },
      oracle: oracle.calls, faults: oracle.faults.count, exchange: play.exchange)
  }

  /// Whether `trouble` is a call that nobody could have placed; a second logout only causes a warning.
  private func isFault(_ trouble: Trouble) -> Bool {
    if case .logoutWhileOffline = trouble { false } else { true }
  }

}

/// What came of a case.
enum Played {

  /// The account or the calls file is not correct.
  case refused([String])

  /// The calls as both tell them, and how often somebody placed a call while he was engaged or blocked (P-19).
  case told(simulator: [ToldCall], troubles: Int, oracle: [ToldCall], faults: Int, exchange: Exchange)

  /// The first difference, as text; nothing where the two agree.
  ///
  /// What a call means that nobody could have placed is not said, so of such worlds only the fault is compared.
  var difference: String? {
    guard case .told(let simulator, let troubles, let oracle, let faults, _) = self else { return nil }
    if troubles > 0 && faults > 0 { return nil }
    if troubles != faults { return "the simulator finds \(troubles) impossible calls, the oracle \(faults)" }
    for (position, (seen, wanted)) in zip(simulator, oracle).enumerated() where seen != wanted {
      let lines = zipped(wanted.lines, seen.lines)
      return "call \(position + 1)\n\(lines.joined(separator: "\n"))"
    }
    return simulator.count == oracle.count
      ? nil : "the simulator tells \(simulator.count) calls, the oracle \(oracle.count)"
  }

  /// The lines of both, those that only one of them has marked.
  private func zipped(_ wanted: [String], _ seen: [String]) -> [String] {
    let difference = seen.difference(from: wanted)
    let gone = Set(
      difference.removals.map { (change) in if case .remove(let offset, _, _) = change { offset } else { 0 } })
    let new = Set(
      difference.insertions.map { (change) in if case .insert(let offset, _, _) = change { offset } else { 0 } })
    var lines: [String] = []
    var position = 0
    for (offset, line) in wanted.enumerated() {
      while position < seen.count, new.contains(position) {
        lines.append("  simulator  \(seen[position])")
        position += 1
      }
      if gone.contains(offset) {
        lines.append("  oracle     \(line)")
      } else {
        lines.append("             \(line)")
        position += 1
      }
    }
    return lines + seen.dropFirst(position).map { (line) in "  simulator  \(line)" }
  }

}

/// The zones of the cases, read once.
enum Zones {

  /// Checking without audio files.
  static let options: CheckOptions = {
    var options = CheckOptions()
    options.opensAudio = false
    return options
  }()

  private static let all: [String: PlainZone] = {
    var zones: [String: PlainZone] = [:]
    for name in RandomAccount.zones + ["UTC"] {
      let bytes = (try? FileSystem.read("/usr/share/zoneinfo/\(name)")) ?? []
      zones[name] = PlainZone(name: name, bytes: bytes)
    }
    return zones
  }()

  /// The zone `name` as the oracle reads it.
  static func plain(_ name: String) -> PlainZone { all[name] ?? .universal }

}

/// The calls of `play`, in the words of the language.
func told(_ play: Play) -> [ToldCall] {
  let exchange = play.exchange
  let narrator = Narrator(exchange)
  let timelines = narrator.timelines(of: exchange)
  let expectations = Expectations(of: play.calls, in: exchange)
  return play.calls.script.arrivals.indices.map { (position) in
    var told = ToldCall()
    guard let number = expectations.record(of: position) else { return told }
    let record = exchange.records[number]
    told.timeline = (timelines[number] ?? []).map { (line) in "+\(line.offset): \(TimelineEntry.line(line.entries))" }
    told.outcome = "\(expectations.outcome(record))"
    told.wait = "\(record.wait)"
    told.talk = record.talk.map { (talk) in "\(talk)" } ?? "none"
    told.end = "+\(record.end - record.arrival)"
    told.missed = record.isMissed ? "yes" : "no"
    told.rung = narrator.names(record.rung)
    told.message = record.message.map { (length) in "\(length)" } ?? "none"
    told.recording = record.recording.map { (length) in "\(length)" } ?? "none"
    told.callback = record.callback.flatMap { (result) in result == .cancelled ? nil : result.rawValue } ?? "none"
    told.outbox = Set(
      exchange.outbox.filter { (entry) in entry.call == number }.map { (entry) in
        "+\(entry.at - record.arrival) \(entry.occasion.rawValue) \(entry.channel.rawValue) \(entry.recipient)"
      })
    return told
  }
}
