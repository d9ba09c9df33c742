internal import Audio
internal import Diagnostics
internal import Syntax

/// Recordings of one kind that an exchange plays.
struct PlayableSounds: Sendable {

  /// What the names of the files end with; capital and small letters count. None stands for any.
  let endings: [String]

  /// The container and what is inside.
  let format: String
  let encoding: String

  /// Bits a sample; none stands for any.
  let bits: Int?

  /// Frames a second; none stands for any. All are mono where this is said.
  let rate: Int?

  /// Whether `measure`, measured of the file `path`, is one of them.
  func hold(_ measure: SoundMeasure, of path: String) -> Bool {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    return (endings.isEmpty || endings.contains(ending)) && measure.facts.format == format
      && measure.encoding == encoding && (bits == nil || bits == measure.bits)
      && (rate == nil || rate == measure.facts.rate && measure.facts.channels == 1)
  }

}

extension ExchangeSystem {

  /// What people call it.
  var title: String {
    switch self {
    case .asterisk: "Asterisk"
    case .threeCX: "3CX"
    case .grandstream: "Grandstream UCM"
    case .yeastar: "Yeastar"
    }
  }

  /// What it plays, for people, with the source.
  var demand: Phrase {
    switch self {
    case .asterisk:
      Phrase(
        en: "Asterisk plays .wav of 8000 Hz, 16 bit, 1 channel (its format_wav)",
        ru: "Asterisk воспроизводит .wav: 8000 Гц, 16 бит, 1 канал (модуль format_wav)")
    case .threeCX:
      Phrase(
        en: "3CX plays WAV, PCM, 8000 Hz, 16 bit, 1 channel (its admin manual)",
        ru: "3CX воспроизводит WAV, PCM, 8000 Гц, 16 бит, 1 канал (руководство администратора)")
    case .grandstream:
      Phrase(
        en:
          "the UCM plays WAV or MP3 of 8000 Hz, 1 channel, PCM of 16 bit, and raw .ulaw, .alaw, .gsm (its user manual)",
        ru:
          "UCM воспроизводит WAV и MP3: 8000 Гц, 1 канал, PCM 16 бит, а также .ulaw, .alaw, .gsm (руководство пользователя)"
      )
    case .yeastar:
      Phrase(
        en:
          "Yeastar plays WAV of 8000 Hz, 1 channel, PCM of 16 bit or G.711, and MP3 and GSM (its administrator guide)",
        ru:
          "Yeastar воспроизводит WAV: 8000 Гц, 1 канал, PCM 16 бит или G.711, а также MP3 и GSM (руководство администратора)"
      )
    }
  }

  /// Whether it plays the file `path` as `measure` has it.
  func plays(_ measure: SoundMeasure, of path: String) -> Bool {
    playable.contains { (sounds) in sounds.hold(measure, of: path) }
  }

  /// What it plays.
  private var playable: [PlayableSounds] {
    let line = PhoneLine.rate
    let pcm = PlayableSounds(endings: [], format: "wav", encoding: "pcm", bits: 16, rate: line)
    let raw = [("ulaw", "g711-ulaw"), ("alaw", "g711-alaw"), ("gsm", "gsm")].map { (format, encoding) in
      PlayableSounds(endings: [], format: format, encoding: encoding, bits: nil, rate: line)
    }
    switch self {
    case .asterisk:
      // The ending of a file says which of its modules opens it: format_wav, format_wav_gsm, format_ogg_vorbis, format_pcm.
      return raw + [
        .init(endings: ["wav"], format: "wav", encoding: "pcm", bits: 16, rate: line),
        .init(endings: ["wav16"], format: "wav", encoding: "pcm", bits: 16, rate: 2 * line),
        .init(endings: ["WAV", "wav49"], format: "wav", encoding: "gsm", bits: nil, rate: line),
        .init(endings: ["ogg"], format: "ogg-vorbis", encoding: "vorbis", bits: nil, rate: line),
        .init(endings: ["au"], format: "au", encoding: "g711-ulaw", bits: nil, rate: line),
      ]
    case .threeCX: return [pcm]
    case .grandstream:
      return raw + [pcm, .init(endings: [], format: "mp3", encoding: "mpeg", bits: nil, rate: line)]
    case .yeastar:
      let law = ["g711-alaw", "g711-ulaw", "gsm"].map { (encoding) in
        PlayableSounds(endings: [], format: "wav", encoding: encoding, bits: nil, rate: line)
      }
      let gsm = PlayableSounds(endings: [], format: "gsm", encoding: "gsm", bits: nil, rate: line)
      return law + [pcm, gsm, .init(endings: [], format: "mp3", encoding: "mpeg", bits: nil, rate: nil)]
    }
  }

}
