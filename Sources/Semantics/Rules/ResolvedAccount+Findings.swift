public import Diagnostics

extension ResolvedAccount {

  /// What a careful colleague would say of the account.
  public func findings() -> [Diagnostic] { [] }

}
