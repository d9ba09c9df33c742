internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// What is listed of a day of calls: options of commands that play one.
struct ListOptions: ParsableArguments {

  @Option(
    help: ArgumentHelp(
      en: "List the history instead of telling each call: table, csv or json.",
      ru: "Вместо рассказа о каждом звонке вывести историю: table (таблица), csv или json.",
      value: Phrase(en: "format", ru: "формат")))
  var history: ListFormat?

  @Option(
    help: ArgumentHelp(
      en: "List what would have been sent to whom: table, csv or json.",
      ru: "Вывести, что и кому было бы отправлено: table (таблица), csv или json.",
      value: Phrase(en: "format", ru: "формат")))
  var outbox: ListFormat?

  /// Whether no list is asked for.
  var isEmpty: Bool { history == nil && outbox == nil }

  func validate() throws {
    guard let history, let outbox else { return }
    guard history == .table, outbox == .table else {
      throw ValidationError(
        Phrase(
          en: "only tables of --history and --outbox go together; ask for one list at a time",
          ru: "вместе --history и --outbox бывают только таблицами; запросите один список"))
    }
  }

  /// Writes the lists of what `play` has played, only of the call at position `call` if there is one.
  ///
  /// Returns whether any was asked for.
  func write(_ play: Play, call: Int?, _ look: LookOptions) -> Bool {
    guard history != nil || outbox != nil else { return false }
    let day = History(play, call: call)
    if let history {
      let report = HistoryReport(day)
      switch history {
      case .table: Output.write(bytes: report.table(look.appearance))
      case .csv: Output.write(bytes: report.csv)
      case .json: Output.write(bytes: report.json)
      }
    }
    if history != nil, outbox != nil { Output.write("\n") }
    if let outbox {
      let report = OutboxReport(day)
      switch outbox {
      case .table: Output.write(bytes: report.table(look.appearance))
      case .csv: Output.write(bytes: report.csv)
      case .json: Output.write(bytes: report.json)
      }
    }
    return true
  }

}

/// The formats of lists.
enum ListFormat: String, CaseIterable, ExpressibleByArgument { case table, csv, json }
