/// Accounts as companies write them, made up from a seed: every section, names in Cyrillic, comments, nothing wrong.
struct AccountText {

  /// The employees; everything else follows from their number.
  let employeeCount: Int

  private var random: Xoshiro

  private static let firstNames = [
    "Анна", "Белла", "Вера", "Глеб", "Денис", "Елена", "Жанна", "Захар", "Инна", "Кирилл",
  ]
  private static let lastNames = [
    "Белова", "Громова", "Чехова", "Дорн", "Ершова", "Зимина", "Ильин", "Котова", "Лосев",
  ]
  private static let departments = ["Регистратура", "Отдел продаж", "Склад", "Бухгалтерия", "Поддержка"]
  private static let algorithms = ["all", "even", "sequential", "cumulative"]

  /// An account with `employeeCount` employees that follows from `seed`.
  init(employees employeeCount: Int, seed: UInt64) {
    self.employeeCount = employeeCount
    random = Xoshiro(seed: seed)
  }

  /// The bytes of an account of about `size` bytes.
  static func bytes(ofSize size: Int, seed: UInt64) -> [UInt8] {
    let least = AccountText(employees: 4, seed: seed).made().count
    let more = AccountText(employees: 204, seed: seed).made().count
    let each = max(1, (more - least) / 200)
    return AccountText(employees: max(4, 4 + (size - least) / each), seed: seed).made()
  }

  /// The bytes of the account.
  func made() -> [UInt8] {
    var maker = self
    return Array(maker.text().utf8)
  }

  private var groupCount: Int { max(1, employeeCount / 4) }
  private var numberCount: Int { max(1, employeeCount / 5) }
  private var schemeCount: Int { max(1, employeeCount / 8) }

  private mutating func text() -> String {
    var text = """
      # Схема обработки звонков. Меняет её офис-менеджер, проверяет CI.

      callwright: 1
      pbx: company-\(employeeCount)
      name: ООО «Ромашка и партнёры»
      timezone: Europe/Moscow

      schedules:
        company:
          weekly:
            Mon-Fri: 09:00-\(random.draw(18...20)):00
            Sat: 10:00-14:00, 15:00-18:00
          exceptions:
            2026-06-11: 09:00-17:00          # канун праздника
            2026-06-12: closed
            01-01..01-08: closed
        night: Mon-Fri 22:00-06:00

      audio:
        welcome:
          file: audio/welcome.wav
          say: Здравствуйте! Сейчас вам ответит первый освободившийся сотрудник.
        closed: {file: audio/closed.flac, say: Мы работаем по будням с девяти утра.}
        leave-message: audio/leave-message.ogg
        music: audio/music.ogg

      employees:

      """
    for number in 0..<employeeCount { addEmployee(number, to: &text) }
    text += "\ngroups:\n"
    for number in 0..<groupCount { addGroup(number, to: &text) }
    text += "\nvoicemail:\n"
    for number in 0..<schemeCount {
      text += "  box-\(number): {greeting: leave-message, max: 120s, email: box-\(number)@romashka.example}\n"
    }
    text += "\nschemes:\n"
    for number in 0..<schemeCount { addScheme(number, to: &text) }
    text += "\nnumbers:\n"
    for number in 0..<numberCount {
      text += "  +7 495 \(digits(number)): {scheme: scheme-\(number % schemeCount), hours: company}\n"
    }
    addAftermath(to: &text)
    return text
  }

  private mutating func addEmployee(_ number: Int, to text: inout String) {
    let first = random.pick(Self.firstNames, or: "")
    let last = random.pick(Self.lastNames, or: "")
    text += "  person-\(number):\n    name: \(first) \(last)\n    extension: \(200_000 + number)\n"
    text += "    email: person-\(number)@romashka.example\n"
    if random.chance(50) { text += "    department: \(random.pick(Self.departments, or: ""))\n" }
    if random.chance(30) {
      let mobile = "+7 915 \(digits(number))"
      text += "    mobile: \(mobile)\n    devices:\n      - desk\n      - mobile: \(mobile)\n"
      text += "        delay: 5s                      # сначала пусть ответят за столом\n"
    } else {
      text += "    devices: [desk, softphone]\n"
    }
    if random.chance(20) {
      text += "    hours: Mon-Fri 10:00-19:00\n    off-hours: voicemail box-\(number / 8 % schemeCount)\n"
    }
    if random.chance(10) { text += "    absences:\n      - {from: 2026-07-01, to: 2026-07-14, reason: vacation}\n" }
    if random.chance(30) { text += "    no-answer: {after: 25s, voicemail: box-\(number / 8 % schemeCount)}\n" }
  }

  private mutating func addGroup(_ number: Int, to text: inout String) {
    let members = (0..<min(4, employeeCount)).map { (member) in "person-\((number * 4 + member) % employeeCount)" }
    text += "  group-\(number):\n    name: \(random.pick(Self.departments, or: "")) № \(number + 1)\n"
    text += "    extension: \(300_000 + number)\n    ring: \(random.pick(Self.algorithms, or: "all"))\n"
    text += "    members: [\(members.joined(separator: ", "))]\n    wait: \(random.draw(7...9))0s\n    queue: on\n"
    text += "    queue-audio: music\n    no-answer: voicemail box-\(number % schemeCount)\n"
  }

  private func addScheme(_ number: Int, to text: inout String) {
    text += """
        scheme-\(number):
          - when: company
            steps:
              - greeting: welcome
              - forward: group-\(number % groupCount)
          - when: otherwise
            steps:
              - greeting: closed
              - voicemail: box-\(number)

      """
  }

  private func addAftermath(to text: inout String) {
    text += "\nblacklist:\n"
    for number in 0..<max(2, employeeCount / 10) {
      text += number % 2 == 0 ? "  - +7 499 \(digits(number))\n" : "  - +7800\(100_000 + number)*    # обзвоны\n"
    }
    text += "\nrecording: {calls: inbound, storage: cloud, keep: 90 days}\n\nnotifications:\n"
    for number in 0..<max(1, employeeCount / 50) {
      text += "  - {on: missed, email: person-\(number)@romashka.example, numbers: [+7 495 \(digits(number))]}\n"
    }
    text += "  - {on: voicemail, email: office@romashka.example, hours: night}\n"
  }

  /// Seven digits of a phone number, grouped as people write them.
  private func digits(_ number: Int) -> String {
    let digits = String(1_000_000 + number * 7 % 9_000_000)
    return "\(digits.prefix(3))-\(digits.dropFirst(3).prefix(2))-\(digits.suffix(2))"
  }

}
