internal import Diagnostics

extension Template {

  /// The account of the template `clinic`: a reception that rings all at once, a mobile that joins in, holidays.
  static let clinicAccount = Phrase(
    en: """
      # A clinic: everybody at the reception rings at once, the administrator's mobile joins in later.
      # What stands behind a '#' is for people and changes nothing. Change what differs with you, then run: callwright check .

      callwright: 1                          # the version of the language: always the first line
      pbx: elmwood                           # a short name for this account
      name: Elmwood Clinic
      timezone: Europe/London                # where the clock on your wall hangs: region/city

      # When the clinic is open. The schedule of the id 'company' holds the opening hours.
      schedules:
        company:
          weekly:
            Mon-Fri: 08:00-20:00
            Sat: 09:00-13:00, 14:00-17:00    # with a lunch break; Sunday is not named, so it is closed
          exceptions:                          # days that differ
            12-24: 08:00-14:00                 # every year
            12-25..01-01: closed

      # What callers hear. The files are silence until you record them; 'say' is what to record.
      audio:
        welcome:
          file: audio/welcome.wav
          say: Elmwood Clinic, good day. We will be with you in a moment.
        closed:
          file: audio/closed.wav
          say: The clinic is closed. We are here on weekdays from eight to eight, and on Saturday from nine to five.
        leave-message:
          file: audio/leave-message.wav
          say: Please leave your name and number after the tone, and we will call you back.

      # The people, and the telephones that ring for them.
      employees:
        grace: {name: Grace Hill, extension: 201, position: receptionist, devices: [desk]}
        oliver: {name: Oliver Reed, extension: 202, position: receptionist, devices: [desk, softphone]}
        nadia:
          name: Nadia Khan
          extension: 203
          email: nadia@elmwood.example
          position: administrator
          devices:
            - desk
            - mobile: +44 7700 900103
              delay: 10s                       # her mobile begins to ring ten seconds after the others

      # People who answer together.
      groups:
        reception:
          name: Reception
          extension: 300
          ring: all                            # all at once; also: sequential, even, cumulative
          members: [grace, oliver, nadia]
          wait: 40s                            # how long a caller waits here
          no-answer: continue                  # then the scheme goes on with its next step

      # Where messages are left, and where they are sent.
      voicemail:
        clinic: {greeting: leave-message, max: 120s, email: reception@elmwood.example}

      # What happens to a call: the first row that fits the time is taken, and read from top to bottom.
      schemes:
        clinic:
          - when: company
            steps:
              - greeting: welcome
              - forward: reception
              - voicemail: clinic
          - when: otherwise
            steps:
              - greeting: closed
              - voicemail: clinic

      # The telephone number that patients dial.
      numbers:
        +44 20 7946 0110: {scheme: clinic}

      # Who is told of what.
      notifications:
        - {on: missed, email: nadia}

      """,
    ru: """
      # Клиника: в регистратуре звонят все телефоны сразу, мобильный старшего администратора подключается позже.
      # Всё, что стоит после «#», написано для людей. Замените то, что у вас иначе, и запустите: callwright check .

      callwright: 1                            # версия языка: всегда первая строка
      pbx: липа                                # короткое имя аккаунта
      name: Клиника «Липа»
      timezone: Europe/Moscow                  # часовой пояс: регион/город

      # Когда клиника открыта. Часы работы компании — расписание с именем company.
      schedules:
        company:
          weekly:
            Пн-Пт: 08:00-20:00
            Сб: 09:00-13:00, 14:00-17:00       # с перерывом; воскресенье не названо — значит, закрыто
          exceptions:                          # особые дни
            12-31: 08:00-14:00                 # каждый год
            01-01..01-08: closed               # закрыто

      # Что слышат звонящие. Пока не записано, в файлах тишина; say — текст для записи.
      audio:
        welcome:
          file: audio/welcome.wav
          say: Клиника «Липа», здравствуйте! Сейчас вам ответят.
        closed:
          file: audio/closed.wav
          say: Клиника закрыта. Мы работаем по будням с восьми до двадцати, в субботу с девяти до семнадцати.
        leave-message:
          file: audio/leave-message.wav
          say: Назовите после сигнала ваше имя и номер, и мы перезвоним.

      # Сотрудники и телефоны, которые у них звонят.
      employees:
        галина: {name: Галина Лугова, extension: 201, position: регистратор, devices: [desk]}
        олег: {name: Олег Рябов, extension: 202, position: регистратор, devices: [desk, softphone]}
        надежда:
          name: Надежда Ким
          extension: 203
          email: nkim@lipa.example
          position: старший администратор
          devices:
            - desk
            - mobile: +7 915 000-10-03
              delay: 10s                       # мобильный начинает звонить на десять секунд позже

      # Группы: люди, которые отвечают вместе.
      groups:
        регистратура:
          name: Регистратура
          extension: 300
          ring: all                            # все сразу; ещё: sequential — по очереди, even — равномерно, cumulative
          members: [галина, олег, надежда]
          wait: 40s                            # сколько здесь ждёт звонящий
          no-answer: continue                  # затем — следующий шаг схемы

      # Голосовая почта: где оставляют сообщения и куда их присылают.
      voicemail:
        клиника: {greeting: leave-message, max: 120s, email: reception@lipa.example}

      # Что происходит со звонком: берётся первая строка, подходящая по времени, и читается сверху вниз.
      schemes:
        клиника:
          - when: company                      # в часы работы
            steps:
              - greeting: welcome
              - forward: регистратура
              - voicemail: клиника
          - when: otherwise                    # в остальное время
            steps:
              - greeting: closed
              - voicemail: клиника

      # Номер, который набирают пациенты.
      numbers:
        +7 495 000-10-10: {scheme: клиника}

      # Кого о чём извещать.
      notifications:
        - {on: missed, email: надежда}         # о пропущенном звонке

      """)

}
