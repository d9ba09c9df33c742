public import Diagnostics
internal import Syntax

/// What people call things whose ids are wanted: employees and groups by their names and extensions, recordings by
/// their files.
public struct OtherNames: Sendable {

  /// A thing that is called something.
  private struct Bearer {
    let id: String
    let isGroup: Bool

    /// What people call it, as it is written.
    let name: String
  }

  /// How something is meant by a word for it.
  public struct Meaning: Sendable {

    /// The id that is wanted; nil where several things are called so.
    public let meant: Spelling.Meant?

    /// What to do.
    public let help: Phrase

    /// The help `help`, with `meant` where that is one.
    init(meant: Spelling.Meant? = nil, help: Phrase) {
      (self.meant, self.help) = (meant, help)
    }

  }

  /// Which of employees and groups can be meant.
  public enum Kind: Sendable { case employee, group, any }

  /// Who bears each full name, its words in order of the alphabet.
  private var names: [String: [Bearer]] = [:]

  /// Who has each word in the name.
  private var words: [String: [Bearer]] = [:]

  /// Who has each extension.
  private var extensions: [String: [Bearer]] = [:]

  /// Which recordings have each path and each file name.
  private var files: [String: [Bearer]] = [:]

  /// Whether nothing was looked up yet, so that nothing is known.
  private var isEmpty = true

  /// Nothing is called anything.
  init() {}

  /// What people call the things of `account`.
  public init(of account: ResolvedAccount) {
    self.init()
    fill(account.written, account.employees.map(\.number) + account.groups.map(\.number))
  }

  /// Takes note of what the things of `account` are called, unless that was done; `numbers` are the extensions of
  /// employees and then of groups.
  mutating func fill(_ account: WrittenAccount, _ numbers: [String]) {
    guard isEmpty else { return }
    isEmpty = false
    let things =
      account.employees.map { (card) in (card.name.value, false, card.fullName?.value) }
      + account.groups.map { (card) in (card.name.value, true, card.fullName?.value) }
    for (position, (id, isGroup, name)) in things.enumerated() {
      let bearer = Bearer(id: id, isGroup: isGroup, name: name ?? "")
      if position < numbers.count { Self.add(bearer, numbers[position], &extensions) }
      guard let name, let parts = Self.words(of: name) else { continue }
      Self.add(bearer, parts.joined(separator: " "), &names)
      for part in Set(parts) { Self.add(bearer, part, &words) }
    }
    for item in account.audio {
      guard let file = item.file?.value, file.utf8.count <= 1024 else { continue }
      let bearer = Bearer(id: item.name.value, isGroup: false, name: file)
      for name in Set([file, Self.lastPart(of: file)]) { Self.add(bearer, name, &files) }
    }
  }

  /// Takes note that `bearer` is called `word`, as far as somebody would look through so many.
  private static func add(_ bearer: Bearer, _ word: String, _ table: inout [String: [Bearer]]) {
    if table[word, default: []].count < 16 { table[word, default: []].append(bearer) }
  }

  /// The words of the name `text` in small letters and in order; nil where it is long or empty.
  private static func words(of text: String) -> [String]? {
    guard text.utf8.count <= 256 else { return nil }
    let folded = text.lowercased().map { (letter) in letter == "ё" ? "е" : letter }
    let words = folded.split { (letter) in !(letter.isLetter || letter.isNumber || letter == "-") }.map { String($0) }
    return words.isEmpty ? nil : words.sorted()
  }

  /// The name of the file at the end of `path`.
  private static func lastPart(of path: String) -> String {
    String(
      path[
        (path.lastIndex { (sign) in sign == "/" || sign == "\\" }.map { path.index(after: $0) } ?? path.startIndex)...])
  }

  /// What is meant by `written` where the id of a thing of `kind` is wanted.
  public func meaning(ofParty written: String, among kind: Kind) -> Meaning? {
    if let found = extensions[written] {
      return meaning(found, kind) { (bearer) in
        Phrase(
          en: "write the id: '\(bearer.id)' has the extension \(written)",
          ru: "напишите id: внутренний номер \(written) у «\(bearer.id)»")
      }
    }
    guard let parts = Self.words(of: written) else { return nil }
    if let found = names[parts.joined(separator: " ")] {
      return meaning(found, kind) { (bearer) in
        Phrase(
          en: "write the id of \(bearer.name): '\(bearer.id)'", ru: "напишите id: \(bearer.name) — это «\(bearer.id)»")
      }
    }
    guard parts.count == 1, let found = words[parts[0]] else { return nil }
    return meaning(found, kind, isSure: false) { (bearer) in
      Phrase(
        en: "did you mean '\(bearer.id)' (\(bearer.name))?",
        ru: "возможно, имелось в виду «\(bearer.id)» (\(bearer.name))?")
    }
  }

  /// What is meant by `written` where the id of an audio item is wanted.
  func meaning(ofFile written: String) -> Meaning? {
    guard let found = files[written] ?? files[Self.lastPart(of: written)] else { return nil }
    return meaning(found, .any) { (bearer) in
      Phrase(
        en: "write the id: '\(bearer.id)' is the file '\(bearer.name)'",
        ru: "напишите id: файл «\(bearer.name)» — это «\(bearer.id)»")
    }
  }

  /// What is meant where `found` are called so and a thing of `kind` is wanted, which `help` tells.
  private func meaning(_ found: [Bearer], _ kind: Kind, isSure: Bool = true, _ help: (Bearer) -> Phrase) -> Meaning? {
    let fitting = found.filter { (bearer) in kind == .any || bearer.isGroup == (kind == .group) }
    guard let first = fitting.first else { return found.first.map { (other) in Self.other(other) } }
    if fitting.count == 1 {
      return Meaning(meant: Spelling.Meant(word: first.id, isSure: isSure), help: help(first))
    }
    let ids = fitting.prefix(6).map { (bearer) in "'\(bearer.id)'" }.joined(separator: ", ")
    let idsRu = fitting.prefix(6).map { (bearer) in "«\(bearer.id)»" }.joined(separator: ", ")
    return Meaning(
      meant: nil,
      help: Phrase(
        en: "several are called so: write the id of one, \(ids)", ru: "так зовут не одного: напишите id, \(idsRu)"))
  }

  /// What is meant by the name of `bearer`, which is of another kind than the place wants.
  private static func other(_ bearer: Bearer) -> Meaning {
    Meaning(
      meant: nil,
      help: bearer.isGroup
        ? Phrase(
          en: "'\(bearer.id)' is called so, a group: name an employee here",
          ru: "так называется группа «\(bearer.id)», а здесь нужен сотрудник")
        : Phrase(
          en: "'\(bearer.id)' is called so, an employee: name a group here",
          ru: "так зовут сотрудника «\(bearer.id)», а здесь нужна группа"))
  }

  // MARK: Hours

  /// The words that people write for the times at which nobody is there, which may be all other ones.
  private static let closedTimes: Set<String> = ["closed", "закрыто", "нерабочее время"]

  /// What is meant by `written` where the id of a schedule is wanted: a word of the language, or hours themselves.
  static func meaning(ofHours written: String, isRow: Bool) -> Meaning? {
    guard written.utf8.count <= 256 else { return nil }
    let word = written.lowercased()
    if isRow {
      let meant =
        closedTimes.contains(word)
        ? Spelling.Meant(word: "otherwise", isSure: false) : UsualWords.meant(by: word, among: ["otherwise", "always"])
      if let meant {
        return Meaning(
          meant: meant,
          help: meant.word == "otherwise"
            ? Phrase(en: "for all other times write 'otherwise'", ru: "для остального времени напишите «otherwise»")
            : Phrase(en: "for all times write 'always'", ru: "для любого времени напишите «always»"))
      }
    }
    let isTime = word.contains { (sign) in sign.isNumber } && word.contains { (sign) in "-–—:".contains(sign) }
    guard isTime else { return nil }
    return Meaning(
      help: isRow
        ? Phrase(
          en: "a row names a schedule: write these hours in 'schedules' under an id, and that id here",
          ru: "в строке схемы указывают расписание: запишите эти часы в «schedules» под именем, а здесь укажите это имя"
        )
        : Phrase(
          en: "write hours with days and minutes, such as 'Mon-Fri 09:00-18:00', or name a schedule",
          ru: "напишите дни и часы с минутами, например «Пн-Пт 09:00-18:00», или имя расписания"))
  }

}
