/// What levels need of samples in a row, eight at a time.
extension Span<Float> {

  /// The sum of all samples.
  var sum: Float {
    var sums = SIMD8<Float>.zero
    let whole = count & ~7
    for place in stride(from: 0, to: whole, by: 8) { sums += lanes(at: place) }
    var sum = sums.sum()
    for place in whole..<count { sum += self[place] }
    return sum
  }

  /// The sum of their squares.
  var energy: Float {
    var sums = SIMD8<Float>.zero
    let whole = count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      let eight = lanes(at: place)
      sums += eight * eight
    }
    var sum = sums.sum()
    for place in whole..<count { sum += self[place] * self[place] }
    return sum
  }

  /// The sum of their sizes.
  var magnitude: Float {
    var sums = SIMD8<Float>.zero
    let whole = count & ~7
    for place in stride(from: 0, to: whole, by: 8) { sums += lanes(at: place).sizes }
    var sum = sums.sum()
    for place in whole..<count { sum += abs(self[place]) }
    return sum
  }

  /// The size of the largest one.
  var largest: Float {
    var tops = SIMD8<Float>.zero
    let whole = count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      let sizes = lanes(at: place).sizes
      tops = tops.replacing(with: sizes, where: sizes .> tops)
    }
    var top = tops.top
    for place in whole..<count { top = Swift.max(top, abs(self[place])) }
    return top
  }

  /// Whether all samples are numbers.
  var isFinite: Bool {
    // Nothing times a number is nothing, times anything else it is no number.
    var nothing = SIMD8<Float>.zero
    let whole = count & ~7
    for place in stride(from: 0, to: whole, by: 8) { nothing += lanes(at: place) * 0 }
    return nothing.sum() == 0 && (whole..<count).allSatisfy { (place) in self[place].isFinite }
  }

  /// The eight samples from `place` on.
  @inline(__always) private func lanes(at place: Int) -> SIMD8<Float> {
    let part = extracting(place..<(place + 8))
    return SIMD8(part[0], part[1], part[2], part[3], part[4], part[5], part[6], part[7])
  }

}

extension SIMD8<Float> {

  /// The samples without their signs.
  @inline(__always) fileprivate var sizes: Self { replacing(with: -self, where: -self .> self) }

  /// The largest sample.
  @inline(__always) fileprivate var top: Float {
    let four = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return Swift.max(two.x, two.y)
  }

}
