/// The words that came before in one mapping, each with its place: a few are looked through, many are looked up.
struct SeenWords {

  /// How many words are looked through.
  private static let few = 8

  /// The words while they are few.
  private var list: [(word: String, node: NodeID)] = []

  /// The words when they are many.
  private var places: [String: NodeID] = [:]

  /// Whether they are many.
  private let areMany: Bool

  /// No words yet; there will be `count`.
  init(count: Int) {
    areMany = count > Self.few
    if areMany { places = Dictionary(minimumCapacity: count) } else { list.reserveCapacity(count) }
  }

  /// Adds `word`, which stands at `node`, unless it came before: then returns where.
  mutating func add(_ word: String, at node: NodeID) -> NodeID? {
    if areMany {
      if let first = places.updateValue(node, forKey: word) {
        places[word] = first
        return first
      }
    } else {
      for entry in list where entry.word == word { return entry.node }
      list.append((word, node))
    }
    return nil
  }

}
