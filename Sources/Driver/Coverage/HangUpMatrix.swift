public import Diagnostics
public import Hours
internal import Machine
public import Simulation

/// Each call of a calls file again, with the caller hanging up at every event and between every two events.
///
/// The day is played once; before each instant it is copied for each call that goes on, and in the copy the caller
/// hangs up. So a hang-up costs what comes after it, not the day before it.
public struct HangUpMatrix: Sendable {

  /// A call in which something was not as it must be after a hang-up.
  public struct Violation: Sendable {

    /// The position of the call in the script.
    public let call: Int

    /// When the caller hung up, since arrival.
    public let after: Milliseconds

    /// What is wrong.
    public let message: Phrase

    /// The call as a calls file has it: it can be played again.
    public let text: String

  }

  /// The number of hang-ups that were tried.
  public private(set) var count = 0

  /// Whether there were more of them than are tried in one file.
  public private(set) var isCutShort = false

  /// What was found, at most one for each call.
  public private(set) var violations: [Violation] = []

  /// What the hang-ups of one file may cost: each one copies what was told of the day so far.
  private static let limit = 20_000_000

  /// What they have cost, in entries copied.
  private var effort = 0

  /// Tries all hang-ups of the calls that `exchange` has played or is to play.
  public init(_ exchange: Exchange) {
    var day = exchange.fromTheStart()
    var isFaulty: Set<Int> = []
    func attempt(_ matrix: inout HangUpMatrix, _ day: Exchange, _ call: Int, _ instant: Instant) {
      guard !isFaulty.contains(call) else { return }
      guard matrix.effort < Self.limit else {
        matrix.isCutShort = true
        return
      }
      matrix.count += 1
      matrix.effort += 2000 + day.trace.count + day.records.count
      guard let message = HangUp(call: call, at: instant, in: day)?.violation else { return }
      isFaulty.insert(call)
      matrix.violations.append(Self.violation(message, call, instant, in: exchange))
    }
    var arrived = 0
    while let next = day.nextTime, !isCutShort {
      if let present = day.present, present < next {
        let between = Instant(present.rawValue + (next - present).rawValue / 2)
        for call in day.callsInProgress {
          if between > present { attempt(&self, day, call, between) }
          attempt(&self, day, call, next)
        }
      }
      // Within an instant only one thing is new to a caller: that he has just arrived.
      repeat {
        guard day.step() else { break }
        while arrived < day.records.count {
          let record = day.records[arrived]
          arrived += 1
          if record.direction != .callback { attempt(&self, day, record.arrivalNumber, next) }
        }
      } while day.nextTime == next
    }
  }

  /// The violation of a call in which the caller hung up at `instant`, told so that it can be played again.
  private static func violation(_ message: Phrase, _ call: Int, _ instant: Instant, in exchange: Exchange) -> Violation
  {
    let arrival = exchange.script.arrivals[call]
    let after = instant - arrival.at
    var script = Script()
    script.acts = Array(
      exchange.script.acts[arrival.acts].filter { (act) in
        if case .hangUp = act { false } else { true }
      })
    script.acts.append(.hangUp(after: after))
    script.arrivals = [
      Arrival(at: arrival.at, caller: arrival.caller, dialled: arrival.dialled, acts: script.acts.indices)
    ]
    let text = ScriptText(exchange.machine, exchange.zone).call(0, of: script, name: nil, expect: [])
    return Violation(call: call, after: after, message: message, text: text)
  }

}
