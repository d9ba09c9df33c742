internal import Diagnostics

/// Builds a tree from libyaml's events and refuses what the safe subset does not have.
///
/// What is refused is left out of the tree, key and value together, so that nobody complains of it a second time; a tag
/// or an anchor is complained of and what it stands before is kept. Texts stay in the source wherever they stand there
/// to the letter.
struct TreeBuilder {

  /// The file that is read.
  let file: FileID

  /// How much is read; offsets fit in 32 bits, see `YAMLTree.read`.
  let limits: ReadingLimits

  /// Where bytes that cannot be read stood, in order; texts with such bytes in them are left out.
  let repairs: [Int]

  /// Length up to which a text needs no second look, in bytes.
  let shortLength: Int

  /// How many nodes are read.
  let nodeLimit: Int

  /// How many nodes there can be in a file of this size, or are read of it.
  private let mostNodes: Int

  /// The nodes so far.
  var nodes: [YAMLTree.Node] = []

  /// The texts so far that do not stand in the source to the letter.
  var arena: [UInt8] = []

  /// What is being read.
  var top = Frame()

  /// What `top` stands in, outermost first.
  var outer: [Frame] = []

  /// Where libyaml's places are.
  var cursor: PlaceCursor

  /// Offsets of marks that are to be looked at again, in order.
  let suspects: [Int]

  /// How many of them were looked at.
  var suspectsSeen = 0

  /// The first that was not, or a place behind all text.
  var nextSuspect: Int

  /// What was complained of.
  var complaints = Complaints()

  /// Whether nothing was left out.
  var isComplete: Bool

  /// The last text in quotes that goes over several lines.
  var longQuote: SourceRange?

  /// Offset of the bracket that was open when libyaml gave up.
  var openBracket: Int?

  /// Why libyaml gave up, if it did.
  var fault: YAMLEvents.Fault?

  /// A builder for `file`, of which `scan` knows the bytes.
  init(_ file: SourceFile, limits: ReadingLimits, _ scan: TextScan) {
    self.file = file.id
    self.limits = limits
    cursor = PlaceCursor(base: scan.base, runs: scan.runs)
    repairs = scan.repairs
    suspects = scan.suspects
    nextSuspect = scan.suspects.first ?? .max
    isComplete = scan.repairs.isEmpty
    shortLength = scan.repairs.isEmpty ? min(limits.keyCharacters, limits.scalarBytes) : -1
    nodeLimit = max(limits.fileBytes, 1 << 20) / ReadingLimits.bytesPerNode
    mostNodes = min(file.bytes.count / ReadingLimits.bytesPerNode + 8, nodeLimit)
    nodes.reserveCapacity(min(file.bytes.count / ReadingLimits.usualBytesPerNode + 8, nodeLimit))
    outer.reserveCapacity(min(limits.depth, 256) + 1)
  }

  /// Reads all of `events`, which come from `bytes`, or as much as can be read.
  mutating func build(_ events: inout YAMLEvents, _ bytes: Span<UInt8>) {
    var documents = 0
    reading: while nodes.count < nodeLimit {
      switch events.next() {
      case .scalar: takeScalar(events, bytes)
      case .mappingStart: if !open(.mapping, events, bytes) { break reading }
      case .sequenceStart: if !open(.sequence, events, bytes) { break reading }
      case .end: close(top.isBracketed ? cursor.offset(of: events.endIndex, in: bytes) : 0, bytes)
      case .alias: takeAlias(events, bytes)
      case .documentStart:
        documents += 1
        if !beginDocument(documents, events, bytes) { break reading }
      case .documentEnd, .other: continue
      case .streamEnd: break reading
      case .fault:
        fault = events.fault
        openBracket = top.isBracketed ? Int(top.start) : nil
        isComplete = false
        break reading
      }
    }
    if nodes.count >= nodeLimit { stopAtLimit() }
    if fault == nil { lookAtSuspects(before: bytes.count, bytes) }
    while !outer.isEmpty { cutShort() }
  }

  /// Complains that there is too much in the file to read on.
  private mutating func stopAtLimit() {
    isComplete = false
    let (place, limit) = (range(Int(top.reach), Int(top.reach)), nodeLimit)
    complaints.add(.fileTooLarge, .tooMuch(limit, at: place))
  }

  /// The range of the bytes from `start` up to `end`.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file, start, end)
  }

  // MARK: Children

  /// Puts `node` into what is being read, as its next item, key or value.
  @inline(__always)
  mutating func append(_ node: YAMLTree.Node) {
    if !top.expectsValue { top.lastEntry = Int32(truncatingIfNeeded: nodes.count) }
    // Room for all that can come, at once: a file of so many nodes is a strange one, and may have as many as it can.
    if nodes.count == nodes.capacity { nodes.reserveCapacity(mostNodes) }
    nodes.append(node)
    top.count += 1
    top.expectsValue = top.isMapping && !top.expectsValue
  }

  /// Takes the last item out again, or the last key with its value if that has come.
  mutating func removeLast() {
    guard top.count > 0 else { return }
    nodes.removeSubrange(Int(top.lastEntry)...)
    top.count -= top.isMapping && !top.expectsValue ? 2 : 1
    top.expectsValue = false
  }

  /// Leaves out what comes next: the item, the value and its key, or the key and the value that will follow.
  mutating func refuseNext() {
    isComplete = false
    guard top.isMapping else { return }
    if top.expectsValue {
      removeLast()
    } else {
      top.expectsValue = true
      top.dropsValue = true
    }
  }

  /// Returns whether the node that comes next is left out because of its key, and goes on to the next key if so.
  mutating func dropsNext() -> Bool {
    guard top.dropsValue, top.expectsValue else { return top.isSkipped }
    top.dropsValue = false
    top.expectsValue = false
    return true
  }

  // MARK: Lists and blocks of keys

  /// Begins the list or block of keys that was met last; returns whether it is not too deep.
  private mutating func open(
    _ kind: YAMLTree.Kind, _ events: borrowing YAMLEvents, _ bytes: Span<UInt8>
  ) -> Bool {
    var start = cursor.offset(of: events.startIndex, in: bytes)
    let end = cursor.offset(of: events.endIndex, in: bytes)
    if hasProperties(start, end, bytes) { start = skipProperties(from: start, to: end, bytes) }
    return open(kind, from: start, to: end, isBracketed: events.isBracketed, bytes)
  }

  /// Begins a list or block of keys whose bracket, if it `isBracketed`, stands between two offsets; returns whether it is
  /// not too deep.
  mutating func open(
    _ kind: YAMLTree.Kind, from start: Int, to end: Int, isBracketed: Bool, _ bytes: Span<UInt8>
  ) -> Bool {
    guard outer.count < limits.depth else {
      let (place, limit) = (range(start, characterEnd(start, bytes)), limits.depth)
      complaints.add(.tooDeep, .tooDeep(limit, at: place))
      isComplete = false
      return false
    }
    var frame = Frame()
    frame.isMapping = kind == .mapping
    frame.isBracketed = isBracketed
    frame.start = UInt32(truncatingIfNeeded: start)
    frame.reach = frame.isBracketed ? UInt32(truncatingIfNeeded: end) : top.reach
    frame.isTemplate =
      frame.isBracketed && kind == .mapping && end < bytes.count && bytes[end] == UInt8(ascii: "{")
    if top.cutKey >= 0, top.expectsValue, !top.dropsValue { settleCutKeys(bytes) }
    if dropsNext() {
      frame.isSkipped = true
      frame.isTemplate = false
    } else if frame.isTemplate || top.isMapping && !top.expectsValue {
      frame.isSkipped = true
      frame.isKey = !frame.isTemplate
      refuseNext()
    } else {
      append(YAMLTree.Node(kind, from: start))
      frame.node = Int32(truncatingIfNeeded: nodes.count - 1)
    }
    outer.append(top)
    top = frame
    return true
  }

  /// Ends the list or block of keys that is being read; one in brackets ends at offset `end`.
  mutating func close(_ end: Int, _ bytes: Span<UInt8>) {
    guard let parent = outer.popLast() else { return }
    if top.cutKey >= 0 { settleCutKeys(bytes) }
    let ended = top
    let end = ended.isBracketed ? end : Int(ended.reach)
    finish(end)
    top = parent
    top.reach = UInt32(truncatingIfNeeded: end)
    if ended.isTemplate || ended.isKey {
      let place = range(Int(ended.start), end)
      complaints.add(
        .keyNotText, ended.isTemplate ? .template(at: place) : .keyIsNotText(ended.kind, at: place))
    }
  }

  /// Completes the node of what is being read, which ends at offset `end`.
  private mutating func finish(_ end: Int) {
    guard top.node >= 0 else { return }
    nodes[Int(top.node)] = YAMLTree.Node(
      top.kind, from: Int(top.start), to: max(end, Int(top.start)), next: nodes.count, count: Int(top.count))
  }

  /// Ends the list or block of keys that is being read where the text breaks off; one with nothing in it is left out.
  private mutating func cutShort() {
    guard let parent = outer.popLast() else { return }
    if top.expectsValue, !top.isSkipped, !top.dropsValue { removeLast() }
    finish(Int(top.reach))
    let ended = top
    top = parent
    top.reach = max(top.reach, ended.reach)
    if ended.node >= 0, ended.count == 0 { removeLast() }
  }

}

extension Diagnostic {

  /// The diagnostic of a file in which more than `limit` texts, lists and blocks of keys stand.
  fileprivate static func tooMuch(_ limit: Int, at range: SourceRange) -> Diagnostic {
    .moreThanAnyAccount(
      Phrase(
        en: "more than \(limit) values stand before this place, and no more are read",
        ru: "до этого места больше \(limit) значений, а дальше файл не читается"), at: range)
  }

  /// The diagnostic of a list or a block of keys in the place of a key.
  fileprivate static func keyIsNotText(_ kind: YAMLTree.Kind, at range: SourceRange) -> Diagnostic {
    .init(
      .keyNotText,
      kind == .sequence
        ? Phrase(en: "a list stands where a key should be", ru: "на месте ключа стоит список")
        : Phrase(en: "a block of keys stands where a key should be", ru: "на месте ключа стоит набор ключей"),
      at: range,
      help: Phrase(
        en: "a key is one word or text; put it in quotes if it has brackets in it",
        ru: "ключ — это одно слово или текст; если в нём есть скобки, возьмите его в кавычки"))
  }

  /// The diagnostic of a placeholder of a template, `{{ name }}`.
  static func template(at range: SourceRange) -> Diagnostic {
    .init(
      .keyNotText,
      Phrase(
        en: "'{{ … }}' is a gap in a template that was not filled in", ru: "«{{ … }}» — незаполненное место шаблона"),
      at: range,
      help: Phrase(
        en: "write the value itself; if the braces are meant as text, put them in quotes",
        ru: "напишите само значение; если скобки — часть текста, возьмите его в кавычки"))
  }

  /// The diagnostic of a list or block of keys that stands in more than `depth` others.
  fileprivate static func tooDeep(_ depth: Int, at range: SourceRange) -> Diagnostic {
    .init(
      .tooDeep,
      Phrase(en: "more than \(depth) levels stand within one another", ru: "вложенность больше \(depth) уровней"),
      at: range,
      help: Phrase(
        en: "an account needs less than ten levels: look for brackets that are opened and never closed",
        ru: "аккаунту хватает десяти уровней: поищите скобки, которые открыты, но не закрыты"))
  }

}
