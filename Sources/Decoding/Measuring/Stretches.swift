/// Who listens to a sound in stretches of equal length.
protocol StretchListener {

  /// How many samples a stretch has, 1 at least.
  var stretchLength: Int { get }

  /// Takes the next stretch.
  mutating func take(_ stretch: Span<Float>)

}

/// A sound that comes in blocks of any length, for somebody who listens in stretches.
///
/// Only a stretch that begins in one block and ends in another is copied.
struct Stretches<Listener: StretchListener> {

  /// Who listens.
  var listener: Listener

  /// The beginning of a stretch whose end has not come yet.
  private var begun: [Float] = []

  /// A sound for `listener`.
  init(for listener: Listener) {
    self.listener = listener
  }

  /// Takes the next samples.
  mutating func add(_ sound: Span<Float>) {
    let length = listener.stretchLength
    var place = 0
    if !begun.isEmpty {
      place = min(sound.count, length - begun.count)
      begin(sound.extracting(first: place))
      guard begun.count == length else { return }
      takeBegun()
    }
    while sound.count - place >= length {
      listener.take(sound.extracting(place..<(place + length)))
      place += length
    }
    begin(sound.extracting(droppingFirst: place))
  }

  /// Hands on what is left, a stretch that is shorter than others.
  mutating func takeRest() {
    if !begun.isEmpty { takeBegun() }
  }

  /// Hands on the stretch that has begun, and makes room for the next.
  private mutating func takeBegun() {
    var stretch: [Float] = []
    swap(&stretch, &begun)
    listener.take(stretch.span)
    stretch.removeAll(keepingCapacity: true)
    swap(&stretch, &begun)
  }

  /// Keeps `samples`, with which a stretch begins or goes on.
  private mutating func begin(_ samples: Span<Float>) {
    for place in samples.indices { begun.append(samples[place]) }
  }

}
