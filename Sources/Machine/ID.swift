/// The number of one `Thing` within its machine: knowing of a thing without holding it.
///
/// An id is a position in one of the machine's flat arrays. Ids of different things cannot be mixed up.
public struct ID<Thing>: Hashable, Comparable, Sendable {

  /// Position in the machine's array of things of this kind.
  public let rawValue: Int32

  /// The id of the thing at `position`.
  @inlinable
  public init(_ position: Int) {
    rawValue = Int32(clamping: position)
  }

  /// Position in the machine's array of things of this kind.
  @inlinable
  public var position: Int { Int(rawValue) }

  /// Orders ids as the machine lists the things.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue < b.rawValue
  }

}

extension Array {

  /// The thing that `id` names. It is lent, not copied: mostly one of its figures is wanted.
  @inlinable
  public subscript(_ id: ID<Element>) -> Element {
    _read { yield self[id.position] }
    _modify { yield &self[id.position] }
  }

  /// The ids of the things in this array.
  @inlinable
  public var ids: some Sequence<ID<Element>> {
    indices.lazy.map { (position) in ID<Element>(position) }
  }

}

/// A value of the account and whether its author wrote it.
public struct Setting<Value: Hashable & Sendable>: Hashable, Sendable {

  /// The value in force.
  public let value: Value

  /// Whether nobody wrote it: the language's default.
  public let isDefault: Bool

  /// The value that the author wrote, or else `standard`.
  public init(_ written: Value?, default standard: Value) {
    value = written ?? standard
    isDefault = written == nil
  }

}
