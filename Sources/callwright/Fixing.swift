internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// `check --fix` and `check --diff`: what is said and written once all is mended in memory.
struct Fixing {

  /// What was asked for.
  let options: FindingOptions

  /// The name under which standard input is reported.
  let standardInput: String

  /// The text of standard input, if that is checked.
  let input: [UInt8]?

  /// How it looks.
  let look: LookOptions

  /// Mends what `check` finds, from `start` on, and writes it where it belongs.
  ///
  /// Returns what remains, and whether a file could not be mended.
  func fix(
    _ start: CheckOptions, said stream: Output.Stream, _ check: @escaping (CheckOptions) -> CheckRun
  ) -> (run: CheckRun, hasFailed: Bool) {
    var obstacles: [String: TextSaving.Failure] = [:]
    var passable: Set<String> = []
    let fixes = FixRun(start, allowsUnsafe: options.unsafeFixes, standardInput: standardInput) { (path, owner) in
      // Of standard input only the text itself comes out.
      if input != nil { return path != standardInput }
      if obstacles[path] != nil { return true }
      if passable.contains(path) { return false }
      obstacles[path] = TextSaving.obstacle(path, of: owner)
      if obstacles[path] == nil { passable.insert(path) }
      return obstacles[path] != nil
    } check: { (options) in
      check(options)
    }
    var run = fixes.run
    var isAsTold = true
    if let input { Output.write(bytes: fixes.fixedInput ?? input) }
    for (identity, change) in fixes.changes.sorted(by: { (a, b) in a.value.path < b.value.path }) where identity != "-"
    {
      do {
        try TextSaving.save(change.after, to: change.path, replacing: change.before)
      } catch {
        obstacles[change.path] = error
        isAsTold = false
      }
    }
    // What could not be saved is still wrong.
    if !isAsTold { run = check(start) }
    var text = ""
    for done in fixes.done where obstacles[done.path] == nil {
      run.fixed += 1
      let place = "\(done.path):\(done.place.line):\(done.place.column)"
      let word = look.appearance.styled(look.appearance.text(Phrase(en: "fixed", ru: "исправлено")), .good)
      text += "\(word) \(Display.shown(place)) \(done.rule.code) \(done.rule.name): "
      text += Display.shown(look.appearance.text(done.message)) + "\n"
    }
    Output.write(text.isEmpty ? "" : text + "\n", to: stream)
    for (path, failure) in obstacles.sorted(by: { (a, b) in a.key < b.key }) {
      look.say(failure.message(path))
    }
    return (run, !obstacles.isEmpty)
  }

  /// Proposes to `stream` the commands that mend what no change of a text could mend of the findings of `run`.
  func propose(_ run: CheckRun, to stream: Output.Stream) {
    let commands = run.findings.map(\.diagnostic).commands
    guard !commands.isEmpty else { return }
    let title = Phrase(
      en: "these commands mend recordings; none was run:", ru: "эти команды исправят записи; ни одна не выполнена:")
    var text = "\n\(look.appearance.text(title))\n"
    for command in commands { text += "  \(Display.shown(command.text))\n" }
    Output.write(text, to: stream)
  }

  /// Prints what fixing would change; returns whether that is anything, and what would remain.
  func difference(
    _ start: CheckOptions, _ check: @escaping (CheckOptions) -> CheckRun
  ) -> (hasChanges: Bool, run: CheckRun) {
    let fixes = FixRun(start, allowsUnsafe: options.unsafeFixes, standardInput: standardInput) { (path, _) in
      input != nil && path != standardInput
    } check: { (options) in
      check(options)
    }
    let isShown = Output.isTerminal() || look.appearance.isColoured
    for change in fixes.changes.values.sorted(by: { (a, b) in a.path < b.path }) {
      let difference = UnifiedDiff(change.before, change.after, path: change.path)
      Output.write(bytes: isShown ? difference.shown(look.appearance) : difference.text)
    }
    let count = fixes.done.count
    let text =
      count > 0
      ? Phrase(
        en: "\(count) would be fixed; nothing was written", ru: "было бы исправлено: \(count); ничего не записано")
      : Phrase(en: "nothing would be changed", ru: "менять нечего")
    look.say(text)
    propose(fixes.run, to: .error)
    return (!fixes.changes.isEmpty, fixes.run)
  }

}
