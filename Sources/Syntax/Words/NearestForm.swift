internal import Diagnostics

/// The form that somebody meant who wrote a line of no form.
struct NearestForm<Form: LineForm> {

  /// The form.
  let form: Form

  /// The line as it should read; nil where a gap has nothing to fill it.
  let mended: String?

  /// Whether nothing else can be meant: no other form is as near, and no word of the author's is lost.
  let isSure: Bool

  /// The most words of a line whose meaning is guessed at.
  static var limit: Int { 16 }

  /// Finds the form of `forms` that is nearest to `line`, if one is near enough to be meant.
  ///
  /// A word that is misspelt counts one, a word too many or too few counts one, another word counts two; at most half
  /// of the form's words may differ so. Ties go to the form that stands first.
  init?(to line: LineWords, among forms: (Form) -> Bool = { _ in true }) {
    let words = Array(line.words)
    guard !words.isEmpty, words.count <= NearestForm.limit else { return nil }
    var best: (alignment: Alignment, isAlone: Bool)?
    for pattern in Form.patterns.all where forms(pattern.form) {
      guard abs(pattern.pieces.count - words.count) <= 2 else { continue }
      let alignment = Alignment(pattern, words)
      guard alignment.cost <= max(1, pattern.pieces.count / 2), alignment.cost <= best?.alignment.cost ?? .max else {
        continue
      }
      if alignment.cost == best?.alignment.cost { best?.isAlone = false } else { best = (alignment, true) }
    }
    guard let (alignment, isAlone) = best else { return nil }
    let result = alignment.mended()
    form = alignment.pattern.form
    mended = result?.text
    isSure = isAlone && result?.losesWords == false
  }

  /// How the words of a line lie beside the pieces of a pattern.
  private struct Alignment {

    /// The pattern.
    let pattern: LinePattern<Form>

    /// The words.
    let words: [LineWord]

    /// The least costs of turning the first words (columns) into the first pieces (rows).
    let costs: [[Int]]

    /// The cost of it all.
    var cost: Int { costs[pattern.pieces.count][words.count] }

    /// Lays `words` beside `pattern`.
    init(_ pattern: LinePattern<Form>, _ words: [LineWord]) {
      var costs = [Array(0...words.count)]
      for (row, piece) in pattern.pieces.enumerated() {
        var line = [row + 1]
        for (column, word) in words.enumerated() {
          let replaced = costs[row][column] + Alignment.cost(of: word, for: piece)
          line.append(min(replaced, costs[row][column + 1] + 1, line[column] + 1))
        }
        costs.append(line)
      }
      self.pattern = pattern
      self.words = words
      self.costs = costs
    }

    /// Returns how far `word` is from `piece`: 0 the same, 1 misspelt, 2 another.
    private static func cost(of word: LineWord, for piece: LinePattern<Form>.Piece) -> Int {
      switch piece {
      case .comma: return word.kind == .comma ? 0 : 2
      case .gap(let gap): return gap.admits(word) ? 0 : 2
      case .word(let wanted):
        guard word.kind == .word else { return 2 }
        if word.text == wanted { return 0 }
        guard Alignment.areSimilarlyLong(word.text.utf8, wanted.utf8.count) else { return 2 }
        return Spelling.nearest(to: word.text, among: CollectionOfOne(wanted)) == nil ? 2 : 1
      }
    }

    /// Whether a text of `bytes` could be a misspelt word of `length` ASCII letters, seen by its length alone.
    private static func areSimilarlyLong(_ bytes: String.UTF8View, _ length: Int) -> Bool {
      if bytes.count > 6 * length + 4 { return false }
      if bytes.contains(where: { (byte) in byte >= 0x80 }) { return true }
      return abs(bytes.count - length) <= max(1, max(bytes.count, length) / 3)
    }

    /// Returns the words with the pattern's own put right, and whether one of the author's is lost that way; nil where a
    /// gap has nothing to fill it.
    func mended() -> (text: String, losesWords: Bool)? {
      var values: [String] = []
      var losesWords = false
      var (row, column) = (pattern.pieces.count, words.count)
      while row > 0 || column > 0 {
        if row > 0, column > 0 {
          let (piece, word) = (pattern.pieces[row - 1], words[column - 1])
          let cost = Alignment.cost(of: word, for: piece)
          if costs[row][column] == costs[row - 1][column - 1] + cost {
            if case .gap(let gap) = piece {
              // A word of the form itself is none of the author's: 'dials' alone lacks what is dialled.
              guard gap.admits(word), !pattern.pieces.contains(.word(word.text)) else { return nil }
              values.append(gap == .offset && !word.text.hasPrefix("+") ? "+" + word.text : word.text)
            } else if cost == 2, word.kind == .word {
              losesWords = true
            }
            (row, column) = (row - 1, column - 1)
            continue
          }
        }
        if row > 0, costs[row][column] == costs[row - 1][column] + 1 {
          if case .gap = pattern.pieces[row - 1] { return nil }
          row -= 1
        } else {
          if words[column - 1].kind != .comma { losesWords = true }
          column -= 1
        }
      }
      return (pattern.filled(with: values.reversed()), losesWords)
    }

  }

}
