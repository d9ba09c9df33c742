import Driver
import Foundation
import Testing

/// JSON as it is written.
@Suite("JSON text")
struct JSONTextTests {

  private func written(_ text: String) -> String {
    var json = JSONText(isPretty: false)
    json.string(text)
    return json.string
  }

  @Test(
    "quotes, backslashes and what a terminal would obey are escaped",
    arguments: [
      ("plain", #""plain""#), ("say \"hi\"", #""say \"hi\"""#), ("C:\\", #""C:\\""#), ("a\nb\tc", #""a\nb\tc""#),
      ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("\r\n", #""\u000d\n""#),
      ("\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u009b\\u009f\u{A0}\""),
      ("Жемчуг 🙂 e\u{301}", "\"Жемчуг 🙂 e\u{301}\""), ("/", #""/""#), ("\u{2028}", "\"\u{2028}\""),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(written(text) == expected)
  }

  @Test("every text comes back as it was")
  func roundTrip() throws {
    for value in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let read = try JSONSerialization.jsonObject(with: Data("[\(written(text))]".utf8)) as? [String]
      #expect(read?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) ?? false, "U+\(String(value, radix: 16))")
    }
  }

  @Test("members keep their order, and lines are indented by two")
  func layout() {
    var json = JSONText()
    json.object { (json) in
      json.member("z", "one")
      json.member("a", 2)
      json.member("none", nil as String?)
      json.member("flag", true)
      json.member("list", ["x", "y"])
      json.key("empty")
      json.array { (_) in }
      json.key("object")
      json.object { (_) in }
      json.key("items")
      json.array([1, 2]) { (json, number) in
        json.object { (json) in json.member("n", number) }
      }
    }
    #expect(
      json.string == """
        {
          "z": "one",
          "a": 2,
          "none": null,
          "flag": true,
          "list": [
            "x",
            "y"
          ],
          "empty": [],
          "object": {},
          "items": [
            {
              "n": 1
            },
            {
              "n": 2
            }
          ]
        }
        """)
    var short = JSONText(isPretty: false)
    short.object { (json) in
      json.member("a", 1)
      json.member("b", [])
    }
    #expect(short.string == #"{"a":1,"b":[]}"#)
  }

}
