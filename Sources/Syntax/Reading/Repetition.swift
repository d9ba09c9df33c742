/// Tells at little cost whether one of many texts may have come before, without keeping any of them.
///
/// Hardly any account says a name, an extension or an address twice: only where this says that it may be so are the texts
/// themselves compared. Capital letters count as small ones. It remembers a number made of each text, and takes two equal ones, or too many near each other,
/// for a repetition; texts made up to look alike to it cost no more than texts that are.
public struct Repetition {

  /// Whether a text may have been added twice.
  public private(set) var isPossible = false

  /// The numbers of the texts while there are few.
  private var few = InlineArray<8, UInt64>(repeating: 0)
  private var count = 0

  /// The numbers of many texts, each at the place that it says or behind it; zero is free.
  private var places: [UInt64] = []

  /// How far behind its place a number may stand.
  private static let mostSteps = 64

  /// No texts yet; there will be `count` at most.
  public init(count: Int) {
    guard count > few.count else { return }
    var size = 32
    while size < count * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
  }

  /// Adds `text`.
  public mutating func add(_ text: String) { add(text.utf8Span.span) }

  /// Adds the text with the bytes `text`.
  public mutating func add(_ text: Span<UInt8>) {
    guard !isPossible else { return }
    let number = Self.number(of: text)
    if places.isEmpty {
      for place in 0..<count where few[place] == number { isPossible = true }
      if count < few.count { few[count] = number } else { isPossible = true }
      count += 1
      return
    }
    var place = Int(truncatingIfNeeded: number) & (places.count - 1)
    for _ in 0..<Self.mostSteps {
      if places[place] == 0 {
        places[place] = number
        return
      }
      if places[place] == number { break }
      place = (place + 1) & (places.count - 1)
    }
    isPossible = true
  }

  /// A number other than zero that is the same for texts that are equal apart from capital letters.
  private static func number(of text: Span<UInt8>) -> UInt64 {
    var number = UInt64(text.count)
    var word: UInt64 = 0
    var all: UInt8 = 0
    for offset in text.indices {
      // In ASCII a letter and its capital differ in this bit; that some signs are alike without it does no harm.
      let byte = text[offset] | 0x20
      all |= byte
      word = word << 8 | UInt64(byte)
      if offset % 8 == 7 {
        number = mixed(number ^ word)
        word = 0
      }
    }
    // Letters beyond ASCII can be written in several ways, of which strings know.
    if all >= 0x80, let span = try? UTF8Span(validating: text) {
      let string = String(copying: span).lowercased()
      return string.utf8.allSatisfy { (byte) in byte < 0x80 }
        ? Self.number(of: string.utf8Span.span) : UInt64(bitPattern: Int64(string.hashValue)) | 1
    }
    return mixed(number ^ word) | 1
  }

  /// A number in which every bit of `word` counts for many.
  private static func mixed(_ word: UInt64) -> UInt64 {
    // The golden ratio: no two words lie close together when multiplied by it.
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

}
