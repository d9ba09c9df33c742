import Foundation
import Testing

@testable import Decoding

@Suite("loudness")
struct LoudnessTests {

  /// A stretch of a test signal: how long it is, and the level of the tone in each channel, in dBFS.
  typealias Part = (seconds: Double, levels: [Double])

  /// The loudness of a tone of 1,000 Hz through `parts`, at `rate` frames a second, in blocks of any length.
  private func loudness(_ parts: [Part], rate: Int = 48_000) throws -> Double? {
    let channels = parts.first?.levels.count ?? 1
    let meter = try #require(Loudness(rate: rate, channels: channels))
    var random = SeededBytes(seed: 3)
    var place = 0
    for part in parts {
      let amplitudes = part.levels.map { (level) in pow(10, level / 20) }
      var rest = Int(part.seconds * Double(rate))
      while rest > 0 {
        let count = min(rest, 1 + Int(random.next() % 20_000))
        let block = (place..<(place + count)).flatMap { (frame) in
          let value = sin(Double(frame) * 2 * Double.pi * 1000 / Double(rate))
          return amplitudes.map { (amplitude) in Float(amplitude * value) }
        }
        meter.add(block.span)
        place += count
        rest -= count
      }
    }
    return meter.integrated.map { (loudness) in Double(loudness) / 100 }
  }

  @Test(
    "the test signals of EBU Tech 3341 have the loudness that it demands",
    arguments: [
      ([(20, [-23, -23])], -23),
      ([(20, [-33, -33])], -33),
      ([(10, [-36, -36]), (60, [-23, -23]), (10, [-36, -36])], -23),
      ([(10, [-72, -72]), (10, [-36, -36]), (60, [-23, -23]), (10, [-36, -36]), (10, [-72, -72])], -23),
      ([(20, [-26, -26]), (20.1, [-20, -20]), (20, [-26, -26])], -23),
      ([(20, [-28, -28, -24, -30, -30])], -23),
    ] as [([Part], Double)])
  func signals(_ parts: [Part], _ wanted: Double) throws {
    #expect(abs((try loudness(parts) ?? 0) - wanted) <= 0.1)
  }

  @Test("a tone is as loud at any rate", arguments: [8000, 11_025, 16_000, 22_050, 44_100, 96_000])
  func rates(_ rate: Int) throws {
    #expect(abs((try loudness([(3, [-20])], rate: rate) ?? 0) + 23) <= 0.05)
  }

  @Test("of six channels the fourth does not count, and what comes from behind counts more")
  func channels() throws {
    let silent = -200.0
    #expect(try loudness([(2, [silent, silent, silent, -10, silent, silent])]) == nil)
    let front = try loudness([(2, [silent, silent, -20, silent, silent, silent])])
    let behind = try loudness([(2, [silent, silent, silent, silent, -20, silent])])
    #expect(abs((behind ?? 0) - (front ?? 0) - 1.49) <= 0.011)
  }

  @Test("less than 400 ms, and what lies below -70 LUFS, have no loudness")
  func nothing() throws {
    #expect(try loudness([(0.399, [-20])]) == nil)
    #expect(try loudness([(0.4, [-20])]) != nil)
    #expect(try loudness([(3, [-68])]) == nil)
    #expect(try loudness([(3, [-66])]) != nil)
  }

}
