internal import Diagnostics

extension Template {

  /// The account of the template `minimal`: one person, one number, one box.
  static let minimalAccount = Phrase(
    en: """
      # How our telephone is answered. What stands behind a '#' is for people and changes nothing.
      # Change names and numbers to your own, then run: callwright check .

      callwright: 1                    # the version of the language: always the first line
      pbx: my-company                  # a short name for this account: letters, digits, hyphens
      name: My company
      timezone: Europe/London          # where the clock on your wall hangs: region/city

      # The people. The word before the colon (alex) is the id by which the rest of this file speaks of them.
      employees:
        alex: {name: Alex Morgan, extension: 201, devices: [desk]}

      # Where messages are left, and where they are sent.
      voicemail:
        box: {email: office@my-company.example}

      # What happens to a call, from top to bottom: Alex rings, and if he does not answer, the caller leaves a message.
      schemes:
        main:
          - when: always
            steps:
              - forward: alex
                wait: 20s
              - voicemail: box

      # The telephone number that people dial, and what happens to its calls.
      numbers:
        +44 20 7946 0101: {scheme: main, hours: always}

      """,
    ru: """
      # Как у нас отвечают на звонки. Всё, что стоит после «#», написано для людей и ничего не меняет.
      # Замените имена и номера на свои и запустите: callwright check .

      callwright: 1                    # версия языка: всегда первая строка
      pbx: моя-компания                # короткое имя аккаунта: буквы, цифры, дефис
      name: Моя компания
      timezone: Europe/Moscow          # часовой пояс: регион/город

      # Сотрудники. Слово перед двоеточием (алексей) — имя, по которому на человека ссылаются дальше в этом файле.
      employees:
        алексей: {name: Алексей Морозов, extension: 201, devices: [desk]}

      # Голосовая почта: где оставляют сообщения и куда их присылают.
      voicemail:
        почта: {email: office@my-company.example}

      # Что происходит со звонком, сверху вниз: звонит Алексей, а если он не ответил, звонящий оставляет сообщение.
      schemes:
        основная:
          - when: always
            steps:
              - forward: алексей
                wait: 20s
              - voicemail: почта

      # Номер, который набирают люди, и схема его звонков.
      numbers:
        +7 495 000-10-01: {scheme: основная, hours: always}

      """)

}
