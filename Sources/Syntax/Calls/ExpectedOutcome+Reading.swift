public import Diagnostics

extension ExpectedOutcome: CustomStringConvertible {

  /// The outcome as a calls file has it.
  public var description: String {
    switch self {
    case .answered(let device): OutcomeForm.answered.filled(with: [device.employee, device.kind.rawValue])
    case .answeredByExternal: OutcomeForm.answeredByExternal.rawValue
    case .abandoned(let phase): OutcomeForm.abandoned.filled(with: [phase.rawValue])
    case .voicemail: OutcomeForm.voicemail.rawValue
    case .voicemailEmpty: OutcomeForm.voicemailEmpty.rawValue
    case .faxReceived: OutcomeForm.faxReceived.rawValue
    case .faxFailed: OutcomeForm.faxFailed.rawValue
    case .callbackRequested: OutcomeForm.callbackRequested.rawValue
    case .closed: OutcomeForm.closed.rawValue
    case .noAnswer: OutcomeForm.noAnswer.rawValue
    case .dropped: OutcomeForm.dropped.rawValue
    case .blocked: OutcomeForm.blocked.rawValue
    case .unallocated: OutcomeForm.unallocated.rawValue
    }
  }

}

extension ExpectedOutcome {

  /// Returns the outcome that `text` names, such as `answered by bella on desk`, or nil after a complaint (CW024).
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> ExpectedOutcome? {
    withoutActuallyEscaping(complain) { (complain) in
      let line = LineWords(text)
      guard let (form, gaps) = OutcomeForm.match(line) else {
        complain(.badOutcome(line))
        return nil
      }
      return ExpectedOutcome(form, LineGaps(rule: .badValue, gaps: gaps, complain: complain))
    }
  }

  /// The outcome of `form` with `gaps`, or nil after a complaint about them.
  private init?(_ form: OutcomeForm, _ gaps: LineGaps) {
    switch form {
    case .answered:
      guard let employee = gaps.name(0), let kind = gaps.kind(1) else { return nil }
      self = .answered(DeviceName(employee.value, kind.value))
    case .abandoned:
      guard let text = gaps.text(0) else { return nil }
      guard let phase = Phase(rawValue: text.string) else {
        gaps.complain(.badPhase(text))
        return nil
      }
      self = .abandoned(phase)
    case .answeredByExternal: self = .answeredByExternal
    case .voicemail: self = .voicemail
    case .voicemailEmpty: self = .voicemailEmpty
    case .faxReceived: self = .faxReceived
    case .faxFailed: self = .faxFailed
    case .callbackRequested: self = .callbackRequested
    case .closed: self = .closed
    case .noAnswer: self = .noAnswer
    case .dropped: self = .dropped
    case .blocked: self = .blocked
    case .unallocated: self = .unallocated
    }
  }

  /// Whether `text` names an outcome.
  fileprivate static func reads(_ text: String, at range: SourceRange) -> Bool {
    read(ScalarText(text, at: range)) { _ in } != nil
  }

}

extension Diagnostic {

  /// The diagnostic of `line`, which is no outcome.
  fileprivate static func badOutcome(_ line: LineWords) -> Diagnostic {
    let text = line.source
    let message = Phrase(
      en: "'\(text.shown)' is no way in which a call ends", ru: "«\(text.shown)»: так звонок не заканчивается")
    let words = text.string.split(separator: " ")
    if words.starts(with: ["answered", "by"]), let on = words.lastIndex(of: "on"), on > 3 {
      return .init(
        .badValue, message, at: text.range,
        help: Phrase(
          en: "name the employee by his id, one word: answered by EMPLOYEE on DEVICE",
          ru: "укажите сотрудника по id, одним словом: answered by СОТРУДНИК on УСТРОЙСТВО"))
    }
    if let nearest = NearestForm<OutcomeForm>(to: line) {
      let phases = ExpectedOutcome.Phase.allCases.map(\.rawValue).joined(separator: " | ")
      let form = nearest.form == .abandoned ? "abandoned (\(phases))" : nearest.form.rawValue
      let mended = nearest.mended.flatMap { (mended) in ExpectedOutcome.reads(mended, at: text.range) ? mended : nil }
      let meant = mended ?? form
      return .init(
        .badValue, message, at: text.range,
        help: Spelling.didYouMean(meant, for: text.string),
        fix: mended != nil && nearest.isSure ? .replacement(of: text, by: meant) : nil)
    }
    let list = OutcomeForm.allCases.map(\.rawValue).joined(separator: ", ")
    return .init(
      .badValue, message, at: text.range, help: Phrase(en: "outcomes: \(list)", ru: "возможные итоги: \(list)"))
  }

  /// The diagnostic of `text`, which is no phase of a call.
  fileprivate static func badPhase(_ text: ScalarText) -> Diagnostic {
    let phases = ExpectedOutcome.Phase.allCases.map(\.rawValue)
    let list = phases.joined(separator: ", ")
    let message = Phrase(
      en: "'\(text.shown)' is no phase in which a caller hangs up", ru: "«\(text.shown)»: такой фазы звонка нет")
    guard let meant = Spelling.meant(by: text.string, among: phases) else {
      return .init(
        .badValue, message, at: text.range, help: Phrase(en: "it is one of: \(list)", ru: "допустимо: \(list)"))
    }
    return .init(
      .badValue, message, at: text.range,
      help: Phrase(
        en: "did you mean '\(meant.word)'? (one of: \(list))",
        ru: "возможно, имелось в виду «\(meant.word)»? (допустимо: \(list))"),
      fix: .replacement(of: text, by: meant.word, meant.isSure ? .sure : .unsafe))
  }

}
