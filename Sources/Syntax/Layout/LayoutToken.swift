/// A piece of a file that a layout moves but never changes, with what is known of its place.
struct LayoutToken {

  /// The kinds of piece.
  enum Kind: Hashable {

    /// A key or a value, quotes included.
    case scalar

    /// A text behind `|` or `>`.
    case block

    /// The `-` of an item.
    case dash

    /// The `:` behind a key.
    case colon

    /// The `?` before a key.
    case question

    /// The `,` between items.
    case comma

    /// A `[` or `{`.
    case open

    /// A `]` or `}`.
    case close

    /// From `#` to the end of the line.
    case comment

    /// The `---` or `...` around everything.
    case marker

  }

  /// What it is.
  let kind: Kind

  /// Where it stands in the file.
  let range: Range<Int>

  /// How many line ends stand before it, since the piece before.
  let breaks: Int

  /// Whether there is any space before it on its line.
  let hasSpace: Bool

  /// Its distance from the start of its line, in bytes.
  let oldColumn: Int

  /// Its column in the new layout, where it begins a line or a list or block of keys.
  let column: Int

  /// Whether a list or block of keys has its column here.
  var isAnchor = false

  /// Whether it stands within brackets.
  var isInBrackets = false

  /// Whether it is the key of a section that is kept apart from what is around it.
  var beginsSection = false

  /// The old and new column of the list or block of keys around it, -2 if there is none.
  var outer = (old: -2, new: -2)

}
