/// The number of a source file within one run, in the order in which the files were named.
public struct FileID: Hashable, Comparable, Sendable {

  /// Position in the run's list of files.
  public let rawValue: Int32

  /// The file at position `rawValue` of the run's list of files.
  public init(_ rawValue: Int) {
    self.rawValue = Int32(clamping: rawValue)
  }

  /// Orders files as they were named.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue < b.rawValue
  }

}

/// A stretch of the bytes of one source file, half-open.
///
/// Lines and columns are worked out only when a person asks for them; see `SourceFile.position(at:)`.
public struct SourceRange: Hashable, Comparable, Sendable {

  /// The file that is spoken of.
  public let file: FileID

  /// Offset of the first byte.
  public let start: UInt32

  /// Offset behind the last byte.
  public let end: UInt32

  /// The bytes of `file` from `start` up to `end`; an end before the start counts as the start.
  public init(_ file: FileID, _ start: Int, _ end: Int) {
    self.file = file
    self.start = UInt32(clamping: start)
    self.end = max(self.start, UInt32(clamping: end))
  }

  /// The empty range at the start of this one.
  public var atStart: SourceRange { .init(file, Int(start), Int(start)) }

  /// The empty range behind this one.
  public var atEnd: SourceRange { .init(file, Int(end), Int(end)) }

  /// Whether `other` lies within this range.
  public func contains(_ other: SourceRange) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }

  /// The smallest range that contains this one and `other`, which is of the same file.
  public func union(_ other: SourceRange) -> SourceRange {
    .init(file, Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// Orders ranges as a reader meets them.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.start, a.end) < (b.file, b.start, b.end)
  }

}
