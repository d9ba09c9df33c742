/// Decoded sounds, by the paths by which a plan names them.
public protocol SoundLibrary {

  /// A sound as the library hands it out.
  associatedtype Sound: DecodedSound

  /// Opens the sound at `path` at its beginning.
  mutating func open(_ path: String) throws(AudioFault) -> Sound

}

/// One decoded sound: mono, 16 bits, 8 kHz, from its beginning on.
public protocol DecodedSound {

  /// Returns the next samples, any number of them; none at the end, which is also where a damaged file breaks off.
  mutating func next() -> [Int16]

}

/// A sound of a plan that cannot be opened.
public struct UnrenderableSound: Error, Hashable, Sendable {

  /// The path by which the plan names it.
  public let path: String

  /// Why it cannot be opened.
  public let fault: AudioFault

  /// The sound at `path` with its `fault`.
  public init(path: String, fault: AudioFault) {
    self.path = path
    self.fault = fault
  }

}
