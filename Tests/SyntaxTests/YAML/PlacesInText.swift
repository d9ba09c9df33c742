import Diagnostics

/// A text in which `⟦` and `⟧` mark the places where something is expected to be found.
struct MarkedFile {

  /// The text without the marks.
  let text: String

  /// The marked places, in offsets of bytes.
  let places: [Range<Int>]

  /// The text and the places of `marked`.
  init(_ marked: String) {
    var text = ""
    var starts: [Int] = []
    var places: [Range<Int>] = []
    for character in marked {
      switch character {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": if let start = starts.popLast() { places.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.places = places.sorted { (a, b) in a.lowerBound < b.lowerBound }
  }

}

/// What was found, one line each: code and place.
func found(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.inOrder().map { (diagnostic) in
    "\(diagnostic.rule.code) \(diagnostic.range.start)..<\(diagnostic.range.end)"
  }
}

/// What should be found, one line each: the code and each place.
func expected(_ code: String, at places: [Range<Int>]) -> [String] {
  places.map { (place) in "\(code) \(place)" }
}
