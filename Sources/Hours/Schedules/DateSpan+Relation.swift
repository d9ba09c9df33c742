extension DateSpan {

  /// How the days of one exception lie to those of another.
  public enum Relation: Hashable, Sendable {

    /// They have no day in common.
    case disjoint

    /// They are the same.
    case equal

    /// They lie within the other's, which has more.
    case inside

    /// They hold all of the other's and more.
    case around

    /// They have some days in common, and each has days that the other has not.
    case overlapping

    /// The relation seen from the other.
    public var reversed: Relation {
      switch self {
      case .inside: .around
      case .around: .inside
      case .disjoint, .equal, .overlapping: self
      }
    }

  }

  /// Returns how these days lie to those of `other` (P-24).
  ///
  /// Yearly days are compared with dated ones as they fall in the years concerned; where they are just the same days,
  /// the dated ones lie inside, for they hold once only.
  public func relation(to other: DateSpan) -> Relation {
    switch (self, other) {
    case (.dates(let mine), .dates(let theirs)): DateSpan.relation(of: mine, to: theirs)
    case (.dates(let mine), .yearly): DateSpan.relation(of: mine, toYearly: other)
    case (.yearly, .dates(let theirs)): DateSpan.relation(of: theirs, toYearly: self).reversed
    case (.yearly(let mine, _), .yearly(let theirs, _)):
      DateSpan.relation(ofYear: (mine.dayOfLeapYear, length), to: (theirs.dayOfLeapYear, other.length))
    }
  }

  /// How the days `mine` lie to the days `theirs`.
  private static func relation(of mine: ClosedRange<CivilDate>, to theirs: ClosedRange<CivilDate>) -> Relation {
    if mine == theirs { return .equal }
    if !mine.overlaps(theirs) { return .disjoint }
    if theirs.contains(mine.lowerBound), theirs.contains(mine.upperBound) { return .inside }
    if mine.contains(theirs.lowerBound), mine.contains(theirs.upperBound) { return .around }
    return .overlapping
  }

  /// How the days `mine` lie to those of the yearly span `yearly`.
  private static func relation(of mine: ClosedRange<CivilDate>, toYearly yearly: DateSpan) -> Relation {
    // Only stretches near the ends of `mine` can stick out; nine years hold a leap year.
    let first = mine.lowerBound.year - 1
    let last = mine.upperBound.year
    let years = last - first < 20 ? Array(first...last) : Array(first...(first + 9)) + Array((last - 9)...last)
    var found: Relation = .disjoint
    for stretch in years.compactMap(yearly.stretch(from:)) {
      switch relation(of: mine, to: stretch) {
      case .disjoint: continue
      case .equal, .inside: return .inside
      case .overlapping: return .overlapping
      case .around: found = .around
      }
    }
    return found
  }

  /// How one arc of the year, given by first day and length, lies to another.
  private static func relation(ofYear mine: (first: Int, length: Int), to theirs: (first: Int, length: Int)) -> Relation
  {
    let toTheirs = (theirs.first - mine.first + 366) % 366
    let toMine = (mine.first - theirs.first + 366) % 366
    let isAround = mine.length == 366 || toTheirs + theirs.length <= mine.length
    let isInside = theirs.length == 366 || toMine + mine.length <= theirs.length
    switch (isAround, isInside) {
    case (true, true): return .equal
    case (true, false): return .around
    case (false, true): return .inside
    case (false, false): return toTheirs < mine.length || toMine < theirs.length ? .overlapping : .disjoint
    }
  }

}
