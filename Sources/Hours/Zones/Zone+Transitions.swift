extension Zone {

  /// A change of clocks.
  public struct Transition: Hashable, Sendable {

    /// The first instant of the new clock.
    public let instant: Instant

    /// How far the old clock was ahead of UTC.
    public let before: UTCOffset

    /// How far the new clock is ahead of UTC; it may be as far as the old one and differ in name only.
    public let after: UTCOffset

  }

  /// All changes that the file lists, and those of 400 years by its rule for what comes after, in order.
  public var transitions: [Transition] {
    spans.steps.starts.indices.dropFirst().map { (index) in
      transition(from: index - 1, to: index, spans.steps.starts[index])
    }
  }

  /// The first change after `instant`, if there will be one.
  public func nextTransition(after instant: Instant) -> Transition? {
    var stretch = spans.stretch(at: instant.rawValue)
    while stretch.end != .max {
      let next = spans.stretch(at: stretch.end)
      if next.clock != stretch.clock {
        return Transition(
          instant: Instant(next.start), before: spans.clocks[stretch.clock].offset,
          after: spans.clocks[next.clock].offset)
      }
      stretch = next
    }
    return nil
  }

  /// The change at `start` from the stretch at position `old` to that at `new`.
  private func transition(from old: Int, to new: Int, _ start: Int64) -> Transition {
    Transition(
      instant: Instant(start), before: spans.clocks[Int(spans.clockNumbers[old])].offset,
      after: spans.clocks[Int(spans.clockNumbers[new])].offset)
  }

}
