internal import ArgumentParser
internal import Driver
internal import Glibc

/// `check --watch`: checks again whenever a file changes, until the user ends it.
struct Watching {

  /// What was named on the command line.
  let paths: [String]

  /// Files besides those that a check names by itself.
  let others: [String]

  /// Runs `check`, which returns the files on which it depends, again and again.
  func run(_ check: () throws -> [String]) throws -> Never {
    signal(SIGINT) { (_) in _exit(130) }
    var files: [String] = []
    while true {
      let before = stamps(of: files)
      files = try check()
      // What changed during the check is checked again at once.
      var known = stamps(of: files)
      if !before.isEmpty, before.contains(where: { (path, stamp) in known[path].map { $0 != stamp } == true }) {
        known = [:]
      }
      repeat { usleep(300_000) } while stamps(of: files) == known
      if Output.isTerminal() { Output.write("\u{1B}[2J\u{1B}[H") }
    }
  }

  /// What tells the present state of `files`, and of all that is named on the command line, from others.
  private func stamps(of files: [String]) -> [String: FileStamp?] {
    var stamps: [String: FileStamp?] = [:]
    for path in files + others + FileSearch(paths).files { stamps[path] = .some(FileStamp(of: path)) }
    return stamps
  }

}
