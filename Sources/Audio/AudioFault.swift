public import Diagnostics

/// Why a sound file that an account names cannot be used.
public enum AudioFault: Error, Hashable, Sendable {

  /// There is no such file; `similar` is a name in the same folder that may be meant.
  case missing(similar: String?)

  /// The path leads to something that is no file.
  case notAFile(PlaceKind)

  /// The path is absolute, or it or a link on the way leads out of the account's folder.
  case outsideFolder

  /// The file has no bytes, or not one frame of sound.
  case empty

  /// The file is something else than a sound.
  case notAudio(ContentKind)

  /// The file cannot be read or decoded at all.
  case unreadable(Reason)

  /// The sound is longer than `limitMs` milliseconds.
  case tooLong(limitMs: Int)

  /// The sound breaks off before its end, after `afterMs` milliseconds.
  case damaged(afterMs: Int)

  /// The decoder broke down over the file.
  case crashed

  /// The decoder did not finish in the time allowed.
  case timeout

  /// The program that opens sound files could not be started.
  case noHelper

  /// What a path can lead to instead of a file.
  public enum PlaceKind: String, CaseIterable, Sendable {

    /// A folder.
    case folder

    /// A named pipe.
    case pipe

    /// A device.
    case device

    /// A socket.
    case socket

  }

  /// Why a file cannot be read or decoded.
  public enum Reason: String, CaseIterable, Sendable {

    /// The file may not be read by whoever runs Callwright.
    case permission

    /// The disk or the network failed.
    case disk

    /// The file's beginning makes no sense.
    case malformed

    /// The format is known, the encoding inside it is not.
    case encoding

    /// The file claims no channel, or more than 64.
    case channels

    /// The file claims no frame a second, or more than 768,000.
    case rate

    /// Memory or file descriptors ran out.
    case resources

  }

}

extension AudioFault {

  /// What is wrong with the sound file `path`, in the author's words.
  public func message(about path: String) -> Phrase {
    switch self {
    case .missing:
      Phrase(en: "there is no sound file '\(path)'", ru: "нет звукового файла «\(path)»")
    case .notAFile(let place):
      Phrase(
        en: "'\(path)' is \(place.name.en), not a sound file", ru: "«\(path)» — \(place.name.ru), а не звуковой файл")
    case .outsideFolder:
      Phrase(
        en: "'\(path)' leads out of the account's folder", ru: "путь «\(path)» ведёт за пределы папки с файлом аккаунта"
      )
    case .empty:
      Phrase(en: "there is no sound in '\(path)'", ru: "в файле «\(path)» нет звука")
    case .notAudio(let kind):
      Phrase(
        en: "'\(path)' is not a sound file but \(kind.name.en)", ru: "«\(path)» — не звуковой файл: это \(kind.name.ru)"
      )
    case .unreadable(let reason):
      Phrase(
        en: "the sound file '\(path)' cannot be read: \(reason.name.en)",
        ru: "не удаётся прочитать звуковой файл «\(path)»: \(reason.name.ru)")
    case .tooLong(let limitMs):
      Phrase(
        en: "the sound in '\(path)' is longer than \(limitMs / 60_000) minutes",
        ru: "звук в файле «\(path)» длиннее \(limitMs / 60_000) минут")
    case .damaged(let afterMs):
      Phrase(
        en: "the sound file '\(path)' is damaged and breaks off after \(Self.seconds(afterMs, point: ".")) s",
        ru: "звуковой файл «\(path)» повреждён и обрывается через \(Self.seconds(afterMs, point: ",")) с")
    case .crashed:
      Phrase(
        en: "the sound file '\(path)' is damaged so badly that it cannot be opened",
        ru: "звуковой файл «\(path)» повреждён настолько, что его невозможно открыть")
    case .timeout:
      Phrase(
        en: "the sound file '\(path)' takes too long to open", ru: "звуковой файл «\(path)» открывается слишком долго")
    case .noHelper:
      Phrase(
        en: "'\(path)' was not opened: the program 'callwright-audio' did not start",
        ru: "файл «\(path)» не открывался: программа «callwright-audio» не запустилась")
    }
  }

  /// What to do about it.
  public var help: Phrase {
    switch self {
    case .missing(let similar?):
      Phrase(en: "did you mean '\(similar)'?", ru: "возможно, имелось в виду «\(similar)»?")
    case .missing(nil):
      Phrase(
        en: "put the file there, or write 'length' instead until it is recorded",
        ru: "положите файл в это место или укажите «length», пока он не записан")
    case .notAFile:
      Phrase(en: "name the sound file itself", ru: "укажите сам звуковой файл")
    case .outsideFolder:
      Phrase(
        en: "put the file below the account's folder and write the path from there",
        ru: "положите файл внутрь папки аккаунта и укажите путь относительно неё")
    case .notAudio(.lfsPointer):
      Phrase(en: "fetch the real file with 'git lfs pull'", ru: "получите сам файл командой «git lfs pull»")
    case .unreadable(.permission):
      Phrase(en: "allow the file to be read", ru: "разрешите чтение файла")
    case .unreadable(.disk), .unreadable(.resources):
      Phrase(en: "try again, and look after the disk and the memory", ru: "повторите попытку и проверьте диск и память")
    case .empty, .damaged, .crashed:
      Phrase(en: "record, export or download the sound again", ru: "запишите, выгрузите или скачайте звук заново")
    case .notAudio, .unreadable, .timeout:
      Phrase(
        en: "save the sound as WAV, FLAC, OGG or MP3", ru: "сохраните звук в формате WAV, FLAC, OGG или MP3")
    case .tooLong:
      Phrase(en: "cut the sound; music starts again by itself", ru: "сократите запись: музыка повторяется сама")
    case .noHelper:
      Phrase(
        en: "install 'callwright-audio' beside 'callwright'", ru: "установите «callwright-audio» рядом с «callwright»")
    }
  }

  /// `milliseconds` as seconds: "3.25", with `point` before the part.
  private static func seconds(_ milliseconds: Int, point: String) -> String {
    let part = String(milliseconds % 1000 + 1000).dropFirst()
    let digits = part.reversed().drop { (digit) in digit == "0" }
    return "\(milliseconds / 1000)" + (digits.isEmpty ? "" : point + String(digits.reversed()))
  }

}

extension AudioFault.PlaceKind {

  /// What a person calls it.
  fileprivate var name: Phrase {
    switch self {
    case .folder: Phrase(en: "a folder", ru: "папка")
    case .pipe: Phrase(en: "a named pipe", ru: "именованный канал")
    case .device: Phrase(en: "a device", ru: "устройство")
    case .socket: Phrase(en: "a socket", ru: "сокет")
    }
  }

}

extension AudioFault.Reason {

  /// What a person calls it.
  fileprivate var name: Phrase {
    switch self {
    case .permission: Phrase(en: "it is not allowed", ru: "нет прав на чтение")
    case .disk: Phrase(en: "the disk or the network failed", ru: "ошибка диска или сети")
    case .malformed: Phrase(en: "its beginning makes no sense", ru: "начало файла не читается")
    case .encoding: Phrase(en: "its encoding is not supported", ru: "такая кодировка не поддерживается")
    case .channels: Phrase(en: "it has no channel, or more than 64", ru: "в нём нет каналов или их больше 64")
    case .rate: Phrase(en: "its sample rate is impossible", ru: "невозможная частота дискретизации")
    case .resources: Phrase(en: "not enough memory", ru: "не хватает памяти")
    }
  }

}
