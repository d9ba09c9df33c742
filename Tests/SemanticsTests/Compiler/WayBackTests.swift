import Driver
import Machine
import Support
import Testing

/// Where `continue` leads, circles, and callbacks.
@Suite("ways back and circles")
struct WayBackTests {

  @Test("`continue` leads to the next step of the scheme, however many deputies and groups are in between (P-07)")
  func continueLeadsOn() throws {
    let compiled = try Compiled(
      """
      employees:
        anna: {name: Anna, devices: [desk], no-answer: forward bella}
        bella: {name: Bella, devices: [desk], no-answer: forward g}
        vera: {name: Vera, devices: [desk], no-answer: {then: continue}}
      groups:
        g: {name: G, members: [vera], no-answer: forward vera}
      voicemail: {b: {}}
      \(SmallAccount.line("- forward: anna\n- voicemail: b"))
      """)
    var state = compiled.first
    for expected in ["enter bella", "enter group g", "enter vera", "voicemail b, greeting standard"] {
      let isGroup = compiled.does(state) == "enter group g"
      state = try compiled.next(state, isGroup ? .nobodyPresent : .engaged)
      #expect(compiled.does(state) == expected)
    }
  }

  @Test("a target that is reached from two steps has two ways back; the same way back is the same place")
  func twoWaysBack() throws {
    let compiled = try Compiled(
      """
      employees: {anna: {name: Anna, devices: [desk]}, bella: {name: Bella, devices: [desk], no-answer: forward anna}}
      voicemail: {b: {}}
      schemes:
        s: [{when: always, steps: [{forward: bella}, {voicemail: b}]}]
        t: [{when: always, steps: [{forward: anna}, {voicemail: b}]}]
        u: [{when: always, steps: [{forward: anna}, hangup]}]
      numbers: {+74950000001: {scheme: s}, +74950000002: {scheme: t}, +74950000003: {scheme: u}}
      """)
    let rows = compiled.machine.rows
    let throughBella = try compiled.next(rows[0].first, .engaged)
    #expect(throughBella == rows[1].first)
    #expect(rows[1].first != rows[2].first)
    #expect(compiled.does(try compiled.next(rows[1].first, .blocked)) == "voicemail b, greeting standard")
    #expect(compiled.does(try compiled.next(rows[2].first, .blocked)) == "end: no-answer")
  }

  @Test("deputies who stand in for each other end in one circle of places, from which every way leads to an end (D-26)")
  func circle() throws {
    let compiled = try Compiled(
      """
      employees:
        anna: {name: Anna, devices: [desk], no-answer: forward bella}
        bella: {name: Bella, devices: [desk], no-answer: forward anna}
      \(SmallAccount.line("- forward: anna"))
      """)
    let bella = try compiled.next(compiled.first, .engaged)
    #expect(try compiled.next(bella, .engaged) == compiled.first)
    #expect(compiled.does(try compiled.next(compiled.first, .notAgain)) == "end: no-answer")
    #expect(compiled.machine.violatedInvariants() == [])
  }

  @Test("a chain of a thousand deputies is compiled like a short one")
  func longChain() throws {
    let people = (0..<1000).map { (number) in
      "  e\(number): {name: E, devices: [desk], no-answer: forward e\((number + 1) % 1000)}\n"
    }.joined()
    let compiled = try Compiled("employees:\n" + people + "numbers: {+74950000001: {forward: e0, hours: always}}")
    #expect(compiled.machine.violatedInvariants() == [])
    #expect(compiled.machine.states.count < 5000)
  }

  @Test("a group that offers callbacks has places of its own for them, which no call meets (D-23)")
  func callbacks() throws {
    let compiled = try Compiled(
      """
      audio: {sorry: {length: 1s}}
      employees: {anna: {name: Anna, devices: [desk]}}
      groups:
        g: {name: G, members: [anna], impatient: {prompt: sorry, offer: {1: callback, 2: stay}}, no-answer: continue}
        h: {name: H, members: [anna], impatient: {prompt: sorry, offer: {2: stay}}, no-answer: continue}
      \(SmallAccount.line("- forward: g\n- forward: h"))
      """)
    let due = try #require(compiled.machine.callbackStates[0])
    #expect(compiled.machine.callbackStates[1] == nil)
    #expect(
      compiled.exits(due) == [
        "attempt due -> enter group g", "no attempt left -> end of callback: failed",
        "customer got through -> end of callback: cancelled",
      ])
    let entry = try compiled.next(due, .attemptDue)
    #expect(try compiled.next(entry, .nobodyPresent) == due)
    let customer = try compiled.next(compiled.next(entry, .eligible), .answer)
    #expect(
      compiled.exits(customer) == [
        "no answer in time -> callback of g waits", "busy -> callback of g waits", "unreachable -> callback of g waits",
        "answer -> conversation",
      ])
    #expect(
      compiled.exits(try compiled.next(customer, .answer)) == ["conversation over -> end of callback: called-back"])
  }

  @Test("the offer of a group is made once: before it, while it stands, and after the caller has chosen to stay (P-11)")
  func offer() throws {
    let compiled = try Compiled(
      """
      audio: {sorry: {length: 1s}}
      employees: {anna: {name: Anna, devices: [desk]}}
      groups:
        g: {name: G, members: [anna], impatient: {prompt: sorry, offer: {1: callback, 2: stay, 9: voicemail b}}, no-answer: continue}
      voicemail: {b: {}}
      \(SmallAccount.line("- forward: g"))
      """)
    let rings = try compiled.next(compiled.first, .eligible)
    let offered = try compiled.next(rings, .offerDue)
    #expect(compiled.does(offered) == "group g rings, offer made")
    #expect(compiled.machine.target(of: .offerDue, from: offered) == nil)
    #expect(compiled.does(try compiled.next(offered, .key(1))) == "end: callback-requested")
    #expect(compiled.does(try compiled.next(offered, .key(9))) == "voicemail b, greeting standard")
    let stays = try compiled.next(offered, .key(2))
    #expect(compiled.does(stays) == "group g rings, caller stays")
    #expect(compiled.machine.target(of: .key(1), from: stays) == nil)
    #expect(compiled.does(try compiled.next(offered, .allEngaged)) == "group g queue, offer made")
    #expect(
      compiled.does(try compiled.next(compiled.next(offered, .allEngaged), .key(2))) == "group g queue, caller stays")
  }

}
