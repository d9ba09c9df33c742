import Audio
import Testing

@Suite("the facts of a sound")
struct AudioFactsTests {

  @Test(
    "a part of a millisecond counts whole",
    arguments: [
      (0, 8000, 0), (1, 8000, 1), (8, 8000, 1), (9, 8000, 2), (48_000, 8000, 6000), (44_101, 44_100, 1001),
      (1, 768_000, 1), (Int.max, 1, Int.max), (Int.max, 1000, Int.max), (Int.max, 2000, Int.max / 2 + 1),
    ])
  func length(_ frames: Int, _ rate: Int, _ expected: Int) {
    #expect(AudioFacts(frames: frames, rate: rate, channels: 1, format: "wav").lengthMs == expected)
  }

}
