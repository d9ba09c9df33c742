internal import Diagnostics

/// Why YAML could not be read on, put as its author would see it.
///
/// libyaml names the token at which it gave up; what is wrong stands often somewhere else, and its words are those of a
/// grammar. The same fault can have several causes: here the text around it decides which is the likeliest.
struct SyntaxFault {

  /// The file that is read.
  let source: SourceFile

  /// What libyaml says is wrong.
  let problem: String

  /// What libyaml was reading.
  let context: String

  /// Offset of the place where it gave up.
  let place: Int

  /// Offset of the place where what it was reading began.
  let contextPlace: Int

  /// The last text in quotes before the fault that goes over several lines; not there if there is none.
  let longQuote: SourceRange?

  /// Offset of the innermost bracket that was open at the fault; not there if there is none.
  let openBracket: Int?

  /// The fault as a complaint.
  func diagnostic() -> Diagnostic {
    for start in [place, contextPlace].map({ (offset) in contentStart(ofLineAt: offset) }) where isConflictMark(start) {
      return .conflictMark(at: rest(of: start))
    }
    if context.contains("directive") { return .directive(at: rest(of: contentStart(ofLineAt: place))) }
    return switch problem {
    case "could not find expected ':'": lineWithoutColon(at: contextPlace)
    case "mapping values are not allowed in this context": colonInText()
    case "block sequence entries are not allowed in this context":
      .listBehindKey(at: character(place), isAlone: lineEnd(place) <= place + 1)
    case "mapping keys are not allowed in this context": .explicitKey(at: character(place))
    case "found character that cannot start any token": oddCharacter()
    case "found unexpected end of stream", "found unexpected document indicator":
      .openQuote(at: character(contextPlace))
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      unknownEscape()
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      .tab(at: character(place))
    case "found unexpected ':'":
      byte(place + 1) == UInt8(ascii: "[") || byte(place + 1) == UInt8(ascii: "{")
        ? .missingSpace(behind: character(place)) : .colonBeforeBracket(at: character(place))
    case "did not find expected comment or line break": .textBehindBlockSign(at: rest(of: place))
    case "found an indentation indicator equal to 0": .textBehindBlockSign(at: character(place))
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": bracket()
    case "did not find expected node content": nothingThere()
    case "did not find expected key", "did not find expected '-' indicator": structure()
    case "did not find expected <document start>": afterTheEnd()
    default: other()
    }
  }

  // MARK: Causes

  /// The fault of a line that is neither a key with a value nor an item, at `start`.
  private func lineWithoutColon(at start: Int) -> Diagnostic {
    let line = rest(of: start)
    let end = Int(line.end)
    if let key = longKey(range(start, keyColon(from: start, to: end) ?? start)) { return key }
    if byte(start) == UInt8(ascii: "\"") || byte(start) == UInt8(ascii: "'") {
      let closing = closingQuote(of: start)
      if closing ?? .max >= end { return .openQuote(at: character(start)) }
    }
    if let colon = GluedColon.find(from: start, to: end, source.bytes.span, mayHaveDigits: true) {
      return .missingSpace(behind: character(colon))
    }
    return .lineWithoutColon(at: line, isInList: isBehindItem(start))
  }

  /// Whether the line above the one at `start` is an item that is one text.
  private func isBehindItem(_ start: Int) -> Bool {
    guard let above = lineAbove(start), itemStart(above) > above else { return false }
    let end = lineEnd(above)
    return keyColon(from: above, to: end) == nil && byte(end - 1) != UInt8(ascii: ":")
  }

  /// Whether at `start` stands one of the lines between which git leaves two versions.
  private func isConflictMark(_ start: Int) -> Bool {
    guard [UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">")].contains(byte(start)) else { return false }
    return (start..<start + 7).allSatisfy { (offset) in byte(offset) == byte(start) } && byte(start + 7) != byte(start)
  }

  /// The fault of the key at `range`, if it is too long for libyaml to see that it is one.
  private func longKey(_ range: SourceRange) -> Diagnostic? {
    source.text(of: range).unicodeScalars.count > ReadingLimits.mostKeyCharacters
      ? .keyTooLong(ReadingLimits.mostKeyCharacters, at: range) : nil
  }

  /// The fault of a colon with a space behind it that cannot end a key.
  private func colonInText() -> Diagnostic {
    let start = contentStart(ofLineAt: place)
    if let first = keyColon(from: start, to: place) {
      let value = skipBlanks(from: first + 1)
      return .secondColon(at: character(place), value: range(value, lineEnd(place)), in: source)
    }
    if let key = longKey(range(itemStart(start), place)) { return key }
    guard let above = lineAbove(start) else { return .lineWithoutColon(at: rest(of: start), isInList: false) }
    let aboveEnd = lineEnd(above)
    let item = itemStart(above)
    if let colon = GluedColon.find(from: item, to: aboveEnd, source.bytes.span, mayHaveDigits: true) {
      return .missingSpace(behind: character(colon))
    }
    if keyColon(from: above, to: aboveEnd) == nil, byte(aboveEnd - 1) != UInt8(ascii: ":") {
      return .lineWithoutColon(at: range(item, aboveEnd), isInList: false)
    }
    if let longQuote, Int(longQuote.end) > above, Int(longQuote.end) <= place {
      return .openQuote(at: character(Int(longQuote.start)))
    }
    return .deeperThanAbove(at: range(start, place), above: range(above, aboveEnd))
  }

  /// The fault of a character with which no text can begin.
  private func oddCharacter() -> Diagnostic {
    switch byte(place) {
    case UInt8(ascii: "\t"): .tab(at: character(place))
    case UInt8(ascii: "%") where place > 0 && byte(place - 1) == UInt8(ascii: "{"):
      .template(at: range(place - 1, characterEnd(place)))
    case UInt8(ascii: "%") where contentStart(ofLineAt: place) == place: .directive(at: rest(of: place))
    default: .oddStart(source.text(of: character(place)), at: character(place))
    }
  }

  /// The fault of an escape that does not exist, which begins at the last backslash.
  private func unknownEscape() -> Diagnostic {
    var start = place
    while start > contextPlace, place - start < 12, byte(start) != UInt8(ascii: "\\") { start -= 1 }
    return .unknownEscape(at: range(start, characterEnd(characterEnd(start))))
  }

  /// The fault of something in brackets that is neither a comma nor the closing bracket.
  private func bracket() -> Diagnostic {
    let opening = character(contextPlace)
    let isMapping = byte(contextPlace) == UInt8(ascii: "{")
    if let longQuote, Int(longQuote.end) > contextPlace, Int(longQuote.end) <= place {
      return .openQuote(at: character(Int(longQuote.start)))
    }
    let isAtEnd = place >= source.bytes.count
    let isOnLaterLine = source.line(at: UInt32(clamping: place)) > source.line(at: opening.start)
    let isOutside = isOnLaterLine && indentation(ofLineAt: place) <= indentation(ofLineAt: contextPlace)
    let found = byte(place)
    if isAtEnd || isOutside, found != UInt8(ascii: "]"), found != UInt8(ascii: "}") {
      return .openBracket(isMapping, at: opening)
    }
    switch found {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return .otherBracket(isMapping, at: character(place), opening: opening)
    case UInt8(ascii: ":"):
      if let key = longKey(range(entryStart(before: place), place)) { return key }
      return keyColonInBrackets(before: place)
        .map { (first) in
          // The last of several words is likelier the next key than a part of the text.
          var word = place
          while word > first, Text.isWord(byte(word - 1)) || byte(word - 1) == UInt8(ascii: "-") { word -= 1 }
          if word < place, word > skipBlanks(from: first + 1), Text.isBlank(byte(word - 1)) {
            return .missingComma(isMapping, at: range(word, place), opening: opening)
          }
          return
            .secondColon(
              at: character(place), value: range(skipBlanks(from: first + 1), entryEnd(behind: place)), in: source)
        }
        ?? .lostColon(at: character(place))
    default: return .missingComma(isMapping, at: token(place), opening: opening)
    }
  }

  /// The fault of a place in brackets or behind a key where something has to stand.
  private func nothingThere() -> Diagnostic {
    if let openBracket, place >= source.bytes.count {
      return .openBracket(byte(openBracket) == UInt8(ascii: "{"), at: character(openBracket))
    }
    switch byte(place) {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return .strayBracket(at: character(place))
    case UInt8(ascii: "-") where openBracket != nil: return .dashInBrackets(at: character(place))
    case let found where Text.isBreak(found) || Text.isBlank(found): return .nothingAtEnd(at: range(place, place))
    default:
      let word = source.text(of: token(place))
      let isWord = Text.isWord(byte(place)) && word.utf8.count <= 40 && Text.isVisible(word)
      return .nothingBefore(isWord ? word : source.text(of: character(place)), at: character(place))
    }
  }

  /// The fault of something that is neither the next key or item nor the end.
  private func structure() -> Diagnostic {
    if byte(place) == UInt8(ascii: ":") { return .nothingBefore(":", at: character(place)) }
    if let found = behindText() { return found }
    let line = contentStart(ofLineAt: place)
    let isItem = byte(line) == UInt8(ascii: "-")
    // Where a list meets keys, one of its items may begin with another sign than a hyphen.
    for start in isItem ? [lineAbove(line), line].compactMap({ $0 }) : [line] {
      let sign = source.text(of: character(start))
      if ["–", "—", "−", "‒", "•", "·", "‑"].contains(sign), Text.isBlank(byte(characterEnd(start))) {
        return .otherDash(sign, at: character(start))
      }
    }
    if isItem, !Text.isBlank(byte(line + 1)), !Text.isBreak(byte(line + 1)), problem.contains("'-'") {
      return .missingSpace(behindDash: character(line))
    }
    if indentation(ofLineAt: contextPlace) % 2 == 1, indentation(ofLineAt: place) % 2 == 0 {
      return .unevenIndentation(at: rest(of: contentStart(ofLineAt: contextPlace)), other: rest(of: line))
    }
    if problem.contains("'-'") { return .itemWithoutDash(at: rest(of: line), list: character(contextPlace)) }
    if isItem { return .itemAmongKeys(at: character(line), keys: token(contextPlace)) }
    return .unevenIndentation(at: rest(of: line), other: rest(of: contextPlace))
  }

  /// The fault of something behind the end of the whole.
  private func afterTheEnd() -> Diagnostic {
    if byte(place) == UInt8(ascii: "%") || startsWithDirective() {
      return .directive(at: rest(of: startsWithDirective() ? source.startOfText : place))
    }
    if let above = lineAbove(place), source.text(of: range(above, lineEnd(above))) == "..." {
      return .furtherDocument(at: rest(of: place))
    }
    if let found = behindText() { return found }
    return .outside(at: rest(of: contentStart(ofLineAt: place)))
  }

  /// The fault of text right behind a closing quote or bracket, or of a bracket that closes nothing.
  private func behindText() -> Diagnostic? {
    if let longQuote, longQuote.end <= place,
      source.line(at: longQuote.end) + 1 >= source.line(at: UInt32(clamping: place))
    {
      return .openQuote(at: character(Int(longQuote.start)))
    }
    let found = byte(place)
    if found == UInt8(ascii: "]") || found == UInt8(ascii: "}") { return .strayBracket(at: character(place)) }
    var before = place
    while before > 0, Text.isBlank(byte(before - 1)) { before -= 1 }
    guard before > contentStart(ofLineAt: place) else { return nil }
    switch byte(before - 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .textBehindQuote(at: rest(of: place))
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return .textBehindBracket(at: rest(of: place))
    default: return nil
    }
  }

  /// All other faults: of names, tags and directives, which are refused anyway.
  private func other() -> Diagnostic {
    if context.contains("anchor") { return .anchor(at: token(contextPlace)) }
    if context.contains("alias") { return .alias(at: token(contextPlace)) }
    if problem.contains("directive") || problem.contains("YAML document") {
      return .directive(at: rest(of: contentStart(ofLineAt: place)))
    }
    if context.contains("tag") || problem.contains("tag") {
      return .tag(at: token(context.contains("node") ? place : contextPlace))
    }
    return .unreadable(at: rest(of: place))
  }

}
