/// The JSON Schema (2020-12) of the language, by which editors complete and check what is being written.
///
/// It is made from the keys that the reader knows. A text may look like a number or a truth value to an editor's YAML,
/// so those are taken wherever a text is; what stands inside texts is left to the reader.
public struct LanguageSchema: Sendable {

  /// The kinds of file that have a schema.
  public enum Document: String, CaseIterable, Sendable {

    /// An account.
    case account

    /// A part that an account includes.
    case part

    /// A calls file.
    case calls

  }

  /// The kind of file.
  let document: Document

  /// What references may name; anything where it is not known.
  let names: SchemaNames?

  /// The schema of `document`; references name only what `names` has, if it is given.
  public init(of document: Document, names: SchemaNames? = nil) {
    self.document = document
    self.names = names
  }

  /// The schema.
  public var root: SchemaNode {
    let title =
      switch document {
      case .account: "Callwright account"
      case .part: "Part of a Callwright account"
      case .calls: "Callwright calls file"
      }
    var root: SchemaNode = ["$schema": "https://json-schema.org/draft/2020-12/schema", "title": .text(title)]
    guard case .object(let members) = document == .calls ? callsFile : account else { return root }
    for (key, value) in members { root.add(key, value) }
    let all = shared + (document == .calls ? callsDefinitions : accountDefinitions)
    root.add("$defs", .object(Self.used(of: all, from: root)))
    return root
  }

  /// Those of `definitions` that `root` leads to, in their order.
  private static func used(
    of definitions: [(key: String, value: SchemaNode)], from root: SchemaNode
  ) -> [(key: String, value: SchemaNode)] {
    let byName = Dictionary(definitions.map { (name, node) in (name, node) }) { (first, _) in first }
    var found: Set<String> = []
    var open = [root]
    while let node = open.popLast() {
      switch node {
      case .object(let members):
        for (key, value) in members {
          if key == "$ref", case .text(let place) = value {
            let name = String(place.dropFirst("#/$defs/".count))
            if found.insert(name).inserted, let target = byName[name] { open.append(target) }
          }
          open.append(value)
        }
      case .list(let items): open += items
      case .text, .number, .flag: break
      }
    }
    return definitions.filter { (name, _) in found.contains(name) }
  }

  // MARK: Values

  /// What accounts and calls files share.
  private var shared: [(key: String, value: SchemaNode)] {
    [
      ("text", ["type": ["string", "number", "boolean"], "minLength": 1]),
      (
        "id",
        [
          "type": ["string", "number", "boolean"], "minLength": 1, "pattern": .text(SchemaPatterns.id), "not": reserved,
        ]
      ),
      (
        "flag",
        ["type": ["string", "boolean"], "pattern": .text(SchemaPatterns.flag), "examples": ["yes", "no"]]
      ),
      ("duration", .matching(SchemaPatterns.duration)),
      ("date", .matching(SchemaPatterns.date)),
      ("instant", .matching(SchemaPatterns.date)),
      ("count", ["type": ["integer", "string"], "minimum": 1, "pattern": "^[0-9]+$"]),
      ("extension", ["type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"]),
      ("number", ["type": ["string", "number"], "pattern": .text(SchemaPatterns.number)]),
      ("email", .matching(SchemaPatterns.email)),
      ("pattern", .matching(SchemaPatterns.hours)),
      ("event", .oneOf(NotificationEvent.allCases.map(\.rawValue))),
      ("employee", reference(names?.employees)),
      ("group", reference(names?.groups)),
      ("target", reference(names.map { (names) in names.employees + names.groups })),
      ("audio", reference(names?.audio)),
      ("schedule", reference(names?.schedules)),
      ("box", reference(names?.boxes)),
      ("scheme", reference(names?.schemes)),
    ]
  }

  /// A word that no id may be.
  private var reserved: SchemaNode { ["type": "string", "pattern": .text(SchemaPatterns.reserved)] }

  /// One of `names`, or any text where they are not known.
  private func reference(_ names: [String]?) -> SchemaNode {
    guard let names else { return .of("text") }
    return ["enum": .list(names.flatMap(Self.readings))]
  }

  /// `name` and what an editor's YAML may take it for.
  static func readings(of name: String) -> [SchemaNode] {
    var readings: [SchemaNode] = [.text(name)]
    if let number = Int(name), String(number) == name { readings.append(.number(number)) }
    switch name.lowercased() {
    case "yes", "on", "true", "y": readings.append(true)
    case "no", "off", "false", "n": readings.append(false)
    default: break
    }
    return readings
  }

  /// One of the words of `Keys`, or what an editor's YAML may take it for.
  static func words<Keys: KeyWords>(_ keys: Keys.Type) -> SchemaNode {
    ["enum": .list(keys.allCases.flatMap { (key) in readings(of: key.rawValue) })]
  }

}
