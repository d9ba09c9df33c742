internal import Glibc
public import Diagnostics

/// Puts new texts in the places of files: each whole or not at all, none that others have changed meanwhile.
public enum TextSaving {

  /// Why a file is left as it is.
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
      let (why, advice) = reason
      return Phrase(
        en: "'\(path)' is left as it is: \(why.en); \(advice.en)",
        ru: "файл «\(path)» не изменён: \(why.ru); \(advice.ru)")
    }

    /// Why, and what to do.
    private var reason: (why: Phrase, advice: Phrase) {
      switch self {
      case .leadsOut:
        (
          Phrase(en: "it is a link that leads out of the folder", ru: "это ссылка за пределы папки"),
          Phrase(en: "name the file to which it leads", ru: "укажите сам файл, на который она ведёт")
        )
      case .notWritable(let reason):
        (
          Phrase(
            en: "it cannot be written to (\(reason))", ru: "запись невозможна (\(SystemWords.russian(reason)))"),
          Phrase(en: "allow it, or change the file by hand", ru: "разрешите её или измените файл вручную")
        )
      case .changedMeanwhile:
        (
          Phrase(en: "somebody has changed it meanwhile", ru: "за это время его кто-то изменил"),
          Phrase(en: "run the command again", ru: "запустите команду ещё раз")
        )
      case .isLocked:
        (
          Phrase(en: "another program is writing in its folder", ru: "в его папку пишет другая программа"),
          Phrase(en: "run the command again", ru: "запустите команду ещё раз")
        )
      case .notWritten(let reason):
        (
          Phrase(en: reason, ru: SystemWords.russian(reason)),
          Phrase(en: "mend that and run the command again", ru: "устраните причину и запустите команду ещё раз")
        )
      }
    }

  }

  /// Returns why the file at `path`, a part of `owner`, cannot be changed, if that is known beforehand.
  public static func obstacle(_ path: String, of owner: String) -> Failure? {
    guard let file = FileReplacement.realPath(path), let folder = FileReplacement.realPath(FileSystem.folder(of: owner))
    else { return .notWritable(SystemWords.of(ENOENT)) }
    guard folder == "/" || file.hasPrefix(folder + "/") else { return .leadsOut }
    return refusal(file)
  }

  /// Returns why the file at the real path `file` must not be written to, if it must not.
  ///
  /// A new file could take the place of one that is protected; whoever has protected it did not mean that.
  private static func refusal(_ file: String) -> Failure? {
    for place in [file, FileSystem.folder(of: file)] where unsafe access(place, W_OK) != 0 {
      return .notWritable(SystemWords.of(errno))
    }
    return nil
  }

  /// Writes `text` to the file at `path`, unless that is no longer `former` or must not be written to.
  public static func save(_ text: [UInt8], to path: String, replacing former: [UInt8]) throws(Failure) {
    let file = FileReplacement.realPath(path) ?? path
    if let refusal = refusal(file) { throw refusal }
    guard let lock = FolderLock(on: FileSystem.folder(of: file)) else { throw .isLocked }
    defer { withExtendedLifetime(lock) {} }
    guard let present = try? FileSystem.read(file), present == former else { throw .changedMeanwhile }
    do {
      try FileReplacement.write(text, to: file)
    } catch {
      throw .notWritten(error.reason)
    }
  }

}
