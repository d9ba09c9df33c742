import Audio
import Driver
import Foundation
import Testing

@testable import Decoding

@Suite("one pass over a sound file")
struct MeasureTests {

  /// The folder of the account.
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// What is measured of a WAV file of `samples`.
  private func measure(_ samples: [Int16], rate: Int = 8000, channels: Int = 1) throws -> SoundMeasure {
    try folder.write(Fixture.wav(Fixture.data(samples), rate: rate, channels: channels), to: "x.wav")
    return try SoundFile("x.wav", in: SoundFolder(folder.path)).measure()
  }

  /// `count` samples of nothing.
  private func silence(_ count: Int) -> [Int16] { [Int16](repeating: 0, count: count) }

  /// Several tones at once, each as loud as `amplitude`.
  private func chord(_ frequencies: [Double], rate: Int = 8000, count: Int, amplitude: Double = 5000) -> [Int16] {
    let tones = frequencies.map { (frequency) in
      Fixture.tone(frequency, rate: rate, count: count, amplitude: amplitude)
    }
    return (0..<count).map { (place) in tones.reduce(0) { (sum, tone) in sum + tone[place] } }
  }

  @Test("quiet is found at both ends and inside", arguments: [8000, 11_025])
  func silences(_ rate: Int) throws {
    let tone = Fixture.tone(1000, rate: rate, count: rate)
    let found = try measure(
      silence(rate / 2) + tone + silence(rate / 5) + tone + silence(2 * rate) + tone + silence(rate / 4), rate: rate)
    #expect(abs((found.leadingSilenceMs ?? 0) - 500) <= 10)
    #expect(abs((found.trailingSilenceMs ?? 0) - 250) <= 10)
    #expect(abs((found.innerSilenceMs ?? 0) - 2000) <= 20)
    #expect(abs((found.innerSilenceAtMs ?? 0) - 2700) <= 20)
    #expect(abs((found.silenceMs ?? 0) - 2950) <= 60)
    #expect(found.facts.lengthMs == 5950 && found.claimedMs == 5950 && !found.isSilent)
  }

  @Test("a damaged file is measured up to where it breaks off", arguments: [1, 2])
  func damaged(_ channels: Int) throws {
    let tone = Fixture.data(Fixture.tone(1000, rate: 8000, count: 16_000))
    try folder.write(Fixture.wav(tone, channels: channels, claim: 64_000), to: "cut.wav")
    let found = try SoundFile("cut.wav", in: SoundFolder(folder.path)).measure()
    let length = 2000 / channels
    #expect(found.facts.lengthMs == length && found.damagedAtMs == length)
    #expect(found.wholeLength == .failure(.damaged(afterMs: length)))
    #expect(found.loudness != nil && (found.peak ?? -12_000) > -3000)
    #expect(found.problems().first == .damaged(atMs: length))
    #expect(!found.problems().contains(.cutOff(atMs: length)))
  }

  @Test("a file of silence has no levels, and is silent")
  func silent() throws {
    let found = try measure(silence(8000))
    #expect(found.isSilent && found.leadingSilenceMs == 1000 && found.innerSilenceMs == nil)
    #expect(found.peak == nil && found.loudness == nil && found.speechLevel == nil && found.noiseFloor == nil)
    #expect(found.outline.allSatisfy { (height) in height == 0 } && !found.outline.isEmpty)
  }

  @Test("levels are those of the textbook")
  func levels() throws {
    // A sine of a tenth of full scale: -20 dBFS at its top, -23.01 dB in the mean, as loud in LUFS at 1 kHz.
    let found = try measure(Fixture.tone(997, rate: 16_000, count: 32_000, amplitude: 3276.8), rate: 16_000)
    #expect(abs((found.peak ?? 0) + 2000) <= 2)
    #expect(abs((found.truePeak ?? 0) + 2000) <= 20)
    #expect(abs((found.loudness ?? 0) + 2300) <= 10)
    #expect(abs((found.speechLevel ?? 0) + 2301) <= 10)
    #expect(found.offset == nil || (found.offset ?? 0) < -7000)
    #expect((found.outsideBand ?? 1000) <= 5)
    #expect(found.encoding == "pcm" && found.bits == 16 && found.clippings == 0)
  }

  @Test("the true peak is the largest value of the interpolated sound, wherever it lies", arguments: [1, 2])
  func truePeak(_ channels: Int) {
    var random = SystemRandomNumberGenerator()
    let rate = 8000
    let count = 40_000
    // Stretches of a thousand samples, each with a level and a frequency of its own.
    let sound = (0..<count * channels).map { (place) -> Float in
      let stretch = Double(place / channels / 1000 + 7 * (place % channels))
      let level = 0.1 + 0.8 * abs(sin(stretch * 2.39))
      return Float(level * sin(Double(place / channels) * (0.5 + abs(sin(stretch)) * 2.5)))
    }
    var expected = 0.0
    for channel in 0..<channels {
      for frame in 0..<count {
        for phase in 0..<4 {
          var value = 0.0
          for tap in 0..<12 where frame >= tap {
            let place = Double(4 * tap + phase) - 24
            let angle = place * Double.pi / 4
            let sinc = place == 0 ? 1 : sin(angle) / angle
            let window = 0.5 * (1 - cos(2 * Double.pi * (place + 24) / 48))
            value += sinc * window * Double(sound[(frame - tap) * channels + channel])
          }
          expected = max(expected, abs(value))
        }
      }
    }
    var found = TruePeak(rate: rate, channels: channels)
    var rest = sound[...]
    while !rest.isEmpty {
      let frames = min(rest.count / channels, Int.random(in: 1...5000, using: &random))
      let block = Array(rest.prefix(frames * channels))
      _ = found.add(block.span)
      rest = rest.dropFirst(frames * channels)
    }
    #expect(abs(Double(found.largest) - expected) < 1e-5)
    #expect(found.largest > (sound.map(abs).max() ?? 1) * 1.02)
  }

  @Test("a sound measures the same in whatever blocks it is decoded", arguments: [1, 3])
  func blocks(_ channels: Int) {
    var random = SeededBytes(seed: 9)
    let rate = 11_025
    let sound = (0..<3 * rate * channels).map { (place) -> Float in
      let time = Double(place / channels) / Double(rate)
      let level = time < 0.7 || time > 2.9 ? 0.001 : 0.4
      return Float(level * (sin(time * 697 * 2 * Double.pi) + sin(time * 1209 * 2 * Double.pi)))
        + Float(random.next() % 200) / 50_000
    }
    let measures = [sound.count / channels, 16_384, 576, 110, 7, 1].map { (length) in
      var meter = SoundMeter(
        rate: rate, channels: channels, encoding: SampleEncoding(name: "pcm", bits: 16, fullScale: 1))
      var rest = sound[...]
      while !rest.isEmpty {
        let block = Array(rest.prefix(length * channels))
        meter.add(block.span)
        rest = rest.dropFirst(block.count)
      }
      return meter.finish(
        AudioFacts(frames: sound.count / channels, rate: rate, channels: channels, format: "wav"))
    }
    #expect(measures.first?.signals.map(\.kind) == [.key1] && measures.first?.loudness != nil)
    for measure in measures { #expect(measure == measures.first) }
  }

  @Test("the level of speech is that of its active part")
  func active() throws {
    let tone = Fixture.tone(1000, rate: 8000, count: 16_000, amplitude: 3276.8)
    let found = try measure(tone + silence(32_000))
    // Two seconds and the 200 ms that speech goes on: 0.4 dB less than the tone alone.
    #expect(abs((found.speechLevel ?? 0) + 2345) <= 20)
  }

  @Test("the level of the end is not that of the last few samples")
  func end() throws {
    let tone = Fixture.tone(1000, rate: 8000, count: 8000, amplitude: 3276.8)
    for rest in [0, 3, 20] {
      #expect(abs((try measure(tone + silence(rest)).endLevel ?? -12_000) + 2301) <= 10)
    }
    #expect(try measure(tone + silence(21)).endLevel == nil)
    #expect(try measure([3277, -3277, 3277, -3277]).endLevel == -2000)
  }

  @Test("an offset and what no phone carries are found")
  func offsetAndBand() throws {
    let low = try measure(Fixture.tone(60, rate: 8000, count: 16_000))
    #expect((low.outsideBand ?? 0) > 990)
    let moved = try measure(Fixture.tone(1000, rate: 8000, count: 16_000).map { (sample) in sample + 3277 })
    #expect(abs((moved.offset ?? 0) + 2000) <= 2)
  }

  @Test(
    "a sound beside zero has the levels, silences and signals that it has around its middle",
    arguments: [33, 500, 3277])
  func besideZero(_ offset: Int16) throws {
    let key = zip(Fixture.tone(697, rate: 8000, count: 800), Fixture.tone(1209, rate: 8000, count: 800)).map { (a, b) in
      a / 3 + b / 3
    }
    let sound = silence(8000) + key + Fixture.tone(1000, rate: 8000, count: 16_000, amplitude: 8000) + silence(24_000)
    let plain = try measure(sound)
    var moved = try measure(sound.map { (sample) in sample + offset })
    #expect(plain.leadingSilenceMs == 1000 && plain.trailingSilenceMs == 3000 && plain.signals.map(\.kind) == [.key1])
    #expect(abs((moved.offset ?? 0) - Int(2000 * log10(Double(offset) / 32_768))) <= 10)
    // Where a sound begins or ends all at once, the filter needs some milliseconds.
    for (found, expected) in [
      (moved.silenceMs, plain.silenceMs), (moved.leadingSilenceMs, 1000), (moved.trailingSilenceMs, 3000),
    ] {
      #expect(abs((found ?? 0) - (expected ?? 0)) <= 20)
    }
    #expect(abs((moved.speechLevel ?? 0) - (plain.speechLevel ?? 0)) <= 10)
    #expect(moved.signals == plain.signals)
    #expect(moved.endLevel == nil || (moved.endLevel ?? 0) < -8000)
    // What is told of it is what is told of the other, and the offset where it counts.
    moved.endLevel = plain.endLevel
    let problems = moved.problems()
    #expect(problems.filter { (problem) in !problem.isOffset }.count == plain.problems().count)
    #expect(problems.contains { (problem) in problem.isOffset } == (offset > 1036))
  }

  @Test("clipping is told beside an offset")
  func clippedBesideZero() throws {
    let sound = Fixture.tone(500, rate: 8000, count: 16_000, amplitude: 30_000).map { (sample) in
      Int16(clamping: Int(sample) * 2 + 5000)
    }
    let problems = try measure(sound).problems()
    #expect(problems.contains { (problem) in problem.isOffset })
    #expect(problems.contains { (problem) in if case .clipped = problem { true } else { false } })
  }

  @Test("a noise floor is found beneath sounds")
  func noise() throws {
    var random = SeededBytes(seed: 5)
    let noise = (0..<16_000).map { (_) in Int16(truncatingIfNeeded: Int(random.next() % 201)) - 100 }
    let found = try measure(noise + Fixture.tone(1000, rate: 8000, count: 16_000))
    // Evenly between -100 and 100: 57.7 in the mean, -55.1 dBFS.
    #expect(abs((found.noiseFloor ?? 0) + 5510) <= 60)
  }

  @Test("clippings are counted by channel, with the time of the first")
  func clippings() throws {
    let clipped = Fixture.tone(500, rate: 8000, count: 800, amplitude: 20_000).map { (sample) in
      abs(Int(sample)) > 16_000 ? (sample > 0 ? Int16.max : .min) : sample
    }
    let found = try measure(silence(8000) + clipped)
    #expect(found.clippings == 100)
    #expect(found.clippedAtMs == 1000)
    let stereo = try measure(
      (silence(8000) + clipped).flatMap { (sample) in [0, sample] }, channels: 2)
    #expect(stereo.clippings == 100 && stereo.clippedAtMs == 1000)
    #expect(try measure(Fixture.tone(500, rate: 8000, count: 8000, amplitude: 32_000)).clippings == 0)
  }

  @Test("the keys of a phone are found, and when", arguments: [8000, 16_000])
  func keys(_ rate: Int) throws {
    let pairs: [(SoundMeasure.Kind, [Double])] = [
      (.key1, [697, 1209]), (.key5, [770, 1336]), (.key9, [852, 1477]), (.keyD, [941, 1633]), (.keyHash, [941, 1477]),
    ]
    let gap = silence(rate / 10)
    let sound = pairs.flatMap { (_, pair) in gap + chord(pair, rate: rate, count: rate / 10) }
    let found = try measure(sound + gap, rate: rate).signals
    #expect(found.map(\.kind) == pairs.map { (kind, _) in kind })
    for (number, signal) in found.enumerated() {
      #expect(abs(signal.startMs - (100 + 200 * number)) <= 26)
      #expect(abs(signal.lengthMs - 100) <= 39)
    }
  }

  @Test("what lies outside of the bounds of Q.24 is no key")
  func noKeys() throws {
    // Too short, off by 4 %, twisted by 12 dB, a third tone beside the pair, one tone alone.
    let off = chord([770 * 1.04, 1336 * 1.04], count: 4000)
    let twisted = zip(chord([770], count: 4000, amplitude: 1000), chord([1336], count: 4000, amplitude: 8000))
      .map { (low, high) in low + high }
    let third = chord([770, 1336, 2000], count: 4000)
    for sound in [chord([770, 1336], count: 160), off, twisted, third, chord([770], count: 4000)] {
      #expect(try measure(silence(400) + sound + silence(400)).signals == [])
    }
  }

  @Test("the tones of fax machines are found")
  func fax() throws {
    let found = try measure(
      silence(4000) + chord([1100], count: 4000) + silence(4000) + chord([2100], count: 24_000)
        + chord([1100], count: 1600))
    #expect(found.signals.map(\.kind) == [.faxCalls, .faxAnswers])
    #expect(abs((found.signals.first?.startMs ?? 0) - 500) <= 13)
    #expect(abs((found.signals.last?.lengthMs ?? 0) - 3000) <= 26)
  }

  @Test("equal sounds are known in any wrapping, others are not")
  func content() throws {
    let tone = Fixture.tone(440, rate: 8000, count: 8000)
    let first = try measure(tone)
    let data = Fixture.data(tone)
    let big = data.indices.map { (place) in data[place ^ 1] }
    let head = Array(".snd".utf8) + [0, 0, 0, 24, 0, 0, 62, 128, 0, 0, 0, 3, 0, 0, 31, 64, 0, 0, 0, 1]
    try folder.write(head + big, to: "x.au")
    let other = try SoundFile("x.au", in: SoundFolder(folder.path)).measure()
    #expect(first.content == other.content && other.facts.format == "au")
    #expect(try measure(Array(tone.dropLast())).content != first.content)
  }

  @Test("files without a header are read by the endings of their names", arguments: ["ul", "ulaw", "al", "alaw"])
  func raw(_ ending: String) throws {
    // Full scale of one half of the codes, then of the other.
    try folder.write([UInt8](repeating: ending.hasPrefix("u") ? 0x80 : 0xAA, count: 800), to: "x.\(ending)")
    let found = try SoundFile("x.\(ending)", in: SoundFolder(folder.path)).measure()
    #expect(found.facts.lengthMs == 100 && found.facts.rate == 8000)
    #expect(found.encoding == (ending.hasPrefix("u") ? "g711-ulaw" : "g711-alaw") && found.clippings == 1)
  }

  @Test("numbers that are none, many channels and odd rates are measured, not believed")
  func hostile() throws {
    let nan = Fixture.data([Float](repeating: .nan, count: 400) + [Float](repeating: .infinity, count: 400))
    for (rate, channels) in [(8000, 1), (3, 1), (20, 2), (768_000, 64)] {
      let data = nan + nan
      try folder.write(Fixture.wav(data, rate: rate, channels: channels, bits: 32, code: 3), to: "x.wav")
      let found = try SoundFile("x.wav", in: SoundFolder(folder.path)).measure()
      #expect(found.peak == nil && found.isSilent)
    }
    // Squares of the largest numbers are infinite, and their differences no numbers.
    let huge = (0..<9000).map { (place) -> Float in [3.4e38, -3.4e38, .leastNonzeroMagnitude, 0, 1e20][place % 5] }
    for (rate, channels) in [(8000, 1), (44_100, 3)] {
      try folder.write(
        Fixture.wav(Fixture.data(huge), rate: rate, channels: channels, bits: 32, code: 3), to: "x.wav")
      let found = try SoundFile("x.wav", in: SoundFolder(folder.path)).measure()
      #expect(found.speechLevel == nil && found.loudness == nil && found.outsideBand == 0 && !found.isSilent)
    }
    try folder.write(Fixture.wav([], rate: 8000), to: "x.wav")
    #expect(throws: AudioFault.empty) { try SoundFile("x.wav", in: SoundFolder(folder.path)).measure() }
  }

  @Test("the program tells what this one measures")
  func program() throws {
    let here = try measure(silence(4000) + chord([697, 1209], count: 8000))
    try folder.write([1, 2, 3], to: "broken.wav")
    let results = AudioHelper().inspect(["x.wav", "broken.wav", "none.wav"], in: folder.path, jobs: 2)
    #expect(results == [.success(here), .failure(.notAudio(.unknown)), .failure(.missing(similar: nil))])
  }

}

extension SoundProblem {

  /// Whether this is that a sound lies beside zero.
  fileprivate var isOffset: Bool { if case .offset = self { true } else { false } }

}
