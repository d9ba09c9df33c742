/// The call semantics, once more, slowly and obviously: a list of events that is searched from end to end, and people
/// and calls that are gone through one by one whenever somebody has to be found.
///
/// It is written from the rules alone and shares nothing with the simulator but the account. Where the rules are silent
/// or say two things, a comment that begins with `Reading:` says what is taken for meant.
public final class Interpreter {

  let account: PlainAccount

  /// What employees say of themselves, by position.
  var people: [Person]

  var calls: [Call] = []
  var callbacks: [Callback] = []

  /// Every visit of a group that is open, also those of callbacks.
  var visits: [Visit] = []

  /// Every offer that is being made, to members and to direct targets.
  var offers: [Offer] = []

  /// What cannot be as the world has it: somebody places a call while he is engaged or blocked (P-19).
  var faults: [String] = []

  /// The time.
  var now: Int64 = .min

  private var events: [Event] = []
  private var created = 0

  /// Whether a walk over the waiting calls is to come at this instant.
  private var isWalkDue = false

  /// An event: when, in which class (2.1), in which place among the timers (P-02), and created as the how many-th.
  private struct Event {

    var time: Int64
    var kind: Int
    var place: Int
    var created: Int
    var happens: () -> Void

    func comes(before other: Event) -> Bool {
      (time, kind, place, created) < (other.time, other.kind, other.place, other.created)
    }

  }

  private init(_ account: PlainAccount) {
    self.account = account
    people = account.people.map { _ in Person() }
  }

  /// Returns what comes of each call of `world`, in its order, and what is wrong with the world.
  public static func play(_ world: PlainWorld, in account: PlainAccount) -> (calls: [ToldCall], faults: [String]) {
    let interpreter = Interpreter(account)
    interpreter.prepare(world)
    interpreter.run()
    return (interpreter.calls.map { (call) in interpreter.told(call) }, interpreter.faults)
  }

  // MARK: Time

  // The classes of 2.1.
  static let releases = 1
  static let timers = 2
  static let responses = 3
  static let keys = 4
  static let statuses = 5
  static let reevaluation = 6
  static let arrivals = 7

  // The places among the timers (P-02).
  static let waits = 1
  static let impatience = 2
  static let attempts = 3
  static let mediaEnds = 4
  static let delayedDevices = 5

  /// Lets `happens` happen at `time`, in the class `kind`, among timers in `place`.
  ///
  /// What is created during the run comes behind what was created before it; acts bring their own number `created`.
  func at(_ time: Int64, _ kind: Int, _ place: Int = 0, created number: Int? = nil, _ happens: @escaping () -> Void) {
    created += 1
    events.append(Event(time: time, kind: kind, place: place, created: number ?? created, happens: happens))
  }

  /// Queues arrivals and status events; they are created in the order of the file, and each call's acts behind it.
  private func prepare(_ world: PlainWorld) {
    for status in world.statuses {
      guard let person = account.people.firstIndex(where: { (person) in person.name == status.who }) else { continue }
      at(status.at, Interpreter.statuses) { [unowned self] in self.take(status.event, of: person) }
    }
    for plain in world.calls {
      let call = Call(plain, index: calls.count, firstAct: created + 2)
      calls.append(call)
      at(plain.at, Interpreter.arrivals) { [unowned self] in self.arrive(call) }
      created += plain.acts.count
    }
  }

  private func run() {
    while !events.isEmpty {
      var first = 0
      for position in events.indices where events[position].comes(before: events[first]) { first = position }
      let event = events.remove(at: first)
      now = max(now, event.time)
      event.happens()
    }
  }

  /// Lets the waiting calls be looked at at this instant (class 6).
  func reevaluate() {
    if isWalkDue { return }
    isWalkDue = true
    at(now, Interpreter.reevaluation) { [unowned self] in
      self.isWalkDue = false
      self.walk()
    }
  }

  /// Lets `person` go from what he was engaged in; if nothing else engages him, waiting calls are looked at.
  func free(_ person: Int) {
    if !isEngaged(person) { reevaluate() }
  }

}
