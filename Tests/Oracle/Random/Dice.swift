/// Chance that falls the same way in every run (SplitMix64).
public struct Dice: RandomNumberGenerator, Sendable {

  private var state: UInt64

  /// The seconds of which all times are multiples: with 5 nearly everything coincides with something.
  var grain = 1

  /// Dice that fall as `seed` has it.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in `percent` of a hundred throws.
  mutating func falls(_ percent: Int) -> Bool { number(0...99) < percent }

  /// A number of `range`.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of `values`, which are not none.
  mutating func one<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

  /// Some of `values`, each with a chance of `percent` in a hundred, in their order.
  mutating func some<Value>(_ values: [Value], _ percent: Int) -> [Value] {
    var chosen: [Value] = []
    for value in values where falls(percent) { chosen.append(value) }
    return chosen
  }

  /// Milliseconds up to `most` seconds, mostly whole ones, sometimes halves: few values, so that many things coincide.
  mutating func moment(upTo most: Int) -> Int64 {
    let seconds = number(0...most)
    return Int64(seconds - seconds % grain) * 1000 + (grain == 1 && falls(15) ? 500 : 0)
  }

  /// A number of seconds of `range`, at least one grain.
  mutating func seconds(_ range: ClosedRange<Int>) -> Int {
    let seconds = number(range)
    return max(grain, seconds - seconds % grain)
  }

}
