internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each entry of a list that stands in it already, where this does not matter otherwise, for
  /// each right that is both granted and denied, and for each SIP account of two employees.
  func listedTwice() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for campaign in written.campaigns { findings += Self.doubles(campaign.operators) { $0 } }
    for position in written.notifications.indices {
      findings += Self.doubles(written.notifications[position].numbers, \.canonical)
      findings += Self.doubles(written.notifications[position].groups) { $0 }
    }
    for position in written.blacklist.indices {
      findings += Self.doubles(written.blacklist[position].numbers, \.canonical)
    }
    findings += Self.doubles(written.recording?.of ?? []) { $0 }
    var accounts: [String: (owner: Int, range: SourceRange)] = [:]
    for position in written.employees.indices where written.employees[position].hasLists {
      let card = written.employees[position]
      findings += Self.doubles(card.rights) { $0 } + Self.doubles(card.deniedRights) { $0 }
      findings += Self.doubles(card.sipAccounts) { $0 }
      for right in card.deniedRights {
        if let granted = card.rights.first(where: { (other) in other.value == right.value }) {
          findings.append(.grantedAndDenied(right, granted: granted.range))
        }
      }
      for account in card.sipAccounts {
        if let first = accounts[account.value], first.owner != position {
          // A copy is told of by its extension.
          if !written.shareExtension(first.owner, position) {
            findings.append(.sipAccountTwice(account, first: first.range))
          }
        } else {
          accounts[account.value] = (position, account.range)
        }
      }
    }
    return findings
  }

  /// A diagnostic for each of `entries` whose `text` an earlier one has.
  private static func doubles<Entry>(_ entries: [Written<Entry>], _ text: (Entry) -> String) -> [Diagnostic] {
    guard entries.count > 1 else { return [] }
    var first: [String: SourceRange] = [:]
    return entries.compactMap { (entry) in
      let text = text(entry.value)
      if let place = first[text] { return .listedTwice(text, at: entry.range, first: place) }
      first[text] = entry.range
      return nil
    }
  }

}

extension WrittenEmployee {

  /// Whether he has lists in which something can stand twice.
  fileprivate var hasLists: Bool { !rights.isEmpty || !deniedRights.isEmpty || !sipAccounts.isEmpty }

}

extension Diagnostic {

  fileprivate static func listedTwice(_ text: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .listedTwice, Phrase(en: "'\(text)' is in this list twice", ru: "«\(text)» указано в списке дважды"), at: range,
      help: Phrase(
        en: "remove one of the two; perhaps somebody else was meant",
        ru: "удалите одно из двух; возможно, имелось в виду другое"),
      notes: [Note(Phrase(en: "the first one is here", ru: "впервые указано здесь"), at: first)])
  }

  fileprivate static func grantedAndDenied(_ right: Written<String>, granted: SourceRange) -> Diagnostic {
    .init(
      .rightGrantedAndDenied,
      Phrase(
        en: "the right '\(right.value)' is granted and denied", ru: "право «\(right.value)» и выдано, и отозвано"),
      at: right.range, help: Phrase(en: "remove one of the two", ru: "удалите одно из двух"),
      notes: [Note(Phrase(en: "it is granted here", ru: "выдано здесь"), at: granted)])
  }

  fileprivate static func sipAccountTwice(_ account: Written<String>, first: SourceRange) -> Diagnostic {
    .init(
      .sipAccountTwice,
      Phrase(
        en: "two employees have the SIP account '\(account.value)'",
        ru: "учётная запись SIP «\(account.value)» у двух сотрудников"), at: account.range,
      help: Phrase(
        en: "a SIP account belongs to one telephone: give each his own",
        ru: "учётная запись SIP — это один телефон: у каждого должна быть своя"),
      notes: [Note(Phrase(en: "the first one is here", ru: "впервые указана здесь"), at: first)])
  }

}
