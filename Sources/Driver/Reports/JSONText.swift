/// Writes JSON (RFC 8259) in the order in which it is told, into one buffer.
///
/// Keys keep their order, so that the same values give the same bytes and a difference of two files is readable; rows
/// go out as fast as they are told. (An encoder for Codable types builds a tree first and sorts keys by the alphabet.)
public struct JSONText: Sendable {

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Whether lines are broken and indented, and how deep.
  private let isPretty: Bool
  private var depth = 0

  /// Whether the next item of the open container is its first.
  private var isFirst = true

  /// An empty text; a pretty one has a line for each item.
  public init(isPretty: Bool = true) {
    self.isPretty = isPretty
  }

  /// The text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members are written by `members`.
  public mutating func object(_ members: (inout JSONText) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array whose items are written by `items`, each beginning with `item()`.
  public mutating func array(_ items: (inout JSONText) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]"), items)
  }

  /// Writes an array of `items`, each by `write`.
  public mutating func array<Item>(_ items: some Sequence<Item>, _ write: (inout JSONText, Item) -> Void) {
    array { (json) in
      for item in items {
        json.item()
        write(&json, item)
      }
    }
  }

  /// Begins the next item of an array.
  public mutating func item() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  /// Begins the member `key` of an object; its value must follow.
  public mutating func key(_ key: String) {
    item()
    string(key)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes the member `key` with a text, or null.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes the member `key` with a number, or null.
  public mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  /// Writes the member `key` with a truth value.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    flag(value)
  }

  /// Writes the member `key` with an array of texts.
  public mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    array(values) { (json, value) in json.string(value) }
  }

  /// Writes a number.
  public mutating func number(_ value: Int) { bytes += Array(String(value).utf8) }

  /// Writes a truth value.
  public mutating func flag(_ value: Bool) { bytes += Array((value ? "true" : "false").utf8) }

  /// Writes null.
  public mutating func null() { bytes += Array("null".utf8) }

  /// Writes a text, with the escapes that JSON asks for; further control characters (C1) are escaped too, because a
  /// terminal would obey them.
  public mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var isBehindC2 = false
    for byte in value.utf8 {
      // In UTF-8 the control characters U+0080 to U+009F are C2 and a byte of the same number.
      if isBehindC2, byte < 0xA0 {
        bytes.removeLast()
        escape(byte)
        isBehindC2 = false
        continue
      }
      isBehindC2 = byte == 0xC2
      switch byte {
      case UInt8(ascii: "\""): bytes += Array("\\\"".utf8)
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20, 0x7F: escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes the control character with the number `byte` by its number.
  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ content: (inout JSONText) -> Void) {
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    bytes.append(close)
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: depth * 2)
  }

}
