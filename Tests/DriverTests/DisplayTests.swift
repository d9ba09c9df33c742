import Diagnostics
import Driver
import Testing

/// Text as a terminal shows it.
@Suite("text in columns")
struct DisplayTests {

  @Test(
    "letters take one column, wide ones and emoji two, marks none",
    arguments: [
      ("", 0), ("abc", 3), ("Жемчуг", 6), ("e\u{301}", 1), ("é", 1), ("й", 1), ("и\u{306}", 1), ("漢字", 4), ("한국", 4),
      ("ｆｕｌｌ", 8), ("🙂", 2), ("👩‍💻", 2), ("🇷🇺", 2), ("👍🏽", 2), ("a\u{200B}b", 2), ("—", 1), ("…", 1), ("№", 1),
      ("\u{7F}", 0), ("\t", 0),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(Display.width(text) == columns)
  }

  @Test(
    "what a terminal would obey, and what nobody sees, is shown as a replacement",
    arguments: [
      ("plain", "plain"), ("a\tb", "a    b"), ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("a\u{0}b", "a\u{FFFD}b"),
      ("\u{9B}31m", "\u{FFFD}31m"), ("a\r\nb", "a\u{FFFD}b"), ("a\u{7F}", "a\u{FFFD}"), ("\u{202E}abc", "\u{FFFD}abc"),
      ("a\u{2066}b", "a\u{FFFD}b"), ("x\u{200B}y", "x\u{FFFD}y"), ("\u{FEFF}x", "\u{FFFD}x"), ("👩‍💻", "👩‍💻"),
      ("и\u{306}", "и\u{306}"),
    ])
  func shown(_ text: String, _ expected: String) {
    #expect(Display.shown(text) == expected)
  }

  @Test("no control character of any kind comes through")
  func noControl() {
    for value in Array(0..<0x20) + Array(0x7F..<0xA0) + [0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069] as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)", "\(scalar)\u{301}", "a\(scalar)\u{301}"] {
        #expect(!Display.shown(text).unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("padding fills up to a width, at the end or the start, and never cuts")
  func padded() {
    #expect(Display.padded("Жук", to: 5) == "Жук  ")
    #expect(Display.padded("🙂", to: 5, atStart: true) == "   🙂")
    #expect(Display.padded("longer", to: 3) == "longer")
  }

  @Test("text is broken at spaces; a word that is too long stays whole; the first line may be shorter")
  func wrapped() {
    #expect(Display.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(Display.wrapped("one two three", to: 7, first: 3) == ["one", "two", "three"])
    #expect(Display.wrapped("extraordinary word", to: 5) == ["extraordinary", "word"])
    #expect(Display.wrapped("", to: 5) == [""])
    #expect(Display.wrapped("漢字 漢字", to: 6) == ["漢字", "漢字"])
  }

  @Test("counts have the right form of the noun in both languages")
  func counts() {
    let (en, ru) = (Appearance(language: .en), Appearance(language: .ru))
    func count(_ number: Int) -> [String] {
      [en, ru].map { (look) in look.count(number, en: ("file", "files"), ru: ("файл", "файла", "файлов")) }
    }
    #expect(count(1) == ["1 file", "1 файл"])
    #expect(count(2) == ["2 files", "2 файла"])
    #expect(count(0) == ["0 files", "0 файлов"])
    for number in [5, 11, 12, 14, 111, 112, 10, 20, 25] { #expect(count(number)[1] == "\(number) файлов") }
    for number in [21, 101, 1001] { #expect(count(number)[1] == "\(number) файл") }
    for number in [22, 34, 103] { #expect(count(number)[1] == "\(number) файла") }
  }

}
