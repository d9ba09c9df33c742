internal import Diagnostics
public import Driver

extension AccountCheck {

  /// What is wrong with the fixes of the findings, one line each: a fix removes its finding and adds none.
  ///
  /// Where a file cannot be read to its end, more can be found once it can; and what was found in the account when it was
  /// `sound` may be found again. `check` checks a changed text again.
  public func faultsOfFixes(sound: AccountCheck? = nil, _ check: (String) -> AccountCheck) -> [String] {
    diagnostics.compactMap { (diagnostic) in
      guard let fix = diagnostic.fix else { return nil }
      let after = check(fix.applied(to: files[0]))
      let place = "\(diagnostic.place(in: files)), \(fix.safety.rawValue) \(fix.edits.map(\.replacement))"
      let (said, stillSaid) = (Self.counts(diagnostics, Self.saying), Self.counts(after.diagnostics, Self.saying))
      let saying = Self.saying(diagnostic)
      guard stillSaid[saying, default: 0] < said[saying, default: 0] else {
        return "\(place) is still there: \(saying)"
      }
      if diagnostic.rule.makesUnreadable { return nil }
      // What is said of another mistake may quote what was fixed: only its rule is the same.
      let (before, present) = (Self.counts(diagnostics, \.rule.code), Self.counts(after.diagnostics, \.rule.code))
      let known = Self.counts(sound?.diagnostics ?? [], \.rule.code)
      // While a name means nothing, nobody can say what follows from it: a warning may come to light, an error must not.
      let errors = Set(after.diagnostics.filter { (finding) in finding.rule.severity == .error }.map(\.rule.code))
      let added = present.filter { (code, count) in
        count > max(before[code, default: 0], known[code, default: 0])
          && (diagnostic.rule != .unknownReference || errors.contains(code))
      }
      return added.isEmpty ? nil : "\(place) adds \(added.keys.sorted())"
    }
  }

  /// How often each kind of finding is there.
  private static func counts(_ diagnostics: [Diagnostic], _ kind: (Diagnostic) -> String) -> [String: Int] {
    diagnostics.reduce(into: [:]) { (counts, diagnostic) in counts[kind(diagnostic), default: 0] += 1 }
  }

  /// A finding without its place.
  private static func saying(_ diagnostic: Diagnostic) -> String { "\(diagnostic.rule.code) \(diagnostic.message.en)" }

}
