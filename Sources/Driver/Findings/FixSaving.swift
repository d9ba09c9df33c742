internal import Glibc
public import Diagnostics

/// Puts mended texts in the places of files: each whole or not at all, none that others have changed meanwhile.
public enum FixSaving {

  /// Why a file cannot be mended.
  public enum Failure: Error, Hashable, Sendable {

    /// It is a link that leads out of the folder in which the account or calls file stands.
    case leadsOut

    /// It must not be written to.
    case notWritable(String)

    /// Somebody has changed it since it was read.
    case changedMeanwhile

    /// Another program is changing files of the folder.
    case isLocked

    /// The system could not write it.
    case notWritten(String)

    /// What to say of the file at `path`.
    public func message(_ path: String) -> Phrase {
      switch self {
      case .leadsOut:
        Phrase(
          en: "cannot fix '\(path)': it is a link that leads out of the folder; fix the file to which it leads",
          ru: "не исправлен «\(path)»: это ссылка за пределы папки; исправьте сам файл, на который она ведёт")
      case .notWritable(let reason):
        Phrase(
          en: "cannot fix '\(path)': it cannot be written to (\(reason)); allow it, or fix it by hand",
          ru: "не исправлен «\(path)»: запись запрещена (\(reason)); разрешите её или исправьте файл вручную")
      case .changedMeanwhile:
        Phrase(
          en: "cannot fix '\(path)': it was changed while it was being checked; run the command again",
          ru: "не исправлен «\(path)»: он изменился во время проверки; запустите команду ещё раз")
      case .isLocked:
        Phrase(
          en: "cannot fix '\(path)': another program is writing in its folder; try again",
          ru: "не исправлен «\(path)»: в его папку пишет другая программа; попробуйте ещё раз")
      case .notWritten(let reason):
        Phrase(
          en: "cannot fix '\(path)': \(reason); it is as it was",
          ru: "не исправлен «\(path)»: \(reason); файл остался прежним")
      }
    }

  }

  /// Returns why the file at `path`, a part of `owner`, cannot be mended, if that is known beforehand.
  public static func obstacle(_ path: String, of owner: String) -> Failure? {
    guard let file = FileReplacement.realPath(path), let folder = FileReplacement.realPath(FileSystem.folder(of: owner))
    else { return .notWritable(unsafe String(cString: strerror(ENOENT)).lowercased()) }
    guard folder == "/" || file.hasPrefix(folder + "/") else { return .leadsOut }
    for place in [file, FileSystem.folder(of: file)] where unsafe access(place, W_OK) != 0 {
      return .notWritable(unsafe String(cString: strerror(errno)).lowercased())
    }
    return nil
  }

  /// Writes `change`, unless the file is no longer what it was before.
  public static func save(_ change: FixRun.Change) throws(Failure) {
    guard let lock = FolderLock(on: FileSystem.folder(of: FileReplacement.realPath(change.path) ?? change.path)) else {
      throw .isLocked
    }
    defer { withExtendedLifetime(lock) {} }
    guard let present = try? FileSystem.read(change.path), present == change.before else { throw .changedMeanwhile }
    do {
      try FileReplacement.write(change.after, to: change.path)
    } catch {
      throw .notWritten(error.reason.lowercased())
    }
  }

}
