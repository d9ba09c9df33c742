/// Which known word somebody meant.
public enum Spelling {

  /// Returns the word of `known` that is nearest to `written`, if one is near enough to be meant.
  ///
  /// Near enough is one mistake in a short word and at most a third of the letters in a longer one; a swap of
  /// neighbours is one mistake. Ties go to the word that stands first. Words of more than 64 letters mean nothing.
  public static func nearest(to written: String, among known: some Sequence<String>) -> String? {
    let letters = Array(written.lowercased())
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for word in known {
      let candidate = Array(word.lowercased())
      let limit = max(1, max(letters.count, candidate.count) / 3)
      guard abs(candidate.count - letters.count) <= limit else { continue }
      let distance = distance(letters, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// The number of insertions, removals, replacements and swaps of neighbours between two words.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var previous: [Int] = []
    var current = Array(0...b.count)
    for i in a.indices {
      let before = previous
      previous = current
      current = [i + 1]
      for j in b.indices {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
    }
    return current[b.count]
  }

}
