internal import Audio
internal import Diagnostics
internal import Hours
internal import Semantics
internal import Syntax

extension AccountCheck {

  /// Opens the audio files of `written`: their lengths become part of what is known, their faults are reported.
  mutating func measureAudio(of written: WrittenAccount, in folder: String, _ options: CheckOptions) {
    for item in written.audio where item.file == nil && item.length != nil {
      diagnostics.append(.notRecorded(item))
    }
    let named = written.audio.compactMap { (item) in item.file.map { (file) in (item, file) } }
    guard !named.isEmpty else { return }
    let paths = named.map { (_, file) in file.value }
    audioPaths = paths.map { (path) in FileSystem.join(folder, path) }
    var missing = MissingSounds(in: folder)
    guard options.judgesAudio else {
      let results = options.sounds.lengths(of: paths, in: folder, jobs: options.audioJobs)
      for ((_, file), result) in zip(named, results) { take(result, of: file, &missing) }
      return
    }
    // What plays over and over while somebody waits.
    let loops = Set(written.groups.compactMap { (group) in group.queueAudio?.value })
    var first: [UInt64: WrittenAudio] = [:]
    for ((item, file), result) in zip(named, options.sounds.measures(of: paths, in: folder, jobs: options.audioJobs)) {
      let length = result.flatMap(\.wholeLength)
      take(length, of: file, &missing)
      guard case .success = length, case .success(let measure) = result else { continue }
      // Nothing at all beside a text to be said is a place kept for a recording, as `init` writes it.
      if measure.peak == nil, item.say != nil { continue }
      let conversion = Self.conversion(of: file.value, in: folder)
      for problem in measure.problems(loops: loops.contains(item.name.value)) {
        diagnostics.append(
          .init(
            problem.rule, problem.message(about: item.name.value), at: file.range, help: problem.help,
            command: problem.isConvertible ? conversion : nil))
      }
      if let exchange = written.exchange, !exchange.value.plays(measure, of: file.value) {
        diagnostics.append(.unplayable(item, measure, on: exchange, at: file, conversion))
      }
      guard !measure.isSilent else { continue }
      if let other = first[measure.content] {
        // One file for two texts is told of by `same-audio-twice`.
        let isTold = other.file?.value == file.value && item.say != nil && other.say != nil
        if !isTold { diagnostics.append(.twice(item, other, at: file)) }
      } else {
        first[measure.content] = item
      }
    }
    reportUnused(named.map(\.1), in: folder, besides: missing.proposed)
  }

  /// The command that brings the file `path` of `folder` to what a phone line carries: in its place where its name fits
  /// what comes out, otherwise beside it.
  private static func conversion(of path: String, in folder: String) -> ShellCommand {
    var path = FileSystem.join(folder, path)
    if path.hasPrefix("-") { path = "./" + path }
    let convert = ["callwright", "audio", "convert"]
    let dot = path.lastIndex(of: ".") ?? path.endIndex
    switch path[dot...].lowercased() {
    case ".wav": return ShellCommand(convert + ["--in-place", path])
    case ".alaw", ".al", ".pcma": return ShellCommand(convert + ["--in-place", "--format", "alaw", path])
    case ".ulaw", ".ul", ".pcmu": return ShellCommand(convert + ["--in-place", "--format", "ulaw", path])
    default: return ShellCommand(convert + [path, path[..<dot] + ".wav"])
    }
  }

  /// Takes the length of `file`, or reports why there is none.
  private mutating func take(
    _ lengthMs: Result<Int, AudioFault>, of file: Written<String>, _ missing: inout MissingSounds
  ) {
    switch lengthMs {
    case .success(let length): surroundings.audioLengths[file.value] = Milliseconds(Int64(length))
    case .failure(let fault):
      let meant: MissingSounds.Meaning? =
        switch fault {
        case .missing(let similar): missing.meaning(of: file.value, similar: similar)
        case .outsideFolder: missing.meaning(of: file.value, similar: nil)
        default: nil
        }
      diagnostics.append(.audio(fault, file, meant))
    }
  }

  /// Reports sound files that lie beside those that `named` names, and that nothing in the account's folder speaks of;
  /// those of `meant` are spoken of by paths that lead nowhere.
  private mutating func reportUnused(_ named: [Written<String>], in folder: String, besides meant: Set<String>) {
    var seen: Set<String> = []
    // The words of all YAML files of the folder: another account may use what this one does not.
    lazy var words = Self.texts(in: folder)
    for file in named where FileSystem.staysBelow(file.value) {
      let place = FileSystem.folder(of: file.value)
      guard place != ".", seen.insert(place).inserted else { continue }
      let names = (try? FileSystem.names(in: FileSystem.join(folder, place))) ?? []
      let unused = names.filter { (name) in
        Self.isSound(name) && !meant.contains(place + "/" + name) && !words.contains { (text) in text.contains(name) }
      }
      if let name = unused.first { diagnostics.append(.unused(place + "/" + name, others: unused.count - 1, at: file)) }
    }
  }

  /// Whether the ending of `name` is that of a sound file.
  static func isSound(_ name: String) -> Bool {
    let endings = ["wav", "flac", "ogg", "opus", "mp3", "aiff", "aif", "au", "ul", "ulaw", "al", "alaw", "gsm"]
    guard let dot = name.lastIndex(of: "."), !name.hasPrefix(".") else { return false }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The texts of the YAML files in `folder`.
  private static func texts(in folder: String) -> [String] {
    ((try? FileSystem.names(in: folder)) ?? []).filter { (name) in name.hasSuffix(".yaml") || name.hasSuffix(".yml") }
      .prefix(256).compactMap { (name) in try? FileSystem.read(FileSystem.join(folder, name), limit: 1 << 20) }
      .map { (bytes) in String(decoding: bytes, as: UTF8.self) }
  }

}

extension Diagnostic {

  /// The diagnostic of a sound file that cannot be used, where `meant` was probably meant.
  fileprivate static func audio(_ fault: AudioFault, _ file: Written<String>, _ meant: MissingSounds.Meaning?)
    -> Diagnostic
  {
    let rule: Rule =
      switch fault {
      case .missing: .audioMissing
      case .outsideFolder: .audioOutside
      case .empty: .audioEmpty
      case .notAFile, .notAudio, .unreadable, .tooLong, .damaged, .crashed, .timeout, .noHelper: .audioUnreadable
      }
    return .init(
      rule, fault.message(about: file.value), at: file.range,
      help: meant.map { (meant) in Spelling.didYouMean(meant.path, for: file.value) } ?? fault.help,
      fix: meant.map { (meant) in .writing(meant.path, at: file.range, meant.isSure ? .sure : .unsafe) })
  }

  /// The diagnostic of an audio item that is still to be recorded (P-28).
  fileprivate static func notRecorded(_ item: WrittenAudio) -> Diagnostic {
    .init(
      .notRecorded,
      Phrase(en: "'\(item.name.value)' is not recorded yet", ru: "«\(item.name.value)» ещё не записано"),
      at: item.name.range,
      help: Phrase(
        en: "callers hear silence for that long; record it and name it with 'file'",
        ru: "звонящие услышат тишину этой длины; запишите звук и укажите его ключом «file»"))
  }

  /// The diagnostic of `item`, whose recording in `file` is such as `measure` says, which `exchange` does not play.
  fileprivate static func unplayable(
    _ item: WrittenAudio, _ measure: SoundMeasure, on exchange: Written<ExchangeSystem>, at file: Written<String>,
    _ conversion: ShellCommand
  ) -> Diagnostic {
    let (title, facts) = (exchange.value.title, measure.facts)
    let kind = [facts.format, measure.encoding].joined(separator: ", ")
    let bits = measure.bits.map { (bits) in (en: ", \(bits) bit", ru: ", \(bits) бит") } ?? (en: "", ru: "")
    return .init(
      .audioUnplayable,
      Phrase(
        en:
          "'\(item.name.value)' is not what \(title) plays: \(kind)\(bits.en), \(facts.rate) Hz, channels: \(facts.channels)",
        ru:
          "«\(item.name.value)» в \(title) не прозвучит: \(kind)\(bits.ru), \(facts.rate) Гц, каналов: \(facts.channels)"
      ),
      at: file.range,
      help: Phrase(
        en: "convert the recording: \(exchange.value.demand.en)", ru: "преобразуйте запись: \(exchange.value.demand.ru)"
      ),
      notes: [.init(Phrase(en: "the exchange is named here", ru: "эта АТС указана здесь"), at: exchange.range)],
      command: conversion)
  }

  /// The diagnostic of `item`, whose recording in `file` is that of `other`.
  fileprivate static func twice(_ item: WrittenAudio, _ other: WrittenAudio, at file: Written<String>) -> Diagnostic {
    .init(
      .audioTwice,
      Phrase(
        en: "'\(item.name.value)' sounds exactly like '\(other.name.value)'",
        ru: "«\(item.name.value)» звучит в точности как «\(other.name.value)»"),
      at: file.range,
      help: Phrase(
        en: "name the right recording, or use one id for both",
        ru: "укажите нужную запись или оставьте одно имя на двоих"),
      notes: [
        .init(Phrase(en: "the same recording", ru: "та же запись"), at: other.file?.range ?? other.name.range)
      ])
  }

  /// The diagnostic of the sound file `path`, and of `others` beside it, that nobody uses.
  fileprivate static func unused(_ path: String, others: Int, at file: Written<String>) -> Diagnostic {
    .init(
      .audioUnused,
      others == 0
        ? Phrase(en: "nothing uses '\(path)'", ru: "«\(path)» нигде не используется")
        : Phrase(
          en: "nothing uses '\(path)' and \(others) more beside it",
          ru: "«\(path)» нигде не используется, и рядом таких ещё \(others)"),
      at: file.range,
      help: Phrase(
        en: "name it with an id, or take it out of the folder", ru: "дайте ему имя в аккаунте или уберите его из папки")
    )
  }

}
