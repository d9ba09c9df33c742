/// Account texts for tests that are about something else than the head of a file.
public enum SmallAccount {

  /// What every account begins with; three lines of `timezone`, `pbx` and the version.
  public static let head = "callwright: 1\npbx: test\ntimezone: Europe/Moscow\n"

  /// An account with a head and `sections`.
  public static func text(_ sections: String) -> String { head + sections + "\n" }

  /// Employees `names` with a desk phone each and extensions from 201 upwards, as a section.
  public static func employees(_ names: String...) -> String {
    "employees:\n" + names.map { (name) in "  \(name): {name: \(name), devices: [desk]}\n" }.joined()
  }

  /// A line `+7 495 000-00-01` whose calls at any time take `steps`, written as a list with two spaces of indent.
  public static func line(_ steps: String) -> String {
    """
    schemes:
      s:
        - when: always
          steps:
    \(steps.split(separator: "\n", omittingEmptySubsequences: false).map { (line) in "        \(line)" }.joined(separator: "\n"))
    numbers:
      +7 495 000-00-01: {scheme: s}

    """
  }

}
