public import Diagnostics

/// The pages of rules as people read them in a terminal.
public struct ExplanationReport: Sendable {

  /// How it looks.
  private let appearance: Appearance

  /// Lines of prose are no longer than this, however wide the terminal is.
  private static let longestLine = 100

  /// A report that looks like `appearance`.
  public init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  private var columns: Int { min(appearance.width, Self.longestLine) }

  // MARK: One rule

  /// The page of a rule.
  public func text(_ explanation: Explanation) -> String {
    let rule = explanation.rule
    let name = explanation.name[appearance.language]
    var lines = [heading(of: rule)]
    if name != rule.name { lines += wrapped("       ", "**\(name)**") }
    lines += text(explanation.prose(in: appearance.language), rule)
    for (heading, blocks) in [
      (Phrase(en: "Wrong", ru: "Неправильно"), explanation.fails),
      (Phrase(en: "Right", ru: "Правильно"), explanation.passes),
    ] where !blocks.isEmpty {
      lines += ["", appearance.styled(appearance.text(heading), .strong)]
      lines += text(blocks, rule)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Code, name and severity in a line.
  private func heading(of rule: Rule) -> String {
    let word = appearance.styled(appearance.text(rule.severity.word), style(of: rule))
    return "\(appearance.styled(rule.code, .strong))  \(rule.name), \(word)"
  }

  private func text(_ blocks: [Explanation.Block], _ rule: Rule) -> [String] {
    blocks.flatMap { (block) -> [String] in
      switch block {
      case .paragraph(let text): [""] + wrapped("", text)
      case .item(let text): wrapped("- ", text)
      case .example(let example): self.text(example, rule)
      }
    }
  }

  private func text(_ example: Explanation.Example, _ rule: Rule) -> [String] {
    var labels = example.file.map { (file) in [file] } ?? []
    labels += example.sounds.map { (sound) in
      let text =
        sound.content == "text"
        ? Phrase(en: "\(sound.path) is a text", ru: "\(sound.path) — текст")
        : Self.length(of: sound.path, sound.content)
      return appearance.text(text)
    }
    let label = labels.isEmpty ? [] : ["", "  " + appearance.styled(labels.joined(separator: "; "), .faint)]
    return label + [""] + example.lines.map { (line) in line.isEmpty ? "" : "    " + styled(line, rule) }
  }

  /// How long the sound at `path` is, with what else `content` says of it: `6s,tail:5`.
  private static func length(of path: String, _ content: String) -> Phrase {
    let words = content.split(separator: ",", maxSplits: 1).map { (word) in word.replacing(":", with: " ") }
    let more = words.count == 2 ? " (\(words[1]))" : ""
    return Phrase(en: "\(path) lasts \(words.first ?? "")\(more)", ru: "\(path) длится \(words.first ?? "")\(more)")
  }

  /// A line of an example: comments step back, and those that mark the mistake step forward.
  private func styled(_ line: String, _ rule: Rule) -> String {
    guard appearance.isColoured, let start = line.firstRange(of: "# ")?.lowerBound,
      start == line.startIndex || line[..<start].hasSuffix(" ")
    else { return appearance.styled(line, .place) }
    let comment = String(line[start...])
    let isMark = comment.dropFirst(2).split(separator: " ").allSatisfy { (word) in Rule(code: word) != nil }
    return appearance.styled(String(line[..<start]), .place)
      + appearance.styled(comment, isMark ? style(of: rule) : .faint)
  }

  /// `paragraph` behind `label`, broken to the width, further lines below its beginning.
  private func wrapped(_ label: String, _ paragraph: String) -> [String] {
    let indent = Display.width(label.withoutStyles)
    // Without colour code keeps its marks, so that one sees where it begins and ends.
    let spans = MarkdownSpan.spans(of: paragraph).map { (span) in
      span.kind == .code && !appearance.isColoured ? MarkdownSpan(text: "`\(span.text)`", kind: .plain) : span
    }
    return MarkdownSpan.wrapped(spans, to: columns - indent).enumerated().map { (number, words) in
      let line = words.map { (word) in word.map(styled).joined() }.joined(separator: " ")
      return (number == 0 ? label : String(repeating: " ", count: indent)) + line
    }
  }

  private func styled(_ span: MarkdownSpan) -> String {
    switch span.kind {
    case .plain: span.text
    case .code: appearance.styled(span.text, .place)
    case .bold: appearance.styled(span.text, .strong)
    }
  }

  private func style(of rule: Rule) -> Appearance.Style { rule.severity == .error ? .error : .warning }

  // MARK: All rules

  /// The list of all rules by their areas: code, severity, name, and the first sentence of the page.
  public var list: String {
    var lines: [String] = []
    var area: RuleArea?
    for rule in Rule.allCases {
      if rule.area != area {
        area = rule.area
        let heading = appearance.styled(appearance.text(rule.area.name), .strong)
        lines += lines.isEmpty ? [heading] : ["", heading]
      }
      let explanation = Explanation(of: rule)
      lines.append(heading(of: rule))
      lines += Display.wrapped(explanation.summary(in: appearance.language), to: columns - 7).map { (line) in
        "       " + line
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: For machines

  /// The pages of `rules` as JSON.
  public func json(_ rules: [Rule]) -> String {
    var json = JSONText()
    json.object { (json) in
      json.member("format_version", JSONReport.formatVersion)
      json.key("rules")
      json.array(rules) { (json, rule) in write(Explanation(of: rule), &json) }
    }
    return json.string + "\n"
  }

  private func write(_ explanation: Explanation, _ json: inout JSONText) {
    let rule = explanation.rule
    json.object { (json) in
      json.member("code", rule.code)
      json.member("name", rule.name)
      json.member("severity", rule.severity.rawValue)
      json.member("area", rule.area.rawValue)
      json.member("summary", explanation.summary(in: appearance.language))
      json.key("explanation")
      json.array(explanation.prose(in: appearance.language)) { (json, block) in
        switch block {
        case .paragraph(let text), .item(let text): json.string(text)
        case .example(let example): json.string(example.lines.joined(separator: "\n"))
        }
      }
      for (key, blocks) in [("fails", explanation.fails), ("passes", explanation.passes)] {
        json.key(key)
        json.array { (json) in
          for case .example(let example) in blocks {
            json.item()
            json.object { (json) in
              json.member("file", example.file ?? "account.yaml")
              json.member("text", example.lines.map { (line) in line + "\n" }.joined())
            }
          }
        }
      }
      json.member("page", rule.page + "\n")
    }
  }

  // MARK: Where to look

  /// The line at the end of a report of `findings`: how to read more about the first of the gravest; nothing without any.
  public func hint(_ findings: some Sequence<Rule>) -> String {
    guard let worst = findings.max(by: { (a, b) in a.severity < b.severity })?.severity,
      let rule = findings.first(where: { (rule) in rule.severity == worst })
    else { return "" }
    let text = Phrase(
      en: "for more about a finding: callwright explain \(rule.code)",
      ru: "подробнее о замечании: callwright explain \(rule.code)")
    return appearance.styled(appearance.text(text), .faint) + "\n"
  }

}
