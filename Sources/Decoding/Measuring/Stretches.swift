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

  /// The beginning of a stretch whose end has not come yet, in room for all of it, and how many samples there are.
  private var begun: [Float]
  private var filled = 0

  /// A sound for `listener`.
  init(for listener: Listener) {
    self.listener = listener
    begun = [Float](repeating: 0, count: listener.stretchLength)
  }

  /// Takes the next samples.
  mutating func add(_ sound: Span<Float>) {
    let length = begun.count
    var place = 0
    if filled > 0 {
      place = min(sound.count, length - filled)
      begin(sound.extracting(first: place))
      guard filled == length else { return }
      takeRest()
    }
    while sound.count - place >= length {
      listener.take(sound.extracting(place..<(place + length)))
      place += length
    }
    begin(sound.extracting(droppingFirst: place))
  }

  /// Hands on the stretch that has begun, which at the end of a sound is shorter than others.
  mutating func takeRest() {
    guard filled > 0 else { return }
    var stretch: [Float] = []
    swap(&stretch, &begun)
    listener.take(stretch.span.extracting(first: filled))
    swap(&stretch, &begun)
    filled = 0
  }

  /// Keeps `samples`, with which a stretch begins or goes on.
  private mutating func begin(_ samples: Span<Float>) {
    let start = filled
    var room = begun.mutableSpan
    for place in samples.indices { room[start + place] = samples[place] }
    filled += samples.count
  }

}
