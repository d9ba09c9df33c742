internal import Diagnostics

extension Template {

  /// The account of the template `shop`: people in turn, waiting music, the offer to call back, the owner at the end.
  static let shopAccount = Phrase(
    en: """
      # A shop: one salesperson after the other, music while callers wait, an offer to call back, and the owner at the end.
      # What stands behind a '#' is for people and changes nothing. Change what differs with you, then run: callwright check .

      callwright: 1                            # the version of the language: always the first line
      pbx: copper-kettle                       # a short name for this account
      name: The Copper Kettle
      timezone: Europe/London                  # where the clock on your wall hangs: region/city

      # When the shop is open. The schedule of the id 'company' holds the opening hours.
      schedules:
        company:
          weekly:
            Mon-Sat: 10:00-19:00
            Sun: 11:00-16:00
          exceptions:
            12-25..12-26: closed               # every year

      # What callers hear. The files are silence until you record them; 'say' is what to record.
      audio:
        music:                                 # while callers wait
          file: audio/music.wav
          say: Half a minute of quiet music.
        sorry:
          file: audio/sorry.wav
          say: All of us are busy. Press one and we will call you back. Press two to stay on the line.
        closed:
          file: audio/closed.wav
          say: The shop is closed. Leave us a message after the tone.

      # The people, and the telephones that ring for them.
      employees:
        ruth: {name: Ruth Lane, extension: 201, department: Sales, devices: [desk]}
        sam: {name: Sam Frost, extension: 202, department: Sales, devices: [desk]}
        martha:
          name: Martha Dean
          extension: 210
          email: martha@copper-kettle.example
          position: owner
          devices:
            - mobile: +44 7700 900110

      # People who answer together.
      groups:
        sales:
          name: Sales
          extension: 300
          ring: sequential                     # one after the other, in the order of the list
          members: [ruth, sam]
          turn: 15s                            # how long each of them rings
          wait: 60s                            # how long a caller waits here
          queue-audio: music                   # if both are talking, callers wait with music
          impatient:                           # what is offered to callers who wait long
            after: 20s
            prompt: sorry
            offer: {1: callback, 2: stay}      # key: what it does
          no-answer: continue                  # then the scheme goes on with its next step
          department: Sales

      # Where messages are left, and where they are sent.
      voicemail:
        orders: {email: orders@copper-kettle.example}

      # What happens to a call: the first row that fits the time is taken, and read from top to bottom.
      schemes:
        shop:
          - when: company
            steps:
              - forward: sales
              - forward: martha                # the owner's mobile
                wait: 20s
              - voicemail: orders
          - when: otherwise
            steps:
              - greeting: closed
              - voicemail: orders

      # The telephone number that customers dial.
      numbers:
        +44 20 7946 0120: {scheme: shop}

      # Who is told of what.
      notifications:
        - {on: missed, email: martha}
        - {on: callback-failed, email: martha}

      """,
    ru: """
      # Магазин: продавцы по очереди, музыка в ожидании, предложение перезвонить, а в конце — владелица.
      # Всё, что стоит после «#», написано для людей. Замените то, что у вас иначе, и запустите: callwright check .

      callwright: 1                            # версия языка: всегда первая строка
      pbx: самовар                             # короткое имя аккаунта
      name: Магазин «Самовар»
      timezone: Europe/Moscow                  # часовой пояс: регион/город

      # Когда магазин открыт. Часы работы компании — расписание с именем company.
      schedules:
        company:
          weekly:
            Пн-Сб: 10:00-19:00
            Вс: 11:00-16:00
          exceptions:
            01-01..01-03: closed               # закрыто, каждый год

      # Что слышат звонящие. Пока не записано, в файлах тишина; say — текст для записи.
      audio:
        music:                                 # музыка в ожидании
          file: audio/music.wav
          say: Полминуты спокойной музыки.
        sorry:
          file: audio/sorry.wav
          say: Все продавцы заняты. Нажмите один, и мы перезвоним. Нажмите два, чтобы остаться на линии.
        closed:
          file: audio/closed.wav
          say: Магазин закрыт. Оставьте сообщение после сигнала.

      # Сотрудники и телефоны, которые у них звонят.
      employees:
        рита: {name: Рита Лосева, extension: 201, department: Продажи, devices: [desk]}
        семён: {name: Семён Фролов, extension: 202, department: Продажи, devices: [desk]}
        марта:
          name: Марта Дёмина
          extension: 210
          email: mdemina@samovar.example
          position: владелица
          devices:
            - mobile: +7 915 000-10-10

      # Группы: люди, которые отвечают вместе.
      groups:
        продажи:
          name: Продажи
          extension: 300
          ring: sequential                     # по очереди, в порядке списка
          members: [рита, семён]
          turn: 15s                            # сколько звонит каждый
          wait: 60s                            # сколько здесь ждёт звонящий
          queue-audio: music                   # если оба разговаривают, звонящий ждёт под музыку
          impatient:                           # что предлагают тем, кто долго ждёт
            after: 20s
            prompt: sorry
            offer: {1: callback, 2: stay}      # клавиша: перезвонить, ждать
          no-answer: continue                  # затем — следующий шаг схемы
          department: Продажи

      # Голосовая почта: где оставляют сообщения и куда их присылают.
      voicemail:
        заказы: {email: orders@samovar.example}

      # Что происходит со звонком: берётся первая строка, подходящая по времени, и читается сверху вниз.
      schemes:
        магазин:
          - when: company                      # в часы работы
            steps:
              - forward: продажи
              - forward: марта                 # мобильный владелицы
                wait: 20s
              - voicemail: заказы
          - when: otherwise                    # в остальное время
            steps:
              - greeting: closed
              - voicemail: заказы

      # Номер, который набирают покупатели.
      numbers:
        +7 495 000-10-20: {scheme: магазин}

      # Кого о чём извещать.
      notifications:
        - {on: missed, email: марта}           # о пропущенном звонке
        - {on: callback-failed, email: марта}  # о том, что перезвонить не удалось

      """)

}
