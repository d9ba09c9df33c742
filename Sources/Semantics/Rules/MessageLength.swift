internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each box whose shortest message is longer than its longest, so that all are thrown away.
  func boxesThatKeepNothing() -> [Diagnostic] {
    written.boxes.compactMap { (box) in
      let (least, most) = (box.min?.value ?? Defaults.shortestMessage, box.max?.value ?? Defaults.longestMessage)
      guard least > most, most > .zero else { return nil }
      return .messageLength(least, most, at: box.min?.range ?? box.max?.range ?? box.name.range)
    }
  }

}

extension Diagnostic {

  fileprivate static func messageLength(_ least: Milliseconds, _ most: Milliseconds, at range: SourceRange)
    -> Diagnostic
  {
    .init(
      .messageLength,
      Phrase(
        en: "every message is thrown away: it lasts \(most) at most, and must last \(least) at least",
        ru: "все сообщения пропадут: они не длиннее \(most), а сохраняются от \(least)"), at: range,
      help: Phrase(en: "let 'min' be shorter than 'max'", ru: "сделайте «min» меньше, чем «max»"))
  }

}
