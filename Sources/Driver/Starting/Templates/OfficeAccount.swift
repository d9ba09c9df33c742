internal import Diagnostics

extension Template {

  /// The account of the template `office`: departments with numbers of their own, deputies, a blacklist, recordings.
  static let officeAccount = Phrase(
    en: """
      # An office: a reception and two departments, each with a number of its own, and people who stand in for one another.
      # What stands behind a '#' is for people and changes nothing. Change what differs with you, then run: callwright check .

      callwright: 1                            # the version of the language: always the first line
      pbx: harbour-lights                      # a short name for this account
      name: Harbour Lights Ltd
      timezone: Europe/London                  # where the clock on your wall hangs: region/city

      # When something is open. The schedule of the id 'company' holds the opening hours; others have any id.
      schedules:
        company:
          weekly:
            Mon-Thu: 09:00-18:00
            Fri: 09:00-16:30
          exceptions:
            12-24..01-02: closed               # every year
        support: Mon-Sun 07:00-22:00           # short form: days and times on one line

      # What callers hear. The files are silence until you record them; 'say' is what to record.
      audio:
        welcome:
          file: audio/welcome.wav
          say: Harbour Lights, good day.
        closed:
          file: audio/closed.wav
          say: The office is closed. We are back on the next working day at nine.

      # The people, and the telephones that ring for them.
      employees:
        diana:
          name: Diana Price
          extension: 201
          email: diana@harbour-lights.example
          position: office manager
          department: Reception
          role: administrator                  # may see all calls
          devices: [desk, softphone]
        tom:
          name: Tom Baxter
          extension: 211
          email: tom@harbour-lights.example
          department: Accounts
          devices: [desk]
          no-answer: {after: 20s, forward: leila}    # who dials Tom himself reaches Leila after 20 seconds
        leila:
          name: Leila Stone
          extension: 212
          email: leila@harbour-lights.example
          department: Accounts
          devices: [desk]
          hours: Mon-Thu 09:00-15:00           # her own hours; groups leave her out at other times
          off-hours: forward reception         # who dials her outside them reaches the reception
        ian: {name: Ian Wells, extension: 221, department: Support, devices: [softphone]}
        petra:
          name: Petra Novak
          extension: 222
          department: Support
          devices:
            - softphone
            - mobile: +44 7700 900122
              delay: 8s                        # her mobile begins to ring eight seconds after the softphone

      # People who answer together.
      groups:
        reception:
          name: Reception
          extension: 300
          members: [diana]
          wait: 30s                            # how long a caller waits here
          no-answer: continue                  # then the scheme goes on with its next step
          department: Reception
        accounts:
          name: Accounts
          extension: 310
          ring: sequential                     # one after the other, in the order of the list
          members: [tom, leila]
          turn: 20s
          wait: 40s
          no-answer: forward reception         # a group can hand on to another group
          department: Accounts
        support:
          name: Support
          extension: 320
          ring: even                           # first who has not talked for the longest time
          members: [ian, petra]
          turn: 20s
          wait: 60s
          no-answer: voicemail support
          department: Support

      # Where messages are left, and where they are sent.
      voicemail:
        office: {email: office@harbour-lights.example}
        support: {email: support@harbour-lights.example, max: 120s}

      # What happens to a call: the first row that fits the time is taken, and read from top to bottom.
      schemes:
        office:
          - when: company
            steps:
              - greeting: welcome
              - forward: reception
              - voicemail: office
          - when: otherwise
            steps:
              - greeting: closed
              - voicemail: office
        accounts:
          - when: company
            steps:
              - forward: accounts
              - voicemail: office
          - when: otherwise
            steps:
              - greeting: closed
              - hangup
        support:
          - when: support
            steps:
              - forward: support
          - when: otherwise
            steps:
              - voicemail: support

      # The telephone numbers: one for each department, so that nobody needs a voice menu.
      numbers:
        +44 20 7946 0130: {scheme: office, label: Reception}
        +44 20 7946 0131: {scheme: accounts, label: Accounts}
        +44 20 7946 0132: {scheme: support, label: Support}

      # Who is refused: a number, the beginning of numbers with a star, or callers who hide theirs (anonymous).
      blacklist:
        - {caller: +44 7700 900999, comment: advertising}

      # Which conversations are recorded, and for how long recordings are kept.
      recording: {calls: inbound, of: [support], keep: 30 days}

      # Who is told of what.
      notifications:
        - {on: missed, email: diana, groups: [reception]}
        - {on: missed, email: tom, groups: [accounts]}

      """,
    ru: """
      # Офис: приёмная и два отдела, у каждого свой номер, и сотрудники, которые подменяют друг друга.
      # Всё, что стоит после «#», написано для людей. Замените то, что у вас иначе, и запустите: callwright check .

      callwright: 1                            # версия языка: всегда первая строка
      pbx: маяк                                # короткое имя аккаунта
      name: ООО «Маяк»
      timezone: Europe/Moscow                  # часовой пояс: регион/город

      # Когда что открыто. Часы работы компании — расписание с именем company; остальные называйте как угодно.
      schedules:
        company:
          weekly:
            Пн-Чт: 09:00-18:00
            Пт: 09:00-16:30
          exceptions:
            01-01..01-08: closed               # закрыто, каждый год
        дежурство: Пн-Вс 07:00-22:00           # короткая запись: дни и часы одной строкой

      # Что слышат звонящие. Пока не записано, в файлах тишина; say — текст для записи.
      audio:
        welcome:
          file: audio/welcome.wav
          say: Компания «Маяк», здравствуйте!
        closed:
          file: audio/closed.wav
          say: Офис закрыт. Звоните в ближайший рабочий день с девяти часов.

      # Сотрудники и телефоны, которые у них звонят.
      employees:
        диана:
          name: Диана Панина
          extension: 201
          email: dpanina@mayak.example
          position: офис-менеджер
          department: Приёмная
          role: administrator                  # видит все звонки
          devices: [desk, softphone]
        тимур:
          name: Тимур Басов
          extension: 211
          email: tbasov@mayak.example
          department: Бухгалтерия
          devices: [desk]
          no-answer: {after: 20s, forward: лейла}    # кто звонит самому Тимуру, через 20 секунд попадёт к Лейле
        лейла:
          name: Лейла Садыкова
          extension: 212
          email: lsadykova@mayak.example
          department: Бухгалтерия
          devices: [desk]
          hours: Пн-Чт 09:00-15:00             # её часы; в другое время группы её пропускают
          off-hours: forward приёмная          # кто звонит ей в другое время, попадёт в приёмную
        иван: {name: Иван Волков, extension: 221, department: Поддержка, devices: [softphone]}
        полина:
          name: Полина Новак
          extension: 222
          department: Поддержка
          devices:
            - softphone
            - mobile: +7 915 000-10-22
              delay: 8s                        # мобильный начинает звонить на восемь секунд позже

      # Группы: люди, которые отвечают вместе.
      groups:
        приёмная:
          name: Приёмная
          extension: 300
          members: [диана]
          wait: 30s                            # сколько здесь ждёт звонящий
          no-answer: continue                  # затем — следующий шаг схемы
          department: Приёмная
        бухгалтерия:
          name: Бухгалтерия
          extension: 310
          ring: sequential                     # по очереди, в порядке списка
          members: [тимур, лейла]
          turn: 20s
          wait: 40s
          no-answer: forward приёмная          # группа может передать звонок другой группе
          department: Бухгалтерия
        поддержка:
          name: Поддержка
          extension: 320
          ring: even                           # равномерно: сначала тот, кто дольше не разговаривал
          members: [иван, полина]
          turn: 20s
          wait: 60s
          no-answer: voicemail поддержка
          department: Поддержка

      # Голосовая почта: где оставляют сообщения и куда их присылают.
      voicemail:
        офис: {email: office@mayak.example}
        поддержка: {email: support@mayak.example, max: 120s}

      # Что происходит со звонком: берётся первая строка, подходящая по времени, и читается сверху вниз.
      schemes:
        офис:
          - when: company                      # в часы работы
            steps:
              - greeting: welcome
              - forward: приёмная
              - voicemail: офис
          - when: otherwise                    # в остальное время
            steps:
              - greeting: closed
              - voicemail: офис
        бухгалтерия:
          - when: company
            steps:
              - forward: бухгалтерия
              - voicemail: офис
          - when: otherwise
            steps:
              - greeting: closed
              - hangup                         # завершить звонок
        поддержка:
          - when: дежурство
            steps:
              - forward: поддержка
          - when: otherwise
            steps:
              - voicemail: поддержка

      # Номера: у каждого отдела свой, и голосовое меню никому не нужно.
      numbers:
        +7 495 000-10-30: {scheme: офис, label: Приёмная}
        +7 495 000-10-31: {scheme: бухгалтерия, label: Бухгалтерия}
        +7 495 000-10-32: {scheme: поддержка, label: Поддержка}

      # Чёрный список: номер, начало номеров со звёздочкой или те, кто скрывает номер (anonymous).
      blacklist:
        - {caller: +7 916 000-99-99, comment: реклама}

      # Какие разговоры записывать и сколько хранить записи.
      recording: {calls: inbound, of: [поддержка], keep: 30 days}

      # Кого о чём извещать.
      notifications:
        - {on: missed, email: диана, groups: [приёмная]}       # о пропущенном звонке
        - {on: missed, email: тимур, groups: [бухгалтерия]}

      """)

}
