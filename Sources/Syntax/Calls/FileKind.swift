/// What a YAML file is to Callwright.
public enum FileKind: Hashable, Sendable {

  /// An account: it has the key `callwright`.
  case account

  /// Calls and status events to be played against an account: it has the key `calls` or `statuses`.
  case calls

  /// Neither: another program's file, or a part of an account that is only included.
  case neither

  /// Returns what the file of `tree` is, by the keys at its top.
  public static func of(_ tree: YAMLTree) -> FileKind {
    guard let root = tree.root, tree.kind(of: root) == .mapping else { return .neither }
    var kind = FileKind.neither
    var children = tree.children(of: root)
    while let key = children.next(), children.next() != nil {
      switch tree.text(of: key) {
      case "callwright": return .account
      case CallsFileKeys.calls.rawValue, CallsFileKeys.statuses.rawValue: kind = .calls
      default: break
      }
    }
    return kind
  }

}
