public import Syntax

/// A JSON Schema as text.
public enum SchemaReport {

  /// The text of `schema`, with the same bytes each time.
  public static func json(_ schema: LanguageSchema) -> [UInt8] {
    var json = JSONText()
    write(schema.root, &json)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Writes `node`.
  private static func write(_ node: SchemaNode, _ json: inout JSONText) {
    switch node {
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .flag(let flag): json.flag(flag)
    case .list(let items): json.array(items) { (json, item) in write(item, &json) }
    case .object(let members):
      json.object { (json) in
        for (key, value) in members {
          json.key(key)
          write(value, &json)
        }
      }
    }
  }

}
