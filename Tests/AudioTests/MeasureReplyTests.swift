import Testing

@testable import Audio

@Suite("replies with measures, between the two programs")
struct MeasureReplyTests {

  /// Measures with something in every place.
  private var full: SoundMeasure {
    var measure = SoundMeasure(AudioFacts(frames: 8001, rate: 8000, channels: 2, format: "ogg-opus"))
    measure.encoding = "opus"
    for (place, number) in SoundMeasure.numbers.enumerated() { measure[keyPath: number.value] = place * 7 - 40 }
    measure.signals = [
      .init(.keyStar, startMs: 5, lengthMs: 100), .init(.faxAnswers, startMs: 500, lengthMs: 3000),
    ]
    measure.content = 0xFFEE_DDCC_0000_0001
    measure.outline = [0, 1, 16, 255]
    return measure
  }

  @Test("what is written is read")
  func roundTrip() {
    for measure in [full, SoundMeasure(AudioFacts(frames: 1, rate: 8000, channels: 1, format: "wav"))] {
      let reply = MeasureReply(3, .success(measure))
      #expect(MeasureReply(parsing: reply.text) == reply)
    }
    let fault = MeasureReply(0, .failure(.damaged(afterMs: 5)))
    #expect(fault.text == "0 fault damaged 5" && MeasureReply(parsing: fault.text) == fault)
  }

  @Test("every number has a name and a place of its own")
  func numbers() {
    #expect(Set(SoundMeasure.numbers.map(\.name)).count == SoundMeasure.numbers.count)
    #expect(
      Set(SoundMeasure.numbers.map { (number) in full[keyPath: number.value] }).count == SoundMeasure.numbers.count)
  }

  @Test("what is never written is not read")
  func refused() {
    let text = MeasureReply(0, .success(full)).text
    let words = text.split(separator: " ").map(String.init)
    for place in words.indices {
      for wrong in ["", "x ", "99999999999999999999", "-0", "+1", "zz:1:2", "1:2"] where wrong != words[place] {
        var changed = words
        changed[place] = wrong
        let line = changed.joined(separator: " ")
        if let reply = MeasureReply(parsing: line) { #expect(reply.text == line) }
      }
      #expect(MeasureReply(parsing: words[..<place].joined(separator: " ")) == nil)
    }
    #expect(MeasureReply(parsing: text + " x") == nil)
    #expect(MeasureReply(parsing: "0 fine") == nil)
  }

}
