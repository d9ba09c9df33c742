internal import Diagnostics

/// What can be said in a walk.
extension WalkTelling {

  /// The commands, each with what it does.
  public var help: String {
    let column = 22
    var text = ""
    for (command, meaning) in appearance.language == .en ? Self.english : Self.russian {
      let lines = Display.wrapped(meaning, to: appearance.width - column - 2)
      for (number, line) in lines.enumerated() {
        let lead = Display.padded(number == 0 ? command : "", to: column)
        text += "  " + appearance.styled(lead, .place) + line + "\n"
      }
    }
    return text
  }

  private static let english = [
    ("Enter", "go on to what comes next (n, next)"),
    ("w 5", "5 seconds go by (wait 5, wait 2m)"),
    ("a bella", "she answers (answer); a bella 95: and talks for 95 s"),
    ("d bella", "she declines (decline, reject)"),
    ("b vera", "the line is busy (busy); said before it rings, it holds when it would ring"),
    ("u vera.mobile", "it cannot be reached (unreachable)"),
    ("h", "the caller hangs up (hang up)"),
    ("1", "the caller presses a key (press 1)"),
    ("s 20", "he speaks for 20 s after the tone (speak); s 20 stays: and stays on the line"),
    ("f 90", "a fax machine calls and sends for 90 s (fax)"),
    ("t 95", "the conversation lasts 95 s in all (talk); o: it is over now (over)"),
    ("rec", "the record key is pressed (record)"),
    ("st vera break", "a status: online, break, logout, busy 10m (status)"),
    ("z", "one step back (back); back 3: three steps"),
    ("i · tl", "where the call stands · all that has happened (show, timeline)"),
    ("play · play all", "hear what the caller hears now · all that he has heard"),
    ("e", "nobody does anything any more: on to the end (end)"),
    ("save calls.yaml", "keep the walk as a test; a file that is there grows by a call"),
    ("q", "leave (quit)"),
    (
      "names",
      "ids, their beginnings (be), extensions (202), devices (vera.mobile), external, customer; "
        + "commands may stand on one line with ; between them"
    ),
    ("acts", "the words of calls files do as well: bella.desk answers after 4s, talks 95s"),
  ]

  private static let russian = [
    ("Enter", "дальше, к следующему событию (д, дальше)"),
    ("ж 5", "проходит 5 секунд (ждать 5, ждать 2м)"),
    ("о bella", "она отвечает (ответить); о bella 95: и говорит 95 с"),
    ("от bella", "она отклоняет звонок (отклонить)"),
    ("з vera", "занято (занят); сказанное заранее сработает, когда вызов дойдёт"),
    ("нд vera.mobile", "недоступен"),
    ("т", "звонящий кладёт трубку (трубка)"),
    ("1", "звонящий нажимает кнопку (нажать 1)"),
    ("с 20", "после сигнала он говорит 20 с (сообщение); с 20 остаётся: и не кладёт трубку"),
    ("ф 90", "звонит факс и передаёт 90 с (факс)"),
    ("р 95", "разговор длится всего 95 с (разговор); всё: он окончен сейчас"),
    ("зап", "нажата кнопка записи (запись)"),
    ("ст vera перерыв", "статус: онлайн, перерыв, выход, занят 10м (статус)"),
    ("н", "шаг назад (назад); назад 3: три шага"),
    ("п · ход", "где сейчас звонок · всё, что было (показать, ход)"),
    ("сл · сл всё", "услышать то, что слышит звонящий · всё, что он слышал (слушать)"),
    ("конец", "больше никто ничего не делает, до самого конца"),
    ("сохранить calls.yaml", "записать звонок как тест; в готовый файл звонок добавится"),
    ("в", "выход"),
    (
      "имена",
      "id, их начала (be), внутренние номера (202), устройства (vera.mobile), внешний, клиент; "
        + "на одной строке команды разделяет ;"
    ),
    ("действия", "можно и словами файла звонков: bella.desk answers after 4s, talks 95s"),
  ]

}
