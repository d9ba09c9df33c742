/// Which known word somebody meant.
public enum Spelling {

  /// Returns the word of `known` that is nearest to `written`, if one is near enough to be meant.
  ///
  /// Near enough is one mistake in a short word and at most a third of the letters in a longer one; a swap of
  /// neighbours is one mistake. Ties go to the word that stands first. Words of more than 64 letters mean nothing.
  public static func nearest(to written: String, among known: some Sequence<String>) -> String? {
    meant(by: written, among: known)?.word
  }

  /// A known word in the place of one that is written.
  public struct Meant: Hashable, Sendable {

    /// The known word.
    public let word: String

    /// Whether it is the only one that near, and very near: one mistake in three letters, two at most.
    public let isSure: Bool

    /// The known word `word`; `isSure` says that it is the only one near.
    public init(word: String, isSure: Bool) {
      self.word = word
      self.isSure = isSure
    }

  }

  /// Returns the word of `known` that is nearest to `written`, as `nearest(to:among:)` does, and how sure that is.
  public static func meant(by written: String, among known: some Sequence<String>) -> Meant? {
    // A hostile word may be long; what is compared is not.
    guard written.utf8.count <= 64 * 4 else { return nil }
    let letters = Array(written.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var rows = Rows()
    var best: (word: String, distance: Int, length: Int)?
    var isAlone = true
    for word in known where word != best?.word {
      let count = word.unicodeScalars.count
      let limit = min(max(1, max(letters.count, count) / 3), best?.distance ?? .max)
      guard abs(count - letters.count) <= limit else { continue }
      let candidate = Array(word.lowercased().unicodeScalars)
      guard let distance = rows.distance(letters, candidate, atMost: limit) else { continue }
      isAlone = distance != best?.distance
      if isAlone { best = (word, distance, min(count, letters.count)) }
    }
    return best.map { (word, distance, length) in
      Meant(word: word, isSure: isAlone && distance <= min(2, length / 3))
    }
  }

  /// The table in which two words are compared, of which three rows are kept.
  private struct Rows {

    private var before: [Int] = []
    private var previous: [Int] = []
    private var current: [Int] = []

    /// The number of insertions, removals, replacements and swaps of neighbours between `a` and `b`; nothing if it is
    /// greater than `limit`.
    mutating func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int? {
      current.removeAll(keepingCapacity: true)
      current += 0...b.count
      previous = current
      before = current
      for i in a.indices {
        // The row before the last one is overwritten by the next.
        swap(&before, &previous)
        swap(&previous, &current)
        current[0] = i + 1
        var least = i + 1
        for j in b.indices {
          var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
          if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
          current[j + 1] = cost
          least = min(least, cost)
        }
        // A swap looks back two rows, so a row may be one above what comes of it.
        if least > limit, least - limit > 1 { return nil }
      }
      return current[b.count] <= limit ? current[b.count] : nil
    }

  }

}
