public import Diagnostics
public import Hours

/// What is expected to happen in a call, second by second, as its author wrote it.
public struct WrittenTimeline: Sendable {

  /// The lines, in file order.
  public var lines: [Line] = []

  /// Where the timeline is told.
  public var range: SourceRange

  /// What happens at one instant.
  public struct Line: Sendable {

    /// The instant, counted from the arrival of the call.
    public var at: Written<Milliseconds>

    /// What happens, in order.
    public var entries: [Written<TimelineEntry>]

    /// Where that is told.
    public var range: SourceRange

  }

}

extension Reader {

  /// Returns the timeline at `node`.
  mutating func timeline(_ node: NodeID) -> WrittenTimeline? {
    var timeline = WrittenTimeline(range: tree.range(of: node))
    let before = diagnostics.count
    entries(of: node, Phrase(en: "timeline", ru: "хроника"), duplicates: .badTimeline) { (reader, key, value) in
      if reader.isOverwhelmed { return }
      guard let first = key.string.utf8.first,
        first == UInt8(ascii: "+") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
      else {
        reader.complain(.badTimelineKey(key))
        return
      }
      guard let at = LineGaps.offset(key, { (diagnostic) in reader.complain(diagnostic) }),
        let text = reader.text(value, Phrase(en: "line of a timeline", ru: "строка хроники"))
      else { return }
      if let last = timeline.lines.last, last.at.value >= at {
        reader.complain(.unordered(key, after: last.at.range))
      }
      let entries = TimelineEntry.read(line: text) { (diagnostic) in reader.complain(diagnostic) }
      timeline.lines.append(.init(at: Written(at, at: key.range), entries: entries, range: text.range))
    }
    if timeline.lines.isEmpty, diagnostics.count == before, tree.isComplete {
      complain(.emptyTimeline(at: timeline.range))
    }
    return timeline
  }

}

extension Diagnostic {

  /// The diagnostic of `key`, which stands where a time since arrival belongs.
  fileprivate static func badTimelineKey(_ key: ScalarText) -> Diagnostic {
    .init(
      .badTimeline,
      Phrase(en: "'\(key.shown)' is no time since the call came in", ru: "«\(key.shown)»: не время от начала звонка"),
      at: key.range,
      help: Phrase(
        en:
          "a line of a timeline begins with a time such as '+6s:'; within { } a comma begins a new line, so put what follows the time in quotes",
        ru:
          "строка хроники начинается со времени, например «+6s:»; внутри { } запятая начинает новую строку, поэтому возьмите события в кавычки"
      ))
  }

  /// The diagnostic of the line `key`, which is not later than the one at `range`.
  fileprivate static func unordered(_ key: ScalarText, after range: SourceRange) -> Diagnostic {
    .init(
      .badTimeline,
      Phrase(
        en: "'\(key.shown)' is not later than the line before it", ru: "«\(key.shown)» не позже предыдущей строки"),
      at: key.range,
      help: Phrase(
        en: "write the lines in order of time; what happens at one time stands in one line, separated by '; '",
        ru: "пишите строки по порядку времени; события одного момента пишутся в одной строке через «; »"),
      notes: [Note(Phrase(en: "the line before it", ru: "предыдущая строка"), at: range)])
  }

  /// The diagnostic of a timeline at `range` without a line.
  fileprivate static func emptyTimeline(at range: SourceRange) -> Diagnostic {
    .init(
      .badTimeline, Phrase(en: "the timeline is empty", ru: "хроника пуста"), at: range,
      help: Phrase(
        en: "write a line for each second in which something happens, such as '+0s: row company'",
        ru: "напишите строку для каждой секунды, в которую что-то происходит, например «+0s: row company»"))
  }

}
