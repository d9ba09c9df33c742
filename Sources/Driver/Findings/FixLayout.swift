internal import Diagnostics
internal import Syntax

/// Fits fixes into the texts for which they are made, so that these stay well-formed and keep their layout.
///
/// Whoever finds a mistake knows what should be said instead, but not how the text around it is laid out. A text that
/// needs quotes where it will stand gets them; an edit that removes entries takes their lines or commas along.
struct FixLayout {

  /// The texts, which are read again where a fix belongs into them.
  private let files: [SourceFile]

  /// The layout of the texts of `files`.
  init(_ files: [SourceFile]) {
    self.files = files
  }

  /// `diagnostics` with their fixes fitted in; those that cannot be are left out.
  func fitted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.contains(where: { (found) in found.fix != nil || found.rule == .noOtherwise }) else {
      return diagnostics
    }
    var known: [FileID: TreePlaces] = [:]
    var entries = Entries()
    return diagnostics.map { (diagnostic) in
      guard diagnostic.fix != nil || diagnostic.rule == .noOtherwise, let file = file(diagnostic.range.file) else {
        return diagnostic
      }
      let places = known[file.id] ?? TreePlaces(again: file)
      known[file.id] = places
      return diagnostic.with(fitted(diagnostic.fix ?? .otherwise(for: diagnostic.range, places), places, &entries))
    }
  }

  /// The file with the number `id`.
  private func file(_ id: FileID) -> SourceFile? { files.first { (file) in file.id == id } }

  /// `fix` as it can stand in the text of `places`.
  private func fitted(_ fix: Diagnostic.Fix?, _ places: TreePlaces, _ entries: inout Entries) -> Diagnostic.Fix? {
    guard let fix else { return nil }
    var edits: [Diagnostic.Edit] = []
    for edit in fix.edits {
      guard edit.range.file == places.tree.file.id else { return nil }
      let isRemoval = edit.replacement == Diagnostic.Fix.removal
      guard let edit = isRemoval ? places.removal(of: edit, &entries) : places.quoted(edit) else { return nil }
      edits.append(edit)
    }
    return Diagnostic.Fix(fix.message, edits, fix.safety)
  }

}

/// The entries of the container that was asked about last: a thousand removals may be from one list.
private struct Entries {

  private var container: SourceRange?
  private var ranges: [SourceRange] = []

  /// The ranges of the entries of `node`, in order.
  mutating func of(_ node: NodeID, _ places: TreePlaces) -> [SourceRange] {
    let range = places.tree.range(of: node)
    if container != range {
      container = range
      ranges = places.entries(of: node)
    }
    return ranges
  }

}

extension Diagnostic {

  /// This diagnostic with the fix `fix`.
  fileprivate func with(_ fix: Fix?) -> Diagnostic {
    Diagnostic(rule, message, at: range, help: help, notes: notes, fix: fix, command: command)
  }

}

extension TreePlaces {

  // MARK: Quotes

  /// `edit`, or the same with all of the text in which it stands, in quotes that the text then needs.
  fileprivate func quoted(_ edit: Diagnostic.Edit) -> Diagnostic.Edit? {
    guard let scalar = scalar(at: edit.range.start), !tree.isQuoted(scalar) else { return edit }
    let whole = tree.range(of: scalar)
    guard whole.contains(edit.range), edit.range.start > whole.start || edit.range.end > whole.start else {
      return edit
    }
    // A quote or a space that is put in mends the text as a whole.
    if edit.replacement.isEmpty || edit.replacement == " " || edit.replacement.hasPrefix("\"") { return edit }
    let bytes = tree.file.bytes
    let text =
      bytes[Int(whole.start)..<Int(edit.range.start)] + Array(edit.replacement.utf8)
      + bytes[Int(edit.range.end)..<Int(whole.end)]
    guard needsQuotes(Array(text), isBracketed: isBracketed(scalar)) else { return edit }
    let said = String(decoding: text, as: UTF8.self)
    guard !text.contains(where: { (byte) in [UInt8(ascii: "\""), UInt8(ascii: "\\"), 10, 13].contains(byte) }) else {
      return nil
    }
    return Diagnostic.Edit(whole, "\"\(said)\"")
  }

  /// Whether YAML would not read `text` as it stands.
  private func needsQuotes(_ text: [UInt8], isBracketed: Bool) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    if isBracketed, text.contains(where: { (byte) in ",[]{}".utf8.contains(byte) }) { return true }
    if "*&!%@>|`'\"#[]{},".utf8.contains(first) || last == UInt8(ascii: ":") { return true }
    if "-?:".utf8.contains(first), text.count == 1 || text[1] == UInt8(ascii: " ") { return true }
    return zip(text, text.dropFirst()).contains { (a, b) in
      a == UInt8(ascii: ":") && b == UInt8(ascii: " ") || a == UInt8(ascii: " ") && b == UInt8(ascii: "#")
    }
  }

  // MARK: Removing

  /// The removal of the entries on which `edit` lies, with their lines, or with their commas within brackets.
  ///
  /// Nothing where they are all that there is, or where they share a line with something else.
  fileprivate func removal(of edit: Diagnostic.Edit, _ known: inout Entries) -> Diagnostic.Edit? {
    guard let node = node(around: edit.range) else { return nil }
    let isWhole = tree.range(of: node) == edit.range || tree.kind(of: node) == .scalar
    guard let container = isWhole ? container(of: node) : node else { return nil }
    let entries = known.of(container, self)
    let first = entries.firstPosition { (entry) in entry.end >= edit.range.start }
    let last = entries.firstPosition { (entry) in entry.start >= max(edit.range.end, edit.range.start + 1) } - 1
    guard first <= last, last - first + 1 < entries.count else { return nil }
    let all = entries[first].union(entries[last])
    if !isBracketed(container) { return removalOfLines(all, isList: tree.kind(of: container) == .sequence) }
    let range =
      first > 0
      ? SourceRange(all.file, Int(entries[first - 1].end), Int(all.end))
      : SourceRange(all.file, Int(all.start), Int(entries[last + 1].start))
    return tree.file.text(of: range).contains("#") ? nil : Diagnostic.Edit(range, "")
  }

  /// The removal of the lines on which `range` stands, which share them with nothing but comments and its own dash.
  private func removalOfLines(_ range: SourceRange, isList: Bool) -> Diagnostic.Edit? {
    let file = tree.file
    let start = file.start(ofLine: file.line(at: range.start))
    var before = file.bytes[start..<Int(range.start)]
    while let last = before.last, last == UInt8(ascii: " ") { before.removeLast() }
    if isList {
      guard before.last == UInt8(ascii: "-") else { return nil }
      before.removeLast()
    }
    guard before.allSatisfy({ (byte) in byte == UInt8(ascii: " ") }) else { return nil }
    let newline = UInt8(ascii: "\n")
    let end = file.bytes[Int(range.end)...].firstIndex(of: newline).map { (end) in end + 1 } ?? file.bytes.count
    let behind = file.bytes[Int(range.end)..<end].first { (byte) in ![32, 9, 10, 13].contains(byte) }
    guard behind == nil || behind == UInt8(ascii: "#") else { return nil }
    return Diagnostic.Edit(SourceRange(range.file, start, end), "")
  }

}

extension Diagnostic.Fix {

  /// The last row that a scheme lacks whose name stands at `range`: it releases calls, as happens without it.
  fileprivate static func otherwise(for range: SourceRange, _ places: TreePlaces) -> Diagnostic.Fix? {
    let tree = places.tree
    guard let name = places.node(around: range), places.isKey(name) else { return nil }
    guard let rows = tree.value(of: name), tree.kind(of: rows) == .sequence, !places.isBracketed(rows),
      let last = places.entries(of: rows).last
    else { return nil }
    let file = tree.file
    let dash = Int(tree.range(of: rows).start)
    let lineStart = file.start(ofLine: file.line(at: UInt32(clamping: dash)))
    let indentation = String(repeating: " ", count: dash - lineStart)
    guard file.bytes[lineStart..<dash].allSatisfy({ (byte) in byte == UInt8(ascii: " ") }) else { return nil }
    let line = file.line(at: last.end)
    let isLast = line == file.lineCount
    let place = isLast ? file.bytes.count : file.start(ofLine: line + 1)
    let newline = file.bytes.contains(13) ? "\r\n" : "\n"
    let text =
      (isLast ? newline : "") + "\(indentation)- when: otherwise\(newline)\(indentation)  steps:\(newline)"
      + "\(indentation)    - hangup" + (isLast ? "" : newline)
    return Diagnostic.Fix(
      Phrase(en: "release calls at all other times", ru: "в остальное время сбрасывать звонки"),
      [Diagnostic.Edit(SourceRange(file.id, place, place), text)], .unsafe)
  }

}

extension [SourceRange] {

  /// The position of the first range, of those in order, for which `isBehind` holds, as it does for all after it.
  fileprivate func firstPosition(where isBehind: (SourceRange) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

}
