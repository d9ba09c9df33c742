internal import Diagnostics

/// Results as JUnit writes them in XML, in the dialect that CI servers share: `testsuites`, `testsuite`, `testcase`,
/// `failure` for an answer that is no and `error` where there is none.
///
/// There are no times: they would make every report differ from the last one.
struct JUnitReport {

  /// The text about `suites`, which a command called `name` has tried.
  func text(_ suites: [ReportedSuite], name: String) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"\(XMLText.escaped(name))\" \(counts(suites.flatMap(\.cases)))>\n"
    for suite in suites {
      let path = XMLText.escaped(suite.name)
      text += "  <testsuite name=\"\(path)\" \(counts(suite.cases))>\n"
      for item in suite.cases { text += self.text(item, path) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func counts(_ cases: [ReportedCase]) -> String {
    let failures = cases.count { (item) in item.fault?.isAnswer == true }
    let errors = cases.count { (item) in item.fault?.isAnswer == false }
    return "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"0\""
  }

  private func text(_ item: ReportedCase, _ path: String) -> String {
    var text = "    <testcase name=\"\(XMLText.escaped(item.name))\" classname=\"\(path)\""
    if let place = item.place { text += " file=\"\(XMLText.escaped(place.path))\" line=\"\(place.start.line)\"" }
    guard let fault = item.fault else { return text + "/>\n" }
    let element = fault.isAnswer ? "failure" : "error"
    text +=
      ">\n      <\(element) type=\"\(XMLText.escaped(fault.kind))\" message=\"\(XMLText.escaped(fault.message))\">"
    return text + XMLText.escaped(fault.text, isContent: true) + "</\(element)>\n    </testcase>\n"
  }

}
