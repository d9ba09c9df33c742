import Audio
import Diagnostics
import Testing

@Suite("what is told of a sound file")
struct SoundReplyTests {

  /// Every fault, with each of its details.
  private static let faults: [AudioFault] =
    [
      .missing(similar: nil), .missing(similar: ""), .missing(similar: "a b\n\\c\u{301}.wav"), .outsideFolder, .empty,
      .tooLong(limitMs: 7_200_000), .damaged(afterMs: 0), .damaged(afterMs: 3250), .crashed, .timeout, .noHelper,
    ] + AudioFault.PlaceKind.allCases.map(AudioFault.notAFile) + ContentKind.allCases.map(AudioFault.notAudio)
    + AudioFault.Reason.allCases.map(AudioFault.unreadable)

  @Test("a fault is read back as it was", arguments: faults)
  func fault(_ fault: AudioFault) {
    let reply = SoundReply(3, .failure(fault))
    #expect(SoundReply(parsing: reply.text) == reply)
    #expect(!reply.text.contains("\n"))
  }

  @Test("facts are read back as they were")
  func facts() {
    let reply = SoundReply(
      12, .success(AudioFacts(frames: 44_101, rate: 44_100, channels: 2, format: "ogg-vorbis")))
    #expect(reply.text == "12 ok 1001 44101 44100 2 ogg-vorbis")
    #expect(SoundReply(parsing: reply.text) == reply)
  }

  @Test(
    "what is never written is no reply",
    arguments: [
      "", "0", "0 ok", "0 ok 1", "0 ok 1 8 8000 1", "0 ok 1 8 8000 1 ", "0 ok 2 8 8000 1 wav", "0 ok 1 8 0 1 wav",
      "0 ok 1 8 8000 0 wav", "-1 ok 1 8 8000 1 wav", "0 ok 1 8 8000 1 wav\u{1B}[2J", "0 ok 1 8 8000 1 WAV X",
      "0 ok 9223372036854775807 9223372036854775807 1000 1 wav", "0 ok 259200001 259200001 1000 1 wav",
      "0 ok 1 99999999999999999999 8000 1 wav", "0 okay 1 8 8000 1 wav", "0 fault", "0 fault ", "0 fault burnt",
      "0 fault empty 1", "0 fault damaged", "0 fault damaged -1", "0 fault damaged 259200001", "0 fault not-audio soup",
      "0 fault not-a-file", "0 fault missing a\\", "x fault empty", " 0 fault empty", "0  fault empty",
    ])
  func refused(_ line: String) {
    #expect(SoundReply(parsing: line) == nil)
  }

  @Test("every fault is told in both languages, with its file and without a full stop", arguments: faults)
  func wording(_ fault: AudioFault) {
    let message = fault.message(about: "audio/x.wav")
    for text in [message.en, message.ru] {
      #expect(text.contains("audio/x.wav"))
      #expect(text.last != ".")
    }
    #expect(message.en != message.ru)
    #expect(fault.help.en != fault.help.ru)
    #expect(fault.help.en.first?.isLowercase == true)
    #expect(fault.help.ru.first?.isLowercase == true)
  }

  @Test(
    "times are told as people write them",
    arguments: [(0, "0", "0"), (3000, "3", "3"), (3250, "3.25", "3,25"), (60_007, "60.007", "60,007")])
  func seconds(_ milliseconds: Int, _ english: String, _ russian: String) {
    let message = AudioFault.damaged(afterMs: milliseconds).message(about: "x")
    #expect(message.en.hasSuffix("after \(english) s"))
    #expect(message.ru.hasSuffix("через \(russian) с"))
  }

}
