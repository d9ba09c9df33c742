internal import Diagnostics

extension Template {

  /// The calls of the template `office`.
  static let officeCalls = Phrase(
    en: """
      # Calls as we imagine them, and what must become of them. 'callwright test .' plays them.

      account: account.yaml

      calls:
        - name: the reception answers
          at: 2027-06-08 10:15:00              # a Tuesday
          from: +44 7700 900201
          to: +44 20 7946 0130
          acts:                                # what people do; who is not named does nothing
            - diana.desk answers after 5s, talks 30s
          expect:                              # what must come of it; leave out what does not matter
            outcome: answered by diana on desk
            wait: 9s                           # four seconds of greeting, and five of ringing
            timeline:                          # second by second
              +0s: row company, greeting welcome
              +4s: group reception; diana.desk, diana.softphone ring
              +9s: diana.desk answers
              +39s: conversation over

        - name: at four Leila has gone, and the reception answers for Accounts
          at: 2027-06-08 16:00:00
          from: +44 7700 900202
          to: +44 20 7946 0131
          acts:
            - diana.desk answers after 3s
          expect:
            outcome: answered by diana on desk
            rung: [tom, diana]

        - name: on Saturday Support is there, and the conversation is recorded
          at: 2027-06-12 11:00:00
          from: +44 7700 900203
          to: +44 20 7946 0132
          acts:
            - ian.softphone answers after 2s, talks 120s
          expect:
            outcome: answered by ian on softphone
            recording: 120s

        - name: a colleague dials Tom, who is out, and reaches Leila
          at: 2027-06-09 11:00:00
          from: diana
          to: 211
          acts:
            - leila.desk answers after 4s
          expect:
            outcome: answered by leila on desk
            wait: 24s

        - name: an advertiser is turned away
          at: 2027-06-09 12:00:00
          from: +44 7700 900999
          to: +44 20 7946 0130
          acts: []
          expect:
            outcome: blocked

      """,
    ru: """
      # Звонки, какими мы их себе представляем, и что из них должно получиться. Их проверяет «callwright test .».

      account: account.yaml

      calls:
        - name: отвечает приёмная
          at: 2027-06-08 10:15:00              # вторник
          from: +7 916 000-20-01
          to: +7 495 000-10-30
          acts:                                # кто что делает; остальные ничего не делают
            - диана.desk answers after 5s, talks 30s
          expect:                              # что должно получиться; неважное можно не писать
            outcome: answered by диана on desk
            wait: 9s                           # четыре секунды приветствия и пять секунд гудков
            timeline:                          # по секундам
              +0s: row company, greeting welcome
              +4s: group приёмная; диана.desk, диана.softphone ring
              +9s: диана.desk answers
              +39s: conversation over

        - name: в четыре часа Лейлы уже нет, и за бухгалтерию отвечает приёмная
          at: 2027-06-08 16:00:00
          from: +7 916 000-20-02
          to: +7 495 000-10-31
          acts:
            - диана.desk answers after 3s
          expect:
            outcome: answered by диана on desk
            rung: [тимур, диана]

        - name: в субботу поддержка на месте, и разговор записывается
          at: 2027-06-12 11:00:00
          from: +7 916 000-20-03
          to: +7 495 000-10-32
          acts:
            - иван.softphone answers after 2s, talks 120s
          expect:
            outcome: answered by иван on softphone
            recording: 120s

        - name: коллега звонит Тимуру, которого нет на месте, и попадает к Лейле
          at: 2027-06-09 11:00:00
          from: диана
          to: 211
          acts:
            - лейла.desk answers after 4s
          expect:
            outcome: answered by лейла on desk
            wait: 24s

        - name: рекламе отказано
          at: 2027-06-09 12:00:00
          from: +7 916 000-99-99
          to: +7 495 000-10-30
          acts: []
          expect:
            outcome: blocked

      """)

}
