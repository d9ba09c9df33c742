import Audio
import Driver
import Hours
import Simulation
import Support
import Syntax
import Testing

/// What the caller hears, second by second: the plan of a recording follows the timeline.
@Suite("what the caller hears")
struct HearingTests {

  /// The segments of the call at `position`: `0-6000 file audio/welcome.wav from 0`.
  private func segments(_ played: PlayedCalls, _ position: Int = 0) throws -> [String] {
    let number = try #require(played.expectations.record(of: position))
    return Hearing(ofRecord: number, in: played.play.exchange).plan.segments.map { (segment) in
      let sound =
        switch segment.sound {
        case .silence: "silence"
        case .tone(let tone, let from): "\(tone.rawValue) from \(from)"
        case .file(let path, let from, let loops): "\(path) from \(from)\(loops ? " over and over" : "")"
        case .standardBoxGreeting(let from): "standard greeting from \(from)"
        }
      return "\(segment.startMs)-\(segment.endMs) \(sound)"
    }
  }

  private func boxTones(_ played: PlayedCalls, _ position: Int = 0) throws -> [Int] {
    let number = try #require(played.expectations.record(of: position))
    return Hearing(ofRecord: number, in: played.play.exchange).plan.boxTonesMs
  }

  private static let parts = """
    audio:
      hello: {file: hello.wav, length: 6s}
      song: {file: song.ogg, length: 8s}
      music: {file: music.ogg, length: 60s}
      sorry: {file: sorry.wav, length: 3s}
      away: {length: 2s}
    employees:
      anna: {name: Anna, extension: 201, devices: [desk]}
      bella: {name: Bella, extension: 202, devices: [desk], absences: [{from: 2026-06-01, announcement: away}]}
    voicemail: {b: {}}

    """

  private func play(_ sections: String, _ acts: String, to: String = "+74950000001") throws -> PlayedCalls {
    try PlayedCalls(
      "statuses: [{at: 2026-06-09 11:59:50, who: anna, event: busy 30s}]\ncalls:\n"
        + "  - {at: 2026-06-09 10:00, from: +79160000001, to: '\(to)', acts: [\(acts)]}\n"
        + "  - {at: 2026-06-09 12:00, from: +79160000001, to: '\(to)', acts: [\(acts)]}",
      on: SmallAccount.text(Self.parts + sections))
  }

  @Test("who is refused hears the busy tone, or an announcement instead of it")
  func refused() throws {
    let line = SmallAccount.line("- forward: anna")
    let refused = try play(line + "blacklist: ['+79160000001']\n", "")
    #expect(try segments(refused) == ["0-5000 busy from 0"])
    let told = try play(line + "blacklist: [{caller: '+79160000001', announce: sorry}]\n", "")
    #expect(try segments(told) == ["0-3000 sorry.wav from 0"])
    let gone = try play(line + "blacklist: [{caller: '+79160000001', announce: sorry}]\n", "caller hangs up at +1s")
    #expect(try segments(gone) == ["0-1000 sorry.wav from 0"])
  }

  @Test("a greeting, ringing, a box with its greeting and tone, the message in silence")
  func box() throws {
    let played = try play(
      SmallAccount.line("- greeting: hello\n- {forward: anna, wait: 10s}\n- voicemail: b"), "caller speaks 4s")
    #expect(
      try segments(played) == [
        "0-6000 hello.wav from 0", "6000-16000 ringback from 0", "16000-21000 standard greeting from 0",
        "21000-25000 silence",
      ])
    #expect(try boxTones(played) == [21_000])
  }

  @Test("the ringback greeting of a number plays once over the ringing, then the tone goes on (P-14)")
  func ringbackGreeting() throws {
    let scheme = """
      schemes: {s: [{when: always, steps: [{forward: anna, wait: 5s}, {forward: g}, {greeting: hello}]}]}
      groups: {g: {name: G, members: [anna], wait: 6s, no-answer: continue}}
      numbers: {+7 495 000-00-01: {scheme: s, ringback: song}}
      """
    #expect(
      try segments(try play(scheme, "")) == [
        "0-8000 song.ogg from 0", "8000-11000 ringback from 8000", "11000-17000 hello.wav from 0",
      ])
    #expect(
      try segments(try play(scheme, "'anna.desk answers after 3s, talks 2s'")) == [
        "0-3000 song.ogg from 0", "3000-5000 silence",
      ])
  }

  @Test("who waits hears the music of the queue, over and over, and the prompt of the offer over it")
  func queue() throws {
    let played = try play(
      """
      groups:
        g:
          name: G
          members: [anna]
          wait: 40s
          queue-audio: music
          impatient: {after: 15s, prompt: sorry, offer: {2: stay}}
          no-answer: continue
      \(SmallAccount.line("- forward: g"))
      """, "")
    // The second caller waits for 20 s.
    #expect(
      try segments(played, 1) == [
        "0-15000 music.ogg from 0 over and over", "15000-18000 sorry.wav from 0",
        "18000-20000 music.ogg from 18000 over and over", "20000-40000 ringback from 0",
      ])
    #expect(
      try segments(played) == [
        "0-15000 ringback from 0", "15000-18000 sorry.wav from 0", "18000-40000 ringback from 18000",
      ])
  }

  @Test("an announcement that is not recorded yet is silence of its length; an answer cuts a prompt (P-28, D-22)")
  func cuts() throws {
    #expect(
      try segments(try play(SmallAccount.line("- forward: bella\n- greeting: hello"), "")) == [
        "0-2000 silence", "2000-8000 hello.wav from 0",
      ])
    let played = try play(
      """
      groups:
        g: {name: G, members: [anna], impatient: {after: 5s, prompt: sorry, offer: {3: voicemail b}}, no-answer: continue}
      \(SmallAccount.line("- forward: g"))
      """, "'anna.desk answers after 6s, talks 1s'")
    #expect(
      try segments(played) == ["0-5000 ringback from 0", "5000-6000 sorry.wav from 0", "6000-7000 silence"])
  }

  @Test("a fax step listens in silence or sounds like a machine")
  func fax() throws {
    #expect(
      try segments(try play(SmallAccount.line("- fax: receive"), "'caller faxes after 4s, sends 9s'")) == [
        "0-4000 fax-answer from 0", "4000-13000 silence",
      ])
    #expect(
      try segments(try play(SmallAccount.line("- fax: detect\n- greeting: hello"), "")) == [
        "0-5000 silence", "5000-11000 hello.wav from 0",
      ])
  }

  @Test("a caller who hangs up hears nothing more, and one who is refused hears nothing")
  func ends() throws {
    #expect(
      try segments(try play(SmallAccount.line("- greeting: hello"), "caller hangs up at +2.5s")) == [
        "0-2500 hello.wav from 0"
      ])
    #expect(try segments(try play(SmallAccount.line("- greeting: hello"), "", to: "+74957777777")) == [])
  }

  @Test(
    "the plan of every call of every company is as long as the call, without gaps, and changes with the timeline",
    arguments: Repository.companies)
  func companies(_ company: String) throws {
    let path = "schemes/\(company)/account.yaml"
    let played = try PlayedCalls(
      Repository.text("schemes/\(company)/calls.yaml"),
      on: .of(Repository.text(path), path: Repository.path(path), opensAudio: true))
    let narrator = Narrator(played.play.exchange)
    var segments = 0
    for position in 0..<played.count {
      let number = try #require(played.expectations.record(of: position))
      let record = played.play.exchange.records[number]
      let plan = Hearing(ofRecord: number, in: played.play.exchange).plan
      // Whoever is refused hears of it from his own exchange, once his call is over.
      let after = plan.segments.last?.sound == .busy ? 5000 : 0
      #expect(plan.lengthMs == Int((record.end - record.arrival).rawValue) + after, "call \(position + 1)")
      #expect(after == 0 || record.outcome.map { "\($0)" } == "blocked", "call \(position + 1)")
      let lines = narrator.timeline(of: number, in: played.play.exchange)
      let times = Set(lines.map { (line) in Int(line.offset.rawValue) })
      var end = 0
      for segment in plan.segments {
        segments += 1
        #expect(segment.startMs == end && segment.endMs > segment.startMs, "call \(position + 1)")
        end = segment.endMs
        // What begins begins with an entry of the timeline, or goes on where something that lay over it has ended.
        let isBeginning =
          switch segment.sound {
          case .file(_, let from, _), .tone(_, let from), .standardBoxGreeting(let from): from == 0
          case .silence: true
          }
        #expect(!isBeginning || times.contains(segment.startMs), "call \(position + 1) at \(segment.startMs)")
      }
      let messages = lines.filter { (line) in line.entries.contains { (entry) in entry.description == "message starts" }
      }
      #expect(plan.boxTonesMs == messages.map { (line) in Int(line.offset.rawValue) }, "call \(position + 1)")
    }
    #expect(segments >= played.count)
  }

}
