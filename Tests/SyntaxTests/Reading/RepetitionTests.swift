internal import Syntax
internal import Testing

/// That no text which comes twice is missed, however it is written; what only seems to come twice costs time and no more.
struct RepetitionTests {

  /// The texts with these numbers, some of them longer than others.
  private static func texts(_ count: Int) -> [String] {
    (0..<count).map { (number) in String(repeating: "anna.", count: number % 9) + String(number) }
  }

  @Test("a text that comes twice is seen among few and among many", arguments: [2, 3, 8, 9, 200, 20_000])
  func seesEveryRepetition(count: Int) {
    let texts = Self.texts(count)
    for (first, second) in [(0, 1), (0, count - 1), (count / 2, count - 1), (count - 2, count - 1)] where first < second
    {
      var changed = texts
      changed[second] = texts[first]
      var repetition = Repetition(count: count)
      for text in changed { repetition.add(text) }
      #expect(repetition.isPossible)
    }
  }

  @Test(
    "texts that are equal to a reader are a repetition",
    arguments: [
      ("anna@shop.example", "Anna@SHOP.example"), ("й", "й"), ("ПЁТР", "пётр"), ("K", "\u{212A}"), ("", ""),
      ("person-1234567", "person-1234567"),
    ])
  func seesEqualTexts(one: String, other: String) {
    var repetition = Repetition(count: 2)
    repetition.add(one)
    #expect(!repetition.isPossible)
    repetition.add(other)
    #expect(repetition.isPossible)
  }

  @Test("texts that all differ are no repetition, nearly always")
  func passesDifferentTexts() {
    for count in [1, 8, 9, 1000, 30_000] {
      var repetition = Repetition(count: count)
      for text in Self.texts(count) { repetition.add(text) }
      #expect(!repetition.isPossible, "\(count) texts")
    }
  }

  @Test("more texts than were announced are taken for a repetition, not lost")
  func takesMoreForRepetition() {
    for count in [0, 8, 20] {
      var repetition = Repetition(count: count)
      for text in Self.texts(5000) { repetition.add(text) }
      #expect(repetition.isPossible)
    }
  }

}
