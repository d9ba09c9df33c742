internal import CYAML

/// What libyaml meets in a text, one event after the other.
///
/// The only place that knows libyaml: its pointers stay in here, and places leave as numbers. Nothing is judged here.
@safe struct YAMLEvents: ~Copyable {

  /// The kinds of event that matter to a tree.
  enum Kind {

    /// The end of the text.
    case streamEnd

    /// The first place of a document.
    case documentStart

    /// The end of a document.
    case documentEnd

    /// A `*name`.
    case alias

    /// Text.
    case scalar

    /// The first place of a list.
    case sequenceStart

    /// The first place of a block of keys.
    case mappingStart

    /// The end of a list or a block of keys.
    case end

    /// The text cannot be read on; see `fault`.
    case fault

    /// The beginning of the text, of no interest.
    case other

  }

  /// How a scalar was written.
  enum Style {

    /// Without quotes.
    case plain

    /// In single or double quotes.
    case quoted

    /// As a block behind `|` or `>`.
    case block

  }

  /// Why the text cannot be read on, in libyaml's words.
  struct Fault {

    /// What is wrong.
    var problem: String

    /// Where, in Unicode scalars from the beginning of the text.
    var index: Int

    /// What was being read, empty if unknown.
    var context: String

    /// Where that began.
    var contextIndex: Int

  }

  /// libyaml's state.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The event that was met last, owned by libyaml.
  private let current: UnsafeMutablePointer<yaml_event_t>

  /// Whether that event has memory of its own.
  private var ownsMemory = false

  /// Takes over `parser`, which has its input, and the place `current` for events.
  private init(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ current: UnsafeMutablePointer<yaml_event_t>) {
    unsafe self.parser = unsafe parser
    unsafe self.current = unsafe current
  }

  deinit {
    if ownsMemory { unsafe yaml_event_delete(current) }
    unsafe yaml_parser_delete(parser)
    unsafe current.deallocate()
    unsafe parser.deallocate()
  }

  /// Returns what `body` makes of the events in `bytes` from offset `start` on, or nothing where there is no memory.
  static func read<Result>(
    _ bytes: [UInt8], from start: Int, _ body: (inout YAMLEvents) -> Result
  ) -> Result? {
    unsafe bytes.withUnsafeBufferPointer { (buffer) -> Result? in
      guard let base = buffer.baseAddress, start <= buffer.count else { return nil }
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      let current = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
      unsafe current.initialize(to: yaml_event_t())
      guard unsafe yaml_parser_initialize(parser) != 0 else {
        unsafe current.deallocate()
        unsafe parser.deallocate()
        return nil
      }
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, base + start, buffer.count - start)
      var events = unsafe YAMLEvents(parser, current)
      return body(&events)
    }
  }

  /// Goes on to the next event and returns what it is; behind a fault or the end of the text there is none.
  mutating func next() -> Kind {
    if ownsMemory { unsafe yaml_event_delete(current) }
    ownsMemory = false
    guard unsafe yaml_parser_parse(parser, current) != 0 else { return .fault }
    switch unsafe current.pointee.type {
    case YAML_SCALAR_EVENT:
      ownsMemory = true
      return .scalar
    case YAML_SEQUENCE_START_EVENT:
      ownsMemory =
        unsafe current.pointee.data.sequence_start.anchor != nil
        || current.pointee.data.sequence_start.tag != nil
      return .sequenceStart
    case YAML_MAPPING_START_EVENT:
      ownsMemory =
        unsafe current.pointee.data.mapping_start.anchor != nil
        || current.pointee.data.mapping_start.tag != nil
      return .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_ALIAS_EVENT:
      ownsMemory = true
      return .alias
    case YAML_DOCUMENT_START_EVENT:
      ownsMemory = true
      return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .other
    default: return .streamEnd
    }
  }

  /// The first place of the event, in Unicode scalars from the beginning of the text.
  var startIndex: Int { unsafe current.pointee.start_mark.index }

  /// The place behind the event; of the end of a block, the first place of whatever comes next.
  var endIndex: Int { unsafe current.pointee.end_mark.index }

  /// Whether the event begins and ends on one line.
  var isOnOneLine: Bool { unsafe current.pointee.start_mark.line == current.pointee.end_mark.line }

  /// Whether the scalar was written without quotes.
  var isPlain: Bool { unsafe current.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// How the scalar was written.
  var style: Style {
    switch unsafe current.pointee.data.scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }

  /// Length of the text of the scalar, in bytes.
  var length: Int { unsafe current.pointee.data.scalar.length }

  /// Whether the list or block of keys that begins stands in brackets and not by indentation.
  ///
  /// A single key and value in a list, `[a: b]`, is flow for libyaml too, but has no extent of its own.
  var isBracketed: Bool {
    guard startIndex < endIndex else { return false }
    return unsafe current.pointee.type == YAML_SEQUENCE_START_EVENT
      ? current.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      : current.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
  }

  /// Whether the document begins with directives.
  var hasDirectives: Bool {
    let document = unsafe current.pointee.data.document_start
    return unsafe document.version_directive != nil || document.tag_directives.start != document.tag_directives.end
  }

  /// Appends the text of the scalar that was met last to `arena`.
  func appendText(to arena: inout [UInt8]) {
    guard unsafe current.pointee.type == YAML_SCALAR_EVENT else { return }
    let scalar = unsafe current.pointee.data.scalar
    guard let value = unsafe scalar.value else { return }
    unsafe arena.append(contentsOf: UnsafeBufferPointer(start: value, count: scalar.length))
  }

  /// Whether the text of the scalar that was met last is what stands in `source` at `offset`.
  func textStands(in source: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard unsafe current.pointee.type == YAML_SCALAR_EVENT else { return false }
    let scalar = unsafe current.pointee.data.scalar
    guard let value = unsafe scalar.value, offset >= 0, unsafe scalar.length <= source.count - offset else {
      return false
    }
    let length = unsafe Int(scalar.length)
    return unsafe source.withUnsafeBufferPointer { (buffer) in
      guard let base = buffer.baseAddress else { return length == 0 }
      return unsafe memcmp(base + offset, value, length) == 0
    }
  }

  /// Why the text cannot be read on.
  var fault: Fault {
    let problem = unsafe parser.pointee.problem.map { (text) in unsafe String(cString: text) }
    let context = unsafe parser.pointee.context.map { (text) in unsafe String(cString: text) }
    return unsafe Fault(
      problem: problem ?? "", index: parser.pointee.problem_mark.index, context: context ?? "",
      contextIndex: parser.pointee.context_mark.index)
  }

}
