import Driver
import Hours
import Machine
import Support
import Testing

/// The printed machine: what stands in it, and that it can be trusted to be a line each.
@Suite("machines as text")
struct MachineTextTests {

  private func text(_ sections: String) throws -> String {
    let check = AccountCheck.of(SmallAccount.text(sections))
    let (machine, report) = (check.machine, check.report)
    return try #require(machine, "\(report)").text(hash: "")
  }

  @Test("the parts of an account that has everything are printed, defaults marked as such")
  func parts() throws {
    let machine = try Everything.machine()
    let text = machine.text(hash: "sha256:0")
    let parts = text[..<(text.firstRange(of: "\n# states")?.lowerBound ?? text.endIndex)]
    func place(_ id: ID<State>) -> String { "\(machine.name(id)) \(machine.describe(machine.states[id].kind))" }
    func entry(_ line: Int) -> String { place(machine.lines[line].entry) }
    func extension_(_ number: Int) -> String { place(machine.extensions[number].entry) }
    let due = try #require(machine.callbackStates[0])
    #expect(
      parts == """
        machine 1
        account test
        company test
        zone Europe/Moscow
        country RU
        roles vats4
        hash sha256:0

        # schedules
        schedule company
          weekly Mon-Fri 09:00-18:00
          except 2026-06-12: closed
        schedule far in Asia/Omsk
          weekly Sat 10:00-11:00
        schedule hours of anna
          weekly Mon-Fri 08:00-20:00

        # audio
        sound hello 4s
        sound sorry 3s
        sound song 60s
        sound standard 5s

        # employees
        employee anna 201
          device desk
          device mobile after 5s
          role user (default)
          hours hours of anna
          absent 2026-06-01..2026-06-02 vacation
        employee bella 202
          device softphone
          role user (default)
        employee vera 203 blocked
          role user (default)

        # groups
        group shop 300
          ring even
          members anna bella
          turn 15s
          wait 60s (default)
          queue on (default)
          queue-audio song
          department Sales
          offer after 20s (default) prompt sorry
          key 1 callback
          key 2 stay
          key 3 voicemail b
          callback delay 10s (default), attempts 3 (default), pause 300s (default), ring 30s (default) -> \(machine.name(due))
        group other 301
          ring all (default)
          members vera
          wait 60s (default)
          queue off

        # boxes
        box b
          greeting standard
          max 180s (default)
          min 3s (default)
          email box@test.example
          owner anna

        # numbers
        line +74950000001 (did) hours company (default), ringback song -> \(entry(0))
        line +79260000001 (sim) -> \(entry(1))
        unallocated -> \(place(machine.unallocated))

        # extensions
        extension 201 -> \(extension_(0))
        extension 202 -> \(extension_(1))
        extension 203 -> \(extension_(2))
        extension 300 -> \(extension_(3))
        extension 301 -> \(extension_(4))

        # aftermath
        block anonymous on +74950000001 announce hello
        record inbound of shop to cloud 90 days, email tapes@test.example, billed per-minute
        notify missed by sms to +79150000001 from shop while company
        fax to fax@test.example

        """)
  }

  @Test("states are printed in the order in which a call can meet them, with every exit")
  func states() throws {
    let text = try text(
      """
      audio: {hello: {length: 1s}}
      voicemail: {b: {}}
      \(SmallAccount.line("- greeting: hello\n- voicemail: b"))
      """)
    #expect(
      text.hasSuffix(
        """

        # states
        s0 screening
          not blacklisted -> s1 choose row of s
        s1 choose row of s
          row always -> s2 greeting hello
          no row -> s9 end: closed
        s2 greeting hello
          over -> s3 voicemail b, greeting standard
          caller hangs up -> s8 end: abandoned (greeting)
        s3 voicemail b, greeting standard
          over -> s4 voicemail b, message
          caller hangs up -> s7 end: abandoned (voicemail greeting)
        s4 voicemail b, message
          message long enough -> s5 end: voicemail
          message too short -> s6 end: voicemail-empty
        s5 end: voicemail
        s6 end: voicemail-empty
        s7 end: abandoned (voicemail greeting)
        s8 end: abandoned (greeting)
        s9 end: closed
        s10 screening
          not blacklisted -> s11 end: unallocated
        s11 end: unallocated

        """))
  }

  @Test("a name cannot forge a line: what would end a line or cannot be seen is escaped")
  func forgery() throws {
    let text = try text(
      #"""
      name: "A\nhash sha256:1\tB\\C"
      employees:
        anna: {name: Anna, devices: [desk], absences: [{from: 2026-06-01, reason: "x\n  y"}]}
      """#)
    #expect(text.contains("\ncompany A\\nhash sha256:1\\tB\\\\C\n"))
    #expect(text.contains("\n  absent 2026-06-01.. x\\n  y\n"))
    #expect(text.split(separator: "\n").count { (line) in line.hasPrefix("hash ") } == 1)
    var machine = Machine(account: "a", companyName: "b\r\u{85}\u{2028}c\u{1B}", zone: "UTC", country: "RU")
    machine.states = [State(.screening, site: nil)]
    #expect(machine.text(hash: "").contains("\ncompany b\\u{d}\\u{85}\\u{2028}c\\u{1b}\n"))
  }

  @Test("everything that a call, its entry or the outbox depends on is in the text, and so in the hash")
  func completeness() throws {
    let machine = try Everything.machine()
    let text = machine.text(hash: "")
    let changes: [(String, (inout Machine) -> Void)] = [
      ("department", { $0.groups[0].department = nil }), ("owner", { $0.boxes[0].owner = nil }),
      ("address of recordings", { $0.recording?.address = nil }), ("billing", { $0.recording?.billing = nil }),
      ("zone of a schedule", { $0.schedules[1].zone = "Europe/Moscow" }),
      ("length", { $0.sounds[0].length = .seconds(5) }),
      ("delay", { $0.devices[1].delay = .seconds(6) }), ("activity", { $0.employees[2].isActive = true }),
      ("respect", { $0.employees[0].respectsStatus = false }),
      ("role", { $0.employees[0].role = Setting("head", default: "") }),
      ("ringback", { $0.lines[0].ringback = nil }),
      ("hours", { $0.lines[0].hours = Setting(.always, default: .company) }),
      ("row", { $0.rows[0].condition = .always }), ("queue audio", { $0.groups[0].queueAudio = nil }),
      ("prompt", { $0.groups[0].impatient?.prompt = nil }), ("fax", { $0.faxAddress = nil }),
      ("callback", { $0.groups[0].callback.pause = Setting(.seconds(1), default: .zero) }),
      ("notification hours", { $0.notifications[0].hours = nil }), ("mode", { $0.recording?.mode = .all }),
      ("unallocated", { $0.unallocated = ID(0) }), ("callback state", { $0.callbackStates[0] = ID(0) }),
    ]
    for (what, change) in changes {
      var other = machine
      change(&other)
      #expect(other.text(hash: "") != text, "\(what)")
    }
  }

}
