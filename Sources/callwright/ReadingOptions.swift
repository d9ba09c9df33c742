internal import ArgumentParser
internal import Diagnostics
internal import Syntax

/// How much is read: an option of commands that read accounts and calls files.
struct ReadingOptions: ParsableArguments {

  @Option(
    help: ArgumentHelp(
      en: "The largest file that is read, in MiB.", ru: "Самый большой файл, который читается, в МиБ.",
      value: Phrase(en: "MiB", ru: "МиБ")))
  var maxSize = FileSize(mebibytes: ReadingLimits().fileBytes >> 20)

  func validate() throws {
    if maxSize.bytes == nil {
      throw ValidationError(
        Phrase(
          en: "'\(maxSize.description)' is no size: --max-size is a whole number of MiB from 1 to \(FileSize.most)",
          ru: "«\(maxSize.description)» — не размер: --max-size — целое число МиБ от 1 до \(FileSize.most)"))
    }
  }

  /// The limits of reading.
  var limits: ReadingLimits { ReadingLimits(fileBytes: maxSize.bytes ?? ReadingLimits().fileBytes) }

}

/// The size of a file, as the command line names it: `64`, also with the unit behind it.
struct FileSize: ExpressibleByArgument, CustomStringConvertible {

  /// What was typed.
  let description: String

  /// The largest size that can be named, in MiB.
  static let most = 1024

  /// The size of `mebibytes`.
  init(mebibytes: Int) { description = "\(mebibytes)" }

  init(argument: String) { description = argument }

  /// The size in bytes, if it can be one.
  var bytes: Int? {
    let unit = ["MiB", "МиБ", "M", "М"].first { (unit) in description.hasSuffix(unit) }
    let digits = description.dropLast(unit?.count ?? 0)
    guard digits.allSatisfy(\.isASCII), let number = Int(digits), (1...Self.most).contains(number) else { return nil }
    return number << 20
  }

}
