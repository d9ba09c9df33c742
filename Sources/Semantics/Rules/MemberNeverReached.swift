internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each group whose callers have left before the turn of a member comes.
  ///
  /// Only `sequential` and `cumulative` go down the list; `even` begins elsewhere each time.
  func membersNeverReached() -> [Diagnostic] {
    groups.indices.compactMap { (position) in
      let times = GroupTimes(written.groups[position])
      guard times.order == .sequential || times.order == .cumulative, times.wait > .zero else { return nil }
      var turns = 0
      var late: [Int] = []
      for member in groups[position].members where takesTurn(member) {
        if times.turn * Int64(turns) >= times.wait { late.append(member) }
        turns += 1
      }
      guard let first = late.first else { return nil }
      let card = written.groups[position]
      let name = written.employees[first].name.value
      let place = card.members.first { (member) in member.value == name }?.range ?? card.name.range
      return .memberNeverReached(name, at: place, others: late.count - 1, turn: turns - late.count, of: card, times)
    }
  }

}

extension Diagnostic {

  fileprivate static func memberNeverReached(
    _ name: String, at range: SourceRange, others: Int, turn: Int, of group: WrittenGroup, _ times: GroupTimes
  ) -> Diagnostic {
    let begins = times.turn * Int64(turn)
    var notes: [Note] = []
    if others > 0 {
      notes.append(
        Note(
          Phrase(
            en: others == 1 ? "nor is the next member" : "nor are the \(others) members behind",
            ru: others == 1 ? "следующий за ним участник — тоже" : "и участники после него — тоже (\(others))")))
    }
    if let wait = group.wait {
      notes.append(
        Note(Phrase(en: "callers wait for \(times.wait)", ru: "звонящий ждёт \(times.wait)"), at: wait.range))
    }
    if let turn = group.turn {
      notes.append(
        Note(Phrase(en: "each turn takes \(times.turn)", ru: "каждому участнику звонят \(times.turn)"), at: turn.range))
    }
    return .init(
      .memberNeverReached,
      Phrase(
        en: "'\(name)' is never reached: the turn would begin after \(begins), but callers wait for \(times.wait)",
        ru: "до «\(name)» очередь не дойдёт: она наступила бы через \(begins), а звонящий ждёт \(times.wait)"),
      at: range,
      help: Phrase(
        en: "let the group wait for more than \(begins), or shorten 'turn'",
        ru: "увеличьте «wait» группы (больше \(begins)) или уменьшите «turn»"), notes: notes)
  }

}
