extension DateSpan {

  /// Two spans that cannot both be exceptions of one schedule, by their positions (P-24).
  public struct Conflict: Hashable, Sendable {

    /// The span that is written later.
    public let later: Int

    /// The one that is written earlier.
    public let earlier: Int

    /// Whether the two are the same; otherwise each has days that the other has not.
    public let isEqual: Bool

  }

  /// How many spans are compared each with each.
  private static let mostCompared = 300

  /// Returns the spans that are equal to an earlier one or overlap it without being nested, each once and in order.
  ///
  /// Of more than a few hundred spans the same and neighbouring ones are compared, so that the time grows no faster
  /// than their number: mistakes are found, but not each with its first counterpart.
  public static func conflicts(among spans: [DateSpan]) -> [Conflict] {
    spans.count <= mostCompared ? allConflicts(among: spans) : someConflicts(among: spans)
  }

  /// The conflicts of each span with the first earlier one, each pair compared.
  private static func allConflicts(among spans: [DateSpan]) -> [Conflict] {
    spans.indices.compactMap { (later) in
      for earlier in 0..<later {
        switch spans[later].relation(to: spans[earlier]) {
        case .equal: return Conflict(later: later, earlier: earlier, isEqual: true)
        case .overlapping: return Conflict(later: later, earlier: earlier, isEqual: false)
        case .disjoint, .inside, .around: continue
        }
      }
      return nil
    }
  }

  /// The conflicts of equal spans, and of those that meet in a walk through the calendar.
  private static func someConflicts(among spans: [DateSpan]) -> [Conflict] {
    var first: [DateSpan: Int] = [:]
    var found: [Int: Conflict] = [:]
    var stretches: [(days: ClosedRange<Int>, position: Int)] = []
    var years: [(days: ClosedRange<Int>, position: Int)] = []
    for (position, span) in spans.enumerated() {
      if let earlier = first[span] {
        found[position] = Conflict(later: position, earlier: earlier, isEqual: true)
        continue
      }
      first[span] = position
      switch span {
      case .dates(let dates):
        stretches.append((dates.lowerBound.dayNumber...dates.upperBound.dayNumber, position))
      case .yearly(let day, _) where span.length < 366:
        // Two years in a row, so that what crosses the end of one is met in the next.
        let start = day.dayOfLeapYear
        for year in [0, 366] { years.append((year + start...year + start + span.length - 1, position)) }
      case .yearly:
        continue
      }
    }
    for walk in [stretches, years] {
      for (position, other) in overlaps(in: walk) {
        let (earlier, later) = (min(position, other), max(position, other))
        if found[later] == nil { found[later] = Conflict(later: later, earlier: earlier, isEqual: false) }
      }
    }
    return found.values.sorted { (a, b) in a.later < b.later }
  }

  /// The pairs of `stretches`, none of which are equal, that overlap without being nested; a stretch that is one of a
  /// pair is not compared with those that follow.
  private static func overlaps(
    in stretches: [(days: ClosedRange<Int>, position: Int)]
  ) -> [(position: Int, other: Int)] {
    let ordered = stretches.sorted { (a, b) in
      (a.days.lowerBound, -a.days.count, a.position) < (b.days.lowerBound, -b.days.count, b.position)
    }
    var found: [(position: Int, other: Int)] = []
    // The stretches that are not over yet, each inside the one before it.
    var open: [(days: ClosedRange<Int>, position: Int)] = []
    for stretch in ordered {
      while let last = open.last, last.days.upperBound < stretch.days.lowerBound { open.removeLast() }
      if let last = open.last, last.days.upperBound < stretch.days.upperBound {
        found.append((stretch.position, last.position))
      } else {
        open.append(stretch)
      }
    }
    return found
  }

}
