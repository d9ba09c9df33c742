internal import Diagnostics

/// What is said of text that YAML cannot read, each with its likeliest cause.
extension Diagnostic {

  /// The diagnostic of a line that git leaves where two people have changed the same.
  static func conflictMark(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "two people have changed this place, and git has left both versions in the file",
        ru: "это место изменили двое, и git оставил в файле оба варианта"), at: range,
      help: Phrase(
        en: "keep one of the two versions and delete the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'",
        ru: "оставьте один из вариантов и удалите строки, которые начинаются с «<<<<<<<», «=======» и «>>>>>>>»"))
  }

  /// The diagnostic of a line that has no colon; `isInList` says that the line above is an item of a list.
  static func lineWithoutColon(at range: SourceRange, isInList: Bool) -> Diagnostic {
    guard !isInList else {
      return .init(
        .yamlSyntax,
        Phrase(en: "this line is neither an item nor a key", ru: "эта строка — ни пункт списка, ни ключ"), at: range,
        help: Phrase(
          en: "begin it with '- ' in the column of the items above, or write 'key: value'",
          ru: "начните её с «- » в столбце пунктов выше или напишите «ключ: значение»"))
    }
    return .init(
      .yamlSyntax,
      Phrase(en: "this line has no colon that ends a key", ru: "в этой строке нет двоеточия после ключа"), at: range,
      help: Phrase(
        en: "write 'key: value'; if the line goes on with the text above, indent it deeper than the key of that text",
        ru: "напишите «ключ: значение»; если строка продолжает текст выше, сделайте ей отступ больше, чем у его ключа"))
  }

  /// The diagnostic of a second colon in the text at `value`.
  static func secondColon(at range: SourceRange, value: SourceRange, in source: SourceFile) -> Diagnostic {
    let isShort = value.end - value.start <= 200 && value.start < value.end
    let text = isShort ? source.text(of: value) : ""
    let hasSigns = text.contains { (letter) in "\"'\\{}[]#".contains(letter) }
    let quotable = text.isEmpty || hasSigns || !Text.isVisible(text) ? nil : text
    if let quotable, let word = quotable.split(separator: ":").first, ActionKeys(rawValue: String(word)) != nil {
      let block = "{\(quotable)}"
      return .init(
        .yamlSyntax,
        Phrase(en: "two keys stand one behind the other", ru: "два ключа стоят друг за другом"), at: range,
        help: Phrase(
          en: "put the second one in braces with its value: \(block)",
          ru: "возьмите второй вместе с его значением в фигурные скобки: \(block)"),
        fix: .writing(block, at: value))
    }
    return .init(
      .yamlSyntax,
      Phrase(
        en: "a text without quotes cannot have a colon with a space in it",
        ru: "в тексте без кавычек не может быть двоеточия с пробелом"), at: range,
      help: quotable == nil
        ? Phrase(
          en: "put the text in quotes; if this is the next key, begin a new line with it",
          ru: "возьмите текст в кавычки; если это следующий ключ, начните с него новую строку")
        : quotingHelp(quotable, Phrase(en: "put the text in quotes", ru: "возьмите текст в кавычки")),
      fix: quotingFix(quotable, at: value))
  }

  /// The diagnostic of a line that stands deeper than the line `above`, which has a value already.
  static func deeperThanAbove(at range: SourceRange, above: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "this key stands below a key that has its value already",
        ru: "этот ключ стоит внутри ключа, у которого уже есть значение"), at: range,
      help: Phrase(
        en: "begin it in the same column as the key above, or remove that key's value",
        ru: "начните его в том же столбце, что и ключ выше, или уберите значение того ключа"),
      notes: [Note(Phrase(en: "the key above", ru: "ключ выше"), at: above)])
  }

  /// The diagnostic of a list that begins on the line of its key.
  static func listBehindKey(at range: SourceRange, isAlone: Bool) -> Diagnostic {
    guard !isAlone else {
      return .init(
        .yamlSyntax,
        Phrase(en: "a dash alone is no value", ru: "один дефис — это не значение"), at: range,
        help: Phrase(
          en: "write the value itself, such as 'closed' for a day off, or leave out the whole line",
          ru: "напишите само значение, например «closed» для выходного, или уберите строку целиком"))
    }
    return .init(
      .yamlSyntax,
      Phrase(
        en: "a list cannot begin with '- ' behind a key", ru: "список не может начинаться с «- » сразу после ключа"),
      at: range,
      help: Phrase(
        en: "write '- ' on the next line, or the list in brackets: [a, b]",
        ru: "напишите «- » на следующей строке или весь список в скобках: [a, b]"))
  }

  /// The diagnostic of a character with which text without quotes cannot begin.
  static func oddStart(_ character: String, at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "a text without quotes cannot begin with '\(character)'",
        ru: "текст без кавычек не может начинаться с «\(character)»"), at: range,
      help: Phrase(en: "put the text in quotes", ru: "возьмите текст в кавычки"))
  }

  /// The diagnostic of a tab that indents.
  static func tab(at range: SourceRange) -> Diagnostic {
    .init(
      .tabIndentation, Phrase(en: "a tab stands where spaces should", ru: "вместо пробелов стоит табуляция"), at: range,
      help: Phrase(en: "type spaces instead", ru: "поставьте вместо неё пробелы"),
      fix: Fix(Phrase(en: "type a space", ru: "поставить пробел"), [Edit(range, " ")]))
  }

  /// The diagnostic of an escape that does not exist.
  static func unknownEscape(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "in double quotes a backslash has a special meaning, and not this one",
        ru: "в двойных кавычках обратная косая черта — служебный знак, а такого сочетания с ней нет"), at: range,
      help: Phrase(
        en: "in a path write '/' instead; otherwise use single quotes, or write the backslash twice",
        ru: "в пути к файлу пишите «/»; в другом тексте возьмите его в одинарные кавычки или удвойте черту"))
  }

  /// The diagnostic of text behind `|` or `>`.
  static func textBehindBlockSign(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "a value that begins with '|' or '>' has its text on the next lines",
        ru: "если значение начинается с «|» или «>», его текст пишут со следующей строки"), at: range,
      help: Phrase(
        en: "put the value in quotes if the sign belongs to it",
        ru: "если знак — часть значения, возьмите его в кавычки"))
  }

  /// The diagnostic of a line at the end of which something is missing.
  static func nothingAtEnd(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "something is missing at the end of this line", ru: "в конце этой строки чего-то не хватает"),
      at: range,
      help: Phrase(
        en: "write the value that belongs there, or remove what leads to it",
        ru: "напишите недостающее значение или уберите то, что к нему ведёт"))
  }

  /// The diagnostic of a place before `found` where something is missing.
  static func nothingBefore(_ found: String, at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "something is missing before '\(found)'", ru: "перед «\(found)» чего-то не хватает"), at: range,
      help: Phrase(
        en: "write the value that belongs there, or remove the sign; a text that begins with it goes in quotes",
        ru: "напишите недостающее значение или уберите знак; текст, который с него начинается, возьмите в кавычки"))
  }

  /// The diagnostic of text with which the whole is not as it should be, without a likely cause.
  static func unreadable(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax, Phrase(en: "this is not readable as YAML", ru: "это не читается как YAML"), at: range,
      help: Phrase(
        en: "look for unclosed quotes and brackets on this line and the one above",
        ru: "поищите незакрытые кавычки и скобки в этой строке и строке выше"))
  }

}
