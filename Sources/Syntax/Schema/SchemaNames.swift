/// What an account names: the words that references to it may be.
public struct SchemaNames: Sendable {

  /// Names of each kind, in the order of the file.
  public var employees: [String] = []
  public var groups: [String] = []
  public var schedules: [String] = []
  public var audio: [String] = []
  public var boxes: [String] = []
  public var schemes: [String] = []

  /// What `account` names.
  public init(_ account: WrittenAccount) {
    employees = account.employees.map(\.name.value)
    groups = account.groups.map(\.name.value)
    schedules = account.schedules.map(\.name.value)
    audio = account.audio.map(\.name.value)
    boxes = account.boxes.map(\.name.value)
    schemes = account.schemes.map(\.name.value)
  }

}
