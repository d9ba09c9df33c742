internal import Diagnostics
public import Hours

/// A voicemail box as its author wrote it.
public struct WrittenBox: Sendable {

  /// The id.
  public var name: Written<String>

  /// The audio before the tone; the standard one where none is named.
  public var greeting: Written<String>?

  /// The longest and the shortest message.
  public var max: Written<Milliseconds>?

  /// The shortest message that is kept.
  public var min: Written<Milliseconds>?

  /// Where messages are sent.
  public var email: Written<String>?

  /// Whose box it is.
  public var owner: Written<String>?

}

/// The keys of a voicemail box.
enum BoxKeys: String, KeyWords {
  case greeting, max, min, email, owner

  static let construct = Phrase(en: "voicemail box", ru: "ящик голосовой почты")
  static let table = KeyTable<Self>()
}

/// The keys of the section `fax`.
enum FaxKeys: String, KeyWords {
  case email

  static let construct = Phrase(en: "fax", ru: "факс")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the box `name` at `node`.
  mutating func box(_ name: Written<String>, _ node: NodeID) -> WrittenBox? {
    var box = WrittenBox(name: name)
    if tree.isEmpty(node) { return box }
    fields(of: node, as: BoxKeys.self, into: &box) { (reader, box, key, value) in
      switch key {
      case .greeting: box.greeting = reader.string(value, Phrase(en: "greeting", ru: "приветствие"))
      case .max: box.max = reader.duration(value, Phrase(en: "max", ru: "max"))
      case .min: box.min = reader.duration(value, Phrase(en: "min", ru: "min"))
      case .email: box.email = reader.email(value)
      case .owner: box.owner = reader.string(value, Phrase(en: "owner", ru: "владелец"))
      }
    }
    return box
  }

  /// Returns the e-mail address at `node`.
  mutating func email(_ node: NodeID) -> Written<String>? {
    guard let address = string(node, Phrase(en: "e-mail address", ru: "адрес электронной почты")) else { return nil }
    let isAddress =
      address.value.utf8.count <= 254 && (Self.isUsual(address.value.utf8) || Self.isAddress(address.value))
    if !isAddress { complain(.badEmail(address)) }
    return isAddress ? address : nil
  }

  /// Whether `text` has something before and behind its one `@`, and no spaces.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (part) in !part.isEmpty && !part.contains { $0.isWhitespace } }
  }

  /// Whether the same is seen at a glance: visible ASCII with an `@` in its midst.
  private static func isUsual(_ text: String.UTF8View) -> Bool {
    var ats = 0
    for byte in text {
      guard (0x21...0x7E).contains(byte) else { return false }
      if byte == UInt8(ascii: "@") { ats += 1 }
    }
    return ats == 1 && text.first != UInt8(ascii: "@") && text.last != UInt8(ascii: "@")
  }

}

extension Diagnostic {

  /// The diagnostic of a text that is no e-mail address.
  fileprivate static func badEmail(_ address: Written<String>) -> Diagnostic {
    .init(
      .badValue,
      Phrase(
        en: "'\(address.value)' is no e-mail address", ru: "«\(address.value)» не является адресом электронной почты"),
      at: address.range,
      help: Phrase(en: "write it as name@company.example", ru: "напишите его в виде name@company.example"))
  }

}
