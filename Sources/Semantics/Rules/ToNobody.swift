internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each box of whose messages nobody learns, and one where nobody learns of faxes.
  func messagesToNobody(_ uses: Uses) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let events = written.notifications.compactMap { (notification) in notification.on?.value }
    if let step = uses.fax, written.faxAddress == nil, !events.contains(.fax) {
      findings.append(.faxToNobody(at: step))
    }
    guard !events.contains(.voicemail) else { return findings }
    for (position, box) in written.boxes.enumerated() where uses.boxes[position] {
      if box.email == nil, box.owner == nil { findings.append(.messageToNobody(box.name)) }
    }
    return findings
  }

}

extension Diagnostic {

  fileprivate static func messageToNobody(_ name: Written<String>) -> Diagnostic {
    .init(
      .messageToNobody,
      Phrase(
        en: "nobody learns of the messages in '\(name.value)'",
        ru: "о сообщениях в ящике «\(name.value)» никто не узнает"), at: name.range,
      help: Phrase(
        en: "give it an 'email' or an 'owner', or notify somebody: {on: voicemail, email: ADDRESS}",
        ru: "укажите «email» или «owner» либо добавьте уведомление: {on: voicemail, email: АДРЕС}"))
  }

  fileprivate static func faxToNobody(at step: SourceRange) -> Diagnostic {
    .init(
      .faxToNobody,
      Phrase(en: "faxes are received, but sent to nobody", ru: "факсы принимаются, но никому не отправляются"),
      at: step,
      help: Phrase(
        en: "say where they go: fax: {email: ADDRESS}", ru: "укажите, куда их отправлять: fax: {email: АДРЕС}"))
  }

}
