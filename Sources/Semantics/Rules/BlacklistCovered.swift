internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each entry of the blacklist whose callers another entry refuses in the same way.
  func coveredBlacklistEntries() -> [Diagnostic] {
    guard written.blacklist.count > 1 else { return [] }
    // The entries that hold for all numbers, by whom they mean.
    var first: [String: Int] = [:]
    for (position, entry) in written.blacklist.enumerated() where entry.numbers.isEmpty {
      let caller = entry.caller.value.description
      if first[caller] == nil { first[caller] = position }
    }
    return written.blacklist.enumerated().compactMap { (position, entry) in
      let caller = entry.caller.value.description
      func covers(_ other: String) -> Int? {
        guard let other = first[other], other != position else { return nil }
        return written.blacklist[other].announcement?.value == entry.announcement?.value ? other : nil
      }
      if let same = covers(caller), same < position || !entry.numbers.isEmpty {
        return .blacklistCovered(entry.caller, by: written.blacklist[same].caller)
      }
      guard caller.hasPrefix("+") else { return nil }
      for length in 2..<max(2, caller.utf8.count) {
        if let broader = covers("\(caller.prefix(length))*") {
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
