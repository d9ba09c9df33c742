/// What an account names: the words that references to it may be.
public struct SchemaNames: Sendable {

  /// The ids of its employees, in the order of the file.
  public let employees: [String]

  /// The ids of its groups, in the order of the file.
  public let groups: [String]

  /// The ids of its schedules, in the order of the file.
  public let schedules: [String]

  /// The ids of its audio items, in the order of the file.
  public let audio: [String]

  /// The ids of its voicemail boxes, in the order of the file.
  public let boxes: [String]

  /// The ids of its schemes, in the order of the file.
  public let schemes: [String]

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
