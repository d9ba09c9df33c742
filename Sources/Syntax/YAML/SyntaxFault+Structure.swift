internal import Diagnostics

/// What is said of quotes and brackets without an end, and of lines that stand in the wrong column.
extension Diagnostic {

  /// The diagnostic of a quote that is not closed where it should be.
  static func openQuote(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "this quote is not closed on its line", ru: "эта кавычка не закрыта в своей строке"), at: range,
      help: Phrase(
        en:
          "put the same quote behind the text; if it belongs to the text, put the whole text in the other kind of quotes",
        ru: "поставьте такую же кавычку после текста; если она — часть текста, возьмите весь текст в другие кавычки"))
  }

  /// The diagnostic of text behind a closing quote.
  static func textBehindQuote(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "the value ends at the closing quote, and something follows",
        ru: "значение закончилось закрывающей кавычкой, а за ней что-то стоит"),
      at: range,
      help: Phrase(
        en:
          "write quotes within quotes as «…», or put the whole value in the other kind, ' or \"; a comment begins with ' #'",
        ru:
          "кавычки внутри кавычек пишите так: «…», или возьмите всё значение в другие, ' или \"; комментарий начинается с « #»"
      ))
  }

  /// The diagnostic of text behind a closing bracket.
  static func textBehindBracket(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "the value ends at the closing bracket, and something follows",
        ru: "значение закончилось закрывающей скобкой, а за ней что-то стоит"),
      at: range,
      help: Phrase(
        en: "remove what is too much, or put the whole value in quotes if the brackets are text",
        ru: "уберите лишнее или возьмите всё значение в кавычки, если скобки — часть текста"))
  }

  /// The diagnostic of a bracket that is never closed.
  static func openBracket(_ isMapping: Bool, at range: SourceRange) -> Diagnostic {
    let (opening, closing) = isMapping ? ("{", "}") : ("[", "]")
    return .init(
      .yamlSyntax,
      Phrase(en: "this '\(opening)' is not closed", ru: "эта скобка «\(opening)» не закрыта"), at: range,
      help: Phrase(
        en: "put '\(closing)' behind the last value that belongs to it",
        ru: "поставьте «\(closing)» после последнего значения, которое к ней относится"))
  }

  /// The diagnostic of a bracket that is closed by one of the other kind.
  static func otherBracket(_ isMapping: Bool, at range: SourceRange, opening: SourceRange) -> Diagnostic {
    let closing = isMapping ? "}" : "]"
    return .init(
      .yamlSyntax,
      Phrase(en: "'\(closing)' should stand here, or before", ru: "здесь или раньше должна стоять скобка «\(closing)»"),
      at: range,
      help: Phrase(
        en: "what begins with '{' ends with '}', what begins with '[' ends with ']'",
        ru: "что начинается с «{», заканчивается на «}»; что начинается с «[», заканчивается на «]»"),
      notes: [Note(Phrase(en: "opened here", ru: "открыта здесь"), at: opening)])
  }

  /// The diagnostic of a dash that begins an item in brackets.
  static func dashInBrackets(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "within brackets a list has no dashes", ru: "в скобках пункты списка пишутся без дефисов"), at: range,
      help: Phrase(
        en: "separate the items by commas: [a, b]; a dash that is meant as text goes in quotes",
        ru: "разделите пункты запятыми: [a, b]; дефис, который нужен как текст, возьмите в кавычки"))
  }

  /// The diagnostic of a closing bracket for which there is no opening one.
  static func strayBracket(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax, Phrase(en: "this bracket does not belong here", ru: "этой скобке здесь не место"), at: range,
      help: Phrase(
        en: "remove it, or open it where its list or block of keys begins",
        ru: "уберите её или откройте там, где начинается её список или набор ключей"))
  }

  /// The diagnostic of two things in brackets without a comma between them.
  static func missingComma(_ isMapping: Bool, at range: SourceRange, opening: SourceRange) -> Diagnostic {
    let closing = isMapping ? "}" : "]"
    return .init(
      .yamlSyntax,
      Phrase(
        en: "a comma or '\(closing)' is missing before this", ru: "перед этим не хватает запятой или «\(closing)»"),
      at: range,
      help: Phrase(
        en: "put a comma between two entries; a text with brackets, quotes or colons in it goes in quotes as a whole",
        ru: "разделите записи запятой; текст со скобками, кавычками или двоеточиями возьмите в кавычки целиком"),
      notes: [Note(Phrase(en: "the bracket is opened here", ru: "скобка открыта здесь"), at: opening)])
  }

  /// The diagnostic of a colon in brackets that ends nothing.
  static func lostColon(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "this colon does not follow a key", ru: "это двоеточие стоит не после ключа"), at: range,
      help: Phrase(
        en: "see whether a comma or a bracket is missing before it; a text with a colon in it goes in quotes",
        ru: "проверьте, не пропущена ли перед ним запятая или скобка; текст с двоеточием возьмите в кавычки"))
  }

  /// The diagnostic of a colon right before a bracket or comma.
  static func colonBeforeBracket(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "a space is missing behind this colon, or a value",
        ru: "после этого двоеточия не хватает пробела или значения"),
      at: range,
      help: Phrase(
        en: "write 'key: value' with a space; a text that ends with a colon goes in quotes",
        ru: "напишите «ключ: значение» с пробелом; текст, который заканчивается двоеточием, возьмите в кавычки"))
  }

  /// The diagnostic of a line whose column fits none of the lines above; `other` is the nearest.
  static func unevenIndentation(at range: SourceRange, other: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "this line begins in a column of its own", ru: "отступ этой строки не совпадает с соседними"),
      at: range,
      help: Phrase(
        en: "lines that belong together begin in the same column: add or remove spaces at its start",
        ru: "строки одного уровня начинаются в одном столбце: добавьте или уберите пробелы в начале"),
      notes: [Note(Phrase(en: "it should fit to this line", ru: "отступ должен быть как у этой строки"), at: other)])
  }

  /// The diagnostic of an item of a list that begins with `sign`, which looks like a hyphen.
  static func otherDash(_ sign: String, at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(
        en: "an item of a list begins with a hyphen '-', not with '\(sign)'",
        ru: "пункт списка начинается с дефиса «-», а не с «\(sign)»"), at: range,
      help: Phrase(
        en: "type a hyphen; word processors turn it into a dash",
        ru: "поставьте дефис: текстовые редакторы заменяют его на тире"),
      fix: Fix(Phrase(en: "type a hyphen", ru: "поставить дефис"), [Edit(range, "-")]))
  }

  /// The diagnostic of a line in a list that is no item.
  static func itemWithoutDash(at range: SourceRange, list: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "here the next '- ' of the list is expected", ru: "здесь ожидается следующий пункт списка «- »"),
      at: range,
      help: Phrase(
        en: "begin the line with '- ', or in the column of the key to which it belongs",
        ru: "начните строку с «- » или в столбце того ключа, к которому она относится"),
      notes: [Note(Phrase(en: "the list begins here", ru: "список начинается здесь"), at: list)])
  }

  /// The diagnostic of an item where a key should be.
  static func itemAmongKeys(at range: SourceRange, keys: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "an item of a list stands among keys", ru: "пункт списка стоит среди ключей"), at: range,
      help: Phrase(
        en: "indent the items of a list below their key, all in one column",
        ru: "пишите пункты списка под их ключом, все в одном столбце"),
      notes: [Note(Phrase(en: "the keys begin here", ru: "ключи начинаются здесь"), at: keys)])
  }

  /// The diagnostic of a line behind the end of all.
  static func outside(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlSyntax,
      Phrase(en: "this line stands outside of everything above", ru: "эта строка не относится ни к чему выше"),
      at: range,
      help: Phrase(
        en: "begin the first line and all main keys at the very left",
        ru: "начните первую строку и все главные ключи с левого края"))
  }

  /// The diagnostic of a dash at `dash` with no space behind it.
  static func missingSpace(behindDash dash: SourceRange) -> Diagnostic {
    .init(
      .missingSpace,
      Phrase(
        en: "a dash needs a space behind it to begin an item",
        ru: "чтобы дефис начал пункт списка, после него нужен пробел"),
      at: dash, help: Phrase(en: "put a space behind the dash", ru: "поставьте пробел после дефиса"),
      fix: Fix(Phrase(en: "put a space there", ru: "поставить пробел"), [Edit(dash.atEnd, " ")]))
  }

}
