/// Random numbers that are the same in every run (xoshiro256**, seeded by SplitMix64).
///
/// The state is a plain value: a draw costs a few additions, and no question to the system.
struct Xoshiro: RandomNumberGenerator {

  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The numbers that follow from `seed`.
  init(seed: UInt64) {
    var seed = seed
    func split() -> UInt64 {
      seed &+= 0x9e37_79b9_7f4a_7c15
      var mixed = seed
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
    state = (split(), split(), split(), split())
  }

  mutating func next() -> UInt64 {
    let times5 = state.1 &* 5
    let result = (times5 << 7 | times5 >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// A number in `range`.
  mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Whether something happens that has `percent` chances in a hundred.
  mutating func chance(_ percent: Int) -> Bool { draw(1...100) <= percent }

  /// One of `things`, which are not empty; `fallback` stands for nothing at all.
  mutating func pick<Thing>(_ things: [Thing], or fallback: Thing) -> Thing {
    things.isEmpty ? fallback : things[draw(0...things.count - 1)]
  }

}
