internal import Machine

/// The members whom a visit does not ring again: a few are looked through, many are looked up.
///
/// Emptied, it keeps its storage.
struct Exclusions: Sendable {

  /// How many are looked through.
  private static var few: Int { 16 }

  /// The members, as long as they are few.
  private var members: [ID<Employee>] = []

  /// The members when they are many.
  private var index: Set<ID<Employee>> = []

  /// Whether there are none.
  var isEmpty: Bool { members.isEmpty }

  /// Whether `member` is among them.
  @inline(__always)
  func contains(_ member: ID<Employee>) -> Bool {
    !members.isEmpty && isListed(member)
  }

  /// Whether `member` is among them, of whom there are some.
  private func isListed(_ member: ID<Employee>) -> Bool {
    members.count < Self.few ? members.contains(member) : index.contains(member)
  }

  /// Adds `member`.
  mutating func add(_ member: ID<Employee>) {
    if members.count < Self.few { members.append(member) }
    if members.count >= Self.few { index.formUnion(index.isEmpty ? members[...] : [member]) }
  }

  /// Lets everybody be rung again.
  @inline(__always)
  mutating func removeAll() {
    if !members.isEmpty { removeMembers() }
  }

  /// Lets those who are there be rung again.
  private mutating func removeMembers() {
    members.removeAll(keepingCapacity: true)
    if !index.isEmpty { index.removeAll(keepingCapacity: true) }
  }

}
