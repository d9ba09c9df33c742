public import Syntax
internal import Diagnostics

/// The accounts below a folder, for who names the folder where one account is needed.
public enum AccountsOfFolder {

  /// What there is.
  public enum Answer: Hashable, Sendable {

    /// One account, at this path.
    case one(String)

    /// Several, at these paths.
    case several([String])

    /// No account.
    case none

  }

  /// Looks below the folder `path`; files above `limits` count as no accounts.
  public static func find(in path: String, _ limits: ReadingLimits) throws(FileSystem.ReadFailure) -> Answer {
    let search = FileSearch([path])
    var accounts: [String] = []
    for candidate in search.candidates {
      let bytes = try FileSystem.read(candidate, limit: limits.fileBytes)
      let file = SourceFile(id: FileID(0), path: candidate, bytes: bytes)
      if ForeignFormat.recognise(file) == nil, FileKind.of(YAMLTree.read(file, limits: limits).tree) == .account {
        accounts.append(candidate)
      }
    }
    if accounts.isEmpty, let failure = search.failures.first { throw failure }
    return accounts.count == 1 ? .one(accounts[0]) : accounts.isEmpty ? .none : .several(accounts)
  }

}
