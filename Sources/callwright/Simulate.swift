internal import ArgumentParser
internal import Audio
internal import Diagnostics
internal import Driver
internal import Machine
internal import Simulation
internal import Syntax

/// `callwright simulate`: calls walked through in virtual time.
struct Simulate: ParsableCommand {

  static let configuration = CommandConfiguration(
    does: Phrase(
      en: "Walks calls through an account, second by second.", ru: "Проводит звонки через аккаунт, секунда за секундой."
    ),
    examples: """
      callwright simulate account.yaml
      callwright simulate account.yaml calls.yaml
      callwright simulate account.yaml --at "2026-06-09 10:15" --from +79161234501 \\
        --to +74951203010 --act "bella.desk answers after 4s, talks 95s"
      """)

  @Argument(
    help: ArgumentHelp(
      en: "An account, a folder with one, or a calls file that names one.",
      ru: "Аккаунт, папка с ним или файл звонков, в котором он назван.",
      value: Phrase(en: "file", ru: "файл")), completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp(en: "A calls file.", ru: "Файл звонков.", value: Phrase(en: "calls", ru: "звонки")),
    completion: .file())
  var calls: String?

  @Option(
    help: ArgumentHelp(
      en: "When the call arrives, as in a calls file (default: now).",
      ru: "Когда поступает звонок, как в файле звонков (по умолчанию — сейчас).", value: Phrase(en: "time", ru: "время")
    ))
  var at: String?

  @Option(
    help: ArgumentHelp(
      en: "Who calls: a number, a SIP address, anonymous, or an employee.",
      ru: "Кто звонит: номер, SIP-адрес, anonymous (номер скрыт) или сотрудник.", value: Phrase(en: "who", ru: "кто")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      en: "What is dialled: a number, a SIP line or an extension (default: the first number of the account).",
      ru: "Куда звонят: номер, SIP-линия или внутренний номер (по умолчанию — первый номер аккаунта).",
      value: Phrase(en: "number", ru: "номер")))
  var to: String?

  @Option(
    name: .customLong("act"),
    help: ArgumentHelp(
      en: "What a party does, as in a calls file; may be repeated.",
      ru: "Что делает участник, как в файле звонков; можно повторять.", value: Phrase(en: "act", ru: "действие")))
  var acts: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Only the call of this position in the calls file, counted from 1.",
      ru: "Только звонок с этим местом в файле звонков, считая с 1.", value: Phrase(en: "position", ru: "место")))
  var call: Int?

  @Option(
    help: ArgumentHelp(
      en: "Write what the caller hears to this WAV file.", ru: "Записать то, что слышит звонящий, в этот файл WAV.",
      value: Phrase(en: "file", ru: "файл")), completion: .file())
  var listen: String?

  @Option(
    help: ArgumentHelp(
      en: "The line through which --listen is heard: g711a, g711u, or none.",
      ru: "Через какую линию слушать с --listen: g711a, g711u или none (ни через какую).",
      value: Phrase(en: "line", ru: "линия")))
  var line: PhoneLaw = .none

  @Option(
    help: ArgumentHelp(
      en: "Write what is heard when to this label track for Audacity.",
      ru: "Записать, что и когда слышно, дорожкой меток для Audacity.", value: Phrase(en: "file", ru: "файл")))
  var labels: String?

  @Option(
    help: ArgumentHelp(
      en: "Write what is heard when to this file of subtitles: .vtt or .srt.",
      ru: "Записать, что и когда слышно, в файл субтитров: .vtt или .srt.", value: Phrase(en: "file", ru: "файл")))
  var subtitles: String?

  @Option(
    help: ArgumentHelp(
      en: "Keep an interactive walk as a test in this calls file: a new one, or one that grows by a call.",
      ru: "Сохранить пройденный звонок как тест в этом файле звонков: в новом или в конце прежнего.",
      value: Phrase(en: "file", ru: "файл")))
  var save: String?

  @Option(
    help: ArgumentHelp(
      en: "The name of the call that is saved.", ru: "Имя сохраняемого звонка.", value: Phrase(en: "name", ru: "имя")))
  var name: String?

  @Option(
    help: ArgumentHelp(
      en: "Format of the result: text or json.", ru: "Формат результата: text или json.",
      value: Phrase(en: "format", ru: "формат")))
  var format: MachineFormat = .text

  @OptionGroup var lists: ListOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var look: LookOptions

  func validate() throws {
    let isSingle = at != nil || from != nil || to != nil || !acts.isEmpty
    if calls != nil, isSingle {
      throw ValidationError(
        Phrase(
          en: "a calls file says who calls and what happens; --at, --from, --to and --act go without one",
          ru: "файл звонков уже говорит, кто звонит и что происходит; --at, --from, --to и --act — без него"))
    }
    if let call, call < 1 {
      throw ValidationError(Phrase(en: "--call counts from 1", ru: "--call считает с 1"))
    }
    if let subtitles, !subtitles.hasSuffix(".vtt"), !subtitles.hasSuffix(".srt") {
      throw ValidationError(
        Phrase(en: "--subtitles writes a file .vtt or .srt", ru: "--subtitles пишет файл .vtt или .srt"))
    }
    if save != nil || name != nil, calls != nil || !isInteractive { throw ValidationError(Self.whatIsSaved) }
  }

  func run() throws {
    var input = Input()
    let (check, play, isSingle) = try played(asking: &input)
    Files.report(play.diagnostics, [play.file], look)
    if play.hasErrors { throw ExitCode(1) }
    if isSingle, isInteractive, let walk = Walk(play) { return try walkThrough(walk, check, input) }
    if save != nil || name != nil { throw ValidationError(Self.whatIsSaved) }
    let shown = try shownRecords(play)
    if hears, Set(shown.map { (number) in play.exchange.records[number].arrivalNumber }).count > 1 {
      throw ValidationError(
        Phrase(
          en: "one call is heard at a time: say which with --call, 1 to \(play.calls.calls.count)",
          ru: "слушать можно один звонок: укажите его с --call, от 1 до \(play.calls.calls.count)"))
    }
    if lists.write(play, call: call.map { (call) in call - 1 }, look) { return }
    let report = CallReport(play.exchange, look.appearance)
    let names = Dictionary(
      play.exchange.records.enumerated().compactMap { (number, record) in
        play.calls.calls[record.arrivalNumber].name.map { (name) in (number, name.value) }
      }, uniquingKeysWith: { (first, _) in first })
    switch format {
    case .text:
      Output.write(shown.map { (number) in report.text(ofRecord: number, name: names[number]) }.joined(separator: "\n"))
    case .json: Output.write(report.json(names: names, only: shown))
    }
    if hears, let number = shown.first {
      try hear(Hearing(ofRecord: number, in: play.exchange).plan, in: FileSystem.folder(of: check.path))
    }
  }

  /// What `--save` is for.
  private static let whatIsSaved = Phrase(
    en: "--save and --name keep an interactive walk: they go with an account, and without --act, lists and json",
    ru: "--save и --name сохраняют интерактивный звонок: с аккаунтом и без --act, списков и json")

  /// Whether one call, if no calls file is given, is walked through with the user, who says what happens.
  private var isInteractive: Bool { acts.isEmpty && format == .text && lists.isEmpty }

  /// Walks through one call with the user, and leaves behind what he has asked for.
  private func walkThrough(_ walk: Walk, _ check: AccountCheck, _ input: Input) throws {
    let folder = FileSystem.folder(of: check.path)
    var walking = Walking(
      walk, look.appearance, input, folder: folder,
      saving: WalkSaving(account: check.path, in: check.surroundings), name: name)
    walking.run()
    if let save {
      do {
        try walking.save(to: save)
      } catch {
        look.say(error.message)
        throw ExitCode(3)
      }
    }
    if hears {
      let plan = Hearing(ofRecord: 0, in: walking.walk.exchange, until: walking.walk.isOver ? nil : walking.walk.now)
        .plan
      try hear(plan, in: folder)
    }
  }

  /// The account and its calls, played; who calls whom and when may be asked for.
  private func played(asking input: inout Input) throws -> (AccountCheck, Play, isSingle: Bool) {
    var accountPath = file
    var account: SourceFile?
    var callsFile: SourceFile?
    if let calls {
      let source = try Files.source(calls, reading.limits, look)
      let (tree, _) = YAMLTree.read(source, limits: reading.limits)
      if FileKind.of(tree) == .account {
        look.say(Files.notCalls(calls))
        throw ExitCode(2)
      }
      callsFile = source
    } else {
      let source = try Files.source(try Files.accountPath(file, reading.limits, look), reading.limits, look)
      let (tree, _) = YAMLTree.read(source, limits: reading.limits)
      if FileKind.of(tree) == .calls {
        callsFile = source
        let (written, _) = WrittenCallsFile.read(tree)
        accountPath = FileSystem.join(FileSystem.folder(of: file), written.account?.value ?? "account.yaml")
      } else {
        // Standard input can be read once only.
        account = source
      }
    }
    let check =
      try account.map { (source) in try Files.account(source, reading.limits, look) }
      ?? Files.account(accountPath, reading.limits, look)
    guard let machine = check.machine else { throw ExitCode(1) }
    let source = callsFile ?? singleCall(on: machine, check, asking: &input)
    let calls = CallsReading(source, reading.limits)
    Files.report(calls.diagnostics.inOrder(), [source], look)
    guard calls.error == nil,
      let play = Play(source, calls.written, on: machine, in: check.surroundings, account: check.account)
    else {
      throw ExitCode(callsFile == nil ? 2 : 1)
    }
    return (check, play, callsFile == nil)
  }

  /// The call that the options describe, as a calls file, so that it is read as one.
  ///
  /// At a terminal the user is asked for what the options of a walk leave open.
  private func singleCall(on machine: Machine, _ check: AccountCheck, asking input: inout Input) -> SourceFile {
    var (at, from, to) = (at, from, to)
    if isInteractive, Input.isTerminal {
      let questions = Questions(look.appearance)
      at = at ?? questions.askWhen(check.zone.map { (zone) in Clock.present(in: zone) } ?? Clock.present, &input)
      from =
        from
        ?? questions.askWho(
          "anonymous", known: machine.employees.flatMap { (employee) in [employee.name, employee.number] }, &input)
      to =
        to
        ?? questions.askWhom(
          machine.lines.map(\.number),
          known: machine.employees.map(\.name) + machine.groups.map(\.name), &input)
    }
    let quoted = YAMLQuotes.single
    var text = "calls:\n  - at: \(quoted(at ?? Clock.present))\n"
    text +=
      "    from: \(quoted(from ?? "anonymous"))\n    to: \(quoted(to ?? machine.lines.first?.number ?? ""))\n    acts:"
    text += acts.isEmpty ? " []\n" : "\n" + acts.map { (act) in "      - \(quoted(act))\n" }.joined()
    return SourceFile(id: FileID(0), path: "<options>", bytes: Array(text.utf8))
  }

  /// The records to show: all calls of the script, or the one asked for.
  private func shownRecords(_ play: Play) throws -> [Int] {
    let records = play.exchange.records.indices.filter { (number) in
      let record = play.exchange.records[number]
      return record.direction != .callback && (call.map { (call) in record.arrivalNumber == call - 1 } ?? true)
    }
    if let call, records.isEmpty {
      let text = Phrase(
        en: "there is no call \(call) in the calls file", ru: "в файле звонков нет звонка \(call)")
      look.say(text)
      throw ExitCode(2)
    }
    return records
  }

  /// Whether what the caller hears is asked for in any form.
  private var hears: Bool { listen != nil || labels != nil || subtitles != nil }

  /// Writes what the caller hears by `plan` in the forms that are asked for.
  private func hear(_ plan: SoundPlan, in folder: String) throws {
    let heard = HeardLabels(plan, look.appearance)
    if let labels { try Sounds.write(Array(heard.audacity.utf8), to: labels, look) }
    if let subtitles {
      try Sounds.write(Array((subtitles.hasSuffix(".srt") ? heard.srt : heard.vtt).utf8), to: subtitles, look)
    }
    if let listen { try render(plan, in: folder, to: listen) }
  }

  /// Writes what the caller hears by `plan` as a WAV file.
  private func render(_ plan: SoundPlan, in folder: String, to path: String) throws {
    do {
      try AudioHelper().render(plan, in: folder, to: path, through: line.law)
    } catch {
      look.say(error.message(writing: path))
      throw ExitCode(3)
    }
    if format == .text {
      let text = Phrase(en: "what the caller hears: \(path)", ru: "что слышит звонящий: \(path)")
      Output.write("\n\(look.appearance.text(text))\n")
    }
  }

}

/// The lines through which a call is heard.
enum PhoneLaw: String, CaseIterable, ExpressibleByArgument {

  /// A-law of G.711.
  case g711a

  /// µ-law of G.711.
  case g711u

  /// A line that changes nothing.
  case none

  /// The law of the line.
  var law: G711? {
    switch self {
    case .g711a: .alaw
    case .g711u: .ulaw
    case .none: nil
    }
  }

}
