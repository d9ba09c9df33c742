/// What is proposed for unknown names, as long as that takes no time to speak of.
///
/// A hostile file has tens of thousands of names, and as many references to others.
public struct Proposals: Sendable {

  /// How many names are still looked at.
  private var left = 500_000

  /// Proposals for one file.
  public init() {}

  /// Returns which of `known` was meant by `name`, unless too many names were looked at already.
  public mutating func meant(by name: String, among known: [String]) -> Spelling.Meant? {
    guard known.count <= left else { return nil }
    left -= known.count
    return Spelling.meant(by: name, among: known)
  }

}
