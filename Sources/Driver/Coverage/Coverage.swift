public import Diagnostics
public import Machine
public import Simulation

/// What the tests of an account have met of it, and what not, in the terms of its author.
///
/// The machine's exits are what is counted; a `CoverageItem` says which of them an author knows by which name.
public struct Coverage: Sendable {

  /// The account.
  public let check: AccountCheck

  /// What its calls follow.
  public let machine: Machine

  /// What can be met, in the order of the account.
  public let items: [CoverageItem]

  /// The exits that were taken so far.
  public private(set) var taken: Set<Exchange.ExitTaken> = []

  /// The arrival from which a search for further calls starts: the first one of the tests.
  var first: Arrival?

  /// What can be met of the account of `check`; nothing if it has errors.
  public init?(_ check: AccountCheck) {
    guard let machine = check.machine, let account = check.account else { return nil }
    self.check = check
    self.machine = machine
    items = CoverageMap(machine, account).items
  }

  /// Adds what `exchange` has met.
  public mutating func add(_ exchange: Exchange) {
    taken.formUnion(exchange.exitsTaken)
    guard let earliest = exchange.script.arrivals.min(by: { (a, b) in a.at < b.at }) else { return }
    if first.map({ (first) in earliest.at < first.at }) ?? true { first = earliest }
  }

  /// What was not met.
  public var missing: [CoverageItem] { items.filter { (item) in !item.isMet(by: taken) } }

  /// The number of items of `kind` that were met, and of all.
  public func count(of kind: CoverageItem.Kind?) -> (met: Int, all: Int) {
    let counted = items.filter { (item) in kind == nil || item.kind == kind }
    return (counted.count { (item) in item.isMet(by: taken) }, counted.count)
  }

  /// How much was met, in whole percent, rounded down; an account without anything to meet is covered.
  public var percent: Int {
    let (met, all) = count(of: nil)
    return all == 0 ? 100 : met * 100 / all
  }

}

/// Something in an account that a test can meet.
public struct CoverageItem: Sendable {

  /// What kind of thing it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {

    /// A row that is chosen.
    case row = "rows"

    /// A step that is entered.
    case step = "steps"

    /// What happens when a group or an outside number does not answer, and the keys of an offer.
    case fallback = "fallbacks"

    /// A rule of an employee, or an entry of the blacklist.
    case rule = "rules"

    /// An end of a call.
    case outcome = "outcomes"

    /// A place where a caller can hang up.
    case hangUp = "hang-ups"

  }

  /// What kind of thing it is.
  public let kind: Kind

  /// What its author calls it.
  public let label: Phrase

  /// Where it is written; absent where it has no place of its own.
  public let range: SourceRange?

  /// The exits of which each one meets it.
  let exits: Set<Int>

  /// The row along which a call must go; absent means any.
  let row: ID<Row>?

  /// Whether `taken` meets it.
  public func isMet(by taken: Set<Exchange.ExitTaken>) -> Bool {
    if let row { return exits.contains { (exit) in taken.contains(.init(row: row, exit: exit)) } }
    return taken.contains { (met) in exits.contains(met.exit) }
  }

}
