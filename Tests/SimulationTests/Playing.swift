import Support
import Testing

/// Plays `calls` on an account of `sections` and expects of every call what it expects of itself.
///
/// `findings` are expected in the calls file, such as acts that never happen, by code and place.
/// Returns the calls for what a calls file cannot say. What a caller meets stands in the calls file of each test.
@discardableResult
func play(
  on sections: String, _ calls: String, findings: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws -> PlayedCalls {
  let played = try PlayedCalls(calls, on: SmallAccount.text(sections))
  #expect(played.differences == [], sourceLocation: sourceLocation)
  #expect(played.findings == findings, sourceLocation: sourceLocation)
  #expect(played.expectationCount > 0, sourceLocation: sourceLocation)
  return played
}
