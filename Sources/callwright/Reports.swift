public import ArgumentParser
internal import Diagnostics
public import Driver

/// A report that is written to a file, as the command line names it: `FORMAT:PATH`.
struct ReportOrder: ExpressibleByArgument {

  /// What was typed.
  let text: String

  init(argument: String) { text = argument }

  /// The name of the format.
  var format: String { String(text.prefix { (character) in character != ":" }) }

  /// Where the report goes.
  var path: String { String(text.dropFirst(format.count + 1)) }

}

/// Which reports are made: options of commands that find things.
struct ReportOptions: ParsableArguments {

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      en: "Write a further report to a file, in any of the formats; may be repeated.",
      ru: "Записать ещё один отчёт в файл, в любом из форматов; можно повторять.",
      value: Phrase(en: "format:path", ru: "формат:путь")))
  var orders: [ReportOrder] = []

  /// Returns the orders, their formats being of `Format`; one that cannot be meant is an error in the command
  /// line.
  ///
  /// A report never takes the place of one of `inputs`, nor of another report.
  func orders<Format: RawRepresentable & CaseIterable>(
    as _: Format.Type, sparing inputs: [String]
  ) throws -> [(format: Format, path: String)] where Format.RawValue == String {
    var found: [(format: Format, path: String)] = []
    for order in orders {
      let known = Format.allCases.map(\.rawValue)
      guard order.text.contains(":"), let format = Format(rawValue: order.format) else {
        let names = known.joined(separator: ", ")
        throw ValidationError(
          Phrase(
            en: "'\(order.text)' is no report: write FORMAT:PATH, the format being one of \(names)",
            ru: "«\(order.text)» — не отчёт: укажите ФОРМАТ:ПУТЬ, где формат — один из \(names)"))
      }
      let path = order.path
      guard !path.isEmpty, path != "-" else {
        throw ValidationError(
          Phrase(
            en: "the report '\(order.text)' names no file; '--format' says what goes to standard output",
            ru: "в отчёте «\(order.text)» не указан файл; формат обычного вывода задаёт «--format»"))
      }
      guard !inputs.contains(where: { (input) in ReportFile.isSame(input, path) }) else {
        throw ValidationError(
          Phrase(
            en: "the report would take the place of '\(path)', which is to be read; name another file",
            ru: "отчёт занял бы место файла «\(path)», который нужно прочитать; укажите другой файл"))
      }
      guard !found.contains(where: { (other) in ReportFile.isSame(other.path, path) }) else {
        throw ValidationError(
          Phrase(
            en: "two reports would go to '\(path)'; name a file for each",
            ru: "в «\(path)» попали бы два отчёта; укажите для каждого свой файл"))
      }
      found.append((format, path))
    }
    return found
  }

}

/// Reports on their way to files.
struct ReportWriter {

  /// What could not be written.
  private(set) var hasFailed = false

  private let look: LookOptions

  /// A writer that complains as `look` says.
  init(_ look: LookOptions) { self.look = look }

  /// Writes `text` to the file at `path`, or says why not.
  mutating func write(_ text: String, to path: String) {
    attempt { () throws(ReportFile.WriteFailure) in try ReportFile.write(text, to: path) }
  }

  /// Adds what `text` makes of the room that is left to the summary of the step of a GitHub workflow, if this is one.
  mutating func addToStepSummary(_ text: (_ room: Int) -> String) {
    guard let path = Output.environment("GITHUB_STEP_SUMMARY") else { return }
    attempt { () throws(ReportFile.WriteFailure) in try ReportFile.append(to: path, size: 1 << 20, text) }
  }

  private mutating func attempt(_ body: () throws(ReportFile.WriteFailure) -> Void) {
    do {
      try body()
    } catch {
      hasFailed = true
      look.say(error.message)
    }
  }

}

extension LookOptions {

  /// The words of reports.
  var reportWords: ReportWords {
    ReportWords(appearance, machineLanguage: machineLanguage, version: Callwright.version)
  }

  /// The words of reports in files, which are no terminal.
  var fileWords: ReportWords {
    var words = reportWords
    words.appearance = Appearance(language: language)
    return words
  }

}

/// How much is done at a time: an option of commands that read many files.
struct JobOptions: ParsableArguments {

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      en: "How many files are worked on at a time (default: the number of processors).",
      ru: "Сколько файлов обрабатывать одновременно (по умолчанию — по числу процессоров).",
      value: Phrase(en: "number", ru: "число")))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...Jobs.limit).contains(jobs) {
      throw ValidationError(
        Phrase(en: "--jobs is 1 to \(Jobs.limit)", ru: "--jobs — от 1 до \(Jobs.limit)"))
    }
  }

  /// The number.
  var count: Int { jobs ?? Jobs.processors }

}

extension CheckFormat: ExpressibleByArgument {}

extension TestFormat: ExpressibleByArgument {}
