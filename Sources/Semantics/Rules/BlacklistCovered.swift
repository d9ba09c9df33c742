internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each entry of the blacklist whose callers another entry refuses in the same way.
  func coveredBlacklistEntries() -> [Diagnostic] {
    guard written.blacklist.count > 1 else { return [] }
    // The entries that hold for all numbers: callers, beginnings of their numbers, and whoever hides his.
    var numbers: [String: Int] = [:]
    var beginnings: [Substring: Int] = [:]
    var lengths: Set<Int> = []
    var anonymous: Int?
    for (position, entry) in written.blacklist.enumerated() where entry.numbers.isEmpty {
      switch entry.caller.value {
      case .number(let number): if numbers[number.canonical] == nil { numbers[number.canonical] = position }
      case .prefix(let beginning):
        if beginnings[Substring(beginning)] == nil { beginnings[Substring(beginning)] = position }
        lengths.insert(beginning.utf8.count)
      case .anonymous: anonymous = anonymous ?? position
      }
    }
    let fromShort = lengths.sorted()
    return written.blacklist.enumerated().compactMap { (position, entry) in
      /// Returns `other` if it refuses the callers of this entry in the same way.
      func covers(_ other: Int?) -> Int? {
        guard let other, other != position else { return nil }
        return written.blacklist[other].announcement?.value == entry.announcement?.value ? other : nil
      }
      let same: Int?
      let caller: String
      switch entry.caller.value {
      case .number(let number): (same, caller) = (numbers[number.canonical], number.canonical)
      case .prefix(let beginning): (same, caller) = (beginnings[Substring(beginning)], beginning)
      case .anonymous: (same, caller) = (anonymous, "")
      }
      if let same = covers(same), same < position || !entry.numbers.isEmpty {
        return .blacklistCovered(entry.caller, by: written.blacklist[same].caller)
      }
      for length in fromShort.prefix(while: { (length) in length < caller.utf8.count }) {
        if let broader = covers(beginnings[Substring(caller.utf8.prefix(length))]) {
          return .blacklistCovered(entry.caller, by: written.blacklist[broader].caller)
        }
      }
      return nil
    }
  }

}

extension Diagnostic {

  fileprivate static func blacklistCovered(_ entry: Written<NumberPattern>, by other: Written<NumberPattern>)
    -> Diagnostic
  {
    .init(
      .blacklistCovered,
      Phrase(
        en: "\(entry.value) is refused already", ru: "\(entry.value) уже в чёрном списке"), at: entry.range,
      help: Phrase(en: "remove the entry", ru: "удалите эту запись"),
      notes: [
        Note(Phrase(en: "by the entry \(other.value)", ru: "из-за записи \(other.value)"), at: other.range)
      ])
  }

}
