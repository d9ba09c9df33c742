/// A piece of a JSON Schema, or any JSON value: keys keep their order.
public indirect enum SchemaNode: Sendable {

  /// A text.
  case text(String)

  /// A whole number.
  case number(Int)

  /// A truth value.
  case flag(Bool)

  /// Values in order.
  case list([SchemaNode])

  /// Keys with values, in order.
  case object([(key: String, value: SchemaNode)])

}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{

  /// A text as written in Swift.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A number as written in Swift.
  public init(integerLiteral value: Int) { self = .number(value) }

  /// A truth value as written in Swift.
  public init(booleanLiteral value: Bool) { self = .flag(value) }

  /// Values in order as written in Swift.
  public init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }

  /// Keys with values, in the order in which Swift has them.
  public init(dictionaryLiteral elements: (String, SchemaNode)...) {
    self = .object(elements.map { (key, value) in (key, value) })
  }

}

extension SchemaNode {

  /// What stands under `name` in the definitions.
  static func of(_ name: String) -> SchemaNode { ["$ref": .text("#/$defs/\(name)")] }

  /// One of `texts`.
  static func oneOf(_ texts: some Sequence<String>) -> SchemaNode { ["enum": .list(texts.map(SchemaNode.text))] }

  /// A text that `pattern` finds something in.
  static func matching(_ pattern: String) -> SchemaNode { ["type": "string", "pattern": .text(pattern)] }

  /// Values that are `schema` each.
  static func list(of schema: SchemaNode) -> SchemaNode { ["type": "array", "items": schema] }

  /// `short` for a word or text, `long` for keys.
  static func keys(_ long: SchemaNode, or short: SchemaNode) -> SchemaNode {
    ["if": ["type": "object"], "then": long, "else": short]
  }

  /// A list of `schema`, or one alone.
  static func listOrOne(of schema: SchemaNode) -> SchemaNode {
    ["if": ["type": "array"], "then": list(of: schema), "else": schema]
  }

  /// Names that the author chose, each with `schema` behind it.
  static func named(_ names: SchemaNode, _ schema: SchemaNode) -> SchemaNode {
    ["type": "object", "propertyNames": names, "additionalProperties": schema]
  }

  /// An object with exactly the keys of `construct`, which the manual calls `name`; each is described and as `schema`
  /// says.
  static func keys<Keys: KeyWords>(
    of construct: Keys.Type, _ name: String, required: [Keys] = [], _ schema: (Keys) -> SchemaNode
  ) -> SchemaNode {
    let properties = construct.allCases.map { (key) in
      let meaning = KeyMeanings.meaning(of: key.rawValue, in: name)
      return (key: key.rawValue, value: schema(key).described(meaning))
    }
    var members: SchemaNode = ["type": "object", "additionalProperties": false, "properties": .object(properties)]
    if !required.isEmpty { members.add("required", .list(required.map { (key) in .text(key.rawValue) })) }
    return members
  }

  /// The same with the words `meaning` for people.
  func described(_ meaning: String?) -> SchemaNode {
    guard let meaning, case .object(let members) = self else { return self }
    return .object([(key: "description", value: .text(meaning))] + members)
  }

  /// Adds the member `key` to an object.
  mutating func add(_ key: String, _ value: SchemaNode) {
    guard case .object(let members) = self else { return }
    self = .object(members + [(key, value)])
  }

  /// Puts `value` in the place of the member `key`.
  mutating func replace(_ key: String, _ value: SchemaNode) {
    guard case .object(let members) = self else { return }
    self = .object(members.map { (member) in member.key == key ? (key, value) : member })
  }

  /// The same object, in which of the keys `choices` exactly one stands, with no other keys than it `allows` beside it.
  func choosing<Keys: KeyWords>(_ choices: [Keys], allowing allowed: (Keys) -> [Keys]) -> SchemaNode {
    var chosen = self
    chosen.add("anyOf", .list(choices.map { (key) in ["required": [.text(key.rawValue)]] }))
    chosen.add(
      "allOf",
      .list(
        choices.map { (key) in
          let words = ([key] + allowed(key)).map(\.rawValue)
          return ["if": ["required": [.text(key.rawValue)]], "then": ["propertyNames": .oneOf(words)]]
        }))
    return chosen
  }

}
