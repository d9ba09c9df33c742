internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each `hours` and each `ringback` of a number that its scheme never comes to.
  ///
  /// Hours without effect beside rows that are never chosen have one cause with these, and are told with them.
  func numberSettingsWithoutEffect() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    forEachSetNumber { (number, scheme, traits) in
      let name = written.schemes[scheme].name
      if let hours = number.hours, traits.hasNoUse(for: hours.value), !traits.hidesRows {
        findings.append(.hoursWithoutEffect(hours, scheme: name))
      }
      if let ringback = number.ringback, !traits.forwards {
        findings.append(.ringbackNeverPlayed(ringback, scheme: name))
      }
    }
    return findings
  }

  /// For each scheme with rows behind one that always holds where hours of a number stand that none of them asks for.
  func hoursAskedInVain() -> [Int: SourceRange] {
    var places: [Int: SourceRange] = [:]
    forEachSetNumber { (number, scheme, traits) in
      guard let hours = number.hours, traits.hasNoUse(for: hours.value), traits.hidesRows else { return }
      places[scheme] = places[scheme] ?? hours.range
    }
    return places
  }

  /// Hands each number that has `hours` or a `ringback` of its own to `take`, with its scheme where that is whole.
  private func forEachSetNumber(_ take: (_ number: WrittenNumber, _ scheme: Int, SchemeTraits) -> Void) {
    guard
      written.numbers.indices.contains(where: { (position) in
        written.numbers[position].hours != nil || written.numbers[position].ringback != nil
      })
    else { return }
    let company = companySchedule
    let traits = schemes.indices.map { (position) in
      SchemeTraits(schemes[position], isWhole: isWhole(position), company: company)
    }
    for position in numbers.indices {
      guard written.numbers[position].hours != nil || written.numbers[position].ringback != nil,
        case .scheme(let scheme) = numbers[position].entry, schemes.indices.contains(scheme), traits[scheme].isWhole
      else { continue }
      take(written.numbers[position], scheme, traits[scheme])
    }
  }

  /// Whether every row and every step of the scheme at `position` could be read and bound.
  func isWhole(_ position: Int) -> Bool {
    let (rows, bound) = (written.schemes[position].rows, schemes[position].rows)
    return !rows.isEmpty && rows.count == bound.count
      && rows.indices.allSatisfy { (row) in
        rows[row].steps.count == bound[row].steps.count && !rows[row].steps.isEmpty
      }
  }

}

/// What a number's settings depend on.
private struct SchemeTraits {

  let isWhole: Bool
  var asksCompany = false
  var asksOther = false
  var forwards = false

  /// Whether rows stand behind one that always holds.
  var hidesRows = false

  /// Whether `hours` of a number change nothing.
  func hasNoUse(for hours: LineHours) -> Bool { !asksCompany && (hours == .company || asksOther) }

  init(_ scheme: ResolvedScheme, isWhole: Bool, company: Int?) {
    self.isWhole = isWhole
    hidesRows = scheme.rows.dropLast().contains { (row) in row.condition == .always }
    for row in scheme.rows {
      if case .schedule(let schedule) = row.condition {
        if schedule == company { asksCompany = true } else { asksOther = true }
      }
      for step in row.steps {
        if case .forward = step.kind { forwards = true }
      }
    }
  }

}

extension Diagnostic {

  fileprivate static func hoursWithoutEffect(_ hours: Written<LineHours>, scheme: Written<String>) -> Diagnostic {
    .init(
      .hoursWithoutEffect,
      Phrase(
        en: "'hours: \(hours.value.rawValue)' has no effect: no row of '\(scheme.value)' asks for 'company'",
        ru: "«hours: \(hours.value.rawValue)» ничего не меняет: в схеме «\(scheme.value)» нет строки «when: company»"),
      at: hours.range,
      help: Phrase(
        en: "let a row of the scheme be 'when: company', or remove 'hours'",
        ru: "добавьте в схему строку «when: company» или удалите «hours»"),
      notes: [Note(Phrase(en: "the scheme is here", ru: "схема здесь"), at: scheme.range)])
  }

  fileprivate static func ringbackNeverPlayed(_ ringback: Written<String>, scheme: Written<String>) -> Diagnostic {
    .init(
      .ringbackNeverPlayed,
      Phrase(
        en: "'\(ringback.value)' is never heard: nothing rings in '\(scheme.value)'",
        ru: "«\(ringback.value)» никто не услышит: в схеме «\(scheme.value)» никому не звонят"), at: ringback.range,
      help: Phrase(
        en: "it plays while telephones ring: add a step 'forward', or play it as a step 'greeting'",
        ru: "он звучит, пока звонят телефоны: добавьте шаг «forward» или поставьте звук шагом «greeting»"),
      notes: [Note(Phrase(en: "the scheme is here", ru: "схема здесь"), at: scheme.range)])
  }

}
