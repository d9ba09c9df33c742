import Diagnostics
import Driver
import Support
import Testing

/// What became of a call, told to people and to programs.
@Suite("calls as text and JSON")
struct CallReportTests {

  private func played() throws -> PlayedCalls {
    try PlayedCalls(
      """
      calls:
        - name: Анна отвечает
          at: 2026-06-09 10:15
          from: +79161234501
          to: +74950000001
          acts: ["anna.desk answers after 4s, talks 95s"]
        - at: 2026-06-09 11:00
          from: anonymous
          to: +74950000001
          acts: [caller speaks 5s]
        - {at: 2026-06-09 12:00, from: anna, to: 299}
      """,
      on: SmallAccount.text(
        """
        audio: {hello: {length: 6s}}
        employees:
          anna: {name: Анна, extension: 201, devices: [desk, {mobile: +79150000001, delay: 5s}], email: anna@test.example}
          bella: {name: Белла, extension: 202, devices: [desk]}
        groups: {reception: {name: Регистратура, members: [anna, bella], wait: 20s, no-answer: voicemail b}}
        voicemail: {b: {email: box@test.example}}
        recording: {calls: inbound, keep: 90 days}
        notifications: [{on: missed, email: anna}]
        \(SmallAccount.line("- greeting: hello\n- forward: reception"))
        """))
  }

  @Test("the recording of a callback is told with the call that asked for it")
  func recordedCallback() throws {
    let played = try PlayedCalls(
      """
      calls:
        - at: 2026-06-09 10:15
          from: +79161234501
          to: +74950000001
          acts:
            - caller presses 1 at +6s
            - 'callback 1: anna.desk answers after 2s'
            - 'callback 1: customer answers after 3s, talks 9s'
      """,
      on: SmallAccount.text(
        """
        audio: {sorry: {length: 2s}}
        employees:
          anna: {name: Анна, devices: [desk]}
        groups:
          g:
            name: Г
            members: [anna]
            impatient: {after: 5s, prompt: sorry, offer: {1: callback}}
            no-answer: continue
        recording: {calls: outbound}
        \(SmallAccount.line("- forward: g"))
        """))
    let text = CallReport(played.play.exchange, Appearance(width: 76)).text(ofRecord: 0, name: nil)
    #expect(
      text.hasSuffix(
        """
          callback-requested · wait 6s · line open from +5s · missed
          rung        anna
          callback    called-back
          recording   9s (cloud, 30 days), of the callback

        """))
  }

  @Test("the timeline, the result and what was left behind, for people")
  func text() throws {
    let report = CallReport(try played().play.exchange, Appearance(width: 76))
    #expect(
      report.text(ofRecord: 0, name: "Анна отвечает") == """
        Анна отвечает
        Tue 2026-06-09 10:15:00 +03:00  +79161234501 → +74950000001

          10:15:00      +0s  row always, greeting hello
          10:15:06      +6s  group reception
                             anna.desk, bella.desk ring
          10:15:10     +10s  anna.desk answers
          10:16:45    +105s  conversation over

          answered by anna on desk · wait 10s · talk 95s · line open from +0s
          not missed
          rung        anna, bella
          recording   95s (cloud, 90 days)

        """)
    #expect(
      report.text(ofRecord: 1, name: nil) == """
        Tue 2026-06-09 11:00:00 +03:00  anonymous → +74950000001

          11:00:00      +0s  row always, greeting hello
          11:00:06      +6s  group reception
                             anna.desk, bella.desk ring
          11:00:11     +11s  anna.mobile rings
          11:00:26     +26s  group reception wait over
                             voicemail b, greeting standard
          11:00:31     +31s  message starts
          11:00:36     +36s  message of 5s saved

          voicemail · wait 26s · line open from +0s · missed
          rung        anna, bella
          message     5s
          outbox      +36s voicemail, email box@test.example
          outbox      +36s missed, email anna@test.example

        """)
  }

  @Test("in Russian, with an internal call to nobody")
  func russian() throws {
    let report = CallReport(try played().play.exchange, Appearance(language: .ru))
    #expect(
      report.text(ofRecord: 2, name: nil) == """
        Вт 2026-06-09 12:00:00 +03:00  anna → такого номера нет

          12:00:00      +0s  unallocated

          unallocated · ожидание 0s · не пропущенный
          звонили     никому

        """)
  }

  @Test("nothing is wider than the terminal", arguments: [40, 60, 80])
  func width(_ width: Int) throws {
    let report = CallReport(try played().play.exchange, Appearance(width: width))
    for record in 0..<2 {
      for line in report.text(ofRecord: record, name: nil).split(separator: "\n").dropFirst() {
        #expect(Display.width(line) <= width, "\(line)")
      }
    }
  }

  @Test("the same for programs")
  func json() throws {
    let report = CallReport(try played().play.exchange, Appearance())
    #expect(
      report.json(names: [0: "Анна отвечает"], only: [0, 2]) == """
        {
          "format_version": 1,
          "account": "test",
          "calls": [
            {
              "name": "Анна отвечает",
              "direction": "inbound",
              "at": "2026-06-09 10:15:00 +03:00",
              "from": "+79161234501",
              "to": "+74950000001",
              "outcome": "answered by anna on desk",
              "wait_ms": 10000,
              "talk_ms": 95000,
              "end": "2026-06-09 10:16:45 +03:00",
              "missed": false,
              "media_from_ms": 0,
              "rung": [
                "anna",
                "bella"
              ],
              "message_ms": null,
              "recording_ms": 95000,
              "callback": null,
              "timeline": [
                {
                  "at_ms": 0,
                  "entries": [
                    "row always",
                    "greeting hello"
                  ]
                },
                {
                  "at_ms": 6000,
                  "entries": [
                    "group reception",
                    "anna.desk rings",
                    "bella.desk rings"
                  ]
                },
                {
                  "at_ms": 10000,
                  "entries": [
                    "anna.desk answers"
                  ]
                },
                {
                  "at_ms": 105000,
                  "entries": [
                    "conversation over"
                  ]
                }
              ],
              "outbox": []
            },
            {
              "name": null,
              "direction": "internal",
              "at": "2026-06-09 12:00:00 +03:00",
              "from": "anna",
              "to": "no number of the account",
              "outcome": "unallocated",
              "wait_ms": 0,
              "talk_ms": null,
              "end": "2026-06-09 12:00:00 +03:00",
              "missed": false,
              "media_from_ms": null,
              "rung": [],
              "message_ms": null,
              "recording_ms": null,
              "callback": null,
              "timeline": [
                {
                  "at_ms": 0,
                  "entries": [
                    "unallocated"
                  ]
                }
              ],
              "outbox": []
            }
          ]
        }

        """)
  }

}
