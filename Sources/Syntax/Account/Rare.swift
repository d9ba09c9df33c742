/// A part that few things of a kind have: it stands apart from them, so that it costs the others no more than a word.
///
/// Other rooms see what it does, so that it is as fast there.
@propertyWrapper @frozen public struct Rare<Value: Sendable>: Sendable {

  /// Where the part stands.
  @usableFromInline final class Place: Sendable {

    @usableFromInline let value: Value

    @inlinable init(_ value: Value) {
      self.value = value
    }

  }

  @usableFromInline var place: Place?

  /// No part.
  @inlinable public init() {}

  /// The part `wrappedValue`, if there is one.
  @inlinable public init(wrappedValue: Value?) {
    place = wrappedValue.map(Place.init)
  }

  /// The part, if there is one.
  public var wrappedValue: Value? {
    @inlinable get { place?.value }
    @inlinable set { place = newValue.map(Place.init) }
  }

}
