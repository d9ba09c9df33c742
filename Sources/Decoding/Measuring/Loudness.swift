internal import Audio
internal import Glibc

/// Loudness of a sound (EBU R 128, ITU-R BS.1770-4), frame by frame: ten numbers a second are kept.
///
/// Every channel goes through the two filters of BS.1770, which stand for the ear; the energy of all is looked at in
/// blocks of 400 ms, of which one begins every 100 ms. What is quieter than -70 LUFS does not count, nor what is 10 LU
/// quieter than the rest.
struct Loudness {

  /// How many sounds stand side by side in a frame.
  private let channels: Int

  /// The channels that count, and how much: what comes from behind counts more, the fourth of six, which has nothing but
  /// the lowest tones, not at all.
  private var ears: [(channel: Int, weight: Double, ear: Ear)]

  /// How many frames 100 ms have, and how many are missing in the present ones.
  private let length: Int
  private var missing: Int

  /// The energy of the present 100 ms, and of all that are over.
  private var energy = 0.0
  private var energies: [Double] = []

  /// How many 100 ms make a block.
  private static let blockCount = 4

  /// How many channels a sound may have to be listened to.
  private static let mostChannels = 64

  /// The rates at which the filters can be built.
  private static let rates = 16...768_000

  /// What lies between the energy of a sound and its loudness, in LU.
  private static let offset = -0.691

  /// A meter of sound with `channels` channels and `rate` frames a second; nil if there is none for it.
  init?(rate: Int, channels: Int) {
    guard Self.rates.contains(rate), 1...Self.mostChannels ~= channels else { return nil }
    self.channels = channels
    length = (rate + 5) / 10
    let ear = Ear(rate: rate)
    missing = length
    let weights: [Double] =
      switch channels {
      case 4: [1, 1, 1.41, 1.41]
      case 5: [1, 1, 1, 1.41, 1.41]
      default: [1, 1, 1, 0, 1.41, 1.41]
      }
    ears = zip(0..<channels, weights).compactMap { (channel, weight) in
      weight > 0 ? (channel, weight, ear) : nil
    }
  }

  /// Takes the next frames, the channels of each side by side.
  mutating func add(_ frames: Span<Float>) {
    var rest = frames
    while !rest.isEmpty {
      let count = min(rest.count, missing * channels)
      listen(rest.extracting(first: count))
      rest = rest.extracting(droppingFirst: count)
    }
  }

  /// Takes the next frames, no more than are missing.
  private mutating func listen(_ frames: Span<Float>) {
    for place in ears.indices {
      energy += ears[place].weight * ears[place].ear.energy(of: ears[place].channel, in: frames, channels: channels)
    }
    missing -= frames.count / channels
    guard missing == 0 else { return }
    energies.append(energy)
    (energy, missing) = (0, length)
  }

  /// The loudness of the whole, in hundredths of LUFS; nil where all of it lies below the gate.
  var integrated: Int? {
    guard energies.count >= Self.blockCount else { return nil }
    let blocks = (0...(energies.count - Self.blockCount)).map { (first) in
      energies[first..<(first + Self.blockCount)].reduce(0, +) / Double(Self.blockCount * length)
    }
    guard let loud = Self.mean(of: blocks, from: pow(10, (-70 - Self.offset) / 10)),
      let mean = Self.mean(of: blocks, from: loud / 10)
    else { return nil }
    return Decibel.hundredths(10 * log10(mean) + Self.offset)
  }

  /// The mean of those `blocks` that have at least the energy `least`; nil if none has.
  private static func mean(of blocks: [Double], from least: Double) -> Double? {
    let counting = blocks.filter { (energy) in energy >= least }
    return counting.isEmpty ? nil : counting.reduce(0, +) / Double(counting.count)
  }

}
