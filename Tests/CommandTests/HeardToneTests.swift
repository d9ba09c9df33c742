import Foundation
import Testing

/// What `simulate --listen` writes, read by somebody who knows nothing of how it was made.
@Suite("tones in what is heard")
struct HeardToneTests {

  /// A country with the frequencies of its ringback tone, and when it sounds within a round: milliseconds.
  struct Country: Sendable, CustomTestStringConvertible {
    let name: String
    let frequencies: [Double]
    let round: Int
    let sounds: [Range<Int>]
    var testDescription: String { name }
  }

  private static let countries = [
    Country(name: "RU", frequencies: [425], round: 4000, sounds: [0..<800]),
    Country(name: "HU", frequencies: [425], round: 5000, sounds: [0..<1250]),
    Country(name: "DE", frequencies: [425], round: 5000, sounds: [0..<1000]),
    Country(name: "US", frequencies: [440, 480], round: 6000, sounds: [0..<2000]),
    Country(name: "GB", frequencies: [400, 450], round: 3000, sounds: [0..<400, 600..<1000]),
  ]

  /// The samples of the WAV file `file`, 16 bits at 8 kHz.
  private func samples(_ file: URL) throws -> [Double] {
    let bytes = try Data(contentsOf: file).dropFirst(44)
    return stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { (place) in
      Double(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8))
    }
  }

  /// The stretches in which something sounds, pauses of 5 ms and less apart: a soft edge begins and ends with a zero.
  private func stretches(of samples: ArraySlice<Double>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (place, sample) in samples.enumerated() where sample != 0 {
      if let last = found.last, place - last.upperBound < 40 {
        found[found.count - 1] = last.lowerBound..<place + 1
      } else {
        found.append(place..<place + 1)
      }
    }
    return found.map { (stretch) in stretch.lowerBound - 1..<stretch.upperBound + 1 }
  }

  /// How much of the energy of `samples` lies at `frequency`: a sum over sine and cosine.
  private func share(of frequency: Double, in samples: ArraySlice<Double>) -> Double {
    var (sine, cosine, energy) = (0.0, 0.0, 0.0)
    for (place, sample) in samples.enumerated() {
      let angle = 2 * Double.pi * frequency * Double(place) / 8000
      (sine, cosine, energy) = (sine + sample * sin(angle), cosine + sample * cos(angle), energy + sample * sample)
    }
    return 2 * (sine * sine + cosine * cosine) / (energy * Double(samples.count))
  }

  @Test(
    "a phone rings at the other end in the country's own way, to the sample, until the call ends", arguments: countries)
  func ringback(_ country: Country) throws {
    let folder = try Folder()
    let account = Program.project.appending(path: "schemes/zhemchug")
    let copy = folder.url.appending(path: "company")
    try FileManager.default.copyItem(at: account, to: copy)
    let text = try folder.text("company/account.yaml")
    try folder.write(
      text.replacingOccurrences(of: "\ntimezone:", with: "\ncountry: \(country.name)\ntimezone:"),
      to: "company/account.yaml")
    let run = try Program.run(
      "simulate", "company/account.yaml", "--at", "2026-06-09 13:00", "--from", "+79161234503", "--to", "+74951203010",
      "--act", "caller hangs up at +18.3s", "--listen", "heard.wav", in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    let heard = try samples(folder.url.appending(path: "heard.wav"))
    #expect(heard.count == 18_300 * 8)
    // The greeting lasts for six seconds; then it rings until the caller hangs up.
    let ringing = heard[(6000 * 8)...]
    let expected = (0..<5).flatMap { (round) in
      country.sounds.map { (sound) in
        (sound.lowerBound + round * country.round)..<(sound.upperBound + round * country.round)
      }
    }.filter { (sound) in sound.upperBound <= 12_300 }
    let found = stretches(of: ringing).filter { (stretch) in stretch.upperBound <= 12_300 * 8 }
    #expect(found == expected.map { (sound) in sound.lowerBound * 8..<sound.upperBound * 8 })
    for stretch in found {
      // Without the soft edges; what is left are whole rounds of two frequencies 50 Hz apart.
      let middle = ringing[
        (ringing.startIndex + stretch.lowerBound + 160)..<(ringing.startIndex + stretch.upperBound - 160)]
      let shares = country.frequencies.map { (frequency) in share(of: frequency, in: middle) }
      #expect(shares.reduce(0, +) > 0.99 && (shares.min() ?? 0) > 0.4)
    }
  }

}
