import Audio
import Testing

/// Sounds that a test makes up: each is told by its samples, which come in pieces of an odd size.
private struct MadeUpSounds: SoundLibrary {

  /// The samples of each sound.
  var sounds: [String: [Int16]]

  func open(_ path: String) throws(AudioFault) -> Sound {
    guard let samples = sounds[path] else { throw .missing(similar: nil) }
    return Sound(rest: samples[...])
  }

  struct Sound: DecodedSound {

    var rest: ArraySlice<Int16>

    mutating func next() -> [Int16] {
      let piece = rest.prefix(777)
      rest = rest.dropFirst(777)
      return Array(piece)
    }

  }

}

/// A number for each sample by which it is known again.
private func ramp(_ count: Int) -> [Int16] {
  (0..<count).map { (position) in Int16(position % 30_000 + 1) }
}

@Suite("what the caller hears")
struct SoundRendererTests {

  /// The samples of `plan`, and the number of them that was announced.
  private func render(_ plan: SoundPlan, _ sounds: [String: [Int16]] = [:]) throws -> [Int16] {
    var renderer = try #require(SoundRenderer(plan, from: MadeUpSounds(sounds: sounds)))
    var samples: [Int16] = []
    while case let piece = try renderer.next(), !piece.isEmpty {
      #expect(piece.count <= 8000)
      samples += piece
    }
    #expect(samples.count == plan.lengthMs * 8)
    #expect(renderer.sampleCount == samples.count)
    return samples
  }

  /// A plan of one sound.
  private func plan(_ sound: SoundPlan.Sound, untilMs endMs: Int, country: String = "RU") -> SoundPlan {
    var plan = SoundPlan(country: country)
    plan.append(sound, untilMs: endMs)
    return plan
  }

  @Test("a plan has exactly the samples of its length", arguments: [1, 7, 999, 1000, 1001, 6020, 61_234])
  func length(_ lengthMs: Int) throws {
    for sound: SoundPlan.Sound in [
      .silence, .ringback, .faxAnswer, .standardBoxGreeting(fromMs: 0),
      .file(path: "a", fromMs: 0, loops: false), .file(path: "a", fromMs: 0, loops: true),
      .file(path: "nothing", fromMs: 0, loops: true),
    ] {
      _ = try render(plan(sound, untilMs: lengthMs), ["a": ramp(12_345), "nothing": []])
    }
    #expect(try render(SoundPlan()).isEmpty)
  }

  @Test("a file is heard from where it is asked for, and silence follows it")
  func file() throws {
    let sound = ramp(8003)
    let whole = try render(plan(.file(path: "a", fromMs: 0, loops: false), untilMs: 1500), ["a": sound])
    #expect(whole == sound + [Int16](repeating: 0, count: 12_000 - 8003))
    let part = try render(plan(.file(path: "a", fromMs: 250, loops: false), untilMs: 1500), ["a": sound])
    #expect(part == sound[2000...] + [Int16](repeating: 0, count: 12_000 - 6003))
    let nothing = try render(plan(.file(path: "a", fromMs: 5000, loops: false), untilMs: 10), ["a": sound])
    #expect(nothing == [Int16](repeating: 0, count: 80))
  }

  @Test("a file is cut where its segment ends, to the sample")
  func cut() throws {
    var plan = plan(.file(path: "a", fromMs: 0, loops: false), untilMs: 1234)
    plan.append(.file(path: "b", fromMs: 0, loops: false), untilMs: 1235)
    plan.append(.silence, untilMs: 1300)
    let samples = try render(plan, ["a": ramp(16_000), "b": [Int16](repeating: -5, count: 100)])
    #expect(Array(samples[..<9872]) == ramp(9872))
    #expect(Array(samples[9872..<9880]) == [Int16](repeating: -5, count: 8))
    #expect(samples[9880...].allSatisfy { (sample) in sample == 0 })
  }

  @Test("a file that loops starts again without a gap", arguments: [0, 1, 124, 125, 126, 1000, 259_199_999])
  func loop(_ fromMs: Int) throws {
    let sound = ramp(1003)
    let samples = try render(plan(.file(path: "a", fromMs: fromMs, loops: true), untilMs: 700), ["a": sound])
    #expect(samples == (0..<5600).map { (position) in sound[(fromMs * 8 + position) % 1003] })
  }

  @Test("a file that cannot be opened is named")
  func missing() throws {
    var renderer = try #require(
      SoundRenderer(plan(.file(path: "b", fromMs: 0, loops: false), untilMs: 5), from: MadeUpSounds(sounds: [:])))
    #expect(throws: UnrenderableSound(path: "b", fault: .missing(similar: nil))) { try renderer.next() }
  }

  /// When a tone sounds, as the milliseconds in which it is loud.
  private func loudMs(_ samples: [Int16]) -> [Int] {
    stride(from: 0, to: samples.count, by: 8).filter { (start) in
      samples[start..<(start + 8)].contains { (sample) in sample.magnitude > 300 }
    }.map { (start) in start / 8 }
  }

  /// When a tone sounds in a country, in milliseconds.
  struct HeardTone: Sendable {

    let country: String
    let sound: SoundPlan.Sound
    let times: [Range<Int>]

    init(_ country: String, _ sound: SoundPlan.Sound, _ times: Range<Int>...) {
      self.country = country
      self.sound = sound
      self.times = times
    }

  }

  /// The first rounds of the tones of each country.
  private static let heardTones: [HeardTone] = [
    HeardTone("RU", .ringback, 0..<800, 4000..<4800, 8000..<8800),
    HeardTone("ru", .busy, 0..<350, 700..<1050, 1400..<1750),
    HeardTone("RU", .congestion, 0..<175, 350..<525, 700..<875),
    HeardTone("HU", .ringback, 0..<1250, 5000..<6250),
    HeardTone("HU", .busy, 0..<300, 600..<900),
    HeardTone("HU", .congestion, 0..<300, 600..<900),
    HeardTone("DE", .ringback, 0..<1000, 5000..<6000),
    HeardTone("DE", .busy, 0..<480, 960..<1440),
    HeardTone("DE", .congestion, 0..<240, 480..<720),
    HeardTone("US", .ringback, 0..<2000, 6000..<8000),
    HeardTone("US", .busy, 0..<500, 1000..<1500),
    HeardTone("US", .congestion, 0..<250, 500..<750),
    HeardTone("GB", .ringback, 0..<400, 600..<1000, 3000..<3400, 3600..<4000),
    HeardTone("GB", .busy, 0..<375, 750..<1125),
    HeardTone("GB", .congestion, 0..<400, 750..<975, 1500..<1900, 2250..<2475),
    HeardTone("XX", .ringback, 0..<800, 4000..<4800),
    HeardTone("RU", .tone(.ringback, fromMs: 4400), 0..<400, 3600..<4400),
    HeardTone("RU", .tone(.ringback, fromMs: 900), 3100..<3900),
    HeardTone("RU", .faxAnswer, 0..<3000),
    HeardTone("RU", .tone(.faxAnswer, fromMs: 2900), 0..<100),
    HeardTone("RU", .tone(.faxAnswer, fromMs: 3000)),
  ]

  @Test("tones keep the cadence of the country", arguments: heardTones)
  func cadence(_ tone: HeardTone) throws {
    let endMs = (tone.times.last?.upperBound ?? 0) + 20
    let loud = loudMs(try render(plan(tone.sound, untilMs: endMs, country: tone.country)))
    for time in tone.times {
      let inside = loud.filter(time.contains)
      // The first and the last milliseconds are soft, and two frequencies come and go together.
      #expect((inside.first ?? .max) <= time.lowerBound + 2)
      #expect((inside.last ?? .min) >= time.upperBound - 3)
      #expect(inside.count * 10 >= time.count * 9)
    }
    #expect(loud.allSatisfy { (instant) in tone.times.contains { (time) in time.contains(instant) } })
  }

  @Test("the cadence starts anew with every segment")
  func phase() throws {
    var plan = plan(.silence, untilMs: 1237)
    plan.append(.ringback, untilMs: 2000)
    plan.append(.silence, untilMs: 2100)
    plan.append(.ringback, untilMs: 4000)
    let samples = try render(plan)
    #expect(Array(samples[9896..<16_000]) == Array(samples[16_800..<22_904]))
    #expect(samples[..<9896].allSatisfy { (sample) in sample == 0 })
  }

  @Test("a tone has its pitch and its level, and no click")
  func pitch() throws {
    let samples = try render(plan(.ringback, untilMs: 800))
    let rises = zip(samples, samples.dropFirst()).filter { (a, b) in a < 0 && b >= 0 }.count
    #expect((339...340).contains(rises))  // 425 Hz for 0.8 s
    #expect(samples.max() == 5827)
    #expect(samples.first == 0)
    #expect(samples.last == 0)
    let steps = zip(samples, samples.dropFirst()).map { (a, b) in abs(Int(a) - Int(b)) }
    #expect((steps.max() ?? .max) < 2000)
    #expect((steps.prefix(4).max() ?? .max) < 400)
  }

  @Test("the tone of a box is mixed into what is heard and takes no time")
  func boxTone() throws {
    var plan = plan(.silence, untilMs: 1050)
    plan.append(.file(path: "a", fromMs: 0, loops: false), untilMs: 3000)
    plan.addBoxTone(atMs: 900)
    let samples = try render(plan, ["a": [Int16](repeating: 1000, count: 20_000)])
    let file = samples[8400...].map { (sample) in sample - 1000 }
    #expect(samples[..<7200].allSatisfy { (sample) in sample == 0 })
    #expect(file[400...].allSatisfy { (sample) in sample == 0 })
    let tone = Array(samples[7200..<8400]) + file[..<400]
    let rises = zip(tone, tone.dropFirst()).filter { (a, b) in a < 0 && b >= 0 }.count
    #expect((199...200).contains(rises))  // 1,000 Hz for 0.2 s
  }

  @Test("the tone of a box is cut where the plan ends, and stays below the largest sample")
  func loudBoxTone() throws {
    var plan = plan(.file(path: "a", fromMs: 0, loops: false), untilMs: 100)
    plan.addBoxTone(atMs: 50)
    plan.addBoxTone(atMs: 5000)
    let samples = try render(plan, ["a": [Int16](repeating: 32_000, count: 20_000)])
    #expect(samples.max() == .max)
    #expect(samples[..<400].allSatisfy { (sample) in sample == 32_000 })
  }

  @Test("a plan above the longest is not rendered")
  func tooLong() {
    #expect(
      SoundRenderer(plan(.silence, untilMs: SoundPlan.longestMs + 1), from: MadeUpSounds(sounds: [:])) == nil)
    #expect(SoundRenderer(plan(.silence, untilMs: .max), from: MadeUpSounds(sounds: [:])) == nil)
    #expect(
      SoundRenderer(plan(.silence, untilMs: SoundPlan.longestMs), from: MadeUpSounds(sounds: [:]))?.sampleCount
        == 2_073_600_000)
  }

  @Test("the standard greeting of a box lasts five seconds and is heard from any point on")
  func greeting() throws {
    let greeting = StandardBoxGreeting.samples
    #expect(greeting.count == 40_000)
    #expect(greeting[..<2000].allSatisfy { (sample) in sample == 0 })
    #expect(greeting[38_000...].allSatisfy { (sample) in sample == 0 })
    #expect((10_000..<Int16.max).contains(greeting.max() ?? 0))
    // The words end softly: the bytes were read to the last one.
    #expect(greeting[37_700..<37_754].allSatisfy { (sample) in sample.magnitude < 700 })
    #expect(try render(plan(.standardBoxGreeting(fromMs: 0), untilMs: 5000)) == greeting)
    #expect(
      try render(plan(.standardBoxGreeting(fromMs: 1500), untilMs: 5000))
        == greeting[12_000...] + [Int16](repeating: 0, count: 12_000))
  }

}
