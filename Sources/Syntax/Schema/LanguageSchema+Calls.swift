/// A calls file.
extension LanguageSchema {

  /// A calls file: what happens in one world.
  var callsFile: SchemaNode {
    var keys = SchemaNode.keys(of: CallsFileKeys.self, "calls file") { (key) in
      switch key {
      case .account, .history: .of("text")
      case .statuses: .list(of: .of("status"))
      case .calls: .list(of: .of("call"))
      }
    }
    keys.add("anyOf", [["required": ["calls"]], ["required": ["statuses"]]])
    return keys
  }

  /// What the sections lead to.
  var callsDefinitions: [(key: String, value: SchemaNode)] {
    [
      ("status", status), ("call", call), ("act", ["type": "string", "minLength": 1]), ("expectation", expectation),
      ("outbox-entry", outboxEntry), ("timeline", timeline),
      ("party", ["type": ["string", "number"], "minLength": 1]),
      ("outcome", .matching(Self.outcomes)),
      ("length", ["anyOf": [.oneOf(["none"]), .of("duration")]]),
    ]
  }

  /// The beginnings of outcomes.
  private static let outcomes =
    #"^\s*(answered\s+by\s|abandoned\s*\(|voicemail|fax-|callback-requested|closed|no-answer|dropped|blocked|unallocated)"#

  private var status: SchemaNode {
    .keys(of: StatusEventKeys.self, "status", required: StatusEventKeys.allCases) { (key) in
      switch key {
      case .at: .of("instant")
      case .who: .of("employee")
      case .event: .matching(#"^\s*(login|set|logout|busy)"#)
      }
    }
  }

  private var call: SchemaNode {
    var keys = SchemaNode.keys(of: CallKeys.self, "call", required: [.at, .from]) { (key) in
      switch key {
      case .name: .of("text")
      case .at: .of("instant")
      case .from, .to: .of("party")
      case .acts: .listOrOne(of: act)
      case .expect: .of("expectation")
      }
    }
    // Who dials by an act needs no `to`.
    let dials: SchemaNode = .matching(#"^\s*caller\s+dials\s"#)
    keys.add(
      "anyOf",
      [
        ["required": ["to"]],
        ["required": ["acts"], "properties": ["acts": ["anyOf": [dials, ["type": "array", "contains": dials]]]]],
      ])
    return keys
  }

  /// An act; behind `callback 1:` YAML sees a value, which may be several acts.
  private var act: SchemaNode {
    .keys(["type": "object", "additionalProperties": .listOrOne(of: .of("act"))], or: .of("act"))
  }

  private var expectation: SchemaNode {
    var keys = SchemaNode.keys(of: ExpectationKeys.self, "expectation") { (key) in
      switch key {
      case .outcome: .of("outcome")
      case .wait, .talk: .of("duration")
      case .end: .of("instant")
      case .missed: .of("flag")
      case .rung, .seenBy: .listOrOne(of: .of("employee"))
      case .message, .recording: .of("length")
      case .callback: Self.words(ExpectedCallback.self)
      case .outbox: .listOrOne(of: .of("outbox-entry"))
      case .timeline, .timelineIncludes: .of("timeline")
      }
    }
    keys.add("minProperties", 1)
    return keys
  }

  private var outboxEntry: SchemaNode {
    .keys(of: OutboxKeys.self, "outbox entry", required: [.at, .on]) { (key) in
      switch key {
      case .at: ["type": ["string", "number"], "pattern": .text(SchemaPatterns.offset)]
      case .on: .of("event")
      case .email, .sms: .of("text")
      case .push: .of("employee")
      }
    }.choosing([OutboxKeys.email, .sms, .push]) { (_) in [.at, .on] }
  }

  private var timeline: SchemaNode {
    [
      "type": "object", "minProperties": 1, "propertyNames": .matching(SchemaPatterns.offset),
      "additionalProperties": .of("text"),
    ]
  }

}
