import Diagnostics
import Syntax
import Testing

@Suite struct PhoneNumberTests {

  @Test(
    "the usual forms of a number are one number",
    arguments: [
      ("+74951203010", "+74951203010"), ("+7 495 120-30-10", "+74951203010"), ("+7 (495) 120.30.10", "+74951203010"),
      ("8 (495) 120-30-10", "+74951203010"), ("84951203010", "+74951203010"), ("74951203010", "+74951203010"),
      ("+7\u{A0}495\u{A0}120\u{2011}30\u{2013}10", "+74951203010"), (" 8-916-123-45-01 ", "+79161234501"),
      ("+36 1 234 5678", "+3612345678"), ("+290 2000", "+2902000"), ("+123456789012345", "+123456789012345"),
      ("sip:line516", "sip:line516"), ("SIP:Line516", "sip:line516"), ("sip:Anna@PBX.Example", "sip:Anna@pbx.example"),
      ("sips:a.b+1@host.example:5061;transport=TCP?Subject=x", "sips:a.b+1@host.example:5061;transport=TCP?Subject=x"),
      ("sip:anna:secret@10.0.0.1:05060", "sip:anna:secret@10.0.0.1:5060"),
      ("sip:a@[2001:DB8::1]:5060", "sip:a@[2001:db8::1]:5060"),
      ("sip:%C3%A9@h", "sip:%C3%A9@h"),
    ])
  func canonical(_ written: String, _ canonical: String) {
    let read = SmallReading(written, PhoneNumber.read)
    #expect(read.value?.canonical == canonical)
    #expect(read.codes == [])
    #expect(PhoneNumber(canonical) == read.value)
  }

  @Test(
    "what could be another number is refused, with a fix where one is sure",
    arguments: [
      ("9161234501", "9161234501", "+7 916 123-45-01"), ("495 120-30-10", "495 120-30-10", "+7 495 120-30-10"),
      ("7771234567", "7771234567", nil), ("00 7 495 120 30 10", "00 7 495 120 30 10", "+7 495 120-30-10"),
      ("8104930123456", "8104930123456", "+4930123456"), ("+8 916 123-45-01", "+8 916 123-45-01", "+7 916 123-45-01"),
      ("+7 495 120-30-1", "+7 495 120-30-1", nil), ("+7495120301010", "+7495120301010", nil),
      ("+0123456789", "+0123456789", nil),
      ("+1234567890123456", "+1234567890123456", nil), ("+123456", "+123456", nil), ("112", "112", nil),
      ("+", "+", nil),
      ("", "", nil), ("()", "()", nil), ("+7 495 12O-30-10", "O", nil), ("tel:+74951203010", "t", nil),
      ("7+4951203010", "+", nil),
      ("++74951203010", "+", nil), ("+7 495 120-30-10 доб. 5", "д", nil), ("+７4951203010", "７", nil),
      ("sip:", "sip:", nil), ("sip:@h", "@", nil), ("sip:a@", "sip:a@", nil), ("sip:a b@h", " ", nil),
      ("sip:анна@h", "а", nil),
      ("sip:a@h:0", ":0", nil), ("sip:a@h:99999", ":99999", nil), ("sip:a@h:+1", ":+1", nil), ("sip:a@h:", ":", nil),
      ("sip:a%2@h", "%2", nil), ("sip:a@.h", ".h", nil), ("sip:a@[::1", "[::1", nil), ("sip:a@[::1]x", "x", nil),
    ] as [(String, String, String?)])
  func refused(_ written: String, _ place: String, _ fixed: String?) throws {
    let read = SmallReading(written, PhoneNumber.read)
    #expect(read.value == nil)
    #expect(read.codes == ["CW028"])
    let diagnostic = try #require(read.diagnostics.first)
    #expect(cut(diagnostic.range, of: written) == place)
    #expect(diagnostic.help != nil)
    #expect(diagnostic.fix.map { (fix) in mended(written, by: fix) } == fixed)
    if let fixed { #expect(SmallReading(fixed, PhoneNumber.read).codes == []) }
  }

  @Test(
    "a Russian mobile is +79 and nine digits",
    arguments: [
      ("89161234501", true), ("+7 495 120-30-10", false), ("+36 20 123 4567", false), ("sip:+79161234501", false),
    ])
  func mobile(_ written: String, _ isMobile: Bool) {
    #expect(PhoneNumber(written)?.isRussianMobile == isMobile)
  }

  @Test(
    "numbers are shown in groups",
    arguments: [("+74951203010", "+7 495 120-30-10"), ("+3612345678", "+3612345678"), ("sip:line516", "sip:line516")])
  func readable(_ written: String, _ readable: String) {
    #expect(PhoneNumber(written)?.readable == readable)
  }

  @Test("a number that is printed is read as itself, however it is set")
  func roundTrip() {
    var dice = Dice(seed: 28)
    for _ in 0..<20_000 {
      let country = dice.one(of: ["7", "36", "1", "49"])
      let rest = (country.count..<11).map { _ in String(Int.random(in: 0...9, using: &dice)) }
      let canonical = "+" + country + rest.joined()
      let loose =
        "+" + country
        + rest.map { (digit) in digit + (dice.once(in: 4) ? dice.one(of: [" ", "-", ".", ")", "("]) : "") }.joined()
      let number = PhoneNumber(loose)
      #expect(number?.canonical == canonical)
      #expect(number.flatMap { (number) in PhoneNumber(number.readable) } == number)
      #expect(number.flatMap { (number) in PhoneNumber("\(number)") } == number)
    }
  }

  @Test("any text is a number or one complaint within it")
  func total() {
    var dice = Dice(seed: 29)
    for _ in 0..<20_000 {
      let text = dice.rubble([
        "+", "7", "8", "495", "sip:", "@", "[", "]", ";", "?", "%", "*", ".", "й", "\u{0}", "🙂", "00", "810",
      ])
      let read = SmallReading(text, PhoneNumber.read)
      #expect((read.value == nil) == (read.diagnostics.count == 1))
      #expect(read.diagnostics.allSatisfy { (diagnostic) in diagnostic.range.end <= text.utf8.count })
      if let number = read.value { #expect(PhoneNumber(number.canonical) == number) }
    }
  }

}

@Suite struct NumberPatternTests {

  @Test(
    "an entry of the blacklist means the callers that begin with it",
    arguments: [
      ("+7 495 111-00-00", "+74951110000", true), ("+7 495 111-00-00", "+74951110001", false),
      ("+7800555*", "88005551234", true), ("8 800 555*", "+78005551234", true), ("+7800555*", "+78005561234", false),
      ("+7800555*", "sip:+78005551234", false), ("sip:spam@H.example", "sip:spam@h.example", true),
      ("sip:spam@h.example", "sip:Spam@h.example", false), ("anonymous", "+74951110000", false),
    ])
  func matches(_ written: String, _ caller: String, _ isMeant: Bool) throws {
    let read = SmallReading(written, NumberPattern.read)
    let pattern = try #require(read.value)
    #expect(pattern.matches(PhoneNumber(caller)) == isMeant)
    #expect(pattern.matches(nil) == (pattern == .anonymous))
    #expect(SmallReading("\(pattern)", NumberPattern.read).value == pattern)
  }

  @Test(
    "what begins no number is refused",
    arguments: ["*", "+*", "495*", "+0*", "7*", "+7800*555", "+7 8OO*", "9161234501", "sip:a*b c"])
  func refused(_ written: String) {
    let read = SmallReading(written, NumberPattern.read)
    #expect(read.value == nil)
    #expect(read.codes == ["CW028"])
  }

}
