public import Diagnostics
public import Hours

/// A call as its author wrote it: who calls whom when, what the parties do, and what is expected of it.
public struct WrittenCall: Sendable {

  /// What the call shows, for people.
  public var name: Written<String>?

  /// When it comes in.
  public var at: Written<Moment>?

  /// Who calls.
  public var from: Written<WrittenParty>?

  /// What is called; absent where the caller dials an extension by an act.
  public var to: Written<WrittenParty>?

  /// What the parties do, in file order, which decides ties (P-01).
  public var acts: [Written<WrittenAct>] = []

  /// What is expected; absent where the call is only to be shown.
  public var expectation: WrittenExpectation?

  /// Where the call is told.
  public var range: SourceRange

}

/// The keys of a call.
enum CallKeys: String, KeyWords {
  case name, at, from, to, acts, expect

  static let construct = Phrase(en: "call", ru: "звонок")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the call at `node`.
  mutating func call(_ node: NodeID) -> WrittenCall? {
    guard expect(.mapping, node, CallKeys.construct) else { return nil }
    var call = WrittenCall(range: tree.range(of: node))
    var given: Set<CallKeys> = []
    fields(of: node, as: CallKeys.self) { (reader, key, value) in
      given.insert(key)
      switch key {
      case .name: call.name = reader.string(value, Phrase(en: "name", ru: "название"))
      case .at: call.at = reader.moment(value, Phrase(en: "at", ru: "время"))
      case .from: call.from = reader.small(value, Phrase(en: "from", ru: "кто звонит"), WrittenParty.read)
      case .to: call.to = reader.small(value, Phrase(en: "to", ru: "куда звонят"), WrittenParty.read)
      case .acts: call.acts = reader.acts(value)
      case .expect: call.expectation = reader.expectation(value)
      }
    }
    let dials = call.acts.contains { (act) in if case .callerDials = act.value { true } else { false } }
    for key in [CallKeys.at, .from, .to] where !given.contains(key) && tree.isComplete && !(key == .to && dials) {
      complain(.missing(key.rawValue, CallKeys.construct, at: call.range.atStart))
    }
    return call
  }

  /// Returns the acts at `node`: a list, or one act.
  ///
  /// `callback 1: …` is a key with a value to YAML, and may have several acts behind it.
  private mutating func acts(_ node: NodeID) -> [Written<WrittenAct>] {
    var acts: [Written<WrittenAct>] = []
    items(of: node, Phrase(en: "acts", ru: "действия"), orOne: true) { (reader, item) in
      if reader.isOverwhelmed { return }
      guard reader.tree.kind(of: item) == .mapping else {
        if let act = reader.small(item, Phrase(en: "act", ru: "действие"), WrittenAct.read) { acts.append(act) }
        return
      }
      var children = reader.tree.children(of: item)
      while let key = children.next(), let value = children.next() {
        let head = reader.tree.scalar(key)
        reader.items(of: value, Phrase(en: "callback", ru: "обратный звонок"), orOne: true) { (reader, part) in
          if reader.isOverwhelmed { return }
          let act = reader.small(part, Phrase(en: "act", ru: "действие")) { (text, complain) in
            WrittenAct.read(head, text, complain)
          }
          if let act { acts.append(Written(act.value, at: head.range.union(act.range))) }
        }
      }
    }
    return acts
  }

}
