internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Machine
internal import Simulation
internal import Syntax

/// `callwright simulate`: calls walked through in virtual time.
struct Simulate: ParsableCommand {

  static let configuration = CommandConfiguration(
    abstract: "Walks calls through an account, second by second.",
    discussion: """
      callwright simulate account.yaml calls.yaml
      callwright simulate account.yaml --at "2026-06-09 10:15" --from +79161234501 \\
        --to +74951203010 --act "bella.desk answers after 4s, talks 95s" --listen call.wav
      """)

  @Argument(help: "An account, or a calls file that names one.")
  var file: String

  @Argument(help: "A calls file.")
  var calls: String?

  @Option(help: "When the call arrives, as in a calls file (default: now).")
  var at: String?

  @Option(help: "Who calls: a number, a SIP address, anonymous, or an employee.")
  var from: String?

  @Option(help: "What is dialled: a number, a SIP line or an extension (default: the first number of the account).")
  var to: String?

  @Option(name: .customLong("act"), help: "What a party does, as in a calls file; may be repeated.")
  var acts: [String] = []

  @Option(help: "Only the call of this position in the calls file, counted from 1.")
  var call: Int?

  @Option(help: "Write what the caller hears to this WAV file.")
  var listen: String?

  @Option(help: "Format of the result: text or json.")
  var format: MachineFormat = .text

  @OptionGroup var look: LookOptions

  func validate() throws {
    let isSingle = at != nil || from != nil || to != nil || !acts.isEmpty
    if calls != nil, isSingle {
      throw ValidationError(
        "A calls file says who calls and what happens; --at, --from, --to and --act go without one.")
    }
    if let call, call < 1 { throw ValidationError("--call counts from 1.") }
  }

  func run() throws {
    let (check, play, isSingle) = try played()
    Files.report(play.diagnostics, [play.file], look)
    if play.hasErrors { throw ExitCode(1) }
    if isSingle, acts.isEmpty, format == .text, let walk = Walk(play) {
      var walking = Walking(walk, look.appearance, Input())
      _ = walking.run()
      return
    }
    let shown = try shownRecords(play)
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
    if let listen, let number = shown.first { try render(number, of: play, account: check.path, to: listen) }
  }

  /// The account and its calls, played.
  private func played() throws -> (AccountCheck, Play, isSingle: Bool) {
    var accountPath = file
    var callsFile: SourceFile?
    if let calls {
      let source = try Files.source(calls, look)
      let (tree, _) = YAMLTree.read(source, limits: ReadingLimits())
      if FileKind.of(tree) == .account {
        Output.write(Files.notCalls(calls, look), to: .error)
        throw ExitCode(2)
      }
      callsFile = source
    } else {
      let source = try Files.source(file, look)
      let (tree, _) = YAMLTree.read(source, limits: ReadingLimits())
      if FileKind.of(tree) == .calls {
        callsFile = source
        let (written, _) = WrittenCallsFile.read(tree)
        accountPath = FileSystem.join(FileSystem.folder(of: file), written.account?.value ?? "account.yaml")
      }
    }
    let check = try Files.account(accountPath, look)
    guard let machine = check.machine else { throw ExitCode(1) }
    let source = callsFile ?? singleCall(to: machine.lines.first?.number ?? "")
    let (tree, faults) = YAMLTree.read(source, limits: ReadingLimits())
    let (written, mistakes) = WrittenCallsFile.read(tree)
    Files.report((faults + mistakes).inOrder(), [source], look)
    let isFaulty = (faults + mistakes).contains { (diagnostic) in diagnostic.rule.severity == .error }
    guard !isFaulty, let play = Play(source, written, on: machine, in: check.surroundings) else {
      throw ExitCode(callsFile == nil ? 2 : 1)
    }
    return (check, play, callsFile == nil)
  }

  /// The call that the options describe, as a calls file, so that it is read as one.
  private func singleCall(to first: String) -> SourceFile {
    func quoted(_ text: String) -> String {
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    var text = "calls:\n  - at: \(quoted(at ?? Clock.present))\n"
    text += "    from: \(quoted(from ?? "anonymous"))\n    to: \(quoted(to ?? first))\n    acts:"
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
      Output.write("callwright: there is no call \(call) in the calls file\n", to: .error)
      throw ExitCode(2)
    }
    return records
  }

  /// Writes what the caller of the record `number` hears.
  private func render(_ number: Int, of play: Play, account: String, to path: String) throws {
    let plan = Hearing(ofRecord: number, in: play.exchange).plan
    do {
      try AudioHelper().render(plan, in: FileSystem.folder(of: account), to: path)
    } catch {
      Output.write("callwright: \(look.appearance.text(error.message))\n", to: .error)
      throw ExitCode(3)
    }
    if format == .text {
      let text = Phrase(en: "what the caller hears: \(path)", ru: "что слышит звонящий: \(path)")
      Output.write("\n\(look.appearance.text(text))\n")
    }
  }

}
