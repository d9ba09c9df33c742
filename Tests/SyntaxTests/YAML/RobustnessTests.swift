import Diagnostics
import Syntax
import Testing

@Suite struct RobustnessTests {

  /// An account with a bit of everything.
  private static let account = """
    callwright: 1
    pbx: veter
    name: Ателье «Ветер» 🧵
    timezone: Europe/Moscow

    schedules:
      company:                     # когда открыто
        weekly:
          Mon-Fri: 10:00-19:00
          Sat: 11:00-14:00, 15:00-17:00
        exceptions:
          2026-06-12: closed
          01-01..01-08: closed
      night: Mon-Fri 22:00-06:00

    employees:
      anna: {name: Анна Ким, extension: 201, email: anna@veter.example, devices: [desk]}
      boris:
        name: "Борис \\"Боря\\" Ли"
        devices:
          - desk
          - mobile: +7 915 000-00-02
            delay: 5s
        busy: voicemail box
        position: >-
          старший
          мастер

    groups:
      cutters: {ring: all, members: [anna, boris], wait: 40s, queue: on}

    voicemail:
      box: {max: 120s, email: box@veter.example, owner: 'anna'}

    schemes:
      main:
        - when: company
          steps:
            - forward: cutters
            - {forward: boris, wait: 15s}
            - voicemail: box
        - when: otherwise
          steps: [{voicemail: box}]

    numbers:
      +7 495 000-00-01: {scheme: main, hours: company}
      sip:line7: {scheme: main}
    """

  /// Whether all that was read of `source` and said about it stands within it, in order.
  private func isSound(_ source: SourceFile) -> Bool {
    let (tree, diagnostics) = YAMLTree.read(source)
    let size = source.bytes.count
    for node in tree.allNodes {
      let range = tree.range(of: node)
      guard Int(range.end) <= size else { return false }
      var last = range.start
      for child in tree.children(of: node) {
        let inner = tree.range(of: child)
        guard inner.start >= last, inner.end <= range.end else { return false }
        last = inner.end
      }
      let scalar = tree.scalar(node)
      if scalar.range(of: 0..<0).start != range.start || !tree.isQuoted(node), scalar.string.utf8.count > 0 {
        let inner = scalar.range(of: 0..<scalar.string.utf8.count)
        guard inner == range || source.text(of: inner) == scalar.string else { return false }
      }
      if tree.kind(of: node) == .mapping, Array(tree.children(of: node)).count != 2 * tree.count(of: node) {
        return false
      }
    }
    return diagnostics.allSatisfy { (diagnostic) in
      ([diagnostic.range] + diagnostic.notes.compactMap(\.range)).allSatisfy { (range) in Int(range.end) <= size }
        && !diagnostic.message.en.isEmpty && !diagnostic.message.ru.isEmpty
    } && (tree.isComplete || !diagnostics.isEmpty)
  }

  @Test("the account itself has nothing wrong with it")
  func good() {
    let (tree, diagnostics) = YAMLTree.read(file(Self.account))
    #expect(found(diagnostics) == [])
    #expect(tree.isComplete)
    #expect(isSound(file(Self.account)))
  }

  @Test("an account that breaks off at any byte is read up to there")
  func prefixes() {
    let bytes = Array(Self.account.utf8)
    for length in bytes.indices {
      #expect(isSound(file(Array(bytes[..<length]))), "the first \(length) bytes")
      #expect(isSound(file(Array(bytes[length...]))), "all but the first \(length) bytes")
    }
  }

  @Test("an account with any bytes changed is answered", arguments: 1...8)
  func mutations(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let good = Array(Self.account.utf8)
    let odd = Array("\"'[]{}:,#&*!|>%@-? \t\r\n\\\0<=~".utf8) + [0x80, 0xC2, 0xA0, 0x85, 0xE2, 0xEF, 0xBB, 0xBF, 0xFF]
    for round in 0..<400 {
      var bytes = good
      for _ in 0...dice.roll(4) {
        let place = dice.roll(bytes.count)
        switch dice.roll(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(odd[dice.roll(odd.count)], at: place)
        case 2: bytes[place] = odd[dice.roll(odd.count)]
        default: bytes[place] = UInt8(dice.roll(256))
        }
      }
      #expect(isSound(file(bytes)), "seed \(seed), round \(round)")
    }
  }

  @Test(
    "what once went wrong goes right",
    arguments: [
      "- [!\0h", "{Sat,\u{15}x: {y: 1}}", "{Sat,\u{15}x: 9:00,9:00}", "{a: 9:0,9:0,*x : [b],Sat,Sun: c}",
      "{Sat,? Sun,<<: [a]}",
      "a: 1?  \tb: 2YAM\n", "{Sat,!\u{2028}x: {y: 1}}", "{Sat,ab:c,Sun: {d: e}}", "{Sat,{{x}},Sun: d}",
    ])
  func onceWrong(_ text: String) {
    #expect(isSound(file(text)))
  }

  @Test("one damaged character is found on its line or next to it, in 95 of 100 cases")
  func places() {
    var dice = Dice(seed: 88_172_645_463_325_252)
    let good = Array(Self.account.unicodeScalars)
    let odd = Array("\"'[]{}:,#&*!|>%@-? ax1\t\nж".unicodeScalars)
    var found = 0
    var near = 0
    for _ in 0..<3000 {
      var scalars = good
      let place = dice.roll(scalars.count)
      switch dice.roll(3) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(odd[dice.roll(odd.count)], at: place)
      default: scalars[place] = odd[dice.roll(odd.count)]
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let source = file(String(text))
      guard let first = YAMLTree.read(source).diagnostics.inOrder().first else { continue }
      found += 1
      let damaged = good[..<place].filter { (scalar) in scalar == "\n" }.count + 1
      if abs(source.line(at: first.range.start) - damaged) <= 1 { near += 1 }
    }
    #expect(found > 500)
    #expect(near * 100 >= found * 95)
  }

  /// Where each node of the tree of `source` stands, and its text.
  private func nodes(_ source: SourceFile) -> [(range: Range<Int>, text: String)] {
    let tree = YAMLTree.read(source).tree
    return tree.allNodes.map { (node) in
      let range = tree.range(of: node)
      return (Int(range.start)..<Int(range.end), tree.text(of: node))
    }
  }

  @Test(
    "line ends and a byte order mark change places, and nothing else", arguments: [("\n", 3), ("\r\n", 0), ("\r\n", 3)])
  func variants(_ lineEnd: String, _ shift: Int) {
    let lines = Self.account.split(separator: "\n", omittingEmptySubsequences: false)
    let text = (shift > 0 ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd)
    let plain = nodes(file(Self.account))
    let changed = nodes(file(text))
    #expect(found(YAMLTree.read(file(text)).diagnostics) == [])
    #expect(changed.map(\.text) == plain.map(\.text))
    let source = file(Self.account)
    let moved = { (offset: Int) in
      offset + shift + (source.line(at: UInt32(offset)) - 1) * (lineEnd.utf8.count - 1)
    }
    #expect(changed.map(\.range) == plain.map { (node) in moved(node.range.lowerBound)..<moved(node.range.upperBound) })
  }

  @Test("places are counted in bytes, whatever the letters", arguments: ["a", "é", "ж", "漢", "🙂", "👩‍👩‍👧", "ё"])
  func letters(_ letter: String) {
    let text =
      "\(letter): [\(letter), '\(letter)\(letter)'] # \(letter)\n\(letter)\(letter): {\(letter): \(letter) \(letter)}\n"
    let source = file(text)
    let tree = YAMLTree.read(source).tree
    let scalars = tree.allNodes.filter { (node) in tree.kind(of: node) == .scalar }
    #expect(scalars.count == 6)
    for node in scalars {
      let written = source.text(of: tree.range(of: node))
      #expect(written == (tree.isQuoted(node) ? "'\(tree.text(of: node))'" : tree.text(of: node)))
    }
    #expect(tree.root.map { (root) in source.text(of: tree.range(of: root)) } == String(text.dropLast()))
  }

}
