public import Diagnostics

extension SoundProblem {

  /// What is wrong with the sound that the author calls `name`, with the bound and its source.
  public func message(about name: String) -> Phrase {
    switch self {
    case .damaged(let atMs): AudioFault.damaged(afterMs: atMs).message(about: name)
    case .silent:
      Phrase(
        en: "there is nothing but silence in '\(name)': no sample reaches -50 dBFS",
        ru: "в «\(name)» одна тишина: ни один отсчёт не достигает −50 dBFS")
    case .tooQuiet(let level):
      Phrase(
        en: "'\(name)' is too quiet: speech at \(Self.level(level)) dBov, and ITU-T P.830 goes down to -38",
        ru: "«\(name)» звучит слишком тихо: речь \(Self.russianLevel(level)) dBov, по ITU-T P.830 — не ниже −38")
    case .tooLoud(let level):
      Phrase(
        en: "'\(name)' is too loud: speech at \(Self.level(level)) dBov, and ITU-T P.830 goes up to -14",
        ru: "«\(name)» звучит слишком громко: речь \(Self.russianLevel(level)) dBov, по ITU-T P.830 — не выше −14")
    case .clipped(let count, let atMs):
      Phrase(
        en:
          "'\(name)' is clipped \(count) times, first at \(Self.seconds(atMs, ".")) s: full scale, 3 samples in a row",
        ru:
          "«\(name)» перегружено: срезано мест — \(count), первое на \(Self.seconds(atMs, ",")) с (3 отсчёта подряд на пределе)"
      )
    case .mostlySilence(let silenceMs, let lengthMs):
      Phrase(
        en:
          "'\(name)' is mostly silence: \(Self.seconds(silenceMs, ".")) of \(Self.seconds(lengthMs, ".")) s are below -50 dBFS",
        ru:
          "«\(name)» состоит в основном из тишины: \(Self.seconds(silenceMs, ",")) из \(Self.seconds(lengthMs, ",")) с ниже −50 dBFS"
      )
    case .pause(let silenceMs, let atMs):
      Phrase(
        en:
          "'\(name)' pauses for \(Self.seconds(silenceMs, ".")) s from \(Self.seconds(atMs, ".")) s on; more than 10 s sound like the end",
        ru:
          "«\(name)» молчит \(Self.seconds(silenceMs, ",")) с, начиная с \(Self.seconds(atMs, ",")) с; больше 10 с — как будто это конец"
      )
    case .offset(let level):
      Phrase(
        en: "'\(name)' lies beside zero: a constant part of \(Self.level(level)) dBFS, where -30 is much",
        ru: "«\(name)» смещено от нуля: постоянная составляющая \(Self.russianLevel(level)) dBFS, а много уже −30")
    case .lateStart(let silenceMs):
      Phrase(
        en:
          "'\(name)' begins with \(Self.seconds(silenceMs, ".")) s of silence; after 2 s a caller thinks of a failure",
        ru:
          "«\(name)» начинается с тишины: \(Self.seconds(silenceMs, ",")) с; уже через 2 с звонящий думает, что связь прервалась"
      )
    case .lateEnd(let silenceMs, let atMs):
      Phrase(
        en:
          "'\(name)' ends with \(Self.seconds(silenceMs, ".")) s of silence, from \(Self.seconds(atMs, ".")) s on; more than 4 s delay the call",
        ru:
          "«\(name)» кончается тишиной: \(Self.seconds(silenceMs, ",")) с, начиная с \(Self.seconds(atMs, ",")) с; больше 4 с — заметная задержка"
      )
    case .cutOff(let atMs):
      Phrase(
        en: "'\(name)' breaks off at \(Self.seconds(atMs, ".")) s in full voice: its last 10 ms are not 10 dB quieter",
        ru:
          "«\(name)» обрывается на \(Self.seconds(atMs, ",")) с в полный голос: последние 10 мс не тише и на 10 дБ")
    case .signal(let signal):
      Phrase(
        en:
          "there is \(signal.kind.name.en) in '\(name)' at \(Self.seconds(signal.startMs, ".")) s (\(signal.kind.source))",
        ru:
          "в «\(name)» на \(Self.seconds(signal.startMs, ",")) с слышен \(signal.kind.name.ru) (\(signal.kind.source))")
    }
  }

  /// What to do about it.
  public var help: Phrase {
    switch self {
    case .damaged(let atMs): AudioFault.damaged(afterMs: atMs).help
    case .silent, .clipped, .cutOff:
      Phrase(en: "record or export the sound again", ru: "запишите или выгрузите звук заново")
    case .tooQuiet, .tooLoud:
      Phrase(
        en: "bring it to the level of a phone line, about -26 dBov (ITU-T P.56)",
        ru: "приведите громкость к уровню телефонной линии, около −26 dBov (ITU-T P.56)")
    case .offset:
      Phrase(
        en: "convert the recording, which takes the constant part away; look after the microphone or its cable",
        ru: "преобразуйте запись — постоянная составляющая исчезнет; проверьте микрофон и его кабель")
    case .mostlySilence, .pause, .lateStart, .lateEnd:
      Phrase(en: "cut the silence off", ru: "вырежьте тишину")
    case .signal:
      Phrase(
        en: "cut it out: phones and fax machines act on it",
        ru: "вырежьте его: телефоны и факсы принимают его за команду")
    }
  }

  /// `hundredths` of a decibel: "-38.2".
  public static func level(_ hundredths: Int) -> String {
    let tenths = (abs(hundredths) + 5) / 10
    return "\(hundredths < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
  }

  /// The same as Russians write it.
  public static func russianLevel(_ hundredths: Int) -> String {
    level(hundredths).replacing("-", with: "−").replacing(".", with: ",")
  }

  /// `milliseconds` as seconds with two decimals at most.
  public static func seconds(_ milliseconds: Int, _ point: String) -> String {
    let hundredths = milliseconds / 10
    let part = hundredths % 100
    let digits = part == 0 ? "" : part % 10 == 0 ? "\(part / 10)" : (part < 10 ? "0\(part)" : "\(part)")
    return "\(hundredths / 100)" + (digits.isEmpty ? "" : point + digits)
  }

}

extension SoundMeasure.Kind {

  /// What a person calls it.
  public var name: Phrase {
    switch self {
    case .faxCalls: Phrase(en: "the tone of a calling fax machine", ru: "тон вызывающего факса")
    case .faxAnswers: Phrase(en: "the tone of an answering fax machine", ru: "тон отвечающего факса")
    default: Phrase(en: "the tone of the key \(rawValue)", ru: "тон клавиши \(rawValue)")
    }
  }

  /// Where the tone is laid down.
  var source: String {
    switch self {
    case .faxCalls, .faxAnswers: "ITU-T T.30"
    default: "DTMF, ITU-T Q.23"
    }
  }

}
