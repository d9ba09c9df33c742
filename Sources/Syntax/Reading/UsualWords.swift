public import Diagnostics

/// The words that people write for keys and values of the language: theirs in Russian, and usual other ones in English.
public enum UsualWords {

  /// Which of `known` is meant by `word`: one that is written almost so, or is called so elsewhere.
  public static func meant(by word: String, among known: [String]) -> Spelling.Meant? {
    let bare = word.trimming(["“", "”", "„", "«", "»", "‘", "’", "'", "\""])
    let said = known.contains(bare) && bare != word ? bare : words[bare.lowercased()]?.first(where: known.contains)
    return said.map { (word) in Spelling.Meant(word: word, isSure: true) } ?? Spelling.meant(by: word, among: known)
  }

  /// What each word can mean, the likelier first.
  private static let words: [String: [String]] = [
    // Sections of an account.
    "название": ["name"], "имя": ["name"], "фио": ["name"], "title": ["name"], "часовой-пояс": ["timezone"],
    "часовой_пояс": ["timezone"], "time-zone": ["timezone"], "tz": ["timezone"], "зона": ["timezone"],
    "страна": ["country"], "роли": ["roles"], "тариф": ["plan"], "расписание": ["schedules"],
    "расписания": ["schedules"], "графики": ["schedules"], "график": ["schedules", "hours"], "звук": ["audio"],
    "звуки": ["audio"], "аудио": ["audio"], "sounds": ["audio"], "sound": ["audio"], "сотрудники": ["employees"],
    "сотрудник": ["employees", "employee"], "люди": ["employees"], "users": ["employees"], "people": ["employees"],
    "staff": ["employees"], "группы": ["groups"], "группа": ["groups"], "отделы": ["groups"],
    "голосовая-почта": ["voicemail"], "голосовая_почта": ["voicemail"], "почта": ["email", "voicemail"],
    "автоответчик": ["voicemail"], "mailboxes": ["voicemail"], "boxes": ["voicemail"], "факс": ["fax"],
    "схемы": ["schemes"], "схема": ["schemes", "scheme"], "номера": ["numbers"], "номер": ["numbers"],
    "lines": ["numbers"], "чёрный-список": ["blacklist"], "черный-список": ["blacklist"],
    "запись": ["recording"], "уведомления": ["notifications"], "оповещения": ["notifications"],
    "кампании": ["campaigns"], "обзвоны": ["campaigns"], "включить": ["include"],
    // Employees, groups and what belongs to them.
    "добавочный": ["extension"], "внутренний": ["extension"], "внутренний-номер": ["extension"],
    "ext": ["extension"], "должность": ["position"], "отдел": ["department"], "роль": ["role"],
    "телефоны": ["devices"], "телефон": ["devices"], "устройства": ["devices"], "устройство": ["devices"],
    "phone": ["devices"], "мобильный": ["mobile"], "логин": ["login"], "e-mail": ["email"], "mail": ["email"],
    "часы": ["hours"], "отсутствия": ["absences"], "отпуск": ["absences", "vacation"], "отпуска": ["absences"],
    "vacations": ["absences"], "участники": ["members"], "состав": ["members"], "ожидание": ["wait"],
    "ждать": ["wait"], "waiting": ["wait"], "timeout": ["wait"], "que": ["queue"], "очередь": ["queue"],
    "нет-ответа": ["no-answer"],
    "не-отвечает": ["no-answer"], "занято": ["busy"], "задержка": ["delay"], "описание": ["description"],
    "звонить": ["ring"], "strategy": ["ring"],
    // Schedules, schemes and steps.
    "неделя": ["weekly"], "week": ["weekly"], "исключения": ["exceptions"], "праздники": ["exceptions"],
    "holidays": ["exceptions"], "когда": ["when"], "условие": ["when"], "if": ["when"], "шаги": ["steps"],
    "приветствие": ["greeting"], "play": ["greeting"], "say": ["greeting"], "переадресация": ["forward"],
    "перевод": ["forward"], "transfer": ["forward"], "redirect": ["forward"], "dial": ["forward"],
    "call": ["forward"], "сбросить": ["hangup"], "завершить": ["hangup"], "конец": ["hangup"], "end": ["hangup"],
    // Values.
    "всем": ["all"], "все": ["all"], "одновременно": ["all"], "равномерно": ["even"], "по-очереди": ["sequential"],
    "поочерёдно": ["sequential"], "по-нарастающей": ["cumulative"], "настольный": ["desk"],
    "городской": ["landline"], "софтфон": ["softphone"], "входящие": ["inbound"], "исходящие": ["outbound"],
    "incoming": ["inbound"], "outgoing": ["outbound"], "облако": ["cloud"], "пропущенный": ["missed"],
    "администратор": ["administrator"], "admin": ["administrator"], "пользователь": ["user"],
    "круглосуточно": ["always"], "24/7": ["always"], "24x7": ["always"], "24h": ["always"],
    "всем сразу": ["all"], "одновременно всем": ["all"], "по очереди": ["sequential"], "по нарастающей": ["cumulative"],
    "руководитель": ["department-head", "head"], "начальник отдела": ["department-head", "head"], "всегда": ["always"],
    "any": ["always"], "anytime": ["always"], "любое время": ["always"], "иначе": ["otherwise"],
    "остальное": ["otherwise"], "остальное время": ["otherwise"], "в остальное время": ["otherwise"],
    "другое время": ["otherwise"], "else": ["otherwise"], "default": ["otherwise"], "other": ["otherwise"],
  ]

}

extension String {

  /// This without `signs` at its ends.
  fileprivate func trimming(_ signs: Set<Character>) -> String {
    String(drop(while: signs.contains).reversed().drop(while: signs.contains).reversed())
  }

}
