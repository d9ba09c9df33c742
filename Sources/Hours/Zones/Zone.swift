/// The clocks of a region through all time, as the system's zone files have them (RFC 9636).
///
/// A zone is a value made from bytes: where the file lies, and which edition of the rules it is of, is none of its
/// business.
public struct Zone: Hashable, Sendable {

  /// The name, such as `Europe/Moscow`.
  public let name: String

  /// Which clock holds when.
  let spans: ZoneSpans

  /// The zone `name` that the TZif file of the bytes `tzif` describes.
  ///
  /// Any bytes may be given; those that are no zone are refused.
  public init(name: String, tzif: [UInt8]) throws(ZoneError) {
    self.name = name
    spans = ZoneSpans(try TZif(tzif))
  }

  /// The zone `name` that is always `offset` ahead of UTC.
  public init(name: String, fixed offset: UTCOffset) {
    self.name = name
    spans = ZoneSpans(always: ZoneClock(offset: offset, isDaylight: false, abbreviation: name))
  }

  /// UTC.
  public static let utc = Zone(name: "UTC", fixed: .zero)

  /// How far clocks are ahead of UTC at `instant`.
  public func offset(at instant: Instant) -> UTCOffset {
    spans.clocks[spans.stretch(at: instant.rawValue).clock].offset
  }

  /// What clocks show at `instant`.
  public func civil(at instant: Instant) -> CivilDateTime {
    CivilDateTime(millisecondsSince1970: spans.local(instant.rawValue))
  }

  /// What people call the clock that holds at `instant`, such as `MSK`.
  public func abbreviation(at instant: Instant) -> String {
    spans.clocks[spans.stretch(at: instant.rawValue).clock].abbreviation
  }

  /// Whether the clock that holds at `instant` is called summer time.
  public func isDaylight(at instant: Instant) -> Bool {
    spans.clocks[spans.stretch(at: instant.rawValue).clock].isDaylight
  }

  /// `instant` as people of the zone write it, with the offset: `2026-06-09 10:15:00 +03:00`.
  public func moment(at instant: Instant) -> Moment {
    Moment(civil(at: instant), offset: offset(at: instant))
  }

  /// The instant that is meant by what a clock shows (D-05).
  ///
  /// A time that the clock shows twice is the first occurrence; one that it never shows is moved forward by the gap.
  public func instant(of clock: CivilDateTime) -> LocalTime {
    let local = clock.millisecondsSince1970
    let margin: Int64 = 27 * 3_600_000
    var found: Instant?
    var skipped: Instant?
    var stretch = spans.stretch(at: local.minus(margin))
    while true {
      let instant = local.minus(stretch.offset)
      if instant >= stretch.start, instant < stretch.end || stretch.end == .max {
        guard let first = found else {
          found = Instant(instant)
          if stretch.end == .max { break }
          stretch = spans.stretch(at: stretch.end)
          continue
        }
        return .twice(first: first, second: Instant(instant))
      }
      if stretch.end > local.plus(margin) || stretch.end == .max { break }
      let next = spans.stretch(at: stretch.end)
      if found == nil, skipped == nil, instant >= next.start, local.minus(next.offset) < next.start {
        skipped = Instant(instant)
      }
      stretch = next
    }
    if let found { return .once(found) }
    return .skipped(movedForward: skipped ?? Instant(local.minus(stretch.offset)))
  }

}
