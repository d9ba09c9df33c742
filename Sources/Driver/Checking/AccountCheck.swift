public import Diagnostics
public import Hours
public import Machine
public import Semantics
public import Syntax

/// An account on its way from bytes to a machine, with everything that was found to be wrong on the way.
public struct AccountCheck: Sendable {

  /// The files that were read: the account first, then its parts. Ranges speak of them by their positions.
  public var files: [SourceFile]

  /// What is wrong, in order of place.
  public var diagnostics: [Diagnostic] = []

  /// What is wrong and accepted by comments in the texts, in order of place, with what accepts it.
  private(set) var accepted: [(diagnostic: Diagnostic, by: Acceptance)] = []

  /// What is wrong and accepted by comments in the texts, in order of place.
  public var suppressed: [Diagnostic] { accepted.map(\.diagnostic) }

  /// The paths of the sound files that the account names.
  var audioPaths: [String] = []

  /// The account with its names bound; absent where it could not be read to the end.
  public var account: ResolvedAccount?

  /// What a call meets; absent where there is an error. It is worked out each time that somebody asks, for a check
  /// alone does without.
  public var machine: Machine? { hasErrors ? nil : account?.machine() }

  /// The time zones that the account names.
  public var surroundings = Surroundings(zones: [:])

  /// The path of the account.
  public var path: String { files[0].path }

  /// Whether the account cannot be compiled; an error that is accepted stands in the way as any other.
  public var hasErrors: Bool {
    (diagnostics + suppressed).contains { (diagnostic) in diagnostic.rule.severity == .error }
  }

}

/// What checking may depend on besides the account itself.
public struct CheckOptions: Sendable {

  /// Limits of reading.
  public var limits = ReadingLimits()

  /// The system's time zones.
  public var zones = ZoneDatabase()

  /// Whether audio files are opened.
  public var opensAudio = true

  /// How many audio files are opened at a time, each in a program of its own.
  public var audioJobs = 1

  /// The day against which "in the past" and "expired" are judged; without it nothing is.
  public var today: CivilDate?

  /// Texts that stand in for those of files, by their real paths; `-` is standard input.
  public var texts: [String: [UInt8]] = [:]

  /// Whether audio files are judged by how they sound; otherwise only their lengths are measured.
  public var judgesAudio = false

  /// The identities of all files that are checked in the same run.
  var judged: Set<String> = []

  /// What has been measured of audio files.
  let sounds = SoundCache()

  /// The usual options.
  public init() {}

  /// Returns the text of the file at `path`.
  func read(_ path: String) throws(FileSystem.ReadFailure) -> [UInt8] {
    if !texts.isEmpty, let text = texts[FileSystem.identity(of: path)] { return text }
    return try FileSystem.read(path, limit: limits.fileBytes)
  }

}

extension AccountCheck {

  /// Checks the account with the text of `file`: the phases in their order, and nowhere else.
  public init(_ file: SourceFile, _ options: CheckOptions) {
    // Bytes to a tree of texts.
    let (tree, faults) = YAMLTree.read(file, limits: options.limits)
    files = [file]
    check(consume tree, faults, options)
  }

  /// Checks the account of `tree`, in whose text `faults` were found.
  public init(_ tree: consuming YAMLTree, _ faults: [Diagnostic], _ options: CheckOptions) {
    files = [tree.file]
    check(consume tree, faults, options)
  }

  /// Goes through the phases behind the first one.
  private mutating func check(_ tree: consuming YAMLTree, _ faults: [Diagnostic], _ options: CheckOptions) {
    let folder = FileSystem.folder(of: tree.file.path)

    // The tree to an account as written, with the parts that it includes.
    var (written, mistakes) = WrittenAccount.read(tree)
    diagnostics += mistakes.joined(with: faults, of: tree)
    var remarks = Suppressions(on: options.today)
    remarks.add(tree)
    let isComplete = tree.isComplete
    // What was read of a large file takes less room than its tree.
    _ = consume tree
    let isWhole = include(into: &written, from: folder, &remarks, options) && isComplete && !written.isDisplaced

    // What lies outside the account: zones and the lengths of its audio.
    let zoneNames = Self.zoneNames(of: written)
    surroundings = Surroundings(zones: Self.zones(zoneNames, options))
    if options.opensAudio {
      let count = diagnostics.count
      measureAudio(of: written, in: folder, options)
      diagnostics[count...] = ArraySlice(
        diagnostics[count...].without(consequencesOf: faults, inCompleteTree: isComplete))
    }

    // Names bound, rules asked; half an account would only be reported again.
    if isWhole {
      if surroundings.zones.count < zoneNames.count { surroundings.zoneNames = options.zones.names() }
      account = written.resolved(in: surroundings, &diagnostics)
      let isSound = !diagnostics.contains { (diagnostic) in diagnostic.rule.severity == .error }
      diagnostics += account?.findings(today: options.today, isSound: isSound) ?? []
    }
    diagnostics = FixLayout(files).fitted(diagnostics.inOrder().atMost(options.limits.mistakes))
    (diagnostics, accepted) = remarks.apply(to: diagnostics, isComplete: isWhole && options.opensAudio)
  }

  /// Joins the parts that `written` includes, and their comments; returns whether all were read to their ends.
  private mutating func include(
    into written: inout WrittenAccount, from folder: String, _ remarks: inout Suppressions, _ options: CheckOptions
  ) -> Bool {
    var isWhole = true
    var seen: Set<String> = []
    for name in written.includes {
      guard FileSystem.staysBelow(name.value) else {
        diagnostics.append(.badInclude(name, .outside))
        continue
      }
      guard seen.insert(name.value).inserted else {
        diagnostics.append(.badInclude(name, .twice))
        continue
      }
      let path = FileSystem.join(folder, name.value)
      guard files.count < 1000, let bytes = try? options.read(path) else {
        diagnostics.append(.badInclude(name, .missing))
        isWhole = false
        continue
      }
      let file = SourceFile(id: FileID(files.count), path: path, bytes: bytes)
      files.append(file)
      let (tree, faults) = YAMLTree.read(file, limits: options.limits)
      remarks.add(tree)
      let (part, mistakes) = WrittenAccount.read(tree, isPart: true)
      diagnostics += mistakes.joined(with: faults, of: tree)
      for inner in part.includes { diagnostics.append(.badInclude(inner, .nested)) }
      written.include(part)
      isWhole = isWhole && tree.isComplete
    }
    return isWhole
  }

  /// The names of the zones of `written`.
  private static func zoneNames(of written: WrittenAccount) -> Set<String> {
    var names: Set<String> = []
    if let name = written.timezone { names.insert(name.value) }
    for schedule in written.schedules {
      if let name = schedule.timezone { names.insert(name.value) }
    }
    return names
  }

  /// The zones of `names` that the system knows.
  private static func zones(_ names: Set<String>, _ options: CheckOptions) -> [String: Zone] {
    var zones: [String: Zone] = [:]
    for name in names { zones[name] = options.zones.zone(name) }
    return zones
  }

}

extension [Diagnostic] {

  /// The first `most` of these, which are in order; where there are more, that is the last thing told.
  func atMost(_ most: Int) -> Self {
    guard count > most else { return self }
    return prefix(most) + [.tooManyMistakes(most, at: self[most].range)]
  }

}

/// Why a part cannot be included.
private enum IncludeFault { case outside, twice, missing, nested }

extension Diagnostic {

  /// The diagnostic of the place from which on nothing more is told.
  fileprivate static func tooManyMistakes(_ most: Int, at range: SourceRange) -> Diagnostic {
    .init(
      .tooManyMistakes,
      Phrase(
        en: "there is more wrong from here on; only the first \(most) findings are told",
        ru: "дальше тоже есть замечания; показаны только первые \(most)"), at: range,
      help: Phrase(
        en: "mend what is told and check again; one cause may stand behind all of it",
        ru: "исправьте показанное и проверьте снова: причина у всех замечаний может быть одна"))
  }

  /// The diagnostic of a part that cannot be included.
  fileprivate static func badInclude(_ name: Written<String>, _ fault: IncludeFault) -> Diagnostic {
    let message: Phrase
    let help: Phrase
    switch fault {
    case .outside:
      message = Phrase(
        en: "'\(name.value)' leads out of the account's folder",
        ru: "путь «\(name.value)» ведёт за пределы папки аккаунта")
      help = Phrase(en: "put the part below the account's folder", ru: "положите файл в папку аккаунта или ниже")
    case .twice:
      message = Phrase(en: "'\(name.value)' is included twice", ru: "«\(name.value)» подключён дважды")
      help = Phrase(en: "remove one of the two", ru: "удалите одно из двух")
    case .missing:
      message = Phrase(en: "the part '\(name.value)' cannot be read", ru: "файл «\(name.value)» не удаётся прочитать")
      help = Phrase(en: "check the name, and that the file is there", ru: "проверьте имя и наличие файла")
    case .nested:
      message = Phrase(en: "a part cannot include further parts", ru: "подключённый файл не может подключать другие")
      help = Phrase(
        en: "name '\(name.value)' in the account itself", ru: "укажите «\(name.value)» в самом файле аккаунта")
    }
    return .init(.badInclude, message, at: name.range, help: help)
  }

}
