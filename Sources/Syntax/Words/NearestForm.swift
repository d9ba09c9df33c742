internal import Diagnostics

/// The form that somebody meant who wrote a line of no form.
struct NearestForm<Form: LineForm> {

  /// The form.
  let form: Form

  /// The line as it should read; nil where a gap has nothing to fill it.
  let mended: String?

  /// The most words of a line whose meaning is guessed at.
  static var limit: Int { 16 }

  /// Finds the form of `forms` that is nearest to `line`, if one is near enough to be meant.
  ///
  /// A word that is misspelt counts one, a word too many or too few counts one, another word counts two; at most half
  /// of the form's words may differ so. Ties go to the form that stands first.
  init?(to line: LineWords, among forms: (Form) -> Bool = { _ in true }) {
    let words = Array(line.words)
    guard !words.isEmpty, words.count <= NearestForm.limit else { return nil }
    var best: (pattern: LinePattern<Form>, cost: Int)?
    for pattern in Form.patterns where forms(pattern.form) {
      guard abs(pattern.pieces.count - words.count) <= 2 else { continue }
      let cost = NearestForm.costs(pattern, words)[pattern.pieces.count][words.count]
      if cost <= max(1, pattern.pieces.count / 2), cost < best?.cost ?? .max { best = (pattern, cost) }
    }
    guard let best else { return nil }
    form = best.pattern.form
    mended = NearestForm.mend(best.pattern, words)
  }

  /// Returns the least costs of turning the first words into the first pieces.
  private static func costs(_ pattern: LinePattern<Form>, _ words: [LineWord]) -> [[Int]] {
    var costs = [Array(0...words.count)]
    for (row, piece) in pattern.pieces.enumerated() {
      var line = [row + 1]
      for (column, word) in words.enumerated() {
        let replaced = costs[row][column] + cost(of: word, for: piece)
        line.append(min(replaced, costs[row][column + 1] + 1, line[column] + 1))
      }
      costs.append(line)
    }
    return costs
  }

  /// Returns how far `word` is from `piece`: 0 the same, 1 misspelt, 2 another.
  private static func cost(of word: LineWord, for piece: LinePattern<Form>.Piece) -> Int {
    switch piece {
    case .comma: word.kind == .comma ? 0 : 2
    case .gap(let gap): gap.admits(word) ? 0 : 2
    case .word(let wanted):
      if word.kind != .word {
        2
      } else if word.text == wanted {
        0
      } else {
        Spelling.nearest(to: word.text, among: CollectionOfOne(wanted)) == nil ? 2 : 1
      }
    }
  }

  /// Returns `words` with the pattern's own words put right, or nil where a gap has nothing to fill it.
  private static func mend(_ pattern: LinePattern<Form>, _ words: [LineWord]) -> String? {
    let costs = costs(pattern, words)
    var values: [String] = []
    var (row, column) = (pattern.pieces.count, words.count)
    while row > 0 {
      let piece = pattern.pieces[row - 1]
      if column > 0, costs[row][column] == costs[row - 1][column - 1] + cost(of: words[column - 1], for: piece) {
        if case .gap(let gap) = piece {
          guard gap.admits(words[column - 1]) else { return nil }
          values.append(words[column - 1].text)
        }
        (row, column) = (row - 1, column - 1)
      } else if costs[row][column] == costs[row - 1][column] + 1 {
        if case .gap = piece { return nil }
        row -= 1
      } else {
        column -= 1
      }
    }
    return pattern.filled(with: values.reversed())
  }

}
