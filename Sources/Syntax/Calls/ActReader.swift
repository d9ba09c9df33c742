internal import Diagnostics
internal import Hours

/// Reads one act, word by word.
struct ActReader {

  /// The act.
  let line: LineWords

  /// Takes note of what is wrong; absent where it is only tried whether the act can be read.
  let complain: ((Diagnostic) -> Void)?

  /// What a party does, before it is known where the act stands.
  private enum Deed {

    case device(WrittenDevice, [WrittenAct.Response])
    case external([WrittenAct.Response])
    case customer(WrittenAct.Response)
    case other(WrittenAct)

  }

  /// Returns the act, or nil after a complaint (CW501).
  func act() -> WrittenAct? {
    guard line.words.first?.text == ActForm.callback else {
      return switch deed(line, of: [.device, .external, .caller, .record]) {
      case .device(let device, let responses): .device(device, responses)
      case .external(let responses): .external(responses)
      case .other(let act): act
      case .customer, nil: nil
      }
    }
    let colon = line.words.firstIndex { (word) in word.kind == .colon }
    let number = line[line.words.startIndex + 1..<(colon ?? min(line.words.startIndex + 2, line.words.endIndex))]
    guard let attempt = attempt(number) else { return nil }
    guard let colon else {
      complain?(.missingColon(line, attempt))
      return nil
    }
    return callback(attempt, line.from(colon + 1))
  }

  /// Returns the act that the line tells behind the key `head`, which YAML has taken apart; nil after a complaint.
  func act(after head: ScalarText) -> WrittenAct? {
    let words = LineWords(head)
    guard words.words.first?.text == ActForm.callback else {
      complain?(.foreignKey(head))
      return nil
    }
    return attempt(words.from(1)).flatMap { (attempt) in callback(attempt, line) }
  }

  /// Returns what happens at `attempt`, which `words` tell, or nil after a complaint.
  private func callback(_ attempt: Int, _ words: LineWords) -> WrittenAct? {
    switch deed(words, of: [.device, .customer]) {
    case .device(let device, let responses): .callback(attempt: attempt, .device(device, responses))
    case .customer(let response): .callback(attempt: attempt, .customer(response))
    case .external, .other, nil: nil
    }
  }

  /// Returns the number of an attempt, or nil after a complaint.
  private func attempt(_ words: LineWords) -> Int? {
    if words.words.count == 1 { return gaps([words]).attempt(0) }
    complain?(.missingAttempt(at: words.text.range))
    return nil
  }

  /// Returns what one of `parties` does according to `words`.
  private func deed(_ words: LineWords, of parties: [ActParty]) -> Deed? {
    guard let first = words.words.first else {
      complain?(.badAct(words, parties))
      return nil
    }
    let party = ActParty(rawValue: first.text) ?? .device
    guard parties.contains(party), party != .device || LineGap.device.admits(first) else {
      complain?(.badAct(words, parties))
      return nil
    }
    let start = words.words.startIndex
    let clauses = words.from(start + 1).split(at: .comma)
    guard let head = clauses.first else { return nil }
    var rest = clauses.dropFirst()
    let deed: Deed?
    switch party {
    case .device:
      let device = gaps([words[start..<start + 1]]).device(0)
      let responses = responses(of: party, head, &rest)
      guard let device else { return nil }
      deed = responses.map { (responses) in .device(device, responses) }
    case .external: deed = responses(of: party, head, &rest).map(Deed.external)
    case .customer: deed = response(of: party, head, &rest).map(Deed.customer)
    case .caller, .record: deed = other(party, head, &rest).map(Deed.other)
    }
    guard deed != nil, let surplus = rest.first else { return deed }
    complain?(.surplusClause(surplus, party))
    return nil
  }

  /// Returns the responses of `party` that `head` and the clauses of `rest` tell, joined by `, then`.
  private func responses(
    of party: ActParty, _ head: LineWords, _ rest: inout ArraySlice<LineWords>
  ) -> [WrittenAct.Response]? {
    guard let first = response(of: party, head, &rest) else { return nil }
    var responses = [first]
    while let next = rest.first, next.words.first?.text == ActForm.then {
      rest.removeFirst()
      guard let response = response(of: party, next.from(next.words.startIndex + 1), &rest) else { return nil }
      responses.append(response)
    }
    return responses
  }

  /// Returns the response that `clause` tells, and takes `talks` from `rest`.
  private func response(
    of party: ActParty, _ clause: LineWords, _ rest: inout ArraySlice<LineWords>
  ) -> WrittenAct.Response? {
    guard let (form, gaps) = match(party, clause) else { return nil }
    switch form {
    case .answers:
      let (start, talk) = (gaps.length(0), extra(.talks, &rest))
      guard let start, let talk else { return nil }
      return .answers(after: start, talk: talk)
    case .rejects: return gaps.length(0).map(WrittenAct.Response.rejects)
    case .isBusy: return .isBusy
    case .isUnreachable: return .isUnreachable
    case .letsItRing, .doesNotAnswer: return .letsItRing
    case .hangsUp, .presses, .speaks, .faxes, .dials, .pressed, .talks, .sends, .stays: return nil
    }
  }

  /// Returns the act of the caller or of the record key that `clause` tells, and takes what belongs to it from `rest`.
  private func other(_ party: ActParty, _ clause: LineWords, _ rest: inout ArraySlice<LineWords>) -> WrittenAct? {
    guard let (form, gaps) = match(party, clause) else { return nil }
    switch form {
    case .hangsUp: return gaps.offset(0).map(WrittenAct.callerHangsUp)
    case .presses:
      let (key, time) = (gaps.key(0), gaps.offset(1))
      guard let key, let time else { return nil }
      return .callerPresses(key: key, at: time)
    case .speaks:
      guard let length = gaps.length(0) else { return nil }
      let stays = rest.first.flatMap { (clause) in ActForm.match(clause)?.form } == .stays
      if stays { rest.removeFirst() }
      return .callerSpeaks(length: length, stays: stays)
    case .faxes:
      let (start, length) = (gaps.length(0), extra(.sends, &rest))
      guard let start, let length else { return nil }
      return .callerFaxes(after: start, length: length)
    case .dials: return gaps.name(0).map(WrittenAct.callerDials)
    case .pressed: return gaps.length(0).map(WrittenAct.recordPressed)
    case .answers, .rejects, .isBusy, .isUnreachable, .letsItRing, .doesNotAnswer, .talks, .sends, .stays: return nil
    }
  }

  /// Returns the form of `party` that `clause` has, or nil after a complaint.
  private func match(_ party: ActParty, _ clause: LineWords) -> (ActForm, LineGaps)? {
    if let (form, gaps) = ActForm.match(clause, among: party.forms.contains) { return (form, self.gaps(gaps)) }
    complain?(.badClause(clause, party, in: line))
    return nil
  }

  /// Returns the length that `form` tells at the head of `rest`; a length of nil if it does not stand there, nil after
  /// a complaint.
  private func extra(_ form: ActForm, _ rest: inout ArraySlice<LineWords>) -> Milliseconds?? {
    guard let clause = rest.first, let (found, gaps) = ActForm.match(clause), found == form else { return .some(nil) }
    rest.removeFirst()
    guard let length = self.gaps(gaps).length(0) else { return nil }
    return .some(length)
  }

  /// The reader of what fills `gaps`.
  private func gaps(_ gaps: [LineWords]) -> LineGaps {
    LineGaps(rule: .badAct, gaps: gaps, complain: complain ?? { _ in })
  }

}

extension Diagnostic {

  /// The diagnostic of `words`, which are no act of any of `parties`.
  fileprivate static func badAct(_ words: LineWords, _ parties: [ActParty]) -> Diagnostic {
    let text = words.text
    guard let first = words.words.first else {
      return .init(
        .badAct, Phrase(en: "an act is missing here", ru: "здесь не сказано, кто что делает"), at: text.range,
        help: .forms(of: parties))
    }
    let known =
      parties.filter { (party) in party != .device }.map(\.rawValue)
      + (parties.contains(.caller) ? [ActForm.callback] : [])
    let head = words.source.part(first.bytes)
    if [ActForm.talks, .sends, .stays].contains(where: { (form) in form.rawValue.hasPrefix(first.text) })
      || first.text == ActForm.then
    {
      return .init(
        .badAct,
        Phrase(
          en: "'\(text.shown)' belongs to the act before it", ru: "«\(text.shown)» относится к предыдущему действию"),
        at: text.range,
        help: Phrase(
          en:
            "within [ ] a comma begins a new act: put the whole act in quotes, or write each act on a line of its own after '- '",
          ru:
            "внутри [ ] запятая начинает новое действие: возьмите всё действие в кавычки или пишите каждое с новой строки после «- »"
        ))
    }
    if first.text == ActParty.customer.rawValue {
      return .init(
        .badAct,
        Phrase(
          en: "the customer acts only in a callback", ru: "клиент (customer) действует только при обратном звонке"),
        at: text.range,
        help: Phrase(
          en: "write which attempt it is, such as 'callback 1: \(text.shown)'",
          ru: "укажите номер попытки, например «callback 1: \(text.shown)»"))
    }
    if let meant = Spelling.meant(by: first.text, among: known) {
      return .init(
        .badAct, Phrase(en: "'\(text.shown)' is nothing that can be done", ru: "«\(text.shown)»: такого действия нет"),
        at: text.range,
        help: Spelling.didYouMean(meant.word, for: first.text),
        fix: ActReader.reads(words.source, with: meant.word, at: first.bytes)
          ? .replacement(of: head, by: meant.word, meant.isSure ? .sure : .unsafe) : nil)
    }
    let isEmployee =
      LineGaps.isName(first.text)
      && ActForm.match(words.from(words.words.startIndex + 1), among: ActParty.device.forms.contains) != nil
    if isEmployee {
      return .init(
        .badAct,
        Phrase(
          en: "which telephone of '\(first.text)' is meant?",
          ru: "какой телефон сотрудника «\(first.text)» имеется в виду?"),
        at: head.range,
        help: Phrase(
          en: "write the device behind a dot, such as \(first.text).desk",
          ru: "укажите устройство после точки, например \(first.text).desk"))
    }
    return .init(
      .badAct, Phrase(en: "'\(text.shown)' is nothing that can be done", ru: "«\(text.shown)»: такого действия нет"),
      at: text.range, help: .forms(of: parties))
  }

  /// The diagnostic of `clause`, which nothing that `party` can do is called, in the act `line`.
  fileprivate static func badClause(_ clause: LineWords, _ party: ActParty, in line: LineWords) -> Diagnostic {
    let help = Phrase.forms(of: [party])
    guard let start = clause.words.first?.bytes.lowerBound, let end = clause.words.last?.bytes.upperBound else {
      return .init(
        .badAct, Phrase(en: "the act does not say what happens", ru: "не сказано, что происходит"), at: line.text.range,
        help: help)
    }
    let text = clause.text
    let message = Phrase(
      en: "'\(text.shown)' is nothing that \(party.inWords.en) can do",
      ru: "«\(text.shown)»: \(party.inWords.ru) так не может")
    if let mended = ActReader.withCommas(clause), ActReader.reads(line.source, with: mended, at: start..<end) {
      return .init(
        .badAct, Phrase(en: "a comma is missing in '\(text.shown)'", ru: "в «\(text.shown)» не хватает запятой"),
        at: text.range,
        help: Phrase(en: "write '\(mended)'", ru: "напишите «\(mended)»"), fix: .replacement(of: text, by: mended))
    }
    guard let nearest = NearestForm<ActForm>(to: clause, among: party.forms.contains) else {
      return .init(.badAct, message, at: text.range, help: help)
    }
    guard let mended = nearest.mended, ActReader.reads(line.source, with: mended, at: start..<end) else {
      return .init(
        .badAct, message, at: text.range,
        help: Phrase(
          en: "for example '\(nearest.form.example)'", ru: "например, «\(nearest.form.example)»"))
    }
    return .init(
      .badAct, message, at: text.range,
      help: Spelling.didYouMean(mended, for: text.string),
      fix: nearest.isSure ? .replacement(of: text, by: mended) : nil)
  }

  /// The diagnostic of `clause`, which follows an act of `party` that is complete.
  fileprivate static func surplusClause(_ clause: LineWords, _ party: ActParty) -> Diagnostic {
    .init(
      .badAct,
      Phrase(
        en: "'\(clause.text.shown)' cannot follow here", ru: "«\(clause.text.shown)» здесь не может стоять"),
      at: clause.text.range, help: .forms(of: [party]))
  }

  /// The diagnostic of the key `head` in place of an act.
  fileprivate static func foreignKey(_ head: ScalarText) -> Diagnostic {
    .init(
      .badAct, Phrase(en: "'\(head.shown):' is no act", ru: "«\(head.shown):» — не действие"), at: head.range,
      help: Phrase(
        en: "an act has no colon, other than 'callback 1: …'", ru: "в действии нет двоеточия, кроме «callback 1: …»"))
  }

  /// The diagnostic of a callback at `range` without the number of the attempt.
  fileprivate static func missingAttempt(at range: SourceRange) -> Diagnostic {
    .init(
      .badAct,
      Phrase(en: "which attempt of the callback is meant?", ru: "какая попытка обратного звонка имеется в виду?"),
      at: range,
      help: Phrase(en: "write its number, such as 'callback 1: …'", ru: "укажите её номер, например «callback 1: …»"))
  }

  /// The diagnostic of a callback without a colon behind the number of the attempt.
  fileprivate static func missingColon(_ line: LineWords, _ attempt: Int) -> Diagnostic {
    .init(
      .badAct,
      Phrase(en: "a colon is missing behind 'callback \(attempt)'", ru: "после «callback \(attempt)» нет двоеточия"),
      at: line.text.range,
      help: Phrase(
        en: "write 'callback \(attempt): ' and what happens then",
        ru: "напишите «callback \(attempt): » и что происходит дальше"))
  }

}

extension Phrase {

  /// Says how acts of `parties` are written.
  fileprivate static func forms(of parties: [ActParty]) -> Phrase {
    let list = parties.map(\.list).joined(separator: " · ")
    return Phrase(en: "acts are written so: \(list)", ru: "действия записываются так: \(list)")
  }

}

extension ActParty {

  /// What an author calls the party.
  fileprivate var inWords: Phrase {
    switch self {
    case .external: Phrase(en: "an outside number", ru: "внешний номер")
    case .caller: Phrase(en: "the caller", ru: "звонящий")
    case .record: Phrase(en: "the record key", ru: "кнопка записи")
    case .customer: Phrase(en: "the customer", ru: "клиент")
    case .device: Phrase(en: "a device", ru: "устройство")
    }
  }

}
