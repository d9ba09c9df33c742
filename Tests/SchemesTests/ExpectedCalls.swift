import Driver
import Testing

/// Expects every call of the calls file at `path` to come as it is written there; the answer is how many there are.
func expectAsWritten(callsOf path: String) throws -> Int {
  var run = TestRun()
  try run.add(path, isNamed: true)
  let result = try #require(run.results.first)
  #expect(result.isPlayed)
  for (name, difference) in result.calls {
    #expect(
      difference == nil,
      "\(name), \(difference?.key ?? ""): \(difference?.expected ?? "") / \(difference?.found ?? "")")
  }
  return result.calls.count
}
