public import Diagnostics

/// The text of one scalar and where each of its bytes stands in the source.
///
/// The readers of small syntax (hours, durations, acts …) take it, so that their complaints point inside the scalar.
public struct ScalarText: Hashable, Sendable {

  /// The text.
  public let string: String

  /// The range of the whole scalar, quotes included.
  public let range: SourceRange

  /// The offset in the source of the text's first byte, if the text stands there to the letter.
  private let verbatimStart: Int?

  /// The text `string` of the scalar at `range`, whose bytes stand in the source from `verbatimAt` on, if at all.
  public init(_ string: String, at range: SourceRange, verbatimAt: Int? = nil) {
    self.string = string
    self.range = range
    verbatimStart = verbatimAt
  }

  /// The range of the bytes `bytes` (UTF-8 offsets in `string`); the whole scalar where escapes or folding hide them.
  public func range(of bytes: Range<Int>) -> SourceRange {
    guard let start = verbatimStart else { return range }
    return SourceRange(range.file, start + bytes.lowerBound, start + bytes.upperBound)
  }

  /// The part of the text that stands at `bytes` (UTF-8 offsets in `string`), as a text of its own.
  public func part(_ bytes: Range<Int>) -> ScalarText {
    let utf8 = string.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return ScalarText(
      String(decoding: utf8[start..<utf8.index(start, offsetBy: bytes.count)], as: UTF8.self), at: range(of: bytes),
      verbatimAt: verbatimStart.map { (offset) in offset + bytes.lowerBound })
  }

}

/// A value and where its author wrote it.
public struct Written<Value> {

  /// What was written.
  public var value: Value

  /// Where.
  public var range: SourceRange

  /// `value`, written at `range`.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

}

extension Written: Equatable where Value: Equatable {}
extension Written: Hashable where Value: Hashable {}
extension Written: Sendable where Value: Sendable {}
