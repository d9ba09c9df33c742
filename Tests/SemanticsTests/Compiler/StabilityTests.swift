import Driver
import Hours
import Machine
import Support
import Testing

/// The same account, the same bytes; what nobody wrote is a default and says so.
@Suite("defaults and stability")
struct StabilityTests {

  private func report(_ text: String) throws -> MachineReport {
    let check = AccountCheck.of(text)
    let (found, report) = (check.machine, check.report)
    return MachineReport(try #require(found, "\(report)"), check.files)
  }

  @Test("compiling twice gives the same bytes", arguments: Repository.companies)
  func twice(_ company: String) throws {
    let text = try Repository.text("schemes/\(company)/account.yaml")
    let (first, second) = (try report(text), try report(text))
    #expect(first.text == second.text)
    #expect(first.json == second.json)
  }

  @Test("sections in another order, comments and another layout give the same machine", arguments: Repository.companies)
  func reordered(_ company: String) throws {
    let text = try Repository.text("schemes/\(company)/account.yaml")
    // Sections begin with a letter in the first column; comments before the first one stay there.
    var sections: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first?.isLetter ?? false { sections.append([]) }
      sections[sections.count - 1].append(line)
    }
    var chance = SeededGenerator(seed: 1)
    for _ in 0..<3 {
      let body = sections.dropFirst().shuffled(using: &chance).joined(separator: ["", "# a remark"]).joined(
        separator: "\n")
      #expect(try report(body + "\n").text == report(text).text)
    }
  }

  @Test("the places of states depend on the layout, the hash does not")
  func sites() throws {
    let (plain, shifted) = (try report(Everything.text), try report("# one\n\n" + Everything.text))
    #expect(plain.hash == shifted.hash)
    #expect(plain.json != shifted.json)
  }

  @Test("what the author did not write is a default; what he wrote is not, be it the same (2.15)")
  func defaults() throws {
    let sections = { (written: Bool) in
      """
      audio: {sorry: {length: 1s}}
      employees: {anna: {name: Anna, devices: [desk]\(written ? ", no-answer: {after: 30s, then: continue}" : "")}}
      groups:
        g:
          name: G
          members: [anna]
          impatient: {prompt: sorry, offer: {1: callback}\(written ? ", after: 20s" : "")}
          no-answer: continue
          \(written ? "ring: all\n    turn: 20s\n    wait: 60s\n    queue: on\n    callback: {delay: 10s, attempts: 3, pause: 300s, ring: 30s}" : "description: none")
      voicemail: {b: \(written ? "{max: 180s, min: 3s}" : "{}")}
      recording: {calls: all\(written ? ", keep: 30 days" : "")}
      schemes: {s: [{when: always, steps: [{fax: detect\(written ? ", window: 5s" : "")}, {forward: g}, {forward: anna}]}]}
      numbers: {+7 495 000-00-01: {scheme: s\(written ? ", hours: company" : "")}}
      """
    }
    for written in [false, true] {
      let machine = try Compiled(sections(written)).machine
      let group = machine.groups[0]
      let origins = [
        group.algorithm.isDefault, group.turn.isDefault, group.wait.isDefault, group.queues.isDefault,
        try #require(group.impatient).after.isDefault, group.callback.delay.isDefault,
        group.callback.attempts.isDefault,
        group.callback.pause.isDefault, group.callback.ring.isDefault, machine.boxes[0].maximum.isDefault,
        machine.boxes[0].minimum.isDefault, machine.lines[0].hours.isDefault,
      ]
      #expect(Set(origins) == [!written])
      #expect(group.algorithm.value == .all)
      #expect([group.turn.value, group.wait.value] == [.seconds(20), .seconds(60)])
      #expect(group.queues.value)
      #expect(group.impatient?.after.value == .seconds(20))
      #expect(
        [group.callback.delay.value, group.callback.pause.value, group.callback.ring.value]
          == [.seconds(10), .seconds(300), .seconds(30)])
      #expect(group.callback.attempts.value == 3)
      #expect([machine.boxes[0].maximum.value, machine.boxes[0].minimum.value] == [.seconds(180), .seconds(3)])
      #expect(machine.recording?.storage == .cloud(days: Setting(written ? 30 : nil, default: 30)))
      #expect(
        machine.states.contains { (state) in
          state.kind == .faxDetection(window: Setting(written ? .seconds(5) : nil, default: .seconds(5)))
        })
      #expect(
        machine.states.contains { (state) in
          state.kind == .directOffer(ID(0), rings: Setting(written ? .seconds(30) : nil, default: .seconds(30)))
        })
    }
  }

  @Test("people are users, roles are those of the seeds, and who is away is on vacation, unless said otherwise (P-26)")
  func rolesAndReasons() throws {
    let text = try report(
      SmallAccount.text("employees: {anna: {name: Anna, devices: [desk], absences: [{from: 2026-07-01}]}}")
    ).text
    #expect(text.contains("\nroles vats4\n"))
    #expect(text.contains("\n  role user (default)\n"))
    #expect(text.contains("\n  absent 2026-07-01.. vacation\n"))
  }

  @Test(
    "the country of the tones is that of the zone, unless the author says otherwise",
    arguments: [
      ("Europe/Moscow", "", "RU"), ("Asia/Omsk", "", "RU"), ("Europe/Budapest", "", "HU"), ("Europe/Berlin", "", "DE"),
      ("Europe/London", "", "GB"), ("America/New_York", "", "US"), ("Europe/Moscow", "country: HU", "HU"),
    ])
  func country(_ zone: String, _ country: String, _ expected: String) throws {
    #expect(
      try report("callwright: 1\npbx: t\ntimezone: \(zone)\n\(country)\n").text.contains("\ncountry \(expected)\n"))
  }

}
