internal import Diagnostics

extension Template {

  /// The calls of the template `minimal`.
  static let minimalCalls = Phrase(
    en: """
      # Calls as we imagine them, and what must become of them. 'callwright test .' plays them.

      account: account.yaml

      calls:
        - name: Alex answers
          at: 2027-06-08 10:15:00      # a Tuesday
          from: +44 7700 900201
          to: +44 20 7946 0101
          acts:                        # what people do; who is not named does nothing
            - alex.desk answers after 4s, talks 60s
          expect:                      # what must come of it; leave out what does not matter
            outcome: answered by alex on desk
            wait: 4s

        - name: nobody answers and the caller leaves a message
          at: 2027-06-08 11:00:00
          from: +44 7700 900202
          to: +44 20 7946 0101
          acts:
            - caller speaks 15s
          expect:
            outcome: voicemail
            message: 15s
            timeline:                  # second by second
              +0s: row always; alex.desk rings
              +20s: alex no answer; voicemail box, greeting standard
              +25s: message starts
              +40s: message of 15s saved

      """,
    ru: """
      # Звонки, какими мы их себе представляем, и что из них должно получиться. Их проверяет «callwright test .».

      account: account.yaml

      calls:
        - name: Алексей отвечает
          at: 2027-06-08 10:15:00      # вторник
          from: +7 916 000-20-01
          to: +7 495 000-10-01
          acts:                        # кто что делает; остальные ничего не делают
            - алексей.desk answers after 4s, talks 60s
          expect:                      # что должно получиться; неважное можно не писать
            outcome: answered by алексей on desk
            wait: 4s

        - name: никто не отвечает, и звонящий оставляет сообщение
          at: 2027-06-08 11:00:00
          from: +7 916 000-20-02
          to: +7 495 000-10-01
          acts:
            - caller speaks 15s
          expect:
            outcome: voicemail
            message: 15s
            timeline:                  # по секундам
              +0s: row always; алексей.desk rings
              +20s: алексей no answer; voicemail почта, greeting standard
              +25s: message starts
              +40s: message of 15s saved

      """)

}
