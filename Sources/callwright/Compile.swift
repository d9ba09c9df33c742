internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// `callwright compile`: the machine of an account, to be read and compared.
struct Compile: ParsableCommand {

  static let configuration = CommandConfiguration(
    does: Phrase(
      en: "Prints the state machine that calls to an account follow.",
      ru: "Печатает автомат состояний, по которому идут звонки аккаунта."))

  @Argument(
    help: ArgumentHelp(
      en: "The account, or a folder with one.", ru: "Аккаунт или папка с ним.",
      value: Phrase(en: "account", ru: "аккаунт")),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      en: "Format of the machine: text or json.", ru: "Формат автомата: text или json.",
      value: Phrase(en: "format", ru: "формат")))
  var format: MachineFormat = .text

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    let check = try Files.account(file, reading.limits, look)
    guard let machine = check.machine else { throw ExitCode(1) }
    let report = MachineReport(machine, check.files)
    Output.write(format == .text ? report.text : report.json)
  }

}

/// The formats of a machine.
enum MachineFormat: String, CaseIterable, ExpressibleByArgument { case text, json }
