/// The keys of one construct, to be found by the bytes of their words: an account names the same few keys over and over.
final class KeyTable<Keys: KeyWords & Sendable>: Sendable {

  /// The keys in order of declaration.
  private let keys: [Keys]

  /// The bytes of all words, and where each word begins.
  private let bytes: [UInt8]
  private let starts: [Int]

  /// For each hash the position of a key, one higher; zero is free. Words of the same hash take the next free place.
  private let places: [UInt8]

  /// The number of places.
  private static var size: Int { 128 }

  /// The keys of `Keys`, of which there are 64 at most.
  init() {
    keys = Array(Keys.allCases)
    var bytes: [UInt8] = []
    var starts = [0]
    var places = [UInt8](repeating: 0, count: Self.size)
    for (position, key) in keys.enumerated() {
      bytes += key.rawValue.utf8
      starts.append(bytes.count)
      var place = Self.hash(Array(key.rawValue.utf8).span)
      while places[place] != 0 { place = (place + 1) % Self.size }
      places[place] = UInt8(clamping: position + 1)
    }
    self.bytes = bytes
    self.starts = starts
    self.places = places
  }

  /// The key at `position`.
  subscript(_ position: Int) -> Keys { keys[position] }

  /// The position of the key that is written `word`, if it is one.
  func position(of word: Span<UInt8>) -> Int? {
    guard word.count > 0 else { return nil }
    var place = Self.hash(word)
    while places[place] != 0 {
      let position = Int(places[place]) - 1
      if isWritten(position, word) { return position }
      place = (place + 1) % Self.size
    }
    return nil
  }

  /// Whether the key at `position` is written `word`.
  private func isWritten(_ position: Int, _ word: Span<UInt8>) -> Bool {
    let start = starts[position]
    guard starts[position + 1] - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  /// Where to look for `word`, which is not empty: its ends and its middle tell keys apart.
  private static func hash(_ word: Span<UInt8>) -> Int {
    let count = word.count
    return (Int(word[0]) * 9 + Int(word[count / 2]) * 5 + Int(word[count - 1]) * 3 + count) % size
  }

}
