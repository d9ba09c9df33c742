import Diagnostics
import Hours
import Syntax
import Testing

@testable import Driver

/// What somebody types, in both languages.
struct WalkWordsTests {

  @Test("every word leads to its own verb", arguments: WalkWords.Verb.allCases)
  func verbs(_ verb: WalkWords.Verb) {
    let words = WalkWords.words(verb)
    #expect(!words.en.isEmpty && !words.ru.isEmpty)
    for word in words.en + words.ru {
      #expect(WalkWords.verb(of: word)?.verb == verb, "'\(word)'")
      #expect(WalkWords.verb(of: word.uppercased() + "  Bella")?.verb == verb, "'\(word)'")
      #expect(WalkWords.verb(of: word.uppercased() + "  Bella")?.rest == "Bella", "'\(word)'")
    }
  }

  @Test("no word belongs to two verbs")
  func wordsDiffer() {
    var owners: [String: WalkWords.Verb] = [:]
    for verb in WalkWords.Verb.allCases {
      for word in WalkWords.words(verb).en + WalkWords.words(verb).ru {
        #expect(owners.updateValue(verb, forKey: WalkWords.plain(word)) == nil, "'\(word)'")
      }
    }
  }

  @Test(
    "a line is understood",
    arguments: [
      ("", [.step(.next)]), ("  ", [.step(.next)]), (";;", [.step(.next)]), ("n", [.step(.next)]),
      ("дальше", [.step(.next)]), ("a", [.step(.answer(nil, talks: nil))]),
      ("a bella", [.step(.answer("bella", talks: nil))]), ("answer bella", [.step(.answer("bella", talks: nil))]),
      ("ответить bella", [.step(.answer("bella", talks: nil))]), ("О Белла", [.step(.answer("Белла", talks: nil))]),
      ("a bella 95", [.step(.answer("bella", talks: .seconds(95)))]),
      ("a bella, talks 95s", [.step(.answer("bella", talks: .seconds(95)))]),
      ("a 95s", [.step(.answer(nil, talks: .seconds(95)))]), ("a 202", [.step(.answer("202", talks: nil))]),
      ("d", [.step(.decline(nil))]), ("reject vera.mobile", [.step(.decline("vera.mobile"))]),
      ("zoya declines", [.step(.decline("zoya"))]),
      ("Белла отвечает 95", [.step(.answer("Белла", talks: .seconds(95)))]),
      ("caller hangs up", [.step(.hangUp)]), ("caller presses 3", [.step(.press(3))]),
      ("+10", [.step(.wait(.seconds(10)))]),
      ("busy vera", [.step(.busy("vera"))]), ("занято", [.step(.busy(nil))]),
      ("недоступна вера", [.step(.unreachable("вера"))]), ("w", [.step(.wait(.seconds(5)))]),
      ("wait 7", [.step(.wait(.seconds(7)))]), ("wait 1m 30s", [.step(.wait(.seconds(90)))]),
      ("wait for 5 s", [.step(.wait(.seconds(5)))]), ("ждать 2м", [.step(.wait(.minutes(2)))]),
      ("wait 1.5", [.step(.wait(Milliseconds(1500)))]), ("h", [.step(.hangUp)]), ("Hang up", [.step(.hangUp)]),
      ("положить трубку", [.step(.hangUp)]), ("1", [.step(.press(1))]), ("press 0", [.step(.press(0))]),
      ("нажать 3", [.step(.press(3))]), ("s 20", [.step(.speak(.seconds(20), stays: false))]),
      ("speak 20s, stays", [.step(.speak(.seconds(20), stays: true))]),
      ("leave a message of 20 s", [.step(.speak(.seconds(20), stays: false))]),
      ("сообщение 20 остаётся", [.step(.speak(.seconds(20), stays: true))]), ("fax", [.step(.fax(nil))]),
      ("send a fax 90", [.step(.fax(.seconds(90)))]), ("rec", [.step(.record)]), ("запись", [.step(.record)]),
      ("t 95", [.step(.talk(.seconds(95)))]), ("talk", [.step(.talk(.seconds(60)))]), ("over", [.step(.talk(nil))]),
      ("всё", [.step(.talk(nil))]), ("status vera break", [.step(.status("vera", .login("break")))]),
      ("set vera set lunch", [.step(.status("vera", .set("lunch")))]),
      ("статус вера перерыв", [.step(.status("вера", .login("break")))]),
      ("st vera busy 10m", [.step(.status("vera", .busy(.minutes(10))))]),
      ("st vera busy 30", [.step(.status("vera", .busy(.seconds(30))))]),
      ("ст вера занята", [.step(.status("вера", .busy(.minutes(10))))]),
      ("st vera login keep", [.step(.status("vera", .loginKeep))]),
      ("ст вера не в сети", [.step(.status("вера", .logout))]), ("z", [.step(.back(1))]),
      ("back 3", [.step(.back(3))]), ("назад", [.step(.back(1))]), ("end", [.step(.end)]), ("конец", [.step(.end)]),
      ("play", [.play(all: false)]), ("play all", [.play(all: true)]), ("слушать всё", [.play(all: true)]),
      ("i", [.show]), ("ход", [.timeline]), ("?", [.help]), ("помощь", [.help]), ("q", [.quit]),
      ("save my calls, all.yaml", [.save(path: "my calls, all.yaml")]),
      ("сохранить тест.yaml", [.save(path: "тест.yaml")]),
      ("n; a bella; t 95", [.step(.next), .step(.answer("bella", talks: nil)), .step(.talk(.seconds(95)))]),
      ("bella.desk answers after 4s, talks 95s", [.step(.act("bella.desk answers after 4s, talks 95s"))]),
      ("callback 1: customer is busy", [.step(.act("callback 1: customer is busy"))]),
      ("caller presses 1 at +24s", [.step(.act("caller presses 1 at +24s"))]),
      ("record pressed after 10s", [.step(.act("record pressed after 10s"))]),
      ("bella.desk sings", [.step(.act("bella.desk sings"))]),
    ] as [(String, [WalkRequest])])
  func lines(_ line: String, _ requests: [WalkRequest]) throws {
    #expect(try WalkRequest.read(line) == requests)
  }

  @Test(
    "a line that cannot be understood says what would do",
    arguments: [
      ("foo", "'foo' is no command; ? shows what can be said"), ("anser bella", "'anser'? did you mean 'answer'?"),
      ("отвтить белла", "'отвтить'? did you mean 'ответить'?"), ("press", "which key? such as: press 1"),
      ("press 12", "which key? such as: press 1"), ("speak", "for how long? such as: speak 20s"),
      ("wait soon", "a length of time is expected here: write a number and a unit, as in 40s, 3m or 90 days"),
      ("wait 5 parsecs", "'parsecs' is no unit of time"),
      ("wait 400 days", "that is too long; at most 31 days go by at once"),
      ("wait -5", "a length of time"), ("wait 99999999999999999999", "this is longer than anything lasts"),
      ("status vera", "who and what?"), ("save", "to which file?"), ("back two", "'two' is no command"),
      ("back 0", "'0' is no command"), ("a bella tomorrow", "a length of time is expected"),
    ])
  func mistakes(_ line: String, _ message: String) {
    #expect {
      try WalkRequest.read(line)
    } throws: { (error) in
      let text = (error as? WalkRefusal)?.message.en ?? ""
      let isAsExpected = text.hasPrefix(message)
      if !isAsExpected { Issue.record("'\(line)': \(text)") }
      return isAsExpected
    }
  }

}
