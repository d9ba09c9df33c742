/// An aligned table for a terminal: the columns that matter most, as many as the width has room for.
///
/// Columns without any value are left out. Where not even the first two have room, the widest one is cut.
struct TextTable {

  /// A column.
  struct Column {

    /// The heading.
    let title: String

    /// How much it matters; 0 comes first.
    let rank: Int

    /// Whether its values stand at the right.
    var isNumber = false

    /// The values, line by line; an empty one is nothing.
    let values: [String]

  }

  /// The columns as they stand, from left to right.
  let columns: [Column]

  /// The lines of the table with `appearance`: the heading, then a line for each value.
  func lines(_ appearance: Appearance) -> [String] {
    let present = columns.filter { (column) in column.rank == 0 || column.values.contains { (value) in !value.isEmpty }
    }
    var shown: Set<Int> = []
    var width = 0
    for position in present.indices.sorted(by: { (a, b) in (present[a].rank, a) < (present[b].rank, b) }) {
      let more = natural(present[position]) + (shown.isEmpty ? 0 : 2)
      guard width + more <= appearance.width || shown.count < 2 else { break }
      width += more
      shown.insert(position)
    }
    let chosen = present.indices.filter(shown.contains).map { (position) in present[position] }
    let excess = max(0, width - appearance.width)
    let widest = chosen.indices.max { (a, b) in natural(chosen[a]) < natural(chosen[b]) }
    let widths = chosen.indices.map { (position) in
      position == widest ? max(4, natural(chosen[position]) - excess) : natural(chosen[position])
    }
    func line(_ cell: (Column) -> String, _ style: Appearance.Style?) -> String {
      var text = zip(chosen, widths).map { (column, width) in
        Display.padded(Display.cut(cell(column), to: width), to: width, atStart: column.isNumber)
      }.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return style.map { (style) in appearance.styled(text, style) } ?? text
    }
    let count = chosen.map(\.values.count).min() ?? 0
    return [line(\.title, .strong)] + (0..<count).map { (number) in line({ (column) in column.values[number] }, nil) }
  }

  /// The width that `column` would like to have.
  private func natural(_ column: Column) -> Int {
    column.values.reduce(Display.width(column.title)) { (widest, value) in max(widest, Display.width(value)) }
  }

}

extension Display {

  /// `text`, cut to `columns` with an ellipsis where it is longer.
  static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var cut = ""
    var room = max(0, columns - 1)
    for character in text {
      room -= width(character)
      guard room >= 0 else { break }
      cut.append(character)
    }
    return cut + "…"
  }

}
