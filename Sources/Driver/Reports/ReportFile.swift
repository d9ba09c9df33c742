public import Diagnostics

/// Files that reports are written to.
public enum ReportFile {

  /// Why a report could not be written.
  public struct WriteFailure: Error, Hashable, Sendable {

    /// The path as the user wrote it.
    public let path: String

    /// What the system says.
    public let reason: String

    /// What to say to the user.
    public var message: Phrase {
      Phrase(
        en: "cannot write the report '\(path)': \(reason)",
        ru: "не удаётся записать отчёт «\(path)»: \(SystemWords.russian(reason))")
    }

  }

  /// Puts `text` in the place of the file at `path`, all of it or nothing.
  public static func write(_ text: String, to path: String) throws(WriteFailure) {
    do {
      try FileReplacement.write(Array(text.utf8), to: path)
    } catch {
      throw WriteFailure(path: path, reason: error.reason)
    }
  }

  /// Adds to the file at `path` what `text` makes of the room that is left in it, of `size` bytes in all.
  ///
  /// What others have put there stays; the file is made if there is none.
  public static func append(to path: String, size: Int, _ text: (_ room: Int) -> String) throws(WriteFailure) {
    let present = (try? FileSystem.read(path, limit: size)) ?? []
    do {
      try FileReplacement.append(Array(text(max(0, size - present.count)).utf8), to: path)
    } catch {
      throw WriteFailure(path: path, reason: error.reason)
    }
  }

  /// The places of `paths` that are the same file as `path`, whatever they are called.
  public static func isSame(_ path: String, _ other: String) -> Bool {
    guard let real = FileReplacement.realPath(path) else { return path == other }
    return real == FileReplacement.realPath(other)
  }

}

extension FileSystem.ReadFailure {

  /// What to say to the user.
  public var message: Phrase {
    Phrase(en: "cannot read '\(path)': \(reason)", ru: "не удаётся прочитать «\(path)»: \(SystemWords.russian(reason))")
  }

}
