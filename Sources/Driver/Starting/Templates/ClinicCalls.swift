internal import Diagnostics

extension Template {

  /// The calls of the template `clinic`.
  static let clinicCalls = Phrase(
    en: """
      # Calls as we imagine them, and what must become of them. 'callwright test .' plays them.

      account: account.yaml

      calls:
        - name: a receptionist answers
          at: 2027-06-08 10:15:00              # a Tuesday
          from: +44 7700 900201
          to: +44 20 7946 0110
          acts:                                # what people do; who is not named does nothing
            - oliver.desk answers after 4s, talks 90s
          expect:                              # what must come of it; leave out what does not matter
            outcome: answered by oliver on desk
            wait: 10s                          # six seconds of greeting, and four of ringing
            rung: [grace, oliver, nadia]
            timeline:                          # second by second
              +0s: row company, greeting welcome
              +6s: group reception; grace.desk, oliver.desk, oliver.softphone, nadia.desk ring
              +10s: oliver.desk answers
              +100s: conversation over

        - name: everybody is away from the desk, and Nadia takes her mobile
          at: 2027-06-08 12:30:00
          from: +44 7700 900202
          to: +44 20 7946 0110
          acts:
            - nadia.mobile answers after 5s
          expect:
            outcome: answered by nadia on mobile
            wait: 21s

        - name: nobody answers and the patient leaves a message
          at: 2027-06-09 09:00:00
          from: +44 7700 900203
          to: +44 20 7946 0110
          acts:
            - caller speaks 20s
          expect:
            outcome: voicemail
            missed: yes
            message: 20s
            outbox:                            # what would be sent, and when
              - {at: +71s, on: missed, email: nadia@elmwood.example}
              - {at: +71s, on: voicemail, email: reception@elmwood.example}

        - name: on Sunday nobody is rung
          at: 2027-06-13 12:00:00
          from: +44 7700 900204
          to: +44 20 7946 0110
          acts:
            - caller hangs up at +3s
          expect:
            outcome: abandoned (greeting)
            rung: []

      """,
    ru: """
      # Звонки, какими мы их себе представляем, и что из них должно получиться. Их проверяет «callwright test .».

      account: account.yaml

      calls:
        - name: регистратор отвечает
          at: 2027-06-08 10:15:00              # вторник
          from: +7 916 000-20-01
          to: +7 495 000-10-10
          acts:                                # кто что делает; остальные ничего не делают
            - олег.desk answers after 4s, talks 90s
          expect:                              # что должно получиться; неважное можно не писать
            outcome: answered by олег on desk
            wait: 10s                          # шесть секунд приветствия и четыре секунды гудков
            rung: [галина, олег, надежда]
            timeline:                          # по секундам
              +0s: row company, greeting welcome
              +6s: group регистратура; галина.desk, олег.desk, олег.softphone, надежда.desk ring
              +10s: олег.desk answers
              +100s: conversation over

        - name: на местах никого, и Надежда берёт мобильный
          at: 2027-06-08 12:30:00
          from: +7 916 000-20-02
          to: +7 495 000-10-10
          acts:
            - надежда.mobile answers after 5s
          expect:
            outcome: answered by надежда on mobile
            wait: 21s

        - name: никто не отвечает, и пациент оставляет сообщение
          at: 2027-06-09 09:00:00
          from: +7 916 000-20-03
          to: +7 495 000-10-10
          acts:
            - caller speaks 20s
          expect:
            outcome: voicemail
            missed: yes
            message: 20s
            outbox:                            # что и когда было бы отправлено
              - {at: +71s, on: missed, email: nkim@lipa.example}
              - {at: +71s, on: voicemail, email: reception@lipa.example}

        - name: в воскресенье у сотрудников ничего не звонит
          at: 2027-06-13 12:00:00
          from: +7 916 000-20-04
          to: +7 495 000-10-10
          acts:
            - caller hangs up at +3s
          expect:
            outcome: abandoned (greeting)
            rung: []

      """)

}
