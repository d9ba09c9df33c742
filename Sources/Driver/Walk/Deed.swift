internal import Hours
internal import Machine
internal import Simulation
internal import Syntax

/// Something that somebody does in a walk.
struct Deed: Hashable, Sendable {

  /// The moment of the walk at which it was said.
  let told: Instant

  /// What is done.
  var doing: Doing

  /// What can be done.
  enum Doing: Hashable, Sendable {

    /// A party of the call does something, or will.
    case act(Act)

    /// An employee says something of himself, as calls files write it.
    case status(StatusChange, WrittenStatusEvent.Kind)

  }

}

extension Act {

  /// Whether a call has one of `self` and `other` at most: the later one replaces the earlier.
  func replaces(_ other: Act) -> Bool {
    switch (self, other) {
    case (.device(let device, let start, _), .device(let otherDevice, let otherStart, _)):
      device == otherDevice && start == otherStart
    case (
      .callbackDevice(let attempt, let device, let start, _),
      .callbackDevice(let otherAttempt, let otherDevice, let otherStart, _)
    ):
      attempt == otherAttempt && device == otherDevice && start == otherStart
    case (.callbackCustomer(let attempt, _), .callbackCustomer(let otherAttempt, _)): attempt == otherAttempt
    case (.external, .external), (.hangUp, .hangUp), (.speak, .speak), (.fax, .fax), (.record, .record): true
    default: false
    }
  }

}

extension [Deed] {

  /// The acts, in the order in which they were said.
  var acts: [Act] {
    compactMap { (deed) in if case .act(let act) = deed.doing { act } else { nil } }
  }

  /// Adds `act`, or puts it in the place of the one that it replaces.
  mutating func set(_ act: Act, told: Instant) {
    let place = firstIndex { (deed) in if case .act(let other) = deed.doing { act.replaces(other) } else { false } }
    if let place { self[place].doing = .act(act) } else { append(Deed(told: told, doing: .act(act))) }
  }

  /// The script of one call with these deeds.
  ///
  /// The last act of a device holds for its later starts too (P-09), while in a walk nobody has said yet what happens
  /// then; so each device rings in vain at the start behind one of which something was said.
  func script(of arrival: Arrival) -> Script {
    var script = Script()
    script.acts = acts
    var tails: [Act] = []
    for act in script.acts {
      let tail: Act
      switch act {
      case .device(let device, let start, _): tail = .device(device, start: start + 1, .rings)
      case .callbackDevice(let attempt, let device, let start, _):
        tail = .callbackDevice(attempt: attempt, device, start: start + 1, .rings)
      default: continue
      }
      if !script.acts.contains(where: { (other) in tail.replaces(other) }) { tails.append(tail) }
    }
    script.acts += tails
    for deed in self {
      if case .status(let change, _) = deed.doing { script.statusChanges.append(change) }
    }
    var arrival = arrival
    arrival.acts = 0..<script.acts.count
    script.arrivals = [arrival]
    return script
  }

}
