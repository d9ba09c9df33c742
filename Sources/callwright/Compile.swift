internal import ArgumentParser
internal import Driver

/// `callwright compile`: the machine of an account, to be read and compared.
struct Compile: ParsableCommand {

  static let configuration = CommandConfiguration(
    abstract: "Prints the state machine that calls to an account follow.")

  @Argument(help: "The account.", completion: .file())
  var file: String

  @Option(help: "Format of the machine: text or json.")
  var format: MachineFormat = .text

  @OptionGroup var look: LookOptions

  func run() throws {
    let check = try Files.account(file, look)
    guard let machine = check.machine else { throw ExitCode(1) }
    let report = MachineReport(machine, check.files)
    Output.write(format == .text ? report.text : report.json)
  }

}

/// The formats of a machine.
enum MachineFormat: String, CaseIterable, ExpressibleByArgument { case text, json }
