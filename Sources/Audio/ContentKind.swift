public import Diagnostics

/// What a file that is no sound file seems to be instead.
public enum ContentKind: String, CaseIterable, Sendable {

  /// Words that a person could read.
  case text

  /// A web page, as a failed download leaves it behind.
  case html

  /// A document of the Portable Document Format.
  case pdf

  /// An archive, or one of the office formats that are archives.
  case archive

  /// A picture.
  case image

  /// A film, or a sound in a film's wrapping.
  case video

  /// A sound in a format that is not read here, such as AAC, WMA or AMR.
  case otherSound = "other-sound"

  /// The note that Git LFS leaves where a large file has not been fetched.
  case lfsPointer = "lfs-pointer"

  /// A program.
  case program

  /// Nothing known.
  case unknown

  /// What a person calls it: "a web page".
  public var name: Phrase {
    switch self {
    case .text: Phrase(en: "a text", ru: "текст")
    case .html: Phrase(en: "a web page", ru: "веб-страница")
    case .pdf: Phrase(en: "a PDF document", ru: "документ PDF")
    case .archive: Phrase(en: "an archive or an office document", ru: "архив или офисный документ")
    case .image: Phrase(en: "a picture", ru: "картинка")
    case .video: Phrase(en: "a film", ru: "видео")
    case .otherSound: Phrase(en: "a sound in a format that is not supported", ru: "звук в неподдерживаемом формате")
    case .lfsPointer: Phrase(en: "a Git LFS pointer to the real file", ru: "указатель Git LFS вместо самого файла")
    case .program: Phrase(en: "a program", ru: "программа")
    case .unknown: Phrase(en: "something else", ru: "что-то другое")
    }
  }

}
