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

}
