/// Text made safe for a line of a protocol: what would break the line stands as an escape.
///
/// A backslash is `\\`, a line feed `\n`, a carriage return `\r`, NUL `\0`; nothing else is touched.
enum EscapedText {

  /// Returns `text` with its line-breaking characters escaped.
  static func escape(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "0")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the text that was escaped as `line`, if it is one that `escape` writes.
  static func unescape(_ line: String) -> String? {
    var bytes: [UInt8] = []
    var rest = line.utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.next() {
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "0"): bytes.append(0)
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

}
