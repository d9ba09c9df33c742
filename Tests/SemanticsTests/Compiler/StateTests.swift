import Driver
import Hours
import Machine
import Support
import Testing

/// The machine of `sections`, with short ways to walk through it.
struct Compiled {

  let machine: Machine

  init(_ sections: String) throws {
    let check = AccountCheck.of(SmallAccount.text(sections))
    let (found, report) = (check.machine, check.report)
    machine = try #require(found, "\(report)")
  }

  /// The state to which `event` leads from `state`.
  func next(_ state: ID<State>, _ event: Event) throws -> ID<State> {
    let found = machine.target(of: event, from: state)
    return try #require(found, "\(machine.name(state)) has no exit for \(machine.describe(event))")
  }

  /// What happens in `state`, in words.
  func does(_ state: ID<State>) -> String { machine.describe(machine.states[state].kind) }

  /// The first state of the first row.
  var first: ID<State> { machine.rows[0].first }

  /// The exits of `state` as text, in order.
  func exits(_ state: ID<State>) -> [String] {
    machine.exits[machine.states[state].exits].map { (exit) in
      "\(machine.describe(exit.event)) -> \(does(exit.target))"
    }
  }

}

/// What becomes of each kind of step.
@Suite("states of steps")
struct StateTests {

  private static let people = """
    audio: {hello: {length: 1s}, away: {length: 2s}}
    employees:
      anna: {name: Anna, devices: [desk], no-answer: {after: 12s, voicemail: b}}
      bella: {name: Bella, devices: [desk], active: no}
    groups:
      g: {name: G, members: [anna], no-answer: continue}
    voicemail: {b: {}}

    """

  @Test("a greeting leads to the next step, and the caller may hang up")
  func greeting() throws {
    let compiled = try Compiled(Self.people + SmallAccount.line("- greeting: hello\n- voicemail: b"))
    #expect(compiled.does(compiled.first) == "greeting hello")
    #expect(
      compiled.exits(compiled.first) == [
        "over -> voicemail b, greeting standard", "caller hangs up -> end: abandoned (greeting)",
      ])
  }

  @Test("a box greets and records; its message is kept or not")
  func voicemail() throws {
    let compiled = try Compiled(Self.people + SmallAccount.line("- voicemail: b"))
    #expect(
      compiled.exits(compiled.first) == [
        "over -> voicemail b, message", "caller hangs up -> end: abandoned (voicemail greeting)",
      ])
    #expect(
      compiled.exits(try compiled.next(compiled.first, .mediaEnd)) == [
        "message long enough -> end: voicemail", "message too short -> end: voicemail-empty",
      ])
  }

  @Test("a listening fax step leads to reception or on, a receiving one never on")
  func fax() throws {
    let detect = try Compiled(Self.people + SmallAccount.line("- fax: detect\n- voicemail: b"))
    #expect(detect.does(detect.first) == "fax detect for 5s (default)")
    #expect(
      detect.exits(detect.first) == [
        "fax tone -> fax reception", "no tone in the window -> voicemail b, greeting standard",
        "caller hangs up -> end: abandoned (fax)",
      ])
    #expect(
      detect.exits(try detect.next(detect.first, .faxTone)) == [
        "fax complete -> end: fax-received", "caller hangs up -> end: fax-failed",
      ])
    let receive = try Compiled(Self.people + SmallAccount.line("- fax: receive"))
    #expect(
      receive.exits(receive.first) == [
        "fax tone -> fax reception", "no tone -> end: fax-failed", "caller hangs up -> end: fax-failed",
      ])
  }

  @Test(
    "the end of a row is `closed`, or `no-answer` behind a forward (P-10)",
    arguments: [
      ("- hangup", "end: closed"), ("- greeting: hello", "end: closed"),
      ("- forward: bella\n- hangup", "end: no-answer"),
      ("- forward: bella\n- greeting: hello", "end: no-answer"),
      ("- greeting: hello\n- forward: bella", "end: no-answer"),
      ("- fax: detect\n- hangup", "end: closed"),
    ])
  func endOfARow(_ steps: String, _ end: String) throws {
    let compiled = try Compiled(Self.people + SmallAccount.line(steps))
    // Whoever never answers and never hangs up comes to the end.
    var state = compiled.first
    for _ in 0..<10 {
      guard
        let next = [Event.mediaEnd, .windowOver, .blocked].compactMap({ (event) in
          compiled.machine.target(of: event, from: state)
        }).first
      else { break }
      state = next
    }
    #expect(compiled.does(state) == end)
  }

  @Test("an employee as a target has an exit for each line of the fixed order, and then rings (D-08)")
  func employee() throws {
    let compiled = try Compiled(
      """
      audio: {away: {length: 2s}}
      employees:
        anna:
          name: Anna
          devices: [desk]
          no-answer: {after: 12s, forward: bella}
          off-hours: voicemail b
          hours: Mon 09:00-10:00
          absences: [{from: 2026-06-01, announcement: away, then: drop}, {from: 2027-01-01, to: 2027-01-02}]
          auto-secretary: {lunch: voicemail c, break: forward bella}
        bella: {name: Bella, devices: [desk]}
      voicemail: {b: {}, c: {}}
      \(SmallAccount.line("- forward: anna\n- voicemail: b"))
      """)
    #expect(
      compiled.exits(compiled.first) == [
        "was a target before -> voicemail b, greeting standard", "blocked account -> voicemail b, greeting standard",
        "absence 1 -> announcement away", "absence 2 -> voicemail b, greeting standard",
        "off-hours -> voicemail b, greeting standard", "status offline -> voicemail b, greeting standard",
        "status break -> enter bella", "status lunch -> voicemail c, greeting standard", "engaged -> enter bella",
        "free -> anna rings for 12s",
      ])
    let announcement = try compiled.next(compiled.first, .absent(0))
    #expect(
      compiled.exits(announcement) == ["over -> end: dropped", "caller hangs up -> end: abandoned (announcement)"])
    #expect(
      compiled.exits(try compiled.next(compiled.first, .free)) == [
        "answer -> conversation", "no answer in time -> enter bella", "rejected -> enter bella",
        "no device reached -> enter bella", "caller hangs up -> end: abandoned (ringing)",
      ])
  }

  @Test("a vendor's status without a rule of its own follows the rule for a break (P-03)")
  func vendorStatus() throws {
    let compiled = try Compiled(
      """
      employees:
        anna: {name: Anna, devices: [desk], auto-secretary: {break: voicemail b}}
        bella: {name: Bella, devices: [desk], auto-secretary: {lunch: {then: drop}}}
      voicemail: {b: {}}
      \(SmallAccount.line("- forward: anna\n- forward: bella"))
      """)
    let lunch = try #require(compiled.machine.statuses.firstIndex(of: Status("lunch")))
    #expect(compiled.does(try compiled.next(compiled.first, .status(ID(lunch)))) == "voicemail b, greeting standard")
    let second = try compiled.next(compiled.first, .blocked)
    #expect(compiled.does(try compiled.next(second, .status(ID(lunch)))) == "end: dropped")
  }

  @Test("a busy action is for the engaged only; without one the no-answer action follows (D-11)")
  func busy() throws {
    let compiled = try Compiled(
      """
      employees:
        anna: {name: Anna, devices: [desk], busy: voicemail c, no-answer: voicemail b}
        bella: {name: Bella, devices: [desk], no-answer: voicemail b}
      voicemail: {b: {}, c: {}}
      schemes:
        s: [{when: always, steps: [{forward: anna}]}]
        t: [{when: always, steps: [{forward: bella}]}]
      numbers: {+74950000001: {scheme: s}, +74950000002: {scheme: t}}
      """)
    #expect(
      compiled.does(try compiled.next(compiled.machine.rows[0].first, .engaged)) == "voicemail c, greeting standard")
    #expect(
      compiled.does(try compiled.next(compiled.machine.rows[1].first, .engaged)) == "voicemail b, greeting standard")
  }

  @Test("a group rings or waits, and everything but an answer leads to its fallback")
  func group() throws {
    let compiled = try Compiled(
      Self.people.replacingFirst("no-answer: continue", with: "no-answer: {external: +79220001122, voicemail: b}")
        + SmallAccount.line("- forward: g"))
    #expect(
      compiled.exits(compiled.first) == [
        "was a target before -> end: no-answer", "nobody present -> external +79220001122 rings for 30s",
        "all present are engaged -> group g queue", "nobody left -> external +79220001122 rings for 30s",
        "somebody is free -> group g rings",
      ])
    let external = try compiled.next(compiled.first, .nobodyPresent)
    #expect(
      compiled.exits(external) == [
        "answer -> conversation", "no answer in time -> voicemail b, greeting standard",
        "busy -> voicemail b, greeting standard", "unreachable -> voicemail b, greeting standard",
        "caller hangs up -> end: abandoned (ringing)",
      ])
    let rings = try compiled.next(compiled.first, .eligible)
    let waits = try compiled.next(rings, .allEngaged)
    #expect(compiled.does(try compiled.next(waits, .employeeFree)) == "group g rings")
    #expect(try compiled.next(waits, .employeeFree) == rings)
    #expect(compiled.does(try compiled.next(rings, .hangup)) == "end: abandoned (ringing)")
    #expect(compiled.does(try compiled.next(waits, .hangup)) == "end: abandoned (queue)")
  }

  @Test("without a queue there is no state for waiting (D-15)")
  func noQueue() throws {
    let compiled = try Compiled(
      Self.people.replacingFirst("no-answer: continue", with: "queue: off, no-answer: voicemail b")
        + SmallAccount.line("- forward: g"))
    #expect(compiled.does(try compiled.next(compiled.first, .allEngaged)) == "voicemail b, greeting standard")
    #expect(!compiled.machine.states.contains { (state) in state.kind.word == "waiting" })
  }

}
