import Diagnostics
import Driver
import Support
import Syntax
import Testing

extension Walk {

  /// A walk on `account`, of a call at `at` on a Tuesday.
  static func on(
    _ account: Account, at: String = "2026-06-09 10:15", from: String = "+79161234501", to: String = "+74950000001"
  ) throws -> Walk {
    try on(AccountCheck.of(account.text), "calls:\n  - {at: \(at), from: '\(from)', to: '\(to)', acts: []}\n")
  }

  /// A walk on a checked account, of the first of `calls`.
  static func on(_ check: AccountCheck, _ calls: String) throws -> Walk {
    let played = try PlayedCalls(calls, on: check)
    return try #require(Walk(played.play))
  }

  /// Does what each line says.
  mutating func take(_ lines: String...) throws {
    for line in lines {
      for request in try WalkRequest.read(line) {
        guard case .step(let command) = request else { throw NoStep(line: line) }
        _ = try perform(command)
      }
    }
  }

  /// A line that is no step.
  struct NoStep: Error { let line: String }

  /// What has happened, a line of a timeline for each second.
  var timeline: [String] {
    Narrator(exchange).timeline(of: 0, in: exchange).map { (line) in
      "+\(line.offset): \(TimelineEntry.line(line.entries))"
    }
  }

  /// The last line of the timeline.
  var latest: String { timeline.last ?? "" }

  /// Why `line` cannot be done, in English; nothing where it can.
  func refusal(of line: String) -> String? {
    var walk = self
    do {
      try walk.take(line)
      return nil
    } catch let refusal as WalkRefusal {
      return understood(refusal).message.en
    } catch {
      return "\(error)"
    }
  }

  /// What rings, by name.
  var ringingNames: [String] { ringing.map { (party, _) in name(party) } }

}
