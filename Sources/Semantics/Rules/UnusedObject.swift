internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each schedule, audio item, box and scheme that nothing speaks of, and each group that no
  /// call is sent to and that has no extension which somebody chose for it.
  ///
  /// Employees are not asked about: colleagues can call them.
  func unusedObjects(_ uses: Uses) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func add(_ name: Written<String>, _ isUsed: Bool, _ thing: @autoclosure () -> Phrase) {
      if !isUsed { findings.append(.unusedObject(name, thing())) }
    }
    for (position, item) in written.schedules.enumerated() {
      add(item.name, uses.schedules[position], Phrase(en: "schedule", ru: "расписание"))
    }
    for (position, item) in written.audio.enumerated() {
      add(item.name, uses.audio[position], Phrase(en: "audio item", ru: "звук"))
    }
    for (position, item) in written.groups.enumerated() where item.number == nil {
      add(item.name, uses.groups[position], Phrase(en: "group", ru: "группа"))
    }
    for (position, item) in written.boxes.enumerated() {
      add(item.name, uses.boxes[position], Phrase(en: "voicemail box", ru: "ящик голосовой почты"))
    }
    for (position, item) in written.schemes.enumerated() {
      add(item.name, uses.schemes[position], Phrase(en: "scheme", ru: "схема"))
    }
    return findings
  }

}

extension Diagnostic {

  fileprivate static func unusedObject(_ name: Written<String>, _ thing: Phrase) -> Diagnostic {
    .init(
      .unusedObject,
      Phrase(
        en: "nothing uses the \(thing.en) '\(name.value)'", ru: "\(thing.ru) «\(name.value)» нигде не используется"),
      at: name.range,
      help: Phrase(
        en: "name it where it was meant to be used, or remove it",
        ru: "укажите имя там, где это должно работать, или удалите запись"))
  }

}
