public import Audio
internal import Diagnostics

/// What is heard in a plan, and when, as other programs read it beside the sound.
public struct HeardLabels: Sendable {

  /// A stretch of the sound, in milliseconds, and what is heard in it.
  private let labels: [(startMs: Int, endMs: Int, text: String)]

  /// The labels of `plan`, in the language of `appearance`.
  public init(_ plan: SoundPlan, _ appearance: Appearance) {
    let tones = plan.boxTonesMs.map { (start) in
      // Who hangs up during the tone hears no more of it.
      (
        start, min(start + SoundPlan.boxToneMs, plan.lengthMs),
        appearance.text(Phrase(en: "tone of the box", ru: "сигнал ящика"))
      )
    }
    let sounds = plan.segments.map { (segment) in
      (segment.startMs, segment.endMs, Display.shown(appearance.text(Self.name(of: segment.sound))))
    }
    labels = (sounds + tones).sorted { (a, b) in (a.0, a.1) < (b.0, b.1) }
  }

  /// What a person calls `sound`.
  private static func name(of sound: SoundPlan.Sound) -> Phrase {
    switch sound {
    case .silence: Phrase(en: "silence or talk", ru: "тишина или разговор")
    case .tone(.ringback, _): Phrase(en: "ringback tone", ru: "длинные гудки")
    case .tone(.busy, _): Phrase(en: "busy tone", ru: "короткие гудки: занято")
    case .tone(.congestion, _): Phrase(en: "congestion tone", ru: "частые гудки: перегрузка")
    case .tone(.faxAnswer, _): Phrase(en: "fax tone", ru: "тон факса")
    case .file(let path, _, _): Phrase(en: path, ru: path)
    case .standardBoxGreeting: Phrase(en: "standard greeting of the box", ru: "стандартное приветствие ящика")
    }
  }

  /// The label track of Audacity: start and end in seconds and a text, with tabs between.
  public var audacity: String {
    labels.map { (label) in "\(Self.seconds(label.startMs))\t\(Self.seconds(label.endMs))\t\(label.text)\n" }.joined()
  }

  /// Subtitles of the form WebVTT.
  public var vtt: String {
    let cues = labels.map { (label) in
      // These letters begin something in a cue.
      let text = label.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      return "\(Self.clock(label.startMs, ".")) --> \(Self.clock(label.endMs, "."))\n\(text)\n"
    }
    return (["WEBVTT\n"] + cues).joined(separator: "\n")
  }

  /// Subtitles of the form SubRip.
  public var srt: String {
    labels.enumerated().map { (number, label) in
      "\(number + 1)\n\(Self.clock(label.startMs, ",")) --> \(Self.clock(label.endMs, ","))\n\(label.text)\n"
    }.joined(separator: "\n")
  }

  /// `milliseconds` as seconds with three decimals.
  private static func seconds(_ milliseconds: Int) -> String {
    "\(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst())"
  }

  /// `milliseconds` as hours, minutes and seconds, with `point` before their part.
  private static func clock(_ milliseconds: Int, _ point: String) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = milliseconds / 1000
    let part = String(milliseconds % 1000 + 1000).dropFirst()
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))\(point)\(part)"
  }

}
