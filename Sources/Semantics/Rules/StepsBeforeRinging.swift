internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// From which time on callers tend to hang up (R003-28).
  private static let patience = Milliseconds.seconds(20)

  /// The calling tone of a fax machine lasts half a second and comes every three and a half (ITU-T T.30): within this
  /// time one is heard whole.
  private static let faxTonePeriod = Milliseconds.seconds(4)

  /// Returns a diagnostic for each row that keeps callers listening for too long before anybody rings, for each window
  /// in which the tone of a fax machine may be missed or that is a long silence, and for each greeting that plays twice
  /// in a row.
  func stepsBeforeRinging() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for scheme in schemes.indices {
      let rows = schemes[scheme].rows
      for row in rows.indices {
        let steps = rows[row].steps
        let long = longGreeting(in: steps)
        if let long { findings.append(long) }
        var isTold = long != nil
        for (position, step) in steps.enumerated() {
          switch step.kind {
          case .forward: isTold = false
          case .faxDetect(let window?) where window > Self.patience && !isTold:
            findings.append(.longSilence(window, at: step.range))
          case .faxDetect(let window?) where window > .zero && window < Self.faxTonePeriod:
            findings.append(.faxWindow(window, at: step.range))
          case .greeting(let item) where position > 0:
            if case .greeting(item) = steps[position - 1].kind {
              findings.append(
                .greetingTwice(written.audio[item].name.value, at: step.range, first: steps[position - 1].range))
            }
          default: continue
          }
        }
      }
    }
    return findings
  }

  /// The diagnostic of what `steps`, those of a row, play before the first forward, if it is too long.
  private func longGreeting(in steps: [ResolvedStep]) -> Diagnostic? {
    var length = Milliseconds.zero
    var tooLong: ResolvedStep?
    for step in steps {
      switch step.kind {
      case .greeting(let item): length = length + (audioLengths[item] ?? .zero)
      case .faxDetect(let window): length = length + (window ?? Defaults.faxWindow)
      case .forward: return tooLong.map { (long) in .greetingTooLong(length, at: long.range, rings: step.range) }
      case .voicemail, .faxReceive, .hangup: return nil
      }
      if tooLong == nil, length > Self.patience { tooLong = step }
    }
    return nil
  }

}

extension Diagnostic {

  fileprivate static func greetingTooLong(_ length: Milliseconds, at range: SourceRange, rings: SourceRange)
    -> Diagnostic
  {
    .init(
      .greetingTooLong,
      Phrase(
        en: "callers listen for \(length) before any telephone rings",
        ru: "звонящий слушает \(length), прежде чем зазвонит хоть один телефон"), at: range,
      help: Phrase(
        en: "from the twentieth second callers tend to hang up: shorten it, or play it as 'ringback' of the number",
        ru: "с двадцатой секунды клиенты кладут трубку: сократите или поставьте звук вместо гудка («ringback» у номера)"
      ),
      notes: [Note(Phrase(en: "only here somebody rings", ru: "телефоны звонят только отсюда"), at: rings)])
  }

  fileprivate static func faxWindow(_ window: Milliseconds, at range: SourceRange) -> Diagnostic {
    .init(
      .faxWindow,
      Phrase(
        en: "in \(window) the tone of a fax machine can be missed",
        ru: "за \(window) сигнал факса можно не услышать"), at: range,
      help: Phrase(
        en: "a fax machine sounds for half a second and is silent for three: listen for 4s or longer",
        ru: "факс подаёт сигнал полсекунды и молчит три: слушайте не меньше 4s"))
  }

  fileprivate static func longSilence(_ window: Milliseconds, at range: SourceRange) -> Diagnostic {
    .init(
      .longSilence,
      Phrase(
        en: "callers hear nothing for \(window) while the line listens for a fax",
        ru: "пока линия ждёт факс, звонящий \(window) не слышит ничего"), at: range,
      help: Phrase(
        en: "from the twentieth second callers tend to hang up: listen for 5s, or let a person answer first",
        ru: "с двадцатой секунды клиенты кладут трубку: слушайте 5s или пусть сначала ответит человек"))
  }

  fileprivate static func greetingTwice(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .greetingTwice, Phrase(en: "'\(name)' plays twice in a row", ru: "«\(name)» звучит два раза подряд"), at: range,
      help: Phrase(
        en: "remove one of the two, or name another one", ru: "удалите одно из двух или укажите другой звук"),
      notes: [Note(Phrase(en: "it has just played here", ru: "он только что прозвучал здесь"), at: first)])
  }

}
