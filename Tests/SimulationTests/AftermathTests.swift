import Hours
import Machine
import Simulation
import Support
import Testing

/// What a call leaves behind: its entry, its recording, the outbox.
@Suite("what a call leaves behind")
struct AftermathTests {

  private static let people = """
    audio: {hello: {length: 4s}, song: {length: 60s}, away: {length: 3s}}
    employees:
      anna: {name: Anna, extension: 201, devices: [desk], email: anna@test.example, mobile: +79150000001}
      bella: {name: Bella, extension: 202, devices: [desk], email: bella@test.example}
      vera: {name: Vera, extension: 203, devices: [desk], email: vera@test.example, active: no}
    groups:
      g: {name: G, extension: 300, members: [bella, anna, vera], wait: 10s, no-answer: continue}

    """

  private static let line = SmallAccount.line("- greeting: hello\n- forward: g")

  private func call(_ acts: String, _ expect: String, to: String = "+74950000001", from: String = "+79160000001")
    -> String
  {
    "calls:\n  - {at: 2026-06-09 10:00, from: \(from), to: \(to), acts: [\(acts)], expect: {\(expect)}}"
  }

  @Test("A call that was answered for no time at all is accepted, and not missed (D-32)")
  func zeroLength() throws {
    try play(
      on: Self.people + Self.line,
      call(
        "'anna.desk answers after 2s, talks 0s'", "outcome: answered by anna on desk, wait: 6s, talk: 0s, missed: no"))
  }

  @Test("A conversation of which nothing is said lasts 60 s (P-09)")
  func usualTalk() throws {
    try play(on: Self.people + Self.line, call("anna.desk answers after 2s", "talk: 60s"))
  }

  @Test("An act applies at each start of its device, clause by clause, and the last repeats (P-09)")
  func clauses() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g: {name: G, members: [anna], ring: sequential, turn: 5s, wait: 30s, no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """,
      call(
        "'anna.desk lets it ring, then lets it ring, then answers after 2s, talks 1s'",
        "wait: 12s, outcome: answered by anna on desk"))
  }

  @Test("An act that never happens is reported where it stands (P-09)")
  func actNeverApplied() throws {
    try play(
      on: Self.people + Self.line, call("bella.desk answers after 1s, vera.desk is busy", "rung: [bella, anna]"),
      findings: ["CW504 2:102-2:119"])
  }

  @Test(
    "Who hangs up has abandoned the call in the phase in which it stood (P-10)",
    arguments: [
      ("1s", "+74950000001", "greeting"), ("5s", "+74950000001", "ringing"), ("1s", "+74950000003", "announcement"),
      ("1s", "+74950000004", "ringing"), ("1s", "+74950000005", "voicemail greeting"), ("1s", "+74950000006", "fax"),
      ("1s", "+74950000007", "queue"),
    ])
  func phases(_ after: String, _ number: String, _ phase: String) throws {
    try play(
      on: """
        audio: {hello: {length: 4s}, away: {length: 3s}}
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk], absences: [{from: 2026-06-01, announcement: away}]}
          vera: {name: Vera, devices: [{mobile: +79150000001, delay: 5s}]}
          dora: {name: Dora, devices: [desk]}
        groups:
          busy: {name: Busy, members: [dora], no-answer: continue}
        voicemail: {b: {}}
        schemes:
          hello: [{when: always, steps: [{greeting: hello}, {forward: anna}]}]
          away: [{when: always, steps: [{forward: bella}]}]
          delay: [{when: always, steps: [{forward: vera}]}]
          box: [{when: always, steps: [{voicemail: b}]}]
          fax: [{when: always, steps: [{fax: detect}, hangup]}]
          busy: [{when: always, steps: [{forward: busy}]}]
        numbers:
          +7 495 000-00-01: {scheme: hello}
          +7 495 000-00-03: {scheme: away}
          +7 495 000-00-04: {scheme: delay}
          +7 495 000-00-05: {scheme: box}
          +7 495 000-00-06: {scheme: fax}
          +7 495 000-00-07: {scheme: busy}
        """,
      "statuses: [{at: 2026-06-09 09:59, who: dora, event: busy 5m}]\n"
        + call("caller hangs up at +\(after)", "outcome: abandoned (\(phase)), missed: yes", to: number))
  }

  @Test("Who hangs up while whoever is free is kept for an older visit leaves the queue (P-04, P-10)")
  func keptForOlderVisit() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
          dora: {name: Dora, devices: [desk], hours: 'Mon-Fri 10:00-18:00'}
        groups:
          g: {name: G, members: [anna, dora], wait: 60s, no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      statuses: [{at: 2026-06-09 09:59, who: anna, event: busy 5m}]
      calls:
        - {at: 2026-06-09 09:59:50, from: +79160000001, to: +74950000001, acts: [caller hangs up at +30s]}
        - at: 2026-06-09 10:00
          from: +79160000002
          to: +74950000001
          acts: [caller hangs up at +0s]
          expect: {outcome: abandoned (queue), rung: []}
      """)
  }

  @Test("Hanging up ends a conversation that was to last longer (D-01)")
  func callerEndsConversation() throws {
    try play(
      on: Self.people + Self.line,
      call(
        "'anna.desk answers after 2s, talks 30s', caller hangs up at +10s",
        "outcome: answered by anna on desk, talk: 4s, timeline: {+0s: 'row always, greeting hello', +4s: 'group g; vera skipped (blocked); bella.desk, anna.desk ring', +6s: anna.desk answers, +10s: caller hangs up}"
      ))
  }

  @Test(
    "The line counts as answered from blocking audio, fax, offer, box or person, and not from early media (P-21)",
    arguments: [
      ("- greeting: hello\n- forward: g", "caller hangs up at +1s", 0),
      ("- forward: g", "caller hangs up at +9s", nil),
      ("- forward: g", "anna.desk answers after 3s", 3000),
      ("- forward: g\n- voicemail: b", "caller hangs up at +11s", 10_000),
      ("- forward: g\n- fax: receive", "caller hangs up at +11s", 10_000),
    ] as [(String, String, Int64?)])
  func mediaFrom(_ steps: String, _ act: String, _ milliseconds: Int64?) throws {
    let played = try PlayedCalls(
      call(act, "missed: yes"), on: SmallAccount.text(Self.people + "voicemail: {b: {}}\n" + SmallAccount.line(steps)))
    let record = try #require(played.record(0))
    #expect(record.mediaFrom.map { (media) in (media - record.arrival).rawValue } == milliseconds)
  }

  @Test(
    "Only conversations are recorded, from the answer to their end, and `inbound` leaves internal calls out (D-36)",
    arguments: [
      ("inbound", "+79160000001", "+74950000001", "20s"), ("all", "+79160000001", "+74950000001", "20s"),
      ("outbound", "+79160000001", "+74950000001", "none"), ("inbound", "vivian", "201", "none"),
      ("all", "vivian", "201", "20s"),
    ])
  func recording(_ calls: String, _ from: String, _ to: String, _ length: String) throws {
    try play(
      on: Self.people.replacing("groups:", with: "  vivian: {name: Vivian, devices: [desk]}\ngroups:")
        + "recording: {calls: \(calls)}\n" + Self.line,
      call("'anna.desk answers after 2s, talks 20s'", "recording: \(length)", to: to, from: from))
  }

  @Test("A caller who is not answered leaves no recording (D-36)")
  func noRecording() throws {
    try play(on: Self.people + "recording: {calls: all}\n" + Self.line, call("", "recording: none, outbox: []"))
  }

  @Test(
    "A recording may be limited to lines, groups and people (2.10)",
    arguments: [("[+7 495 000-00-01]", "20s"), ("[g]", "20s"), ("[anna]", "20s"), ("[bella]", "none")])
  func recordingScope(_ scope: String, _ length: String) throws {
    try play(
      on: Self.people + "recording: {calls: all, of: \(scope)}\n" + Self.line,
      call("'anna.desk answers after 2s, talks 20s'", "recording: \(length)"))
  }

  @Test("On demand the recording runs from the press of the key, which comes too late when the call is over (R000-41)")
  func recordingOnDemand() throws {
    let account = Self.people + "recording: {calls: on-demand, storage: email, email: tapes@test.example}\n" + Self.line
    try play(
      on: account,
      call(
        "'anna.desk answers after 2s, talks 20s', record pressed after 8s",
        "recording: 12s, outbox: [{at: +26s, on: recording-ready, email: tapes@test.example}]"))
    try play(on: account, call("'anna.desk answers after 2s, talks 20s'", "recording: none, outbox: []"))
    try play(
      on: account, call("'anna.desk answers after 2s, talks 20s', record pressed after 20s", "recording: none"),
      findings: ["CW504 2:114-2:138"])
  }

  @Test("A conversation on the outside number is recorded too (D-36)")
  func recordingOutside() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g: {name: G, members: [anna], wait: 5s, no-answer: {external: +79220001122, voicemail: b}}
        voicemail: {b: {}}
        recording: {calls: inbound}
        \(SmallAccount.line("- forward: g"))
        """, call("'external answers after 2s, talks 20s'", "recording: 20s"))
  }

  @Test(
    "Missed calls are told of at their end; a group is told member by member, without blocked accounts (D-37, P-21)")
  func notifications() throws {
    try play(
      on: Self.people + "notifications: [{on: missed, email: g}, {on: missed, sms: anna}]\n" + Self.line,
      call(
        "",
        "outbox: [{at: +14s, on: missed, email: bella@test.example}, {at: +14s, on: missed, email: anna@test.example}, {at: +14s, on: missed, sms: +79150000001}]"
      ))
  }

  @Test("A notification may be limited to lines, groups and hours (2.11)")
  func limitedNotifications() throws {
    try play(
      on: Self.people + """
          h: {name: H, extension: 301, members: [anna], no-answer: continue}
        schedules: {day: 'Mon-Fri 09:00-18:00', night: 'Mon-Fri 20:00-23:00'}
        notifications:
          - {on: missed, email: one@test.example, numbers: [+7 495 000-00-01]}
          - {on: missed, email: two@test.example, numbers: [+7 495 000-00-02]}
          - {on: missed, email: g@test.example, groups: [g]}
          - {on: missed, email: h@test.example, groups: [h]}
          - {on: missed, email: day@test.example, hours: day}
          - {on: missed, email: night@test.example, hours: night}

        """ + Self.line + "  +7 495 000-00-02: {forward: h}\n",
      call(
        "",
        "outbox: [{at: +14s, on: missed, email: one@test.example}, {at: +14s, on: missed, email: g@test.example}, {at: +14s, on: missed, email: day@test.example}]"
      ))
  }

  @Test("Missed are the calls that should have reached a person and did not (D-31)")
  func missed() {
    let missed: [Outcome] = [
      .abandoned(.greeting), .voicemail, .voicemailEmpty, .callbackRequested, .closed, .noAnswer, .dropped,
    ]
    let notMissed: [Outcome] = [.answered, .faxReceived, .faxFailed, .blocked, .unallocated]
    for outcome in missed { #expect(outcome.isMissed, "\(outcome.word)") }
    for outcome in notMissed { #expect(!outcome.isMissed, "\(outcome.word)") }
  }

}
