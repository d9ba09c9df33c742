internal import Glibc

/// Rows of figures with a bar beside each that has one; each row is printed as soon as it is measured.
struct Table {

  /// The widths of names, figures and bars.
  private static let widths = [72, 9, 8]

  /// Prints the figure `value` of `what`, with its bar and a remark.
  func add(_ what: String, _ value: String, bar: String = "", _ remark: String = "") {
    let row = [what, value, bar.isEmpty ? "" : "bar \(bar)"]
    let padding = zip(row, Self.widths).map { (text, width) in
      String(repeating: " ", count: max(0, width - text.count))
    }
    say("  \(row[0])\(padding[0])  \(padding[1])\(row[1])  \(row[2])\(padding[2])  \(remark)")
  }

}

/// `value` with `digits` digits behind the point.
func fixed(_ value: Double, _ digits: Int) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "-" }
  let scale = (0..<digits).reduce(1.0) { (scale, _) in scale * 10 }
  let scaled = (value * scale).rounded()
  let whole = Int64(scaled / scale)
  guard digits > 0 else { return "\(whole)" }
  let rest = String(Int64(abs(scaled).truncatingRemainder(dividingBy: scale)))
  return "\(whole).\(String(repeating: "0", count: max(0, digits - rest.count)))\(rest)"
}

/// `count` with its thousands apart: `1 234 567`.
func grouped(_ count: Int) -> String {
  var digits = Array(String(count))
  var position = digits.count - 3
  while position > 0 {
    digits.insert(" ", at: position)
    position -= 3
  }
  return String(digits)
}

/// Writes `text` to standard output.
func say(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = unsafe bytes.withUnsafeBytes { (buffer) in unsafe write(STDOUT_FILENO, buffer.baseAddress, buffer.count) }
}
