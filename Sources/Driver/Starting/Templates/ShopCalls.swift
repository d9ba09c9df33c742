internal import Diagnostics

extension Template {

  /// The calls of the template `shop`.
  static let shopCalls = Phrase(
    en: """
      # Calls as we imagine them, and what must become of them. 'callwright test .' plays them.

      account: account.yaml

      calls:
        - name: Ruth does not hear the telephone, Sam does
          at: 2027-06-08 10:15:00              # a Tuesday
          from: +44 7700 900201
          to: +44 20 7946 0120
          acts:                                # what people do; who is not named does nothing
            - sam.desk answers after 3s, talks 40s
          expect:                              # what must come of it; leave out what does not matter
            outcome: answered by sam on desk
            wait: 18s
            timeline:                          # second by second
              +0s: row company; group sales; ruth.desk rings
              +15s: ruth stops ringing; sam.desk rings
              +18s: sam.desk answers
              +58s: conversation over

        - name: the customer wants to be called back, and is
          at: 2027-06-08 12:00:00
          from: +44 7700 900202
          to: +44 20 7946 0120
          acts:
            - caller presses 1 at +25s
            - "callback 1: ruth.desk answers after 5s"
            - "callback 1: customer answers after 7s, talks 30s"
          expect:
            outcome: callback-requested
            callback: called-back

        - name: nobody in the shop answers, and the owner does
          at: 2027-06-08 14:00:00
          from: +44 7700 900203
          to: +44 20 7946 0120
          acts:
            - martha.mobile answers after 6s
          expect:
            outcome: answered by martha on mobile
            wait: 66s
            rung: [ruth, sam, martha]

        - name: in the evening the customer leaves a message
          at: 2027-06-08 21:00:00
          from: +44 7700 900204
          to: +44 20 7946 0120
          acts:
            - caller speaks 12s
          expect:
            outcome: voicemail
            message: 12s
            rung: []

      """,
    ru: """
      # Звонки, какими мы их себе представляем, и что из них должно получиться. Их проверяет «callwright test .».

      account: account.yaml

      calls:
        - name: Рита не слышит телефона, Семён слышит
          at: 2027-06-08 10:15:00              # вторник
          from: +7 916 000-20-01
          to: +7 495 000-10-20
          acts:                                # кто что делает; остальные ничего не делают
            - семён.desk answers after 3s, talks 40s
          expect:                              # что должно получиться; неважное можно не писать
            outcome: answered by семён on desk
            wait: 18s
            timeline:                          # по секундам
              +0s: row company; group продажи; рита.desk rings
              +15s: рита stops ringing; семён.desk rings
              +18s: семён.desk answers
              +58s: conversation over

        - name: покупатель просит перезвонить, и ему перезванивают
          at: 2027-06-08 12:00:00
          from: +7 916 000-20-02
          to: +7 495 000-10-20
          acts:
            - caller presses 1 at +25s
            - "callback 1: рита.desk answers after 5s"
            - "callback 1: customer answers after 7s, talks 30s"
          expect:
            outcome: callback-requested
            callback: called-back

        - name: в магазине никто не ответил, ответила владелица
          at: 2027-06-08 14:00:00
          from: +7 916 000-20-03
          to: +7 495 000-10-20
          acts:
            - марта.mobile answers after 6s
          expect:
            outcome: answered by марта on mobile
            wait: 66s
            rung: [рита, семён, марта]

        - name: вечером покупатель оставляет сообщение
          at: 2027-06-08 21:00:00
          from: +7 916 000-20-04
          to: +7 495 000-10-20
          acts:
            - caller speaks 12s
          expect:
            outcome: voicemail
            message: 12s
            rung: []

      """)

}
