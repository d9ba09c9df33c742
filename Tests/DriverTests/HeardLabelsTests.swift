import Audio
import Diagnostics
import Driver
import Testing

@Suite("what is heard when, beside the sound")
struct HeardLabelsTests {

  /// A greeting, ringing, a box and its tone.
  private var plan: SoundPlan {
    var plan = SoundPlan()
    plan.append(.file(path: "audio/a<b>&.wav", fromMs: 0, loops: false), untilMs: 6020)
    plan.append(.ringback, untilMs: 3_661_005)
    plan.append(.silence, untilMs: 3_662_000)
    plan.addBoxTone(atMs: 3_661_005)
    return plan
  }

  @Test("a label track has seconds, tabs and lines")
  func audacity() {
    #expect(
      HeardLabels(plan, Appearance()).audacity == """
        0.000\t6.020\taudio/a<b>&.wav
        6.020\t3661.005\tringback tone
        3661.005\t3661.205\ttone of the box
        3661.005\t3662.000\tsilence or talk

        """)
  }

  @Test("subtitles of either form have their own times and letters")
  func subtitles() {
    let labels = HeardLabels(plan, Appearance(language: .ru))
    #expect(
      labels.vtt.hasPrefix(
        """
        WEBVTT

        00:00:00.000 --> 00:00:06.020
        audio/a&lt;b&gt;&amp;.wav

        00:00:06.020 --> 01:01:01.005
        длинные гудки

        """))
    #expect(
      labels.srt.hasPrefix(
        """
        1
        00:00:00,000 --> 00:00:06,020
        audio/a<b>&.wav

        2
        00:00:06,020 --> 01:01:01,005
        длинные гудки

        """))
  }

  @Test("a path cannot begin a line of its own")
  func hostile() {
    var plan = SoundPlan()
    plan.append(.file(path: "a\n9\t10\tb", fromMs: 0, loops: false), untilMs: 1000)
    #expect(HeardLabels(plan, Appearance()).audacity.split(separator: "\n").count == 1)
  }

}
