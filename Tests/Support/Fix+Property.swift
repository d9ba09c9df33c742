internal import Diagnostics
public import Driver

extension AccountCheck {

  /// What is wrong with the fixes of the findings, one line each: a fix removes its finding and adds none.
  ///
  /// Where a file cannot be read to its end, more can be found once it can. `check` checks a changed text again.
  public func faultsOfFixes(_ check: (String) -> AccountCheck) -> [String] {
    diagnostics.compactMap { (diagnostic) in
      guard let fix = diagnostic.fix else { return nil }
      let after = check(fix.applied(to: files[0]))
      let (before, present) = (Self.counts(diagnostics), Self.counts(after.diagnostics))
      let key = Self.key(diagnostic)
      let place = "\(diagnostic.place(in: files)), \(fix.safety.rawValue) \(fix.edits.map(\.replacement))"
      guard present[key, default: 0] < before[key, default: 0] else { return "\(place) is still there: \(key)" }
      if diagnostic.rule.makesUnreadable { return nil }
      let added = present.filter { (key, count) in count > before[key, default: 0] }.keys.sorted()
      return added.isEmpty ? nil : "\(place) adds \(added)"
    }
  }

  /// How often each finding is there, wherever.
  private static func counts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    diagnostics.reduce(into: [:]) { (counts, diagnostic) in counts[key(diagnostic), default: 0] += 1 }
  }

  /// A finding without its place.
  private static func key(_ diagnostic: Diagnostic) -> String { "\(diagnostic.rule.code) \(diagnostic.message.en)" }

}
