import Diagnostics
import Testing

@Suite struct SpellingTests {

  @Test(
    "the nearest known word is meant",
    arguments: [
      ("greting", "greeting"), ("forwrad", "forward"), ("Greeting", "greeting"), ("fx", "fax"), ("haungp", "hangup"),
      ("ahngup", "hangup"),
      ("voicmeial", "voicemail"), ("forwards", "forward"), ("ггreeting", "greeting"),
    ])
  func nearest(_ written: String, _ meant: String) {
    #expect(Spelling.nearest(to: written, among: ["greeting", "forward", "voicemail", "fax", "hangup"]) == meant)
  }

  @Test("a word that is near to nothing means nothing", arguments: ["", "blocks", "zzz"])
  func nothing(_ written: String) {
    #expect(Spelling.nearest(to: written, among: ["greeting", "forward", "voicemail", "fax", "hangup"]) == nil)
  }

}
