import Diagnostics
import Driver
import Hours
import Machine
import Simulation
import Testing

@Suite("hang-ups at every event")
struct HangUpTests {

  /// Calls that stand everywhere where a caller of the shop can stand.
  static let calls = """
    statuses:
      - {at: 2026-06-09 14:59, who: anna, event: busy 20m}
      - {at: 2026-06-09 14:59, who: boris, event: busy 20m}
    calls:
      - name: talks
        at: 2026-06-09 11:00:00
        from: +79160000001
        to: +74950000001
        acts: ["boris.mobile answers after 2s, talks 10s"]
      - name: a fax
        at: 2026-06-09 11:30:00
        from: +79160000001
        to: +74950000001
        acts: ["caller faxes after 1s, sends 20s"]
      - name: a message
        at: 2026-06-09 12:00:00
        from: +79160000002
        to: +74950000001
        acts: [caller presses 3 at +15s, "caller speaks 8s, stays"]
      - name: a callback
        at: 2026-06-09 13:00:00
        from: +79160000003
        to: +74950000001
        acts:
          - caller presses 1 at +15s
          - "callback 1: boris.desk answers after 3s"
          - "callback 1: customer answers after 4s, talks 20s"
      - name: waits in the queue
        at: 2026-06-09 15:00:00
        from: +79160000004
        to: +74950000001
        acts: []
      - name: after hours
        at: 2026-06-09 20:00:00
        from: +79160000005
        to: +74950000001
        acts: []
      - name: a colleague
        at: 2026-06-09 20:30:00
        from: anna
        to: 202
        acts: []
    """

  @Test("what must hold after a hang-up holds in an account of every kind of step")
  func holds() throws {
    let matrix = HangUpMatrix(try World(calls: Self.calls).play.exchange)
    #expect(matrix.violations.map(\.message.en) == [])
    #expect(matrix.count > 60)
    #expect(!matrix.isCutShort)
  }

  @Test("a hang-up is tried at and between all events, the first one on arrival")
  func points() throws {
    // Fax detection 0 s to 4 s, ringing from there, at 9 s the mobile, at 14 s the offer, end at 34 s.
    let world = try World(
      calls: """
        calls:
          - at: 2026-06-09 11:00:00
            from: +79160000001
            to: +74950000001
            acts: [caller hangs up at +7s]
        """)
    // On arrival, 2 s, 4 s, 5.5 s, 7 s.
    #expect(HangUpMatrix(world.play.exchange).count == 5)
  }

  /// Machines that lead astray a caller who hangs up, each with what is found.
  static let broken: [(name: String, event: Event, kind: @Sendable (State.Kind) -> Bool, to: Outcome, found: String)] =
    [
      (
        "ringing ends as if closed", .hangup, { if case .distributing = $0 { true } else { false } }, .closed,
        "the outcome is 'closed', not 'abandoned (ringing)'"
      ),
      (
        "the queue ends as ringing", .hangup, { if case .waiting = $0 { true } else { false } }, .abandoned(.ringing),
        "the outcome is 'abandoned (ringing)', not 'abandoned (queue)'"
      ),
      (
        "a fax that breaks off is received", .hangup, { $0 == .faxReception }, .faxReceived,
        "the outcome is 'fax-received', not 'fax-failed'"
      ),
      (
        "a short message counts", .messageTooShort, { if case .boxRecording = $0 { true } else { false } }, .voicemail,
        "the outcome is 'voicemail', not 'voicemail-empty'"
      ),
      (
        "a conversation ends as abandoned", .hangup, { $0 == .talking }, .abandoned(.ringing),
        "the outcome is 'abandoned (ringing)', not 'answered'"
      ),
    ]

  @Test("a machine that leads a caller astray is found out", arguments: broken.map(\.name))
  func foundOut(_ name: String) throws {
    let fault = try #require(Self.broken.first { (fault) in fault.name == name })
    let world = try World(calls: Self.calls)
    var machine = world.machine
    let end = ID<State>(machine.states.count)
    machine.states.append(State(.released(fault.to), site: nil))
    for state in machine.states where fault.kind(state.kind) {
      for position in state.exits where machine.exits[position].event == fault.event {
        machine.exits[position].target = end
      }
    }
    let play = try World.play(Self.calls, on: machine, world.check)
    let violation = try #require(HangUpMatrix(play.exchange).violations.first)
    #expect(violation.message.en == fault.found)
    #expect(violation.message.ru != fault.found)
    // The call can be played again, and ends at the hang-up.
    let again = try World.play("calls:\n" + violation.text, on: machine, world.check)
    let record = try #require(again.exchange.records.first)
    #expect(record.end - record.arrival == violation.after)
  }

  @Test("a caller who is not released at all is found out")
  func stuck() throws {
    let world = try World(calls: Self.calls)
    var machine = world.machine
    for state in machine.states where state.kind == .talking {
      for position in state.exits where machine.exits[position].event == .hangup {
        let greeting = machine.states.ids.first { (id) in
          if case .boxGreeting = machine.states[id].kind { true } else { false }
        }
        machine.exits[position].target = try #require(greeting)
      }
    }
    let play = try World.play(Self.calls, on: machine, world.check)
    #expect(HangUpMatrix(play.exchange).violations.first?.message.en == "the call goes on after the caller has hung up")
  }

}
