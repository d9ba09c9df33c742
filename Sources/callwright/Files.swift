internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Syntax

/// A file that the user named, read.
enum Files {

  /// Returns the text of `path` up to `limits`; one that cannot be read ends the command with exit code 3.
  static func source(
    _ path: String, _ limits: ReadingLimits, _ look: LookOptions, name: String? = nil
  ) throws -> SourceFile {
    do {
      let bytes = try FileSystem.read(path, limit: limits.fileBytes)
      return SourceFile(id: FileID(0), path: name ?? (path == "-" ? "<stdin>" : path), bytes: bytes)
    } catch {
      look.say(error.message)
      throw ExitCode(3)
    }
  }

  /// What to say where neither accounts nor calls files were found.
  static let nothingFound = Phrase(
    en: "no account or calls file found", ru: "не найдено ни одного файла аккаунта или звонков")

  /// What to say about a file that is no calls file though one is needed.
  static func notCalls(_ path: String) -> Phrase {
    Phrase(
      en: "'\(path)' is no calls file: name one, or a folder that holds some",
      ru: "«\(path)» — не файл звонков: укажите файл звонков или папку с ними")
  }

  /// What to say about a file that is no account though one is needed.
  static func notAccount(_ path: String) -> Phrase {
    Phrase(
      en: "'\(path)' is a calls file: name the account here", ru: "«\(path)» — файл звонков: здесь нужен файл аккаунта")
  }

  /// Writes `findings` as text to standard error; they stand in the way of a command that does something else.
  static func report(_ findings: [Diagnostic], _ files: [SourceFile], _ look: LookOptions) {
    let report = TextReport(look.appearance)
    for finding in findings { Output.write(report.text(finding, files), to: .error) }
  }

  /// Returns `path`, or the account of the folder `path`; unless there is exactly one, that ends the command.
  static func accountPath(_ path: String, _ limits: ReadingLimits, _ look: LookOptions) throws -> String {
    guard FileSystem.kind(of: path) == .folder else { return path }
    let complaint: (text: Phrase, code: Int32)
    do {
      switch try AccountsOfFolder.find(in: path, limits) {
      case .one(let account): return account
      case .several(let accounts):
        let list = accounts.prefix(20).joined(separator: ", ") + (accounts.count > 20 ? ", …" : "")
        complaint = (
          Phrase(
            en: "there are \(accounts.count) accounts in '\(path)', name one of them: \(list)",
            ru: "аккаунтов в «\(path)» несколько (\(accounts.count)), укажите один: \(list)"), 2
        )
      case .none:
        complaint = (
          Phrase(
            en: "there is no account in '\(path)'; 'callwright init \(path)' writes one to start from",
            ru: "в «\(path)» нет аккаунта; заготовку создаёт «callwright init \(path)»"), 3
        )
      }
    } catch {
      complaint = (error.message, 3)
    }
    look.say(complaint.text)
    throw ExitCode(complaint.code)
  }

  /// Returns the account at `path`, which has no errors; otherwise they are reported and the answer is no.
  static func account(_ path: String, _ limits: ReadingLimits, _ look: LookOptions) throws -> AccountCheck {
    try account(try source(try accountPath(path, limits, look), limits, look), limits, look)
  }

  /// Returns the account that `source` tells, which has no errors; otherwise they are reported and the answer is no.
  static func account(_ source: SourceFile, _ limits: ReadingLimits, _ look: LookOptions) throws -> AccountCheck {
    let (tree, faults) = YAMLTree.read(source, limits: limits)
    if FileKind.of(tree) == .calls {
      look.say(notAccount(source.path))
      throw ExitCode(2)
    }
    var options = CheckOptions()
    options.limits = limits
    options.audioJobs = Jobs.processors
    let check = AccountCheck(consume tree, faults, options)
    // What is accepted is not told again, unless it stands in the way.
    report((check.diagnostics + (check.hasErrors ? check.suppressed : [])).inOrder(), check.files, look)
    if check.hasErrors { throw ExitCode(1) }
    return check
  }

}
