public import Diagnostics

extension TimelineEntry {

  /// The most mistakes of one line that are reported.
  private static let complaintLimit = 8

  /// Returns what `line`, a second of a timeline, tells, each entry with its place; complains (CW502) of what it
  /// cannot read, and goes on behind it.
  public static func read(line: ScalarText, _ complain: (Diagnostic) -> Void) -> [Written<TimelineEntry>] {
    withoutActuallyEscaping(complain) { (complain) in
      var entries: [Written<TimelineEntry>] = []
      var complaints = 0
      for part in LineWords(line).split(at: .semicolon) {
        let read = TimelineEntry.read(part, complain)
        entries += read
        if read.isEmpty { complaints += 1 }
        if complaints == complaintLimit { break }
      }
      return entries
    }
  }

  /// Returns the entries of `part`, which stands between two semicolons; none after a complaint.
  private static func read(_ part: LineWords, _ complain: @escaping (Diagnostic) -> Void) -> [Written<TimelineEntry>] {
    guard let first = part.words.first else {
      complain(.emptyEntry(at: part))
      return []
    }
    if let entries = ringing(part, complain) { return entries }
    if first.text == "row", let comma = part.words.firstIndex(where: { (word) in word.kind == .comma }) {
      let row = part[part.words.startIndex..<comma]
      let rest = part.from(comma + 1)
      let chosen = entry(row, complain)
      let audio = entry(rest.words.isEmpty ? part : rest, complain)
      guard let chosen, let audio else { return [] }
      guard audio.followsRow else {
        complain(.notOfRow(rest))
        return []
      }
      return [Written(chosen, at: row.text.range), Written(audio, at: rest.text.range)]
    }
    return entry(part, complain).map { (entry) in [Written(entry, at: part.text.range)] } ?? []
  }

  /// Returns the devices that `part` says start ringing together; nil if it says something else.
  private static func ringing(_ part: LineWords, _ complain: @escaping (Diagnostic) -> Void) -> [Written<
    TimelineEntry
  >]? {
    guard let last = part.words.last, last.text == TimelineForm.ringTogether || last.text == "rings" else { return nil }
    var devices = part[part.words.startIndex..<part.words.endIndex - 1]
    let isCallback = devices.words.first?.text == TimelineForm.callbackPrefix
    if isCallback { devices = devices.from(devices.words.startIndex + 1) }
    let names = devices.split(at: .comma)
    let looksRight = names.allSatisfy { (name) in
      name.words.count == 1 && name.words.allSatisfy(LineGap.device.admits)
    }
    guard looksRight else { return nil }
    var entries: [Written<TimelineEntry>] = []
    for name in names {
      guard let device = LineGaps(rule: .badTimeline, gaps: [name], complain: complain).device(0) else { return [] }
      let rings = TimelineEntry.deviceRings(device.name)
      entries.append(Written(isCallback ? .inCallback(rings) : rings, at: name.text.range))
    }
    return entries
  }

  /// Returns the one entry that `words` is; nil after a complaint.
  private static func entry(_ words: LineWords, _ complain: @escaping (Diagnostic) -> Void) -> TimelineEntry? {
    if let (form, gaps) = TimelineForm.match(words) {
      return TimelineEntry(form, LineGaps(rule: .badTimeline, gaps: gaps, complain: complain))
    }
    if words.words.first?.text == TimelineForm.callbackPrefix {
      let rest = words.from(words.words.startIndex + 1)
      if let (form, gaps) = TimelineForm.match(rest, among: \.isOfVisit) {
        return TimelineEntry(form, LineGaps(rule: .badTimeline, gaps: gaps, complain: complain)).map(
          TimelineEntry.inCallback)
      }
    }
    complain(.badTimeline(words))
    return nil
  }

  /// The entry of `form` with `gaps`, or nil after a complaint about them.
  init?(_ form: TimelineForm, _ gaps: LineGaps) {
    let entry: TimelineEntry? =
      switch form {
      case .blocked: .blocked
      case .unallocated: .unallocated
      case .noRow: .noRow
      case .row: gaps.name(0).map { (name) in .row(name.value) }
      case .greeting: gaps.name(0).map { (name) in .greeting(name.value) }
      case .ringback: gaps.name(0).map { (name) in .ringback(name.value) }
      case .announcement: gaps.name(0).map { (name) in .announcement(name.value) }
      case .faxDetect: .faxDetect
      case .faxReceive: .faxReceive
      case .faxTone: .faxTone
      case .faxReceived: .faxReceived
      case .faxFailed: .faxFailed
      case .group: gaps.name(0).map { (name) in .group(name.value) }
      case .groupWaitOver: gaps.name(0).map { (name) in .groupWaitOver(name.value) }
      case .groupAllBusy: gaps.name(0).map { (name) in .groupAllBusy(name.value) }
      case .groupNobodyPresent: gaps.name(0).map { (name) in .groupNobodyPresent(name.value) }
      case .groupNobodyLeft: gaps.name(0).map { (name) in .groupNobodyLeft(name.value) }
      case .groupQueue: gaps.name(0).map { (name) in .groupQueue(name.value) }
      case .order: gaps.order(0).map { (names) in .order(names.map(\.value)) }
      case .skipped: gaps.named { (name, reason) in .skipped(name, reason: reason) }
      case .offer: gaps.name(0).map { (name) in .offer(name.value) }
      case .callbackChosen: gaps.key(0).map { (key) in .callbackChosen(key: key) }
      case .stayChosen: gaps.key(0).map { (key) in .stayChosen(key: key) }
      case .voicemailChosen: gaps.key(0).map { (key) in .voicemailChosen(key: key) }
      case .callbackOver: .callbackOver
      case .callbackCustomerRings: .callbackCustomerRings
      case .callbackCustomerAnswers: .callbackCustomerAnswers
      case .callbackAttempt: gaps.attempt(0).map(TimelineEntry.callbackAttempt)
      case .callbackFailed: gaps.attempt(0).map(TimelineEntry.callbackFailed)
      case .externalAnswers: .externalAnswers
      case .externalBusy: .externalBusy
      case .externalNoAnswer: .externalNoAnswer
      case .externalUnreachable: .externalUnreachable
      case .externalRings: gaps.number(0).map { (number) in .externalRings(number.canonical) }
      case .voicemail: gaps.names { (box, greeting) in .voicemail(box, greeting: greeting) }
      case .messageStarts: .messageStarts
      case .messageSaved: gaps.length(0).map(TimelineEntry.messageSaved)
      case .messageDiscarded: gaps.length(0).map(TimelineEntry.messageDiscarded)
      case .conversationOver: .conversationOver
      case .callerHangsUp: .callerHangsUp
      case .dropped: .dropped
      case .released: .released
      case .deviceRings: gaps.device(0).map { (device) in .deviceRings(device.name) }
      case .deviceAnswers: gaps.device(0).map { (device) in .deviceAnswers(device.name) }
      case .deviceRejects: gaps.device(0).map { (device) in .deviceRejects(device.name) }
      case .deviceBusy: gaps.device(0).map { (device) in .deviceBusy(device.name) }
      case .deviceUnreachable: gaps.device(0).map { (device) in .deviceUnreachable(device.name) }
      case .employeeStopsRinging: gaps.name(0).map { (name) in .employeeStopsRinging(name.value) }
      case .employeeNoAnswer: gaps.name(0).map { (name) in .employeeNoAnswer(name.value) }
      case .employeeRejected: gaps.name(0).map { (name) in .employeeRejected(name.value) }
      case .employeeUnreachable: gaps.name(0).map { (name) in .employeeUnreachable(name.value) }
      case .employeeBusy: gaps.name(0).map { (name) in .employeeBusy(name.value) }
      case .employeeAway: gaps.named { (name, reason) in .employeeAway(name, reason: reason) }
      case .employeeOffHours: gaps.name(0).map { (name) in .employeeOffHours(name.value) }
      case .employeeOffline: gaps.name(0).map { (name) in .employeeOffline(name.value) }
      case .employeeNotAgain: gaps.name(0).map { (name) in .employeeNotAgain(name.value) }
      }
    guard let entry else { return nil }
    self = entry
  }

}

extension LineGaps {

  /// Returns what `make` makes of the id and the reason in the two gaps.
  fileprivate func named(_ make: (String, String) -> TimelineEntry) -> TimelineEntry? {
    guard let name = name(0), let reason = reason(1) else { return nil }
    return make(name.value, reason)
  }

  /// Returns what `make` makes of the ids in the two gaps.
  fileprivate func names(_ make: (String, String) -> TimelineEntry) -> TimelineEntry? {
    guard let first = name(0), let second = name(1) else { return nil }
    return make(first.value, second.value)
  }

}

extension Diagnostic {

  /// The diagnostic of an entry that is empty.
  fileprivate static func emptyEntry(at part: LineWords) -> Diagnostic {
    .init(
      .badTimeline,
      Phrase(en: "an entry is missing beside the semicolon", ru: "рядом с точкой с запятой нет события"),
      at: part.source.range,
      help: Phrase(en: "entries are separated by '; '", ru: "события разделяются знаком «; »"))
  }

  /// The diagnostic of `words`, which a row does not take after a comma.
  fileprivate static func notOfRow(_ words: LineWords) -> Diagnostic {
    .init(
      .badTimeline,
      Phrase(
        en: "'\(words.text.shown)' does not begin with the row",
        ru: "«\(words.text.shown)» не начинается вместе со строкой схемы"),
      at: words.text.range,
      help: Phrase(
        en: "only a greeting or ringback follows a row after a comma; write ';' before other entries",
        ru: "после строки через запятую пишется только greeting или ringback; перед другими событиями ставится «;»"))
  }

  /// The diagnostic of `words`, which are no entry of a timeline.
  fileprivate static func badTimeline(_ words: LineWords) -> Diagnostic {
    let text = words.text
    let message = Phrase(
      en: "'\(text.shown)' is nothing that a timeline tells", ru: "«\(text.shown)»: такого события в хронике нет")
    guard let nearest = TimelineEntry.nearest(to: words) else {
      let list = TimelineForm.related(to: words).joined(separator: " · ")
      return .init(
        .badTimeline, message, at: text.range,
        help: Phrase(en: "entries are written so: \(list)", ru: "события записываются так: \(list)"))
    }
    return .init(
      .badTimeline, message, at: text.range,
      help: Spelling.didYouMean(nearest.text, for: text.string),
      fix: nearest.isSure ? .replacement(of: text, by: nearest.text) : nil)
  }

}

extension TimelineEntry {

  /// Returns the entry that is nearest to `words`, if one is near enough, and whether it can be written as it is.
  fileprivate static func nearest(to words: LineWords) -> (text: String, isSure: Bool)? {
    if let nearest = NearestForm<TimelineForm>(to: words) { return shown(nearest, at: words.text.range) }
    guard words.words.first?.text == TimelineForm.callbackPrefix else { return nil }
    let rest = words.from(words.words.startIndex + 1)
    return NearestForm<TimelineForm>(to: rest, among: \.isOfVisit).map { (nearest) in
      let (text, isSure) = shown(nearest, at: words.text.range)
      return ("\(TimelineForm.callbackPrefix) \(text)", isSure)
    }
  }

  /// Returns `nearest` as a message shows it, and whether it is an entry that can be read.
  private static func shown(_ nearest: NearestForm<TimelineForm>, at range: SourceRange) -> (text: String, isSure: Bool)
  {
    guard let mended = nearest.mended, let (form, gaps) = TimelineForm.match(LineWords(ScalarText(mended, at: range)))
    else { return (nearest.form.rawValue, false) }
    let entry = TimelineEntry(form, LineGaps(rule: .badTimeline, gaps: gaps, complain: { _ in }))
    return (mended, nearest.isSure && entry != nil)
  }

}

extension TimelineForm {

  /// The forms of a device where `line` begins with one, those that have a word in common with it, or the most usual.
  fileprivate static func related(to line: LineWords) -> [String] {
    if let first = line.words.first, LineGap.device.admits(first) {
      return patterns.all.filter { (pattern) in pattern.pieces.first == .gap(.device) }.map(\.form.rawValue)
    }
    let words = line.words.prefix(8).map { (word) in LinePattern<TimelineForm>.Piece.word(word.text) }
    let related = patterns.all.filter { (pattern) in pattern.pieces.contains(where: words.contains) }
    let usual: [TimelineForm] = [.row, .greeting, .group, .deviceRings, .deviceAnswers, .conversationOver]
    return (related.isEmpty ? usual : related.prefix(6).map(\.form)).map(\.rawValue)
  }

}
