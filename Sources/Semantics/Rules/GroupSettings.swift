internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each setting of a group that changes nothing, or hardly what was meant.
  func groupSettingsWithoutEffect() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in written.groups.indices {
      let times = GroupTimes(written.groups[position])
      if let callback = written.groups[position].callback {
        findings += callbackFindings(callback, written.groups[position], groups[position])
      }
      if let impatient = written.groups[position].impatient {
        if impatient.isWhole, !impatient.offer.isEmpty, groups[position].offer.count == impatient.offer.count,
          groups[position].offer.allSatisfy({ (_, choice) in choice == .stay })
        {
          findings.append(.offerOfNothing(at: impatient.offer[0].choice.range))
        }
        if let finding = cutPrompt(
          impatient, groups[position].prompt, times, wait: written.groups[position].wait?.range)
        {
          findings.append(finding)
        }
      }
      if let turn = written.groups[position].turn, times.order == .all,
        written.groups[position].ring != nil || written.groups[position].hasNoOrder
      {
        findings.append(.turnWithoutEffect(at: turn.range, ring: written.groups[position].ring?.range))
      }
      if times.order == .even, times.turn >= times.wait, times.wait > .zero,
        groups[position].members.count(where: { (member) in takesTurn(member) }) > 1
      {
        let card = written.groups[position]
        findings.append(.turnOutlastsWait(times, at: card.turn?.range ?? card.wait?.range ?? card.name.range))
      }
      if let queue = written.groups[position].queue, !queue.value, let audio = written.groups[position].queueAudio {
        findings.append(.queueAudioNeverPlayed(audio, off: queue.range))
      }
    }
    return findings
  }

  private func callbackFindings(_ callback: WrittenCallback, _ card: WrittenGroup, _ group: ResolvedGroup)
    -> [Diagnostic]
  {
    let isAsked = group.offer.contains { (_, choice) in choice == .callback }
    // Of an offer that could not be read nobody knows what it offers.
    if !isAsked, card.impatient?.isWhole ?? true, group.offer.count == card.impatient?.offer.count ?? 0 {
      return [.callbackNeverAsked(at: callback.range.atStart, card.impatient?.range.atStart)]
    }
    if let attempts = callback.attempts, attempts.value == 1, let pause = callback.pause {
      return [.pauseNeverUsed(at: pause.range, attempts: attempts.range)]
    }
    return []
  }

  /// The diagnostic of a prompt that is still playing when the wait is over.
  private func cutPrompt(_ impatient: WrittenImpatient, _ prompt: Int?, _ times: GroupTimes, wait: SourceRange?)
    -> Diagnostic?
  {
    guard let name = impatient.prompt, let prompt, let length = audioLengths[prompt] else { return nil }
    let after = impatient.after?.value ?? Defaults.impatientAfter
    guard after < times.wait, after + length > times.wait else { return nil }
    return .promptCutOff(name, length, heard: times.wait - after, wait: wait)
  }

}

extension Diagnostic {

  fileprivate static func callbackNeverAsked(at range: SourceRange, _ offer: SourceRange?) -> Diagnostic {
    .init(
      .callbackNeverAsked,
      Phrase(
        en: "nobody is ever called back: the group does not offer it",
        ru: "обратного звонка не будет: группа его не предлагает"), at: range,
      help: Phrase(
        en: "offer it: impatient: {offer: {1: callback}}, or remove 'callback'",
        ru: "добавьте в предложение: impatient: {offer: {1: callback}} — или удалите «callback»"),
      notes: offer.map { (offer) in
        [Note(Phrase(en: "what is offered stands here", ru: "что предлагается, указано здесь"), at: offer)]
      } ?? [])
  }

  fileprivate static func pauseNeverUsed(at range: SourceRange, attempts: SourceRange) -> Diagnostic {
    .init(
      .pauseNeverUsed,
      Phrase(en: "there is only one attempt, and no pause behind it", ru: "попытка только одна, паузе взяться негде"),
      at: range,
      help: Phrase(en: "allow more attempts, or remove the pause", ru: "увеличьте число попыток или удалите паузу"),
      notes: [Note(Phrase(en: "the attempts are set here", ru: "число попыток указано здесь"), at: attempts)])
  }

  fileprivate static func offerOfNothing(at range: SourceRange) -> Diagnostic {
    .init(
      .offerOfNothing,
      Phrase(
        en: "the offer is to stay, which callers do anyway", ru: "предлагается только ждать, а звонящий ждёт и так"),
      at: range,
      help: Phrase(
        en: "offer a callback or a box too, or remove 'impatient'",
        ru: "предложите ещё обратный звонок или ящик либо удалите «impatient»"))
  }

  fileprivate static func turnWithoutEffect(at range: SourceRange, ring: SourceRange?) -> Diagnostic {
    .init(
      .turnWithoutEffect,
      Phrase(en: "'turn' has no effect: all members ring at once", ru: "«turn» ничего не меняет: звонят все сразу"),
      at: range,
      help: Phrase(
        en: "remove it, or write 'ring: sequential', 'ring: cumulative' or 'ring: even'",
        ru: "удалите его или напишите «ring: sequential», «ring: cumulative» либо «ring: even»"),
      notes: ring.map { (ring) in [Note(Phrase(en: "the order is set here", ru: "порядок указан здесь"), at: ring)] }
        ?? [])
  }

  fileprivate static func turnOutlastsWait(_ times: GroupTimes, at range: SourceRange) -> Diagnostic {
    .init(
      .turnOutlastsWait,
      Phrase(
        en: "only one member rings for each caller: a turn takes \(times.turn), and callers wait for \(times.wait)",
        ru: "каждому звонящему достаётся один участник: он звонит \(times.turn), а ожидание \(times.wait)"), at: range,
      help: Phrase(
        en: "let 'turn' be shorter than 'wait', so that the next one rings too",
        ru: "сделайте «turn» короче «wait», чтобы успел зазвонить и следующий"))
  }

  fileprivate static func queueAudioNeverPlayed(_ audio: Written<String>, off: SourceRange) -> Diagnostic {
    .init(
      .queueAudioNeverPlayed,
      Phrase(
        en: "'\(audio.value)' is never heard: nobody waits in a queue that is off",
        ru: "«\(audio.value)» никто не услышит: очередь выключена"), at: audio.range,
      help: Phrase(
        en: "switch the queue on, or remove 'queue-audio'", ru: "включите очередь или удалите «queue-audio»"),
      notes: [Note(Phrase(en: "it is off here", ru: "очередь выключена здесь"), at: off)])
  }

  fileprivate static func promptCutOff(
    _ prompt: Written<String>, _ length: Milliseconds, heard: Milliseconds, wait: SourceRange?
  ) -> Diagnostic {
    .init(
      .promptCutOff,
      Phrase(
        en: "of the \(length) of '\(prompt.value)' callers hear \(heard), then the wait is over",
        ru: "«\(prompt.value)» длится \(length), а звонящий услышит \(heard): время ожидания закончится"),
      at: prompt.range,
      help: Phrase(
        en: "make the offer earlier with 'after', let the group wait longer, or shorten the prompt",
        ru: "предложите раньше («after»), увеличьте «wait» группы или сократите запись"),
      notes: wait.map { (wait) in
        [Note(Phrase(en: "the wait is set here", ru: "время ожидания указано здесь"), at: wait)]
      } ?? [])
  }

}
