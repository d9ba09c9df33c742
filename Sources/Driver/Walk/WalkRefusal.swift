public import Diagnostics
public import Hours
public import Simulation

/// Why a step of a walk cannot be taken, or why a line cannot be understood.
public enum WalkRefusal: Error, Sendable {

  // Lines.
  case unknownCommand(String, meant: String?)
  case nameAlone(String)
  case notUnderstood(Diagnostic?)
  case missing(WalkWords.Verb)
  case tooLong(Milliseconds)

  // Names.
  case whoIsMeant([String])
  case unknownParty(String, meant: String?, known: [String])
  case hasNoSuchDevice(String, devices: [String])
  case doesNotRing([String], ringing: [String])
  case nobodyRings

  // Steps.
  case tooManySteps
  case isOver
  case callIsOver
  case nothingBefore
  case nothingComes
  case conversationIsOpen
  case nobodyTalks
  case cannotDecline
  case cannotBeSaid
  case noFaxAwaited
  case recordingIsNotOnDemand
  case shorterThanPast(Milliseconds)
  case wouldChangeThePast
  case trouble(Trouble)

}

extension WalkRefusal {

  /// What is in the way, and what to do.
  public var message: Phrase {
    switch self {
    case .unknownCommand(let typed, let meant):
      let text = excerpt(typed)
      return meant.map { (meant) in
        Phrase(en: "'\(text)'? did you mean '\(meant)'?", ru: "«\(text)»? возможно, имелось в виду «\(meant)»?")
      }
        ?? Phrase(
          en: "'\(text)' is no command; ? shows what can be said", ru: "«\(text)»: такой команды нет; ? покажет все")
    case .nameAlone(let typed):
      let text = excerpt(typed)
      return Phrase(
        en: "'\(text)': and does what? say 'answer \(text)', for example",
        ru: "«\(text)»: и что делает? напишите, например, «ответить \(text)»")
    case .notUnderstood(let complaint):
      return complaint.map { (complaint) in
        Phrase(
          en: complaint.message.en + (complaint.help.map { (help) in ": \(help.en)" } ?? ""),
          ru: complaint.message.ru + (complaint.help.map { (help) in ": \(help.ru)" } ?? ""))
      } ?? Phrase(en: "this cannot be understood; ? shows what can be said", ru: "это непонятно; ? покажет команды")
    case .missing(let verb): return Self.missing(verb)
    case .tooLong(let longest):
      return Phrase(
        en: "that is too long; at most \(longest.inDays) days go by at once",
        ru: "это слишком долго: за один раз проходит не больше \(longest.inDays) дн.")
    case .whoIsMeant(let names):
      return Phrase(en: "who is meant: \(list(names))?", ru: "кто имеется в виду: \(list(names))?")
    case .unknownParty(let typed, let meant, let known):
      let name = excerpt(typed)
      return meant.map { (meant) in
        Phrase(
          en: "there is no '\(name)'; did you mean '\(meant)'?",
          ru: "«\(name)» нет; возможно, имелось в виду «\(meant)»?")
      } ?? Phrase(en: "there is no '\(name)'; there are: \(list(known))", ru: "«\(name)» нет; есть: \(list(known))")
    case .hasNoSuchDevice(let typed, let devices):
      let name = excerpt(typed)
      return devices.isEmpty
        ? Phrase(en: "'\(name)' has no device", ru: "у «\(name)» нет устройств")
        : Phrase(en: "there is no '\(name)'; there are: \(list(devices))", ru: "«\(name)» нет; есть: \(list(devices))")
    case .doesNotRing(let names, let ringing):
      return Phrase(
        en: "\(list(names)) does not ring now; what rings: \(list(ringing))",
        ru: "\(list(names)) сейчас не звонит; звонят: \(list(ringing))")
    case .nobodyRings:
      return Phrase(
        en: "nothing rings now; Enter goes on to what comes next", ru: "сейчас ничего не звонит; Enter ведёт дальше")
    case .tooManySteps, .isOver, .callIsOver, .nothingBefore, .nothingComes, .conversationIsOpen, .nobodyTalks,
      .cannotDecline, .cannotBeSaid, .noFaxAwaited, .recordingIsNotOnDemand, .shorterThanPast, .wouldChangeThePast,
      .trouble:
      return stepMessage
    }
  }

  /// What is in the way of a step.
  private var stepMessage: Phrase {
    switch self {
    case .tooManySteps:
      Phrase(
        en: "the walk has a thousand steps; 'end' plays the call to its end, 'back' takes steps back",
        ru: "шагов уже тысяча; «конец» доиграет звонок, «назад» отменит шаги")
    case .isOver:
      Phrase(
        en: "all is over; 'save FILE' keeps the walk as a test, 'back' takes a step back, 'quit' leaves",
        ru: "всё закончено; «сохранить ФАЙЛ» запишет тест, «назад» отменит шаг, «выход» завершит")
    case .callIsOver: Phrase(en: "the caller is not on the line", ru: "звонящего нет на линии")
    case .nothingBefore: Phrase(en: "there is no step to take back", ru: "отменять нечего")
    case .nothingComes:
      Phrase(en: "nothing more happens by itself", ru: "само больше ничего не произойдёт")
    case .conversationIsOpen:
      Phrase(
        en: "they talk until somebody ends it: 'talk 95' (seconds in all), 'over' (now) or 'hang up'",
        ru: "разговор идёт, пока его не закончат: «разговор 95» (секунд всего), «всё» (сейчас) или «трубка»")
    case .nobodyTalks: Phrase(en: "nobody talks now", ru: "сейчас никто не разговаривает")
    case .cannotDecline:
      Phrase(
        en: "an outside number is not declined; it may be 'busy' or 'unreachable'",
        ru: "внешний номер нельзя отклонить; он может быть «занят» или «недоступен»")
    case .cannotBeSaid:
      Phrase(
        en: "this cannot be said in a walk; --to says what is dialled",
        ru: "здесь так сказать нельзя; набранный номер задаёт --to")
    case .noFaxAwaited:
      Phrase(en: "no fax is awaited now", ru: "сейчас факс не ждут")
    case .recordingIsNotOnDemand:
      Phrase(
        en: "the account does not record on demand, so there is no record key",
        ru: "в аккаунте нет записи по требованию, поэтому и кнопки записи нет")
    case .shorterThanPast(let length):
      Phrase(en: "\(length) have gone by already: say a longer time", ru: "уже прошло \(length): укажите больше")
    case .wouldChangeThePast:
      Phrase(
        en: "this would change what has already happened; go 'back' to before it",
        ru: "это изменило бы то, что уже произошло; сначала вернитесь туда командой «назад»")
    case .trouble(.logoutWhileOffline):
      Phrase(en: "he is logged out already", ru: "сотрудник уже не в сети")
    case .trouble(.ownCallWhileEngaged), .trouble(.callerEngaged):
      Phrase(en: "he is engaged already", ru: "сотрудник уже занят")
    default: Phrase(en: "this cannot be done now", ru: "сейчас это невозможно")
    }
  }

  /// What a command lacks.
  private static func missing(_ verb: WalkWords.Verb) -> Phrase {
    switch verb {
    case .press: Phrase(en: "which key? such as: press 1", ru: "какую кнопку? например: нажать 1")
    case .speak: Phrase(en: "for how long? such as: speak 20s", ru: "как долго? например: сообщение 20")
    case .status:
      Phrase(
        en: "who and what? such as: status vera break · online · logout · busy 10m",
        ru: "кто и что? например: статус вера перерыв · онлайн · выход · занят 10м")
    case .save:
      Phrase(en: "to which file? such as: save calls.yaml", ru: "в какой файл? например: сохранить calls.yaml")
    default: Phrase(en: "something is missing; ? shows an example", ru: "чего-то не хватает; ? покажет пример")
    }
  }

  /// The beginning of what somebody has typed.
  private func excerpt(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

  private func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " …" : "")
  }

}

extension Milliseconds {

  /// The number of whole days.
  fileprivate var inDays: Int64 { rawValue / 86_400_000 }

}
