internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each scheme of a number in which no step leads to a person, a box or a fax machine.
  ///
  /// Only numbers make it a mistake: a scheme that is still being written may have nothing but its greeting.
  func schemesThatReachNobody() -> [Diagnostic] {
    var first: [Int?] = Array(repeating: nil, count: schemes.count)
    for (position, number) in numbers.enumerated() {
      guard case .scheme(let scheme) = number.entry, schemes.indices.contains(scheme), first[scheme] == nil else {
        continue
      }
      first[scheme] = position
    }
    return schemes.indices.compactMap { (position) in
      guard let number = first[position], isWhole(position) else { return nil }
      let reaches = schemes[position].rows.contains { (row) in
        row.steps.contains { (step) in
          switch step.kind {
          case .forward, .voicemail, .faxDetect, .faxReceive: true
          case .greeting, .hangup: false
          }
        }
      }
      return reaches
        ? nil : .reachesNobody(written.schemes[position].name, number: written.numbers[number].number.range)
    }
  }

}

extension Diagnostic {

  fileprivate static func reachesNobody(_ scheme: Written<String>, number: SourceRange) -> Diagnostic {
    .init(
      .reachesNobody,
      Phrase(
        en: "whoever calls '\(scheme.value)' reaches no person and no voicemail, whenever it is",
        ru: "по схеме «\(scheme.value)» нельзя ни дозвониться, ни оставить сообщение, когда бы ни позвонили"),
      at: scheme.range,
      help: Phrase(
        en: "add a step 'forward' or 'voicemail'; if only something is to be said, accept this with a comment",
        ru: "добавьте шаг «forward» или «voicemail»; если нужно только объявление, примите замечание комментарием"),
      notes: [Note(Phrase(en: "this number uses it", ru: "её использует этот номер"), at: number)])
  }

}
