public import Diagnostics
public import Hours

/// An employee as the author of the account wrote him.
public struct WrittenEmployee: Sendable {

  /// The id.
  public var name: Written<String>

  /// What people call it.
  public var fullName: Written<String>?

  /// The extension.
  public var number: Written<String>?

  /// The login name.
  @Rare public var login: Written<String>?

  /// The e-mail address.
  public var email: Written<String>?

  /// The position; people read it, nothing depends on it.
  @Rare public var position: Written<String>?

  /// The department, which decides who sees its calls.
  public var department: Written<String>?

  /// The role, one of the preset.
  @Rare public var role: Written<String>?

  /// The mobile, a login identity too.
  @Rare public var mobile: Written<PhoneNumber>?

  /// Rights granted beyond the role.
  public var rights: [Written<String>] = []

  /// Rights of the role that are denied.
  public var deniedRights: [Written<String>] = []

  /// What of him rings.
  public var devices: [WrittenDeviceEntry] = []

  /// Whether his account is active.
  @Rare public var isActive: Written<Bool>?

  /// The hours.
  @Rare public var hours: WrittenHours?

  /// When he is away.
  public var absences: [WrittenAbsence] = []

  /// Whether his status keeps calls away.
  @Rare public var respectsStatus: Written<Bool>?

  /// Whether the author gave him nothing that rings; devices that could not be read were given.
  public var hasNoDevices = true

  /// Whether the author gave him no hours; hours that could not be read were given.
  public var hasNoHours = true

  /// What happens when he does not answer.
  @Rare public var noAnswer: WrittenAction?

  /// What happens while he is engaged.
  @Rare public var busy: WrittenAction?

  /// What happens outside his hours.
  @Rare public var offHours: WrittenAction?

  /// What happens in a status in which he takes no calls.
  public var autoSecretary: [(status: Written<String>, action: WrittenAction)] = []

  /// His direct numbers.
  public var directNumbers: [WrittenDirectNumber] = []

  /// His SIP accounts, which are read-only.
  public var sipAccounts: [Written<String>] = []

}

/// Hours of an employee or a notification: a pattern of their own, or the name of a schedule.
public enum WrittenHours: Sendable {

  /// A pattern written in place.
  indirect case pattern(Written<WeeklyPattern>)

  /// The name of a schedule.
  case schedule(Written<String>)

}

/// Days on which an employee takes no calls.
public struct WrittenAbsence: Sendable {

  /// Where it is written.
  public var range: SourceRange

  /// The first and the last day; without a last one it goes on.
  public var from: Written<CivilDate>?

  /// The last day.
  public var to: Written<CivilDate>?

  /// The word for it.
  public var reason: Written<String>?

  /// What a caller hears first.
  public var announcement: Written<String>?

  /// What happens to direct calls.
  public var then: WrittenAction?

}

/// A number of an employee's own.
public struct WrittenDirectNumber: Sendable {

  /// The number.
  public var number: Written<PhoneNumber>

  /// Whether it is a corporate SIM, not a line.
  public var isSIM: Bool

}

/// The keys of an employee.
enum EmployeeKeys: String, KeyWords {
  case name, `extension`, login, email, position, department, role, devices, mobile, active, hours
  case offHours = "off-hours"
  case absences
  case noAnswer = "no-answer"
  case busy
  case autoSecretary = "auto-secretary"
  case respectStatus = "respect-status"
  case numbers
  case sipAccounts = "sip-accounts"
  case grant, deny

  static let construct = Phrase(en: "employee", ru: "сотрудник")
  static let table = KeyTable<Self>()
}

/// The keys of an absence.
enum AbsenceKeys: String, KeyWords {
  case from, to, reason, announcement, then

  static let construct = Phrase(en: "absence", ru: "отсутствие")
  static let table = KeyTable<Self>()
}

/// The keys of a direct number.
enum DirectNumberKeys: String, KeyWords {
  case sim, did

  static let construct = Phrase(en: "direct number", ru: "прямой номер")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the employee `name` at `node`.
  mutating func employee(_ name: Written<String>, _ node: NodeID) -> WrittenEmployee? {
    var employee = WrittenEmployee(name: name)
    var isNamed = false
    fields(of: node, as: EmployeeKeys.self, into: &employee) { (reader, employee, key, value) in
      switch key {
      case .name:
        isNamed = true
        employee.fullName = reader.shownName(value, Phrase(en: "name", ru: "имя"))
      case .extension: employee.number = reader.string(value, Phrase(en: "extension", ru: "внутренний номер"))
      case .login: employee.login = reader.login(value)
      case .email: employee.email = reader.email(value)
      case .position: employee.position = reader.shownName(value, Phrase(en: "position", ru: "должность"))
      case .department: employee.department = reader.shownName(value, Phrase(en: "department", ru: "отдел"))
      case .role: employee.role = reader.string(value, Phrase(en: "role", ru: "роль"))
      case .mobile: employee.mobile = reader.number(value, Phrase(en: "mobile", ru: "мобильный"))
      case .active: employee.isActive = reader.flag(value, Phrase(en: "active", ru: "active"))
      case .devices:
        employee.hasNoDevices = reader.tree.kind(of: value) == .sequence && reader.tree.count(of: value) == 0
        employee.devices = reader.devices(value)
      case .hours:
        employee.hasNoHours = false
        employee.hours = reader.namedHours(value)
      case .offHours: employee.offHours = reader.action(value, Phrase(en: "off-hours", ru: "off-hours"))
      case .noAnswer: employee.noAnswer = reader.action(value, Phrase(en: "no-answer", ru: "no-answer"))
      case .busy: employee.busy = reader.action(value, Phrase(en: "busy", ru: "busy"))
      case .respectStatus:
        employee.respectsStatus = reader.flag(value, Phrase(en: "respect-status", ru: "respect-status"))
      case .absences:
        if reader.tree.kind(of: value) == .scalar, !reader.tree.isEmpty(value) {
          reader.complain(.datesAlone(reader.tree.scalar(value), isList: false))
          return
        }
        reader.things(in: value, Phrase(en: "absences", ru: "отсутствия"), beginningWith: AbsenceKeys.from) {
          (reader, item, rest) in
          if let absence = reader.absence(item, rest) { employee.absences.append(absence) }
        }
      case .autoSecretary:
        reader.entries(of: value, Phrase(en: "auto-secretary", ru: "автосекретарь"), duplicates: .duplicateKey) {
          (reader, status, value) in
          guard let action = reader.action(value, Phrase(en: "auto-secretary", ru: "автосекретарь")) else { return }
          employee.autoSecretary.append((Written(status.string, at: status.range), action))
        }
      case .numbers:
        reader.items(of: value, Phrase(en: "numbers", ru: "номера")) { (reader, item) in
          employee.directNumbers += reader.directNumbers(item)
        }
      case .sipAccounts:
        employee.sipAccounts = reader.names(value, Phrase(en: "sip-accounts", ru: "учётные записи SIP"))
      case .grant: employee.rights = reader.rights(value)
      case .deny: employee.deniedRights = reader.rights(value)
      }
    }
    guard tree.kind(of: node) == .mapping else {
      employee.hasNoDevices = false
      return employee
    }
    if !isNamed { complain(.missing("name", EmployeeKeys.construct, at: name.range)) }
    return employee
  }

  /// Returns the hours at `node`: the name of a schedule, or a pattern.
  mutating func namedHours(_ node: NodeID) -> WrittenHours? {
    guard let scalar = text(node, Phrase(en: "hours", ru: "часы")) else { return nil }
    // Every pattern has a time in it, and no name has a colon.
    if scalar.string.utf8.contains(UInt8(ascii: ":")) || scalar.string == "closed" {
      return pattern(node, Phrase(en: "hours", ru: "часы")).map { (pattern) in .pattern(pattern) }
    }
    return .schedule(Written(scalar.string, at: scalar.range))
  }

  /// Returns the absence at `node`.
  private mutating func absence(_ node: NodeID, _ rest: [NodeID]) -> WrittenAbsence? {
    if tree.kind(of: node) == .scalar, !tree.isEmpty(node) {
      complain(.datesAlone(tree.scalar(node), isList: true))
      return nil
    }
    var absence = WrittenAbsence(range: tree.range(of: node))
    var isBegun = false
    for node in [node] + rest {
      fields(of: node, as: AbsenceKeys.self, into: &absence) { (reader, absence, key, value) in
        switch key {
        case .from:
          isBegun = true
          absence.from = reader.date(value, Phrase(en: "from", ru: "from"))
        case .to: absence.to = reader.date(value, Phrase(en: "to", ru: "to"))
        case .reason: absence.reason = reader.string(value, Phrase(en: "reason", ru: "причина"))
        case .announcement: absence.announcement = reader.string(value, Phrase(en: "announcement", ru: "объявление"))
        case .then: absence.then = reader.action(value, Phrase(en: "then", ru: "then"))
        }
      }
    }
    guard tree.kind(of: node) == .mapping else { return nil }
    if !isBegun { complain(.missing("from", AbsenceKeys.construct, at: absence.range)) }
    return absence
  }

  /// Returns the date at `node`.
  mutating func date(_ node: NodeID, _ construct: Phrase) -> Written<CivilDate>? {
    small(node, construct, CivilDate.read)
  }

  /// Returns the direct numbers in the mapping at `node`.
  private mutating func directNumbers(_ node: NodeID) -> [WrittenDirectNumber] {
    var numbers: [WrittenDirectNumber] = []
    fields(of: node, as: DirectNumberKeys.self) { (reader, key, value) in
      guard let number = reader.number(value, DirectNumberKeys.construct) else { return }
      numbers.append(WrittenDirectNumber(number: number, isSIM: key == .sim))
    }
    return numbers
  }

}

extension Diagnostic {

  /// The diagnostic of an absence that is one text, an item of the list where `isList` says so.
  fileprivate static func datesAlone(_ text: ScalarText, isList: Bool) -> Diagnostic {
    let (form, formRu) = ("{from: 2026-08-03, to: 2026-08-14}", "{from: 2026-08-03, to: 2026-08-14}")
    return .init(
      .wrongShape,
      Phrase(
        en: "an absence has a first and a last day, and this is one text",
        ru: "у отсутствия указывают первый и последний день, а здесь просто текст"), at: text.range,
      help: isList
        ? Phrase(en: "write it as \(form)", ru: "напишите так: \(formRu)")
        : Phrase(en: "write it as [\(form)]", ru: "напишите так: [\(formRu)]"))
  }

}
