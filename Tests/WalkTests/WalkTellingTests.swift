import Diagnostics
import Driver
import Testing

/// How a walk is told.
struct WalkTellingTests {

  /// Everything that a telling says of `walk`.
  private func everything(_ walk: Walk, _ news: WalkNews?, _ appearance: Appearance) -> String {
    let telling = WalkTelling(appearance)
    return telling.opening(walk) + telling.situation(walk, hints: true) + telling.timeline(walk)
      + (news.map { (news) in telling.news(news, walk) } ?? "") + telling.help
  }

  @Test("all of it fits into 80 columns and has no escape codes without colour", arguments: Language.allCases)
  func width(_ language: Language) throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      guard var random = RandomWalk(seed: seed) else { continue }
      for step in 0..<21 {
        if step == 20, !random.walk.isOver { try random.take("end") }
        let news = try random.takeRandomLine()
        let plain = everything(random.walk, news, Appearance(language: language, width: 80))
        for line in plain.split(separator: "\n") {
          #expect(Display.width(line) <= 80, "\(line)")
          #expect(!line.unicodeScalars.contains { (scalar) in scalar.value < 32 }, "\(line)")
        }
        let coloured = everything(random.walk, news, Appearance(language: language, isColoured: true, width: 80))
        #expect(coloured.contains("\u{1B}["))
        #expect(withoutStyles(coloured) == plain)
      }
    }
  }

  @Test("every refusal and every failure speaks both languages and fits into a narrow terminal")
  func refusals() throws {
    let walk = try Walk.on(.office)
    for line in ["a", "a zoe", "over", "foo", "wait x", "wait 90 days", "press", "back", "fax", "caller dials 300"] {
      for language in Language.allCases {
        var walk = walk
        do {
          try walk.take(line)
          Issue.record("\(line) was taken")
        } catch let refusal as WalkRefusal {
          #expect(refusal.message.en != refusal.message.ru)
          let told = WalkTelling(Appearance(language: language, width: 40)).refusal(refusal)
          for line in told.split(separator: "\n") {
            #expect(Display.width(line) <= 40 || !line.contains(" "), "\(line)")
          }
        }
      }
    }
  }

  @Test("an open walk tells where it stands")
  func situation() throws {
    var walk = try Walk.on(.office)
    let telling = WalkTelling(Appearance())
    #expect(
      telling.situation(walk, hints: false) == """
          now     +0s · greeting welcome is playing
          hears   welcome: silence, not recorded yet
          next    +6s the greeting is over

        """)
    try walk.take("n;n;n")
    #expect(
      telling.situation(walk, hints: true) == """
          now     +26s · group shop is being rung
          hears   sorry: silence, not recorded yet
          rings   anna.desk (20s), bella.desk (20s), bella.softphone (20s), vera.desk
                  (20s), vera.mobile (15s)
          keys    1 callback, 2 stay, 3 voicemail post
          next    +46s the wait of group shop is over
          say     answer WHO · decline WHO · press 1 · wait 5 · hang up · Enter

        """)
    #expect(
      WalkTelling(Appearance(language: .ru)).situation(walk, hints: true) == """
          сейчас  +26s · звонок идёт в группу shop
          слышно  sorry: тишину, ещё не записано
          звонят  anna.desk (20s), bella.desk (20s), bella.softphone (20s), vera.desk
                  (20s), vera.mobile (15s)
          кнопки  1 перезвонить, 2 ждать, 3 сообщение в ящик post
          дальше  +46s истечёт ожидание группы shop
          можно   ответить КТО · отклонить КТО · нажать 1 · ждать 5 · трубка · Enter

        """)
    try walk.take("a bella")
    #expect(
      telling.situation(walk, hints: false) == """
          now     +26s · conversation with bella, for 0s
          hears   the conversation

        """)
  }

  /// `text` without escape codes.
  private func withoutStyles(_ text: String) -> String {
    var plain = ""
    var isCode = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isCode = false }
    }
    return plain
  }

}
