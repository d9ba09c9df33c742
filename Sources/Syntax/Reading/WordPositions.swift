/// Where each of some words was met first: a list while they are few, a table when they are many.
public struct WordPositions {

  /// How many words are looked through.
  private static let few = 8

  /// The words while they are few.
  private var list: [(word: String, position: Int32)] = []

  /// The words when they are many.
  private var table: [String: Int32] = [:]

  /// Whether they are many.
  private let areMany: Bool

  /// No words yet; there will be `count`.
  public init(count: Int) {
    areMany = count > Self.few
    if areMany { table = Dictionary(minimumCapacity: count) } else { list.reserveCapacity(count) }
  }

  /// Adds `word`, which stands at `position`, unless it came before: then returns where.
  public mutating func add(_ word: String, at position: Int) -> Int? {
    if areMany {
      guard let first = table.updateValue(Int32(clamping: position), forKey: word) else { return nil }
      table[word] = first
      return Int(first)
    }
    if let first = self[word] { return first }
    list.append((word, Int32(clamping: position)))
    return nil
  }

  /// Where `word` was met first, if it was.
  public subscript(_ word: String) -> Int? {
    if areMany { return table[word].map(Int.init) }
    for entry in list where entry.word == word { return Int(entry.position) }
    return nil
  }

  /// The words in the order of their positions.
  public var words: [String] {
    areMany ? table.sorted { (a, b) in a.value < b.value }.map(\.key) : list.map(\.word)
  }

}
