public import Audio
internal import Diagnostics

/// What has been measured of sound files, for people and for programs.
public struct SoundReport: Sendable {

  /// A file with what is known of it.
  public typealias Entry = (path: String, result: Result<SoundMeasure, AudioFault>)

  private let appearance: Appearance

  /// The report in `appearance`.
  public init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  // MARK: Text

  /// The table of `measure`, measured of the file `path`, with its outline and its problems.
  public func text(_ path: String, _ measure: SoundMeasure) -> String {
    var lines = [appearance.styled(Display.shown(path), .strong)]
    let rows = rows(of: measure)
    let columns = rows.map { (name, _) in Display.width(appearance.text(name)) }.max() ?? 0
    for (name, value) in rows {
      lines.append("  \(Display.padded(appearance.text(name), to: columns))  \(value)")
    }
    lines += wave(of: measure)
    for problem in measure.problems() {
      let code = appearance.styled("\(problem.rule.severity.rawValue)[\(problem.rule.code)]", .warning)
      let text = "\(appearance.text(problem.message(about: path))); \(appearance.text(problem.help))"
      let wrapped = Display.wrapped(Display.shown(text), to: appearance.width - 4, first: appearance.width - 18)
      lines.append("  \(code) \(wrapped.joined(separator: "\n    "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What to say of the file `path`, which has `fault`.
  public func text(_ path: String, _ fault: AudioFault) -> String {
    Display.shown("\(appearance.text(fault.message(about: path))); \(appearance.text(fault.help))") + "\n"
  }

  /// The rows of the table.
  private func rows(of measure: SoundMeasure) -> [(Phrase, String)] {
    let facts = measure.facts
    var kind = "\(facts.format), \(measure.encoding)"
    if let bits = measure.bits { kind += ", \(bits) \(appearance.text(Phrase(en: "bit", ru: "бит")))" }
    kind += ", \(facts.rate) \(appearance.text(Phrase(en: "Hz", ru: "Гц"))), "
    kind += appearance.count(facts.channels, en: ("channel", "channels"), ru: ("канал", "канала", "каналов"))
    let inner = measure.innerSilenceMs.map { (length) in
      appearance.text(
        Phrase(
          en: "\(seconds(length)) from \(seconds(measure.innerSilenceAtMs))",
          ru: "\(seconds(length)), начиная с \(seconds(measure.innerSilenceAtMs))"))
    }
    let clipped = measure.clippedAtMs.map { (time) in
      appearance.text(
        Phrase(
          en: "\(measure.clippings ?? 0) times, first at \(seconds(time))",
          ru: "мест: \(measure.clippings ?? 0), первое на \(seconds(time))"))
    }
    let signals = measure.signals.map { (signal) in
      "\(appearance.text(signal.kind.name)) (\(seconds(signal.startMs)))"
    }
    return [
      (Phrase(en: "format", ru: "формат"), kind),
      (Phrase(en: "length", ru: "длительность"), seconds(facts.lengthMs) + (measure.damagedAtMs == nil ? "" : cut)),
      (
        Phrase(en: "silence before, after", ru: "тишина до и после"),
        "\(seconds(measure.leadingSilenceMs)), \(seconds(measure.trailingSilenceMs))"
      ),
      (Phrase(en: "longest inner silence", ru: "самая долгая пауза"), inner ?? none),
      (Phrase(en: "loudness (EBU R 128)", ru: "громкость (EBU R 128)"), level(measure.loudness, "LUFS")),
      (Phrase(en: "speech level (ITU-T P.56)", ru: "уровень речи (ITU-T P.56)"), level(measure.speechLevel, "dBov")),
      (
        Phrase(en: "sample peak, true peak", ru: "пик по отсчётам, истинный"),
        "\(level(measure.peak, "dBFS")), \(level(measure.truePeak, "dBTP"))"
      ),
      (Phrase(en: "clipped", ru: "перегрузка"), clipped ?? none),
      (Phrase(en: "noise floor", ru: "уровень шума"), level(measure.noiseFloor, "dBFS")),
      (Phrase(en: "DC offset", ru: "постоянная составляющая"), level(measure.offset, "dBFS")),
      (
        Phrase(en: "outside 300-3400 Hz", ru: "вне 300–3400 Гц"),
        measure.outsideBand.map { (share) in "\(decimal(share * 10))%" } ?? none
      ),
      (Phrase(en: "telephone tones", ru: "телефонные тоны"), signals.isEmpty ? none : signals.joined(separator: ", ")),
    ]
  }

  /// What stands behind the length of a damaged file.
  private var cut: String { appearance.text(Phrase(en: ", then it is damaged", ru: ", дальше файл повреждён")) }

  /// What stands for nothing.
  private var none: String { appearance.text(Phrase(en: "none", ru: "нет")) }

  /// `milliseconds` as seconds.
  private func seconds(_ milliseconds: Int?) -> String {
    let isRussian = appearance.language == .ru
    return milliseconds.map { (time) in SoundProblem.seconds(time, isRussian ? "," : ".") + (isRussian ? " с" : " s") }
      ?? none
  }

  /// `hundredths` with one decimal, as the language writes it.
  private func decimal(_ hundredths: Int) -> String {
    appearance.language == .ru ? SoundProblem.russianLevel(hundredths) : SoundProblem.level(hundredths)
  }

  /// The level of so many `hundredths` of a decibel, with its `unit`.
  private func level(_ hundredths: Int?, _ unit: String) -> String {
    hundredths.map { (value) in "\(decimal(value)) \(unit)" } ?? none
  }

  /// The outline of `measure` in four lines of blocks; a tenth of a second may be less than a column.
  private func wave(of measure: SoundMeasure) -> [String] {
    guard !measure.outline.isEmpty else { return [] }
    let columns = min(appearance.width, 80) - 4
    let heights = (0..<columns).map { (column) -> Int in
      let start = column * measure.outline.count / columns
      let end = max(start + 1, (column + 1) * measure.outline.count / columns)
      return Int(measure.outline[start..<end].max() ?? 0) * 32 / 255
    }
    let blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return (0..<4).map { (line) in
      let floor = (3 - line) * 8
      let text = heights.map { (height) in blocks[max(0, min(8, height - floor))] }.joined()
      let end = text.lastIndex { (block) in block != " " }.map { (last) in text.index(after: last) }
      return end.map { (end) in "  " + appearance.styled(String(text[..<end]), .place) } ?? ""
    }
  }

  // MARK: JSON

  /// `entries` for programs: a number that does not exist is null; times are milliseconds, levels hundredths of a dB.
  public func json(_ entries: [Entry]) -> String {
    var json = JSONText()
    json.object { (json) in
      json.member("format", "callwright-audio-inspect 1")
      json.key("files")
      json.array(entries) { (json, entry) in
        json.object { (json) in
          json.member("file", entry.path)
          switch entry.result {
          case .success(let measure): members(of: measure, entry.path, in: &json)
          case .failure(let fault): json.member("fault", appearance.text(fault.message(about: entry.path)))
          }
        }
      }
    }
    return json.string + "\n"
  }

  /// Writes the members of `measure`, measured of the file `path`.
  private func members(of measure: SoundMeasure, _ path: String, in json: inout JSONText) {
    json.member("container", measure.facts.format)
    json.member("encoding", measure.encoding)
    json.member("rate", measure.facts.rate)
    json.member("channels", measure.facts.channels)
    json.member("frames", measure.facts.frames)
    json.member("length_ms", measure.facts.lengthMs)
    for (name, value) in SoundMeasure.numbers { json.member(name, measure[keyPath: value]) }
    json.key("signals")
    json.array(measure.signals) { (json, signal) in
      json.object { (json) in
        json.member("kind", signal.kind.rawValue)
        json.member("start_ms", signal.startMs)
        json.member("length_ms", signal.lengthMs)
      }
    }
    json.key("problems")
    json.array(measure.problems()) { (json, problem) in
      json.object { (json) in
        json.member("code", problem.rule.code)
        json.member("at_ms", problem.atMs)
        json.member("message", appearance.text(problem.message(about: path)))
      }
    }
  }

  // MARK: Picture

  /// The outline of `measure`, measured of the file `path`, as an SVG picture; problems are marked at their places.
  public func svg(_ path: String, _ measure: SoundMeasure) -> String {
    let (width, middle) = (1000, 110)
    let count = max(1, measure.outline.count)
    let length = max(1, measure.facts.lengthMs)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"240\" viewBox=\"0 0 \(width) 240\" "
        + "font-family=\"sans-serif\" font-size=\"12\">",
      "<title>\(XMLText.escaped(Display.shown(path), isContent: true))</title>",
      "<rect width=\"\(width)\" height=\"240\" fill=\"#fff\"/>",
    ]
    let upper = measure.outline.enumerated().map { (place, height) in
      "\(place * width / count),\(middle - Int(height) * 90 / 255)"
    }
    let lower = measure.outline.enumerated().reversed().map { (place, height) in
      "\(place * width / count),\(middle + Int(height) * 90 / 255)"
    }
    lines.append("<polygon fill=\"#2b6cb0\" points=\"\((upper + lower).joined(separator: " "))\"/>")
    lines.append("<path stroke=\"#718096\" d=\"M0 \(middle)H\(width)\"/>")
    for problem in measure.problems() {
      let x = min(width - 2, (problem.atMs ?? 0) * width / length)
      let text = "\(problem.rule.code) \(appearance.text(problem.message(about: path)))"
      if problem.atMs != nil { lines.append("<path stroke=\"#c53030\" stroke-width=\"2\" d=\"M\(x) 10V210\"/>") }
      lines.append("<g fill=\"#c53030\"><title>\(XMLText.escaped(Display.shown(text), isContent: true))</title>")
      lines.append(
        "<text x=\"\(min(x + 4, width - 50))\" y=\"\(problem.atMs == nil ? 232 : 20)\">\(problem.rule.code)</text></g>")
    }
    lines.append("<text x=\"\(width - 4)\" y=\"232\" text-anchor=\"end\">\(seconds(length))</text>")
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

}
