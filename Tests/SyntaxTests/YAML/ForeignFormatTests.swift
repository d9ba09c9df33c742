import Diagnostics
import Syntax
import Testing

@Suite struct ForeignFormatTests {

  @Test(
    "a flow of another system is called by its name, at the word that tells",
    arguments: [
      (
        .twilioStudio,
        """
        {
          "description": "IVR \\"main\\"",
          ⟦"states"⟧: [{"name": "Trigger", "type": "trigger", "transitions": []}],
          "initial_state": "Trigger"
        }
        """
      ),
      (.twilioStudio, "{⟦\"states\"⟧: [{\"transitions\": [{\"event\": \"x\"}]}"),
      (.twilioStudio, "{\"sid\": \"FW1\", \"definition\": {⟦\"states\"⟧: [], \"initial_state\": \"x\"}}"),
      (.amazonConnect, "{\"Version\":\"2019-10-30\",⟦\"StartAction\"⟧:\"a\",\"Metadata\":{},\"Actions\":[]}"),
      (.amazonConnect, "{\"Metadata\":{},⟦\"Actions\"⟧:[{\"Identifier\":\"a\",\"Transitions\":{}}]}"),
      (.signalWire, "{\"version\": \"1.0.0\", ⟦\"sections\"⟧: {\"main\": [\"answer\"]}}"),
      (.signalWire, "# x\nversion: 1.0.0\n⟦sections⟧:\n  main:\n    - answer: {}\n"),
      (.signalWire, "---\r\n⟦sections⟧:\r\n  main:\r\n    - answer\r\n"),
      (.vonage, "[{⟦\"action\"⟧: \"talk\", \"text\": \"hello\"}]"),
      (.voiceXML, "<?xml version=\"1.0\"?>\n<!-- <Response> -->\n⟦<vxml⟧ version=\"2.1\">\n"),
      (.ccxml, "⟦<ccxml⟧ version=\"1.0\">"),
      (.twiML, "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>⟦<Response⟧><Say>Hi</Say></Response>"),
      (.freeSWITCH, "⟦<document⟧ type=\"freeswitch/xml\">"),
      (.freeSWITCH, "<include>\n  ⟦<extension⟧ name=\"x\">"),
      (.freeSWITCH, "⟦<context⟧ name=\"default\">"),
      (.asterisk, "; comment\n⟦[from-pstn]⟧\nexten => _X.,1,Answer()\n same => n,Hangup()\n"),
      (.asterisk, "[general\n⟦[incoming]⟧\nexten=s,1,Answer\n"),
      (.asterisk, "⟦exten⟧ => s,1,Dial(SIP/100)\n"),
    ] as [(ForeignFormat, String)])
  func foreign(_ format: ForeignFormat, _ text: String) {
    let marked = MarkedFile(text)
    let found = ForeignFormat.recognise(file(marked.text))
    #expect(found?.format == format)
    #expect(found.map { (_, range) in [Int(range.start)..<Int(range.end)] } == marked.places)
  }

  @Test(
    "an account is an account, in whatever shape",
    arguments: [
      "", "\u{FEFF}", "#", "callwright: 1\nsections:\n  main: 1\nversion: 2\n", "version: 1\n",
      "{\"callwright\": 1, \"states\": []}",
      "{callwright: 1, states: {}, initial_state: x}", "[a, b]", "[\"a\"]", "{", "<", "<<: *x", "<p>", "extension: 1\n",
      "employees:\n  exten: {name: x}\n", "schemes: {}\n", "[x]\nname: exten => y\n", "{\"states\": [1, 2]}",
      "{\"Actions\": []}",
      "<include file=\"x\">", "sections: 1\n", "\u{FF}",
    ])
  func account(_ text: String) {
    #expect(ForeignFormat.recognise(file(text)) == nil)
  }

  @Test("every format has a name of its own in both languages", arguments: Language.allCases)
  func names(_ language: Language) {
    let range = SourceRange(FileID(0), 0, 1)
    let diagnostics = ForeignFormat.allCases.map { (format) in Diagnostic.complexForeign(format, at: range) }
    #expect(Set(diagnostics.map { (diagnostic) in diagnostic.message[language] }).count == ForeignFormat.allCases.count)
    #expect(diagnostics.allSatisfy { (diagnostic) in diagnostic.message[language].contains("Сложная схема") })
    #expect(diagnostics.allSatisfy { (diagnostic) in diagnostic.rule == .complexScheme })
  }

  @Test("every prefix and every damage of a foreign flow is looked at without harm")
  func damaged() {
    let text = Array(
      "{\"a\\\\\": [{\"states\": {\"initial_state\": 1}}, \"x\"]}\n<?xml?><!-- --><include><!x><menu>".utf8)
    for length in text.indices {
      _ = ForeignFormat.recognise(file(Array(text[..<length])))
      _ = ForeignFormat.recognise(file(Array(text[length...])))
    }
    let found = ForeignFormat.recognise(file(Array("<include>".utf8) + [UInt8](repeating: 0x3C, count: 70_000)))
    #expect(found == nil)
  }

}
