import Diagnostics
import Syntax
import Testing

@Suite struct ByteTests {

  /// The bytes of `text` in a Cyrillic alphabet whose lower-case letters begin at `first`, in the order of `letters`.
  private static func encoded(_ text: String, _ table: [Character: UInt8]) -> [UInt8] {
    text.map { (character) in table[character] ?? character.asciiValue ?? 0x3F }
  }

  private static let alphabet = Array("абвгдежзийклмнопрстуфхцчшщъыьэюя")

  private static let cp1251 = Dictionary(uniqueKeysWithValues: zip(alphabet, (0xE0 as UInt8)...0xFF))

  private static let koi8r = Dictionary(
    uniqueKeysWithValues: zip(Array("юабцдефгхийклмнопярстужвьызшэщчъ"), (0xC0 as UInt8)...0xDF))

  private static let cp866 = Dictionary(
    uniqueKeysWithValues: zip(alphabet, Array((0xA0 as UInt8)...0xAF) + Array((0xE0 as UInt8)...0xEF)))

  private static let russian = "name: контора\ntext: мы работаем с девяти до шести\n"

  private static func wide(_ text: String, bytes: Int, isLittle: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + text.unicodeScalars.map(\.value)).flatMap { (scalar) in
      let units = (0..<bytes).map { (position) in UInt8(truncatingIfNeeded: scalar >> UInt32(8 * position)) }
      return isLittle ? units : units.reversed()
    }
  }

  @Test(
    "a file in another encoding is called by its name, with the way to convert it",
    arguments: [
      ("Windows-1251", "cp1251", 6..<13, encoded(russian, cp1251)),
      ("KOI8-R", "koi8-r", 6..<13, encoded(russian, koi8r)),
      ("CP866 (DOS)", "cp866", 6..<13, encoded(russian, cp866)),
      ("Windows-1250", "cp1250", 7..<8, Array("name: K".utf8) + [0xE9] + Array("zi Kov".utf8) + [0xE1, 0x63, 0x73]),
      ("UTF-16", "utf-16le", 0..<2, wide("callwright: 1\n", bytes: 2, isLittle: true, mark: true)),
      ("UTF-16", "utf-16be", 0..<2, wide("callwright: 1\n", bytes: 2, isLittle: false, mark: true)),
      ("UTF-16", "utf-16le", 0..<2, wide("# контора\na: 1\n", bytes: 2, isLittle: true, mark: false)),
      ("UTF-16", "utf-16be", 0..<2, wide("callwright: 1\n", bytes: 2, isLittle: false, mark: false)),
      ("UTF-32", "utf-32le", 0..<4, wide("callwright: 1\n", bytes: 4, isLittle: true, mark: true)),
      ("UTF-32", "utf-32be", 0..<4, wide("callwright: 1\n", bytes: 4, isLittle: false, mark: false)),
    ])
  func encoding(_ name: String, _ iconv: String, _ place: Range<Int>, _ bytes: [UInt8]) {
    let (tree, diagnostics) = YAMLTree.read(file(bytes))
    #expect(found(diagnostics) == expected("CW001", at: [place]))
    #expect(diagnostics.first?.message.en.contains(name) == true)
    #expect(diagnostics.first?.help?.ru.contains("iconv -f \(iconv) -t utf-8") == true)
    #expect(tree.root == nil)
    #expect(!tree.isComplete)
  }

  @Test(
    "bytes that are no text are refused where they stand",
    arguments: [
      (3..<4, [0x61, 0x3A, 0x20, 0xFF]), (3..<4, [0x61, 0x3A, 0x20, 0xC3]), (3..<5, [0x61, 0x3A, 0x20, 0xE2, 0x82]),
      (0..<2, [0xC0, 0x80, 0x61, 0x61]), (3..<6, [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80]),
      (3..<7, [0x61, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80]), (5..<6, [0xD0, 0x90, 0x3A, 0x20, 0x31, 0x80, 0x0A]),
    ] as [(Range<Int>, [UInt8])])
  func damaged(_ place: Range<Int>, _ bytes: [UInt8]) {
    #expect(found(YAMLTree.read(file(bytes)).diagnostics) == expected("CW001", at: [place]))
  }

  @Test(
    "what nobody can see is refused where it stands, by its number, and reading goes on",
    arguments: [
      ("CW002", "U+0000", "a: x⟦\0⟧y\nb: 2\n", "{‹b› ‹2›}"),
      ("CW002", "U+001B", "a: 1 # ⟦\u{1B}⟧[31m\nb: 2\n", "{‹a› ‹1› ‹b› ‹2›}"),
      ("CW002", "U+007F", "a: 1\nb⟦\u{7F}⟧c: 2\n", "{‹a› ‹1›}"),
      ("CW002", "U+0085", "# a⟦\u{85}⟧b: 1\nc: 2\n", "{‹c› ‹2›}"),
      ("CW002", "U+2028", "a: 1 # x⟦\u{2028}⟧b: 2\nc: 3\n", "{‹a› ‹1› ‹c› ‹3›}"),
      ("CW002", "U+2029", "a: x⟦\u{2029}⟧y\nc: 3\n", "{‹c› ‹3›}"),
      ("CW002", "U+FEFF", "a: 1\nb: ⟦\u{FEFF}⟧2\nc: 3\n", "{‹a› ‹1› ‹b› ‹2› ‹c› ‹3›}"),
      ("CW002", "U+200B", "a: x⟦\u{200B}⟧y\nb: 2\n", "{‹b› ‹2›}"),
      ("CW002", "U+202E", "a: 1 # ⟦\u{202E}⟧x\n", "{‹a› ‹1›}"),
      ("CW002", "U+0080", "a: 1 # ⟦\u{80}⟧x\n", "{‹a› ‹1›}"),
      ("CW002", "U+00A0", "a:\n⟦\u{A0}⟧ b: 2\n", "{‹a› {‹b› ‹2›}}"),
      ("CW002", "U+3000", "a:\n ⟦\u{3000}⟧b: 2\n", "{‹a› {‹b› ‹2›}}"),
      ("CW002", "U+00A0", "a:⟦\u{A0}⟧2\nb:\n  - c:⟦⟧ 1\n", "{‹a› ‹2› ‹b› [{‹c› ‹1›}]}"),
      ("CW002", "U+00A0", "-⟦\u{A0}⟧a\n- b\n", "[‹a› ‹b›]"),
      ("CW002", "U+000D", "a: 1⟦\r⟧b: 2\n", "{‹a› ‹1› ‹b› ‹2›}"),
      ("CW002", "U+001B", "a: \"x⟦\\e⟧y\"\nb: 2\n", "{‹b› ‹2›}"),
      ("CW002", "U+0000", "a: \"xy\\\\⟦\\0⟧\"\nb: 2\n", "{‹b› ‹2›}"),
      ("CW002", "U+202E", "a: \"⟦\\u202e⟧\"\nb: 2\n", "{‹b› ‹2›}"),
      ("CW002", "U+0085", "a: \"⟦\\N⟧\"\nb: 2\n", "{‹b› ‹2›}"),
      ("CW004", "", "a:\n⟦\t⟧b: 1\n", "{‹a› {‹b› ‹1›}}"),
      ("CW004", "", "a:\n  b: 1\n ⟦\t⟧c: 2\n", "{‹a› {‹b› ‹1› ‹c› ‹2›}}"),
      ("CW004", "", "a: [b,\n⟦\t⟧c]\n", "{‹a› [‹b› ‹c›]}"),
      ("CW004", "", "a: 1\nb:\n  -⟦\t⟧c: 1\n", "{‹a› ‹1›}"),
    ])
  func invisible(_ code: String, _ name: String, _ text: String, _ outline: String) {
    let marked = MarkedFile(text)
    let (tree, diagnostics) = YAMLTree.read(file(marked.text))
    #expect(found(diagnostics) == expected(code, at: Array(marked.places.prefix(1))))
    #expect(diagnostics.allSatisfy { (diagnostic) in diagnostic.message.ru.contains(name) || name.isEmpty })
    #expect(tree.outline == outline)
  }

  @Test(
    "what can be seen or does no harm is left alone",
    arguments: [
      "\u{FEFF}a: 1\r\nb: 2\r\n", "a: 1 \t # x\n\t\n\t# y\nb:\t2\n", "name: Офис\u{A0}№\u{A0}5\n", "a: 👩‍👩‍👧 🏴‍☠️\n",
      "a: \"\\t\\n\\x41\\u0411\\_\"\n", "a: é, ё, ﷽, 漢字\n", "# see:\u{A0}x\na: \"b:\u{A0}c\"\n",
    ])
  func harmless(_ text: String) {
    let (tree, diagnostics) = YAMLTree.read(file(text))
    #expect(found(diagnostics) == [])
    #expect(tree.isComplete)
  }

  @Test("a thousand tabs are one report that counts them")
  func manyTabs() {
    let text = "a:\n" + String(repeating: "\tb: 1\n", count: 1000)
    let diagnostics = YAMLTree.read(file(text)).diagnostics
    #expect(found(diagnostics) == ["CW004 3..<4"])
    #expect(diagnostics.first?.notes.map(\.message.en) == ["999 more in this file, the next one here"])
  }

  @Test("no byte that cannot be printed comes back in a report", arguments: UInt8.min...UInt8.max)
  func noEcho(_ byte: UInt8) {
    let colons = Array("a: 1 ".utf8) + [byte] + Array(" b: 2\n".utf8)
    let word = Array("-\ns".utf8) + [byte] + Array(">s:\n".utf8)
    let second = Array("a: b: c".utf8) + [byte]
    let tag = Array("- [!".utf8) + [byte, 0x68]
    let commas = Array("w: {Sat".utf8) + [0x2C, byte] + Array("Sun: 2}\n".utf8)
    for text in [
      colons, commas, tag, word, second,
      [byte], [0x61, byte, 0x3A, 0x20, byte, 0x0A], [0x22, byte], [0x7B, byte, 0x2C, byte], [0x0A, byte, 0x61],
    ] {
      for diagnostic in YAMLTree.read(file(text)).diagnostics {
        let texts = [diagnostic.message, diagnostic.help] + diagnostic.notes.map(\.message)
        let scalars = texts.compactMap(\.self).flatMap { (phrase) in Array((phrase.en + phrase.ru).unicodeScalars) }
        #expect(scalars.allSatisfy { (scalar) in scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) })
      }
    }
  }

}
