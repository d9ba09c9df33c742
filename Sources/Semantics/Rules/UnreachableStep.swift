internal import Diagnostics

extension ResolvedAccount {

  /// Returns a diagnostic for the first step of each row that no call ever comes to (P-08).
  func unreachableSteps(_ graph: TargetGraph) -> [Diagnostic] {
    let endings = graph.endings()
    return schemes.indices.flatMap { (scheme) in
      let rows = schemes[scheme].rows
      return rows.indices.compactMap { (row) in unreachableStep(among: rows[row].steps, graph, endings) }
    }
  }

  private func unreachableStep(among steps: [ResolvedStep], _ graph: TargetGraph, _ endings: [Int]) -> Diagnostic? {
    var entered: [Int] = []
    // How many targets a call may have entered on its way here, at most.
    var mostEntered = 0
    for (position, step) in steps.enumerated() {
      let next = steps.dropFirst(position + 1).first
      switch step.kind {
      case .greeting, .faxDetect:
        continue
      case .voicemail, .faxReceive, .hangup:
        return next.map { (next) in .behindEnd(at: next.range, to: steps.last, end: step) }
      case .forward(let target, _):
        let node = graph.node(target)
        if entered.contains(node) {
          let first = steps[..<position].first { (earlier) in enters(node, earlier, graph, endings) }
          return .enteredBefore(name(of: node), at: step.range, first: first?.range)
        }
        if entered.count >= TargetGraph.mostTargets { return .tooManyTargets(name(of: node), at: step.range) }
        if endings[node] > 0, mostEntered + endings[node] <= TargetGraph.mostTargets {
          return next.map { (next) in
            .behindTarget(
              name(of: node), isGroup: graph.isGroup(node), at: next.range, to: steps.last, end: step.range,
              rule(of: node))
          }
        }
        graph.addEntered(from: node, endings, to: &entered)
        mostEntered += graph.exits[node].edges.isEmpty ? 1 : TargetGraph.mostTargets
      }
    }
    return nil
  }

  /// Whether every call that went through `step` and on has entered `node` there.
  private func enters(_ node: Int, _ step: ResolvedStep, _ graph: TargetGraph, _ endings: [Int]) -> Bool {
    guard case .forward(let target, _) = step.kind else { return false }
    var entered: [Int] = []
    graph.addEntered(from: graph.node(target), endings, to: &entered)
    return entered.contains(node)
  }

  /// The place of the rule that says what happens when nobody answers at `node`.
  private func rule(of node: Int) -> SourceRange? {
    node < employees.count ? employees[node].noAnswer?.range : groups[node - employees.count].noAnswer?.range
  }

}

extension Diagnostic {

  private static let never = Phrase(
    en: "no call ever comes to this step", ru: "до этого шага не дойдёт ни один звонок")

  fileprivate static func behindEnd(at range: SourceRange, to last: ResolvedStep?, end: ResolvedStep) -> Diagnostic {
    let reason =
      switch end.kind {
      case .voicemail:
        Phrase(en: "the call ends here, with the message", ru: "здесь звонок заканчивается записью сообщения")
      case .faxReceive:
        Phrase(en: "the call ends here, with or without a fax", ru: "здесь звонок заканчивается, с факсом или без него")
      default: Phrase(en: "the call ends here", ru: "здесь звонок заканчивается")
      }
    return .init(
      .unreachableStep, never, at: range,
      help: Phrase(
        en: "remove the step, or move it above the one that ends the call",
        ru: "удалите этот шаг или поставьте его выше того, который завершает звонок"),
      notes: [Note(reason, at: end.range)], fix: .removing(range.union(last?.range ?? range), .unsafe))
  }

  fileprivate static func behindTarget(
    _ name: String, isGroup: Bool, at range: SourceRange, to last: ResolvedStep?, end: SourceRange,
    _ rule: SourceRange?
  ) -> Diagnostic {
    let reason = Phrase(
      en: "a call that goes to '\(name)' never comes back to the scheme",
      ru: "звонок, ушедший на «\(name)», в схему не возвращается")
    var notes = [Note(reason, at: end)]
    if let rule { notes.append(Note(Phrase(en: "because of this rule", ru: "из-за этого правила"), at: rule)) }
    return .init(
      .unreachableStep, never, at: range,
      help: isGroup
        ? Phrase(
          en: "remove the step, or give '\(name)' the rule 'no-answer: continue'",
          ru: "удалите этот шаг или задайте «no-answer: continue» у «\(name)»")
        : Phrase(
          en: "remove the step, or let one of the rules of '\(name)' be 'continue'",
          ru: "удалите этот шаг или задайте «continue» в одном из правил «\(name)»"),
      notes: notes, fix: .removing(range.union(last?.range ?? range), .unsafe))
  }

  fileprivate static func enteredBefore(_ name: String, at range: SourceRange, first: SourceRange?) -> Diagnostic {
    .init(
      .unreachableStep,
      Phrase(
        en: "'\(name)' never rings here: every call that comes to this step has been there before",
        ru: "«\(name)» здесь не зазвонит: каждый звонок, дошедший до этого шага, там уже был"), at: range,
      help: Phrase(
        en: "remove the step: a call is sent to each employee and group once",
        ru: "удалите этот шаг: на каждого сотрудника и каждую группу звонок попадает один раз"),
      notes: first.map { (first) in [Note(Phrase(en: "it was there from here", ru: "он попал туда отсюда"), at: first)]
      }
        ?? [], fix: .removing(range, .unsafe))
  }

  fileprivate static func tooManyTargets(_ name: String, at range: SourceRange) -> Diagnostic {
    .init(
      .unreachableStep,
      Phrase(
        en: "'\(name)' never rings here: every call that comes to this step has been at ten places before",
        ru: "«\(name)» здесь не зазвонит: каждый звонок, дошедший до этого шага, побывал уже в десяти местах"),
      at: range,
      help: Phrase(
        en: "put some of the people into a group: a call is sent to ten employees and groups at most",
        ru: "объедините сотрудников в группу: звонок переадресуется не более десяти раз"))
  }

}
