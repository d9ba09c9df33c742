public import Diagnostics

/// An account as its author wrote it: names are not bound yet, what could not be read is missing.
///
/// Sections keep the order of the file. A part that the account includes is joined by `include(_:)`.
public struct WrittenAccount: Sendable {

  /// Where the account begins: the place for complaints about what it lacks.
  public var range: SourceRange

  /// The version of the language.
  public var version: Written<String>?

  /// The id of the account.
  public var pbx: Written<String>?

  /// The name for people.
  public var name: Written<String>?

  /// The time zone.
  public var timezone: Written<String>?

  /// The country.
  public var country: Written<String>?

  /// The preset of role names.
  public var roles: Written<RolePreset>?

  /// Whether the author named a set of roles that does not exist, so that nobody knows which roles there are.
  public var areRolesUnknown = false

  /// The exchange that is to play the recordings, where the author named one.
  public var exchange: Written<ExchangeSystem>?

  /// The number of employees that the tariff allows.
  public var maxUsers: Written<Int>?

  /// The schedules.
  public var schedules: [WrittenSchedule] = []

  /// The audio items.
  public var audio: [WrittenAudio] = []

  /// The employees.
  public var employees: [WrittenEmployee] = []

  /// The groups.
  public var groups: [WrittenGroup] = []

  /// The voicemail boxes.
  public var boxes: [WrittenBox] = []

  /// Where faxes are sent.
  public var faxAddress: Written<String>?

  /// The line schemes.
  public var schemes: [WrittenScheme] = []

  /// The numbers.
  public var numbers: [WrittenNumber] = []

  /// The blacklist.
  public var blacklist: [WrittenBlacklistEntry] = []

  /// The recording.
  public var recording: WrittenRecording?

  /// The notifications.
  public var notifications: [WrittenNotification] = []

  /// The outbound campaigns.
  public var campaigns: [WrittenCampaign] = []

  /// The planned calls.
  public var plannedCalls: [WrittenPlannedCall] = []

  /// Paths of further parts, below the account's folder.
  public var includes: [Written<String>] = []

  /// Whether a section stands within another, or is too long to be read, so that what belongs to it is not known.
  public var isDisplaced = false

  /// The sections of which not every name could be read: nobody knows what else is declared there.
  public var unreadNames: Set<NamedSection> = []

  /// Joins `part`, which the account includes: its sections follow, its head fills gaps.
  public mutating func include(_ part: WrittenAccount) {
    name = name ?? part.name
    timezone = timezone ?? part.timezone
    country = country ?? part.country
    roles = roles ?? part.roles
    areRolesUnknown = areRolesUnknown || part.areRolesUnknown
    isDisplaced = isDisplaced || part.isDisplaced
    unreadNames.formUnion(part.unreadNames)
    exchange = exchange ?? part.exchange
    maxUsers = maxUsers ?? part.maxUsers
    schedules += part.schedules
    audio += part.audio
    employees += part.employees
    groups += part.groups
    boxes += part.boxes
    faxAddress = faxAddress ?? part.faxAddress
    schemes += part.schemes
    numbers += part.numbers
    blacklist += part.blacklist
    recording = recording ?? part.recording
    notifications += part.notifications
    campaigns += part.campaigns
    plannedCalls += part.plannedCalls
  }

}

/// The presets of role names.
public enum RolePreset: String, Sendable, KeyWords {

  /// Four levels: administrator, department-head, user, restricted.
  case vats4

  /// Three levels: administrator, user, restricted.
  case vats3

  /// Administrator, head, group-leader, manager.
  case crm4

  static let construct = Phrase(en: "roles", ru: "роли")
  static let table = KeyTable<Self>()

  /// The roles of the preset (2.13 of the semantics).
  public var roles: [String] {
    switch self {
    case .vats4: ["administrator", "department-head", "user", "restricted"]
    case .vats3: ["administrator", "user", "restricted"]
    case .crm4: ["administrator", "head", "group-leader", "manager"]
    }
  }
}

/// The sections of an account.
enum AccountKeys: String, KeyWords {
  case callwright, pbx, name, timezone, country, roles, exchange, plan, schedules, audio, employees, groups, voicemail
  case fax
  case schemes, numbers, blacklist, recording, notifications, campaigns
  case plannedCalls = "planned-calls"
  case include

  static let construct = Phrase(en: "account", ru: "файл аккаунта")
  static let table = KeyTable<Self>()
}

extension WrittenAccount {

  /// Reads the account in `tree`; reading never fails, it returns what could be read and what was wrong.
  ///
  /// A `part` is included by another file: it need not have a head.
  public static func read(_ tree: YAMLTree, isPart: Bool = false) -> (
    account: WrittenAccount, diagnostics: [Diagnostic]
  ) {
    var reader = Reader(tree)
    let account = reader.account(isPart: isPart)
    return (consume account, reader.diagnostics)
  }

}

extension Reader {

  /// Returns the account at the top of the tree.
  fileprivate mutating func account(isPart: Bool) -> WrittenAccount {
    var account = WrittenAccount(range: SourceRange(tree.file.id, 0, 0))
    guard let root = tree.root else { return account }
    account.range = tree.range(of: root).atStart
    var head = [(key: AccountKeys.callwright, isThere: false), (.pbx, false), (.timezone, false)]
    fields(
      of: root, as: AccountKeys.self, into: &account,
      otherwise: { (reader, key, value) in reader.complexKey(key, value, where: .account) },
      { (reader, account, key, value) in
        switch key {
        case .callwright: head[0].isThere = true
        case .pbx: head[1].isThere = true
        case .timezone: head[2].isThere = true
        default: break
        }
        reader.section(key, value, &account)
      })
    account.isDisplaced = isDisplaced
    guard tree.kind(of: root) == .mapping, tree.isComplete, !isPart else { return account }
    for (key, isThere) in head where !isThere {
      complain(.missing(key.rawValue, AccountKeys.construct, at: account.range, help: Self.headHelp(key)))
    }
    return account
  }

  /// Reads the section `key` of the account.
  private mutating func section(_ key: AccountKeys, _ node: NodeID, _ account: inout WrittenAccount) {
    switch key {
    case .callwright: account.version = version(node)
    case .pbx:
      account.pbx = text(node, Phrase(en: "pbx", ru: "pbx")).map { (scalar) in
        id(scalar, Phrase(en: "account", ru: "аккаунт"))
      }
    case .name: account.name = shownName(node, Phrase(en: "name", ru: "название"))
    case .timezone: account.timezone = string(node, Phrase(en: "timezone", ru: "часовой пояс"))
    case .country: account.country = country(node)
    case .roles:
      account.roles = word(node, as: RolePreset.self)
      account.areRolesUnknown = account.roles == nil
    case .exchange: account.exchange = word(node, as: ExchangeSystem.self)
    case .plan:
      fields(of: node, as: PlanKeys.self) { (reader, _, value) in
        account.maxUsers = reader.count(value, Phrase(en: "max-users", ru: "max-users"), in: 1...1_000_000)
      }
    case .schedules: account.schedules = named(node, .schedules, ScheduleKeys.self, &account) { $0.schedule($1, $2) }
    case .audio: account.audio = named(node, .audio, AudioKeys.self, &account) { $0.audio($1, $2) }
    case .employees: account.employees = named(node, .employees, EmployeeKeys.self, &account) { $0.employee($1, $2) }
    case .groups: account.groups = named(node, .groups, GroupKeys.self, &account) { $0.group($1, $2) }
    case .voicemail: account.boxes = named(node, .boxes, BoxKeys.self, &account) { $0.box($1, $2) }
    case .fax:
      var isGiven = false
      fields(of: node, as: FaxKeys.self) { (reader, _, value) in
        isGiven = true
        account.faxAddress = reader.email(value)
      }
      if !isGiven, tree.kind(of: node) == .mapping {
        complain(.missing(FaxKeys.email.rawValue, FaxKeys.construct, at: tree.range(of: node).atStart))
      }
    case .schemes: account.schemes = named(node, .schemes, RowKeys.self, &account) { $0.scheme($1, $2) }
    case .numbers:
      if complainsOfTooMany(node) || complainsOfNameless(node, .numbers, NumberKeys.self) { return }
      entries(of: node, Phrase(en: "numbers", ru: "номера")) { (reader, key, value) in
        if let number = reader.inboundNumber(key, value) { account.numbers.append(number) }
      }
    case .blacklist:
      account.blacklist = list(node, Phrase(en: "blacklist", ru: "чёрный список"), BlacklistKeys.caller) {
        $0.blacklistEntry($1, $2)
      }
    case .recording: account.recording = recording(node)
    case .notifications:
      account.notifications = list(node, Phrase(en: "notifications", ru: "уведомления"), NotificationKeys.on) {
        $0.notification($1, $2)
      }
    case .campaigns:
      account.campaigns = list(node, Phrase(en: "campaigns", ru: "кампании"), CampaignKeys.name) { $0.campaign($1, $2) }
    case .plannedCalls:
      account.plannedCalls = list(
        node, Phrase(en: "planned-calls", ru: "запланированные вызовы"), PlannedCallKeys.at
      ) { $0.plannedCall($1, $2) }
    case .include: account.includes = names(node, Phrase(en: "include", ru: "include"))
    }
  }

  /// Returns the things that the list `node` holds, each read by `read` from an item and those that go on with it;
  /// `begin` is the key that none of them lacks.
  private mutating func list<Thing, Keys: KeyWords>(
    _ node: NodeID, _ construct: Phrase, _ begin: Keys, _ read: (inout Reader, NodeID, [NodeID]) -> Thing?
  ) -> [Thing] {
    var things: [Thing] = []
    if tree.isEmpty(node) || complainsOfTooMany(node) { return things }
    things.reserveCapacity(tree.count(of: node))
    self.things(in: node, construct, beginningWith: begin) { (reader, item, rest) in
      if let thing = read(&reader, item, rest) { things.append(thing) }
    }
    return things
  }

  /// Returns the version of the language, which is 1.
  private mutating func version(_ node: NodeID) -> Written<String>? {
    guard let scalar = text(node, Phrase(en: "callwright", ru: "callwright")) else { return nil }
    if scalar.string != "1" { complain(.badVersion(scalar)) }
    return Written(scalar.string, at: scalar.range)
  }

  /// Returns whether `key` would hold a secret, after a complaint if it does (R000-03).
  mutating func password(_ key: NodeID) -> Bool {
    let word = tree.text(of: key).lowercased()
    guard ["password", "passwd", "pin", "secret", "пароль", "пин", "пин-код"].contains(word) else { return false }
    complain(.passwordInFile(word, at: tree.range(of: key)))
    return true
  }

  /// What to do about a head that lacks `key`.
  private static func headHelp(_ key: AccountKeys) -> Phrase {
    switch key {
    case .callwright: Phrase(en: "begin the file with 'callwright: 1'", ru: "начните файл с «callwright: 1»")
    case .pbx: Phrase(en: "give the account an id: 'pbx: my-company'", ru: "дайте аккаунту имя: «pbx: my-company»")
    default:
      Phrase(en: "name the time zone: 'timezone: Europe/Moscow'", ru: "укажите часовой пояс: «timezone: Europe/Moscow»")
    }
  }

}

extension Diagnostic {

  fileprivate static func badVersion(_ scalar: ScalarText) -> Diagnostic {
    .init(
      .badVersion,
      Phrase(en: "'\(scalar.string)' is no version of the language", ru: "«\(scalar.string)»: такой версии языка нет"),
      at: scalar.range, help: Phrase(en: "write 'callwright: 1'", ru: "напишите «callwright: 1»"),
      fix: .writing("1", at: scalar.range, ["1.0", "v1", "01", "one"].contains(scalar.string) ? .sure : .unsafe))
  }

  fileprivate static func passwordInFile(_ word: String, at range: SourceRange) -> Diagnostic {
    .init(
      .passwordInFile, Phrase(en: "a '\(word)' has no place in this file", ru: "в этом файле не должно быть «\(word)»"),
      at: range,
      help: Phrase(
        en: "remove it: everybody who can read the file would know it; passwords are set in the provider's cabinet",
        ru: "удалите его: файл могут прочитать многие; пароли задаются в личном кабинете"))
  }

}
