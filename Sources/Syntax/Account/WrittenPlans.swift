internal import Diagnostics
public import Hours

/// An outbound campaign as its author wrote it; dialling is not simulated, but its operators are references (R001-19).
public struct WrittenCampaign: Sendable {

  /// The name for people.
  public var name: Written<String>?

  /// The first day.
  public var from: Written<CivilDate>?

  /// The last day.
  public var to: Written<CivilDate>?

  /// Who works in it.
  public var operators: [Written<String>] = []

}

/// A call that an employee is to place (R001-20).
public struct WrittenPlannedCall: Sendable {

  /// When.
  public var at: Written<Moment>?

  /// Who calls.
  public var employee: Written<String>?

  /// Whom he calls.
  public var to: Written<PhoneNumber>?

}

/// The keys of a campaign.
enum CampaignKeys: String, KeyWords {
  case name, from, to, operators

  static let construct = Phrase(en: "campaign", ru: "кампания")
  static let table = KeyTable<Self>()
}

/// The keys of a planned call.
enum PlannedCallKeys: String, KeyWords {
  case at, employee, to

  static let construct = Phrase(en: "planned call", ru: "запланированный вызов")
  static let table = KeyTable<Self>()
}

/// The keys of the tariff plan.
enum PlanKeys: String, KeyWords {
  case maxUsers = "max-users"

  static let construct = Phrase(en: "plan", ru: "тариф")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the campaign at `node`.
  mutating func campaign(_ node: NodeID, _ rest: [NodeID]) -> WrittenCampaign? {
    var campaign = WrittenCampaign()
    var given: Set<CampaignKeys> = []
    for node in [node] + rest {
      fields(of: node, as: CampaignKeys.self) { (reader, key, value) in
        given.insert(key)
        switch key {
        case .name: campaign.name = reader.shownName(value, Phrase(en: "name", ru: "название"))
        case .from: campaign.from = reader.date(value, Phrase(en: "from", ru: "from"))
        case .to: campaign.to = reader.date(value, Phrase(en: "to", ru: "to"))
        case .operators: campaign.operators = reader.names(value, Phrase(en: "operators", ru: "операторы"))
        }
      }
    }
    guard tree.kind(of: node) == .mapping else { return nil }
    for key in CampaignKeys.allCases where !given.contains(key) {
      complain(.missing(key.rawValue, CampaignKeys.construct, at: tree.range(of: node).atStart))
    }
    return campaign
  }

  /// Returns the planned call at `node`.
  mutating func plannedCall(_ node: NodeID, _ rest: [NodeID]) -> WrittenPlannedCall? {
    var call = WrittenPlannedCall()
    var given: Set<PlannedCallKeys> = []
    for node in [node] + rest {
      fields(of: node, as: PlannedCallKeys.self) { (reader, key, value) in
        given.insert(key)
        switch key {
        case .at: call.at = reader.moment(value, Phrase(en: "at", ru: "at"))
        case .employee: call.employee = reader.string(value, Phrase(en: "employee", ru: "сотрудник"))
        case .to: call.to = reader.number(value, Phrase(en: "to", ru: "to"))
        }
      }
    }
    guard tree.kind(of: node) == .mapping else { return nil }
    for key in PlannedCallKeys.allCases where !given.contains(key) {
      complain(.missing(key.rawValue, PlannedCallKeys.construct, at: tree.range(of: node).atStart))
    }
    return call
  }

}
