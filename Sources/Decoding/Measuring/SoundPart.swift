/// A stretch of about a millisecond, of which everything that levels need is found in one go.
struct SoundPart {

  /// Samples so far.
  var count = 0

  /// The largest sample.
  var largest: Float = 0

  /// The sums of all samples, of their sizes and of their squares.
  var sum: Float = 0
  var magnitude: Float = 0
  var energy: Float = 0

  /// Takes the samples of `sound` from `start` up to `end`.
  @inline(__always) mutating func add(_ sound: Span<Float>, from start: Int, to end: Int) {
    var place = start
    var (sums, sizes, squares) = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
    var tops = SIMD4<Float>.zero
    while place + 4 <= end {
      let four = SIMD4(sound[place], sound[place + 1], sound[place + 2], sound[place + 3])
      let size = four.replacing(with: -four, where: four .< 0)
      sums += four
      sizes += size
      squares += four * four
      tops = tops.replacing(with: size, where: size .> tops)
      place += 4
    }
    var (rest, restSize, restSquare, top) = (Float(0), Float(0), Float(0), tops.max())
    while place < end {
      let size = abs(sound[place])
      rest += sound[place]
      restSize += size
      restSquare += size * size
      top = max(top, size)
      place += 1
    }
    count += end - start
    largest = max(largest, top)
    sum += sums.sum() + rest
    magnitude += sizes.sum() + restSize
    energy += squares.sum() + restSquare
  }

}

extension Span<Float> {

  /// The sum of the squares of all samples.
  var energy: Float {
    var squares = SIMD8<Float>.zero
    var place = 0
    while place + 8 <= count {
      let eight = lanes(at: place)
      squares += eight * eight
      place += 8
    }
    var sum = squares.sum()
    for place in place..<count { sum += self[place] * self[place] }
    return sum
  }

  /// The eight samples from `place` on.
  @inline(__always) func lanes(at place: Int) -> SIMD8<Float> {
    let part = extracting(place..<(place + 8))
    return SIMD8(part[0], part[1], part[2], part[3], part[4], part[5], part[6], part[7])
  }

}
