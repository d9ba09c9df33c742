internal import Glibc

/// Rows of figures with a bar beside each that has one.
struct Table {

  private var rows: [[String]] = []

  /// An empty table.
  init() {}

  /// Adds the figure `value` of `what`, with its bar and a remark.
  mutating func add(_ what: String, _ value: String, bar: String = "", _ remark: String = "") {
    rows.append([what, value, bar.isEmpty ? "" : "bar \(bar)", remark])
  }

  /// The rows in columns: names to the left, figures to the right.
  var text: String {
    let widths = (0..<3).map { (column) in rows.map { (row) in row[column].count }.max() ?? 0 }
    return rows.map { (row) in
      let padding = (0..<3).map { (column) in String(repeating: " ", count: widths[column] - row[column].count) }
      let line = "  \(row[0])\(padding[0])  \(padding[1])\(row[1])  \(row[2])\(padding[2])  \(row[3])"
      return String(line.reversed().drop { (character) in character == " " }.reversed())
    }.joined(separator: "\n")
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
