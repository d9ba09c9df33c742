internal import Diagnostics

/// Results in the Test Anything Protocol, version 14: the plan, a line for each case, and a block of YAML behind one
/// that is not as it should be.
///
/// In descriptions `#` and `\` are escaped (section "Escaping"), and what would end the line or is a control character
/// is replaced. Values in blocks are texts in double quotes with the escapes of YAML 1.2 (5.7), which readers that know
/// only a part of YAML understand as well.
struct TAPReport {

  /// The text about `suites`.
  func text(_ suites: [ReportedSuite]) -> String {
    var text = "TAP version 14\n1..\(suites.reduce(0) { (sum, suite) in sum + suite.cases.count })\n"
    var number = 0
    for suite in suites {
      for item in suite.cases {
        number += 1
        let description = Self.description("\(suite.name): \(item.name)")
        text += "\(item.fault == nil ? "ok" : "not ok") \(number) - \(description)\n"
        if let fault = item.fault { text += block(fault, item.place) }
      }
    }
    return text
  }

  /// What is wrong, as a block of YAML.
  private func block(_ fault: ReportedCase.Fault, _ place: ReportedPlace?) -> String {
    var lines = ["---", "message: \(Self.quoted(fault.message))", "severity: \(Self.quoted(fault.kind))"]
    lines += fault.facts.map { (key, value) in "\(key): \(Self.quoted(value))" }
    if let place {
      lines += ["at:", "  file: \(Self.quoted(place.path))"]
      lines += ["  line: \(place.start.line)", "  column: \(place.start.column)"]
      lines += ["  end_line: \(place.end.line)", "  end_column: \(place.end.column)"]
    }
    return (lines + ["..."]).map { (line) in "  \(line)\n" }.joined()
  }

  /// `text` as the description of a case.
  static func description(_ text: String) -> String {
    Display.shown(text).unicodeScalars.map { (scalar) in
      scalar == "#" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
    }.joined()
  }

  /// `text` in the double quotes of YAML.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": quoted += "\\x" + hexadecimal(scalar, digits: 2)
      case "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        quoted += "\\u" + hexadecimal(scalar, digits: 4)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let number = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, digits - number.count)) + number
  }

}
