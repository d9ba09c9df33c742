/// The forms that a kind of line can have, each written as its author would: words, and gaps in capital letters.
///
/// The raw value is the only place where the words of a form stand: it is what is read, what is printed and what a
/// message shows.
protocol LineForm: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {

  /// The patterns of all forms, made once.
  static var patterns: LinePatterns<Self> { get }

}

/// What an author fills into a form, named as messages show it.
enum LineGap: String, CaseIterable {

  /// An id.
  case schedule = "SCHEDULE"
  case audio = "AUDIO"
  case group = "GROUP"
  case employee = "EMPLOYEE"
  case box = "BOX"
  case `extension` = "EXTENSION"
  case status = "STATUS"

  /// A device: `bella.desk`.
  case device = "EMPLOYEE.DEVICE"

  /// The kind of a device alone: `desk`.
  case kind = "DEVICE"

  /// Ids with `>` between them, to the end of the line.
  case order = "FIRST>SECOND"

  /// Text in brackets.
  case reason = "(REASON)"

  /// Which of several attempts: 1, 2 …
  case attempt = "ATTEMPT"

  /// A phone number, to the word that follows.
  case number = "NUMBER"

  /// A key of the telephone.
  case key = "KEY"

  /// A length of time: `25s`.
  case length = "LENGTH"

  /// A time since arrival: `+7s`.
  case offset = "OFFSET"

  /// Whether the gap may take several words.
  var isWide: Bool {
    switch self {
    case .order, .number, .status, .length, .offset: true
    case .schedule, .audio, .group, .employee, .box, .extension, .device, .kind, .reason, .attempt, .key: false
    }
  }

  /// The number of words at the head of `words` that the gap takes, where `surplus` more are at hand than the form needs.
  func width(_ words: ArraySlice<LineWord>, surplus: Int) -> Int {
    switch self {
    case .order, .number, .status: return 1 + surplus
    case .length, .offset:
      let unit = words.dropFirst().first
      let isApart = surplus > 0 && words.first?.text.utf8.contains(where: LineGap.isLetter) == false
      return isApart && unit?.text.utf8.allSatisfy(LineGap.isLetter) == true ? 2 : 1
    case .schedule, .audio, .group, .employee, .box, .extension, .device, .kind, .reason, .attempt, .key: return 1
    }
  }

  /// Whether `word` could stand in the gap, looked at from afar: a near miss is told apart by whoever reads the gap.
  func admits(_ word: LineWord) -> Bool {
    let bytes = word.text.utf8
    switch self {
    case .reason: return word.kind == .remark
    case .number: return word.kind == .word || word.kind == .remark
    case .order: return word.kind == .word
    case .status: return word.kind == .word
    case .schedule, .audio, .group, .employee, .box, .extension, .kind:
      return word.kind == .word && !bytes.contains(UInt8(ascii: "."))
    case .device: return word.kind == .word && bytes.contains(UInt8(ascii: "."))
    case .attempt: return word.kind == .word && bytes.allSatisfy(LineGap.isDigit)
    case .key: return word.kind == .word && (bytes.count == 1 || bytes.allSatisfy(LineGap.isDigit))
    case .length: return word.kind == .word && bytes.first.map(LineGap.isDigit) == true
    case .offset:
      return word.kind == .word && bytes.first.map { $0 == UInt8(ascii: "+") || LineGap.isDigit($0) } == true
    }
  }

  /// Whether `byte` is part of a letter, not a digit or a mark of ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Whether `byte` is an ASCII digit.
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

}

/// One form, taken apart.
struct LinePattern<Form: LineForm>: Sendable {

  /// A word, a comma or a gap of a form.
  enum Piece: Hashable, Sendable {

    /// This word.
    case word(String)

    /// A comma.
    case comma

    /// Something of the author's.
    case gap(LineGap)

  }

  /// The form.
  let form: Form

  /// Its pieces in order.
  let pieces: [Piece]

  /// Whether one of its gaps may take several words.
  let isWide: Bool

  /// Takes `form` apart.
  init(_ form: Form) {
    self.form = form
    var pieces: [Piece] = []
    for part in form.rawValue.split(separator: " ") {
      let word = String(part.hasSuffix(",") ? part.dropLast() : part)
      pieces.append(LineGap(rawValue: word).map(Piece.gap) ?? .word(word))
      if part.hasSuffix(",") { pieces.append(.comma) }
    }
    self.pieces = pieces
    isWide = pieces.contains { (piece) in if case .gap(let gap) = piece { gap.isWide } else { false } }
  }

  /// Returns what fills the gaps of the form if `line` has the form.
  func match(_ line: LineWords) -> [LineWords]? {
    let words = line.words
    guard words.count >= pieces.count else { return nil }
    var surplus = words.count - pieces.count
    var gaps: [LineWords] = []
    var position = words.startIndex
    for piece in pieces {
      switch piece {
      case .word(let word):
        guard words[position].kind == .word, words[position].text == word else { return nil }
        position += 1
      case .comma:
        guard words[position].kind == .comma else { return nil }
        position += 1
      case .gap(let gap):
        guard gap.admits(words[position]) else { return nil }
        let end = position + gap.width(words[position...], surplus: surplus)
        guard words[position..<end].allSatisfy({ (word) in word.kind == .word || word.kind == .remark }) else {
          return nil
        }
        surplus -= end - position - 1
        gaps.append(line[position..<end])
        position = end
      }
    }
    return position == words.endIndex ? gaps : nil
  }

  /// The form with `values` in its gaps.
  func filled(with values: [String]) -> String {
    var text = ""
    var rest = values[...]
    for piece in pieces {
      switch piece {
      case .word(let word): text += text.isEmpty ? word : " " + word
      case .comma: text += ","
      case .gap(let gap):
        let value = rest.popFirst() ?? gap.rawValue
        text += (text.isEmpty ? "" : " ") + (gap == .reason ? "(\(value))" : value)
      }
    }
    return text
  }

}

/// The patterns of all forms of a kind of line.
struct LinePatterns<Form: LineForm>: Sendable {

  /// The patterns in order of their forms.
  let all: [LinePattern<Form>]

  /// The patterns that a line of so many words can have, each list in order; the last one for all longer lines.
  private let byCount: [[LinePattern<Form>]]

  /// The patterns of all forms.
  init() {
    let all = Form.allCases.map(LinePattern.init)
    let longest = all.map(\.pieces.count).max() ?? 0
    self.all = all
    byCount = (0...longest + 1).map { (count) in
      all.filter { (pattern) in pattern.pieces.count == count || pattern.isWide && pattern.pieces.count < count }
    }
  }

  /// The patterns that a line of `count` words can have, in order.
  func fitting(_ count: Int) -> [LinePattern<Form>] { byCount[min(count, byCount.count - 1)] }

}

extension LineForm {

  /// The form with `values` in its gaps.
  func filled(with values: [String]) -> String {
    LinePattern(self).filled(with: values)
  }

  /// Returns the first of `forms` that `line` has, and what fills its gaps.
  static func match(_ line: LineWords, among forms: (Self) -> Bool = { _ in true }) -> (form: Self, gaps: [LineWords])?
  {
    for pattern in patterns.fitting(line.words.count) where forms(pattern.form) {
      if let gaps = pattern.match(line) { return (pattern.form, gaps) }
    }
    return nil
  }

}
