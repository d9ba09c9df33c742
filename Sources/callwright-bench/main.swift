internal import Driver
internal import Glibc

// Ratios of speed, each with its bar from the house rules beside it. Nothing here fails on a figure: machines differ.
//
// `check PATH` checks one account and says nothing, for its memory to be measured; `checks`, `calls` and `sounds` run a
// part only; `profile accounts`, `profile account`, `profile calls`, `profile wav` do one thing once, for a profiler to
// look at.

Heap.prepare()
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "check", let path = arguments.dropFirst().first, let bytes = try? FileSystem.read(path) {
  CheckBench.check(bytes)
} else if arguments.first == "profile" {
  Profile.run(arguments.dropFirst().first ?? "")
} else if let part = arguments.first, !["checks", "calls", "sounds"].contains(part) {
  say("there is no part '\(part)': say checks, calls or sounds, or nothing for all of them")
  exit(2)
} else {
  let rounds = 5
  let table = Table()
  say("CPU time, median of \(rounds) rounds, contenders in turn")
  let part = arguments.first
  if part == nil || part == "checks" { CheckBench.run(rounds: rounds, table) }
  if part == nil || part == "calls" { CallsBench.run(rounds: rounds, table) }
  if part == nil || part == "sounds" { SoundBench.run(rounds: rounds, table) }
}
