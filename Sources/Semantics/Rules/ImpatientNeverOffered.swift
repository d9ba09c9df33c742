internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each group whose callers have left before the offer to impatient ones (P-11).
  func offersNeverMade() -> [Diagnostic] {
    written.groups.compactMap { (group) in
      guard let impatient = group.impatient else { return nil }
      let after = impatient.after?.value ?? Defaults.impatientAfter
      let wait = group.wait?.value ?? Defaults.wait
      return after < wait || wait <= .zero ? nil : .impatientNeverOffered(after, wait, of: group, impatient)
    }
  }

}

extension Diagnostic {

  fileprivate static func impatientNeverOffered(
    _ after: Milliseconds, _ wait: Milliseconds, of group: WrittenGroup, _ impatient: WrittenImpatient
  ) -> Diagnostic {
    .init(
      .impatientNeverOffered,
      Phrase(
        en: "the offer is never made: it would come after \(after), but callers wait for \(wait)",
        ru: "предложение никогда не прозвучит: оно прозвучало бы через \(after), а звонящий ждёт \(wait)"),
      at: impatient.after?.range ?? impatient.range,
      help: Phrase(
        en: "let 'after' be shorter than the 'wait' of the group", ru: "сделайте «after» меньше, чем «wait» группы"),
      notes: group.wait.map { (wait) in
        [Note(Phrase(en: "the wait of the group", ru: "время ожидания группы"), at: wait.range)]
      } ?? [])
  }

}
