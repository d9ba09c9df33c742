/// The small syntax of the lines that two programs exchange.
enum ProtocolText {

  /// The lines of `text`, which ends in a line feed; nil for one that does not.
  static func lines(_ text: String) -> [String]? {
    // Scalars, as a letter with its accent is one `Character`, and so is a space with one.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.popLast()?.isEmpty == true ? lines : nil
  }

  /// The words of `line`, which single spaces separate; the last of them has all that is left. There is at least one.
  static func words(_ line: String, atMost count: Int) -> [String] {
    line.unicodeScalars.split(separator: " ", maxSplits: max(0, count - 1), omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The number that `digits` writes, if it has digits only.
  static func number(_ digits: String) -> Int? {
    let isNumber = digits.utf8.allSatisfy { (digit) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) }
    return isNumber ? Int(digits) : nil
  }

  /// The milliseconds that `digits` writes, from 0 to the length of the longest plan.
  static func milliseconds(_ digits: String) -> Int? {
    number(digits).flatMap { (number) in number <= SoundPlan.longestMs ? number : nil }
  }

}
