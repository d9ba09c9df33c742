/// Numbers of emergency and public services: nobody's extension, and nowhere to transfer a caller to (R003-13).
public enum ServiceNumber {

  /// The numbers, as the numbering plan lists them.
  public static let all = [
    "112", "101", "102", "103", "04", "104", "100", "115", "121", "123", "109", "125", "149", "141",
  ]

  /// Whether `digits` are one of the numbers.
  public static func contains(_ digits: String) -> Bool {
    mayBegin(digits) && all.contains(digits)
  }

  /// The number with which `digits` begin, if they begin with one.
  public static func beginning(of digits: String) -> String? {
    guard mayBegin(digits) else { return nil }
    return all.first { (number) in digits.hasPrefix(number) }
  }

  /// Whether `digits` begin with the first digit of some number: most are told from all of them at a glance.
  private static func mayBegin(_ digits: String) -> Bool {
    digits.utf8.first.map { (digit) in digit <= UInt8(ascii: "1") } ?? false
  }

}
