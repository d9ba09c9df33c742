/// Numbers in ascending order, with a table that finds the last one not above another at once.
///
/// The table divides a range into stretches of equal length and knows how many steps come before each; outside of it,
/// and in a stretch with steps of its own, the steps are searched.
struct Steps: Hashable {

  /// The steps, ascending.
  let starts: [Int64]

  /// The position of the last step at or before the beginning of each stretch of the table, and of its end.
  private let table: [Int32]

  /// The number of the first stretch: its beginning divided by its length.
  private let first: Int64

  /// The length of a stretch, as a power of two.
  private let shift: Int64

  /// The steps `starts`, the first of which is `Int64.min`, with a table of stretches of 2^`shift` from about `low` to
  /// about `high`.
  init(_ starts: [Int64], from low: Int64, to high: Int64, shift: Int64) {
    self.starts = starts
    self.shift = shift
    first = low >> shift
    var table: [Int32] = []
    table.reserveCapacity(Int((high >> shift) - first) + 1)
    var position = 0
    for stretch in first...max(first, high >> shift) {
      while position + 1 < starts.count, starts[position + 1] <= stretch << shift { position += 1 }
      table.append(Int32(position))
    }
    self.table = table
  }

  /// The position of the last step at or before `number`, if that lies in the table.
  @inline(__always)
  func tabled(_ number: Int64) -> Int? {
    let stretch = Int((number >> shift) - first)
    guard stretch >= 0, stretch + 1 < table.count else { return nil }
    let low = Int(table[stretch])
    let high = Int(table[stretch + 1])
    if low == high { return low }
    return high == low + 1 ? (starts[high] <= number ? high : low) : search(low, high + 1, number)
  }

  /// The position of the last step at or before `number`.
  @inline(__always)
  func position(_ number: Int64) -> Int {
    tabled(number) ?? search(0, starts.count, number)
  }

  /// The position in `low..<high` of the last step at or before `number`.
  @inline(never)
  private func search(_ low: Int, _ high: Int, _ number: Int64) -> Int {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }

}
