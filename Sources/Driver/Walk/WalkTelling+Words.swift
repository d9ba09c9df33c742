internal import Diagnostics
internal import Hours
internal import Machine
internal import Simulation

/// The words for what happens in a walk.
extension WalkTelling {

  /// Where the call stands.
  func place(_ walk: Walk) -> String {
    guard let view = walk.view else {
      guard !walk.isOver else { return say("the call is over", "звонок закончен") }
      let outcome = CallReport(walk.exchange, appearance).outcomeText(walk.record)
      return say("the call is over: \(outcome)", "звонок закончен: \(outcome)")
    }
    let place = place(view, walk)
    return view.attempt.map { (attempt) in say("callback \(attempt): ", "обратный звонок \(attempt): ") + place }
      ?? place
  }

  private func place(_ view: Exchange.CallView, _ walk: Walk) -> String {
    let machine = walk.machine
    let agent = view.agent.map { (id) in machine.employees[id].name }
    switch view.state {
    case .greeting(let sound):
      let name = machine.sounds[sound].name
      return say("greeting \(name) is playing", "звучит приветствие \(name)")
    case .announcement(let sound):
      let name = machine.sounds[sound].name
      return say("announcement \(name) is playing", "звучит объявление \(name)")
    case .faxDetection:
      return say("listening whether it is a fax machine", "проверяем, не факс ли звонит")
    case .faxTone: return say("waiting for a fax", "ждём факс")
    case .faxReception: return say("a fax is coming in", "идёт приём факса")
    case .distributing(let group, _), .groupEntry(let group):
      let name = machine.groups[group].name
      return say("group \(name) is being rung", "звонок идёт в группу \(name)")
    case .waiting(let group, _):
      let name = machine.groups[group].name
      return say("waiting in the queue of group \(name)", "ожидание в очереди группы \(name)")
    case .directOffer(let employee, _), .directEntry(let employee):
      let name = machine.employees[employee].name
      return say("\(name) is being rung", "звонок идёт сотруднику \(name)")
    case .externalOffer(let number, _):
      let digits = machine.outsideNumbers[number].number
      return say("outside number \(digits) is being rung", "звонок идёт на внешний номер \(digits)")
    case .boxGreeting(let box):
      let name = machine.boxes[box].name
      return say("box \(name) greets the caller", "звучит приветствие ящика \(name)")
    case .boxRecording(let box):
      let name = machine.boxes[box].name
      return say("box \(name) records", "ящик \(name) записывает")
    case .talking:
      let with = agent ?? say("the outside number", "внешний номер")
      let length = view.talkBegan.map { (began) in walk.now - began } ?? .zero
      return say("conversation with \(with), for \(length)", "разговор: \(with), уже \(length)")
    case .callbackCustomer:
      let with = agent ?? ""
      return say("the customer is being rung, \(with) is on the line", "звонок идёт клиенту, \(with) на линии")
    case .screening, .rowChoice, .released, .callbackDue, .callbackOver: return ""
    }
  }

  /// What the caller hears.
  func heard(_ walk: Walk) -> String {
    if walk.view?.talkBegan != nil { return say("the conversation", "разговор") }
    let hearing = Hearing(ofRecord: 0, in: walk.exchange, until: walk.now)
    switch hearing.present {
    case .silence: return say("silence", "тишину")
    case .ringback: return say("the ringing tone", "гудки")
    case .faxTone: return say("the tone of a fax machine", "сигнал факса")
    case .music(let sound): return say("music ", "музыку ") + name(sound, walk)
    case .sound(let sound): return name(sound, walk)
    }
  }

  /// The name of an audio item, and where it comes from.
  private func name(_ sound: ID<Sound>, _ walk: Walk) -> String {
    let item = walk.machine.sounds[sound]
    if let file = item.file { return "\(item.name) (\(file), \(item.length))" }
    return item.name == Sound.standardBoxGreeting.name
      ? say("the standard greeting of boxes", "стандартное приветствие ящика")
      : say("\(item.name): silence, not recorded yet", "\(item.name): тишину, ещё не записано")
  }

  /// What may come.
  func words(_ event: Exchange.UpcomingEvent, _ walk: Walk) -> String {
    let machine = walk.machine
    switch event.kind {
    case .callArrives: return say("the call comes", "звонок поступает")
    case .callerHangsUp: return say("the caller hangs up", "звонящий кладёт трубку")
    case .conversationOver: return say("the conversation is over", "разговор закончится")
    case .ownCallOver(let id):
      let name = machine.employees[id].name
      return say("\(name) is free again", "\(name) освободится")
    case .waitOver(let id):
      let name = machine.groups[id].name
      return say("the wait of group \(name) is over", "истечёт ожидание группы \(name)")
    case .offer(let id):
      let name = machine.groups[id].name
      return say("the offer of group \(name)", "предложение группы \(name)")
    case .turnOver: return say("the next one's turn", "очередь следующего")
    case .nextMember: return say("one more joins in", "подключится ещё один")
    case .ringingOver: return say("the ringing is over", "вызов прекратится")
    case .mediaOver: return mediaEnd(walk)
    case .deviceStarts(let id):
      let name = walk.name(.device(id))
      return say("\(name) starts to ring", "зазвонит \(name)")
    case .deviceResponds(let id):
      let name = walk.name(.device(id))
      return say("\(name) responds", "\(name) отзовётся")
    case .remoteResponds: return say("the outside party responds", "внешний номер отзовётся")
    case .key: return say("the caller presses a key", "звонящий нажмёт кнопку")
    case .faxTone: return say("the fax machine sounds", "факс подаст сигнал")
    case .faxOver: return say("the fax is complete", "факс будет принят")
    case .statusChange(let id):
      let name = machine.employees[id].name
      return say("\(name) changes status", "\(name) сменит статус")
    case .reevaluation: return ""
    case .callback(let attempt): return say("callback \(attempt)", "обратный звонок \(attempt)")
    }
  }

  /// What ends when media end.
  private func mediaEnd(_ walk: Walk) -> String {
    switch walk.view?.state {
    case .faxDetection: say("it is no fax machine", "значит, не факс")
    case .faxTone: say("no fax came", "факса нет")
    case .boxRecording: say("the message ends", "сообщение закончится")
    case .boxGreeting: say("the tone", "сигнал")
    case .announcement: say("the announcement is over", "объявление закончится")
    default: say("the greeting is over", "приветствие закончится")
    }
  }

  /// What a key of the offer asks for.
  func words(_ choice: Group.Choice, _ walk: Walk) -> String {
    switch choice {
    case .callback: say("callback", "перезвонить")
    case .stay: say("stay", "ждать")
    case .voicemail(let box): say("voicemail ", "сообщение в ящик ") + walk.machine.boxes[box].name
    }
  }

  /// What else there is to say about a step.
  func words(_ remark: WalkRemark) -> String {
    switch remark {
    case .later(let length):
      say(
        "taken as \(length) later, so that what you have just seen comes before it",
        "принято на \(length) позже, чтобы только что увиденное случилось раньше")
    case .declared: say("noted: this holds when it would ring next", "учтено: так будет при следующем вызове")
    case .revised(let dropped):
      say("so it was from its first ring on", "так было с начала вызова")
        + (dropped == 0
          ? "" : say("; later answers taken back: \(dropped)", "; отменено более поздних ответов: \(dropped)"))
    case .keyIgnored: say("the exchange listens to no such key now", "сейчас эту кнопку никто не ждёт")
    case .willSpeak: say("noted: the caller will speak after the tone", "учтено: звонящий заговорит после сигнала")
    case .unknownStatus(let word):
      say(
        "the account has no rule for '\(word)': it counts as online",
        "в аккаунте нет правила для «\(word)»: это как online")
    }
  }

  /// A name for the call, from what becomes of it.
  public func callName(_ walk: Walk) -> String {
    let outcome = CallReport(walk.exchange, appearance).outcomeText(walk.record)
    return "\(outcome), \(walk.exchange.zone.civil(at: walk.opening.arrival.at))"
  }

  /// What can be said where the call stands.
  public func hint(_ walk: Walk) -> String {
    guard !walk.isOver else { return say("save FILE · back · Enter leaves", "сохранить ФАЙЛ · назад · Enter завершит") }
    guard let view = walk.view else { return say("Enter · end", "Enter · конец") }
    switch view.state {
    case .distributing, .directOffer, .waiting, .externalOffer, .callbackCustomer:
      let keys = walk.keys.isEmpty ? "" : say("press 1 · ", "нажать 1 · ")
      return walk.ringing.isEmpty
        ? keys + say("Enter · wait 5 · hang up", "Enter · ждать 5 · трубка")
        : say("answer WHO · decline WHO · ", "ответить КТО · отклонить КТО · ") + keys
          + say("wait 5 · hang up · Enter", "ждать 5 · трубка · Enter")
    case .boxRecording:
      return say("speak 20 · speak 20 stays · hang up", "сообщение 20 · сообщение 20 остаётся · трубка")
    case .talking: return say("talk 95 · over · hang up · wait 5", "разговор 95 · всё · трубка · ждать 5")
    case .faxDetection, .faxTone: return say("fax 90 · Enter · hang up", "факс 90 · Enter · трубка")
    default: return say("Enter · wait 5 · hang up · play", "Enter · ждать 5 · трубка · слушать")
    }
  }

}
