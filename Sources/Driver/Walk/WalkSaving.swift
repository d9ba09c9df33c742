public import Diagnostics
public import Semantics
internal import Simulation
internal import Syntax

/// Saves walks as tests, in calls files that are new or grow.
///
/// A file is written only after the new text has been read and played: the walked call goes as it was walked, and every
/// other call as it did before. Until then, and if anything is in the way, the file stays as it is.
public struct WalkSaving: Sendable {

  /// The path of the account.
  private let account: String

  /// The zones of the account.
  private let surroundings: Surroundings

  /// Saves walks through the account at `path`.
  public init(account path: String, in surroundings: Surroundings) {
    account = path
    self.surroundings = surroundings
  }

  /// What was saved.
  public enum Success: Hashable, Sendable {

    /// A new file.
    case created

    /// A further call in a file, which now has so many.
    case added(calls: Int)

  }

  /// Adds `walk`, which is over, to the calls file at `path` as the call `name`.
  public func save(_ walk: Walk, to path: String, name: String) throws(WalkSaveFailure) -> Success {
    guard walk.isOver else { throw .notOver }
    guard let accountPath = FileReplacement.realPath(account) else { throw .accountHasNoPath }
    let folder = FileSystem.folder(of: path)
    guard let realFolder = FileReplacement.realPath(folder) else { throw .noFolder(folder) }
    guard let lock = FolderLock(on: folder) else { throw .locked(folder) }
    defer { withExtendedLifetime(lock) {} }
    let relative = FileSystem.relative(accountPath, from: realFolder)
    let head = Array("account: \(YAMLText.scalar(relative))\n\n".utf8)
    guard FileSystem.exists(path) else {
      try write(try extended(SourceFile(id: FileID(0), path: path, bytes: head), by: walk, name, accountPath), to: path)
      return .created
    }
    // Whoever changes the file while this happens is not overwritten.
    for _ in 0..<3 {
      let old = try read(path)
      var file = SourceFile(id: FileID(0), path: path, bytes: old)
      if YAMLTree.read(file, limits: ReadingLimits()).0.isBlank {
        file = SourceFile(id: FileID(0), path: path, bytes: old + (old.isEmpty || old.last == 10 ? [] : [10]) + head)
      }
      let bytes = try extended(file, by: walk, name, accountPath)
      guard try read(path) == old else { continue }
      try write(bytes, to: path)
      return .added(calls: Self.calls(in: bytes, path).count)
    }
    throw .locked(folder)
  }

  // MARK: The text

  /// The text of `file` with the walk in it, read and played.
  private func extended(
    _ file: SourceFile, by walk: Walk, _ name: String, _ accountPath: String
  ) throws(WalkSaveFailure) -> [UInt8] {
    let (tree, faults) = YAMLTree.read(file, limits: ReadingLimits())
    if FileKind.of(tree) == .account { throw .isAnAccount }
    let reading = CallsReading(tree, faults)
    let written = reading.written
    if let mistake = reading.error {
      throw .hasMistakes(mistake, line: file.line(at: mistake.range.start))
    }
    let named = written.account?.value ?? "account.yaml"
    guard FileReplacement.realPath(FileSystem.join(FileSystem.folder(of: file.path), named)) == accountPath else {
      throw .otherAccount(named)
    }
    let bytes: [UInt8]
    do {
      bytes = try CallsFileAddition(of: WalkedTest(walk, name: name), to: tree).bytes
    } catch {
      throw .inBrackets(error.key)
    }
    try hold(bytes, against: file, walk)
    return bytes
  }

  /// Makes sure that the calls of `bytes` go as they should: those of `file` as before, the new one as it was walked.
  private func hold(_ bytes: [UInt8], against file: SourceFile, _ walk: Walk) throws(WalkSaveFailure) {
    let old = Self.calls(in: file.bytes, file.path)
    guard let before = play(file.bytes, file.path, walk) else { throw .cannotBeWritten }
    if let mistake = before.diagnostics.first(where: { (found) in found.rule.severity == .error }) {
      throw .hasMistakes(mistake, line: file.line(at: mistake.range.start))
    }
    guard let after = play(bytes, file.path, walk), !after.hasErrors, after.calls.calls.count == old.count + 1 else {
      throw .cannotBeWritten
    }
    let past = Expectations(of: before.calls, in: before.exchange)
    let present = Expectations(of: after.calls, in: after.exchange)
    for position in old.indices {
      let former = past.difference(ofCall: position)
      let latter = present.difference(ofCall: position)
      guard former?.key == latter?.key, former?.found == latter?.found else {
        throw .changesOthers(old[position].name?.value ?? "\(position + 1)")
      }
    }
    if let difference = present.difference(ofCall: old.count) {
      throw old.isEmpty ? .cannotBeWritten : .othersChange(difference.key)
    }
  }

  private static func calls(in bytes: [UInt8], _ path: String) -> [WrittenCall] {
    CallsReading(SourceFile(id: FileID(0), path: path, bytes: bytes)).written.calls
  }

  /// The calls file with the text `bytes`, played; nothing where it cannot be read.
  private func play(_ bytes: [UInt8], _ path: String, _ walk: Walk) -> Play? {
    let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
    let reading = CallsReading(file)
    return reading.error == nil ? Play(file, reading.written, on: walk.machine, in: surroundings) : nil
  }

  // MARK: Files

  private func read(_ path: String) throws(WalkSaveFailure) -> [UInt8] {
    do {
      return try FileSystem.read(path, limit: ReadingLimits().fileBytes)
    } catch {
      throw .unreadable(error.reason)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(WalkSaveFailure) {
    do {
      try FileReplacement.write(bytes, to: path)
    } catch {
      throw .notWritten(error.reason)
    }
  }

}

extension YAMLTree {

  /// Whether the file says nothing.
  fileprivate var isBlank: Bool { isComplete && root.map { (root) in isEmpty(root) } ?? true }

}

/// Why a walk was not saved.
public enum WalkSaveFailure: Error, Sendable {
  case notOver
  case accountHasNoPath
  case noFolder(String)
  case locked(String)
  case unreadable(String)
  case notWritten(String)
  case isAnAccount
  case hasMistakes(Diagnostic, line: Int)
  case otherAccount(String)
  case inBrackets(String)
  case changesOthers(String)
  case othersChange(String)
  case cannotBeWritten
}

extension WalkSaving.Success {

  /// What was done to the file `path`.
  public func message(_ path: String) -> Phrase {
    switch self {
    case .created:
      Phrase(
        en: "saved as a new calls file: \(path); 'callwright test \(path)' plays it",
        ru: "сохранено в новый файл звонков: \(path); «callwright test \(path)» проиграет его")
    case .added(let calls):
      Phrase(
        en: "added to \(path), which now has \(calls) calls", ru: "добавлено в \(path), звонков там теперь: \(calls)")
    }
  }

}

extension WalkSaveFailure {

  /// What is in the way, and what to do.
  public var message: Phrase {
    switch self {
    case .notOver:
      Phrase(
        en: "not saved: the call is not over; 'end' plays it to its end",
        ru: "не сохранено: звонок не закончен; «конец» доиграет его")
    case .accountHasNoPath:
      Phrase(
        en: "not saved: a test names its account; give the account as a file",
        ru: "не сохранено: тест ссылается на аккаунт; укажите аккаунт файлом")
    case .noFolder(let folder):
      Phrase(en: "not saved: there is no folder '\(folder)'", ru: "не сохранено: нет папки «\(folder)»")
    case .locked(let folder):
      Phrase(
        en: "not saved: another program is writing in '\(folder)'; try again",
        ru: "не сохранено: в папку «\(folder)» пишет другая программа; попробуйте ещё раз")
    case .unreadable(let reason):
      Phrase(
        en: "not saved: the file cannot be read: \(reason)",
        ru: "не сохранено: файл не читается: \(SystemWords.russian(reason))")
    case .notWritten(let reason):
      Phrase(en: "not saved: \(reason)", ru: "не сохранено: \(SystemWords.russian(reason))")
    case .isAnAccount:
      Phrase(
        en: "not saved: this is an account; tests stand in a calls file of their own, such as calls.yaml",
        ru: "не сохранено: это аккаунт; тесты пишутся в отдельный файл звонков, например calls.yaml")
    case .hasMistakes(let mistake, let line):
      Phrase(
        en: "not saved: the file has mistakes, the first in line \(line): \(mistake.message.en)",
        ru: "не сохранено: в файле ошибки, первая в строке \(line): \(mistake.message.ru)")
    case .otherAccount(let name):
      Phrase(
        en: "not saved: the calls of this file are for another account, '\(name)'; name another file",
        ru: "не сохранено: звонки этого файла относятся к другому аккаунту, «\(name)»; укажите другой файл")
    case .inBrackets(let key):
      Phrase(
        en:
          "not saved: '\(key)' of this file is written in brackets; write it as lines with dashes, or name another file",
        ru:
          "не сохранено: «\(key)» в этом файле записан в скобках; запишите его строками с дефисами или укажите другой файл"
      )
    case .changesOthers(let name):
      Phrase(
        en:
          "not saved: in this file the call '\(name)' would then go differently, as all calls of a file share the people; name another file",
        ru:
          "не сохранено: звонок «\(name)» этого файла пошёл бы иначе, ведь люди у звонков одного файла общие; укажите другой файл"
      )
    case .othersChange(let key):
      Phrase(
        en:
          "not saved: other calls of this file keep people busy, so that yours would go differently (\(key)); name another file",
        ru: "не сохранено: другие звонки этого файла занимают людей, и ваш пошёл бы иначе (\(key)); укажите другой файл"
      )
    case .cannotBeWritten:
      Phrase(
        en: "not saved: the walk cannot be written down so that it goes the same way; please report this",
        ru: "не сохранено: звонок не удалось записать так, чтобы он повторился; пожалуйста, сообщите нам об этом")
    }
  }

}
