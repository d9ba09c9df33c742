/// Why bytes are no zone.
public enum ZoneError: Error, Hashable, Sendable {

  /// They do not begin as a TZif file does.
  case notTZif

  /// They end too early.
  case truncated

  /// They contradict themselves or the format (RFC 9636).
  case malformed

}
