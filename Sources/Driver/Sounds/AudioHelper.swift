public import Audio
public import Diagnostics
internal import Glibc

/// The second program, which opens sound files so that this one need not.
///
/// A decoder that breaks down or never ends costs one diagnostic: the program is started again for the files that are
/// left. It is started only when there is something to open.
public struct AudioHelper: Sendable {

  /// Where the program is; nil if it was not found.
  let executable: String?

  /// For how many seconds the program may be silent over one file, its own limits being well below.
  private static let longestSilence: Int32 = 120

  /// How long a line of a reply may be.
  private static let longestLine = 65_536

  /// The program beside the running one, or where it is installed for it.
  public init() {
    executable = FileReplacement.realPath("/proc/self/exe").flatMap { (running) in
      let folder = running.split(separator: "/").dropLast().map { (name) in "/" + name }.joined()
      return ["", "/../libexec/callwright"].map { (place) in folder + place + "/callwright-audio" }.first { (path) in
        unsafe access(path, X_OK) == 0
      }
    }
  }

  /// The program at `executable`.
  public init(executable: String) {
    self.executable = executable
  }

  // MARK: Measuring

  /// Returns for each of `paths`, which are relative to the folder `root`, what decoding it has shown.
  ///
  /// The results stand in the order of the paths and do not depend on `jobs`, the number of files that are decoded at
  /// a time.
  public func measure(_ paths: [String], in root: String, jobs: Int = 1) -> [Result<AudioFacts, AudioFault>] {
    ask("lengths", of: paths, in: root, jobs: jobs)
  }

  /// Returns for each of `paths`, which are relative to the folder `root`, all that one pass over it can measure.
  ///
  /// The results stand in the order of the paths and do not depend on `jobs`.
  public func inspect(_ paths: [String], in root: String, jobs: Int = 1) -> [Result<SoundMeasure, AudioFault>] {
    ask("measure", of: paths, in: root, jobs: jobs)
  }

  /// Returns for each of `paths` what the program replies to `question`.
  private func ask<Known: HelperAnswer>(
    _ question: String, of paths: [String], in root: String, jobs: Int
  ) -> [Result<Known, AudioFault>] {
    // What cannot be said to the program is no name of a file either.
    var results: [Result<Known, AudioFault>] = paths.map { (path) in
      .failure(path.utf8.contains(0) ? .missing(similar: nil) : .noHelper)
    }
    let asked = paths.indices.filter { (position) in results[position] == .failure(.noHelper) }
    let count = min(max(1, jobs), 64, asked.count)
    var shares = (0..<count).compactMap { (job) -> Share<Known>? in
      let share = stride(from: job, to: asked.count, by: count).map { (place) in asked[place] }
      return start(question, on: share[...], of: paths, in: root)
    }
    while !shares.isEmpty {
      var processes = shares.map(\.process)
      HelperProcess.exchange(&processes, killingAfter: Self.longestSilence)
      var going: [Share<Known>] = []
      for (var share, process) in zip(shares, processes) {
        share.process = process
        let isUnderstood = share.take(into: &results)
        if isUnderstood, !share.process.isAtEnd {
          going.append(share)
          continue
        }
        if !isUnderstood { share.process.kill() }
        guard let fault = share.finish(isUnderstood: isUnderstood), let broken = share.asked.popFirst() else {
          continue
        }
        results[broken] = .failure(fault)
        if fault != .noHelper, let next: Share<Known> = start(question, on: share.asked, of: paths, in: root) {
          going.append(next)
        }
      }
      shares = going
    }
    return results
  }

  /// The files that one run of the program was asked about.
  private struct Share<Known: HelperAnswer> {

    /// The files about which nothing has been said yet, by their positions among all.
    var asked: ArraySlice<Int>

    /// The run.
    var process: HelperProcess

    /// How many files have been spoken about.
    var answered = 0

    /// Takes the replies that are complete into `results` and returns whether they made sense.
    mutating func take(into results: inout [Result<Known, AudioFault>]) -> Bool {
      while let end = process.received.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: process.received[..<end], as: UTF8.self)
        guard let reply = HelperReply<Known>(parsing: line), reply.index == answered, let position = asked.popFirst()
        else {
          return false
        }
        results[position] = reply.result
        answered += 1
        process.received.removeSubrange(...end)
      }
      return process.received.count <= AudioHelper.longestLine
    }

    /// Waits for the end of the run and returns what is to be said of the file over which it broke down, if there is one.
    mutating func finish(isUnderstood: Bool) -> AudioFault? {
      switch process.finish() {
      case .signalled(let number): AudioHelper.isTimeUp(number) ? .timeout : .crashed
      // It has gone before its work was done: it does not work at all.
      case .exited: isUnderstood ? .noHelper : .crashed
      }
    }

  }

  /// Starts the program on those of `paths` that `asked` tells, if there are any and it can be started.
  private func start<Known>(
    _ question: String, on asked: ArraySlice<Int>, of paths: [String], in root: String
  ) -> Share<Known>? {
    guard let executable, !asked.isEmpty else { return nil }
    let input: [UInt8] = asked.flatMap { (position) -> [UInt8] in paths[position].utf8 + [0] }
    return HelperProcess(executable, [question, root], reading: input, receiving: .output).map { (process) in
      Share(asked: asked, process: process)
    }
  }

  // MARK: Rendering

  /// Why a plan was not rendered.
  public enum RenderFailure: Error, Hashable, Sendable {

    /// A sound of the plan cannot be opened.
    case sound(path: String, AudioFault)

    /// The plan is longer than `SoundPlan.longestMs`.
    case tooLong

    /// The sound could not be written, for a reason in the words of the system.
    case notWritten(reason: String)

    /// The program could not be started.
    case noHelper

    /// The program broke down.
    case crashed

  }

  /// Writes what a caller hears by `plan`, whose files are relative to the folder `root`, as a WAV file to `path`,
  /// through a line of `law` if there is one.
  ///
  /// The file appears complete or not at all.
  public func render(
    _ plan: SoundPlan, in root: String, to path: String, through law: G711? = nil
  ) throws(RenderFailure) {
    var file = try Self.writing { () throws(FileReplacement.Failure) in try FileReplacement(at: path) }
    try render(plan, in: root, toFileDescriptor: file.descriptor, through: law)
    try Self.writing { () throws(FileReplacement.Failure) in try file.commit() }
  }

  /// Returns what `body` returns, its failure being one of rendering.
  static func writing<Value: ~Copyable>(
    _ body: () throws(FileReplacement.Failure) -> Value
  ) throws(RenderFailure) -> Value {
    do {
      return try body()
    } catch {
      throw .notWritten(reason: error.reason)
    }
  }

  /// Writes what a caller hears by `plan`, whose files are relative to the folder `root`, as a WAV file to `descriptor`,
  /// through a line of `law` if there is one.
  public func render(
    _ plan: SoundPlan, in root: String, toFileDescriptor descriptor: Int32, through law: G711? = nil
  ) throws(RenderFailure) {
    guard plan.lengthMs <= SoundPlan.longestMs else { throw .tooLong }
    guard let executable,
      var process = HelperProcess(
        executable, ["render", root] + (law.map { (law) in [law.rawValue] } ?? []), reading: Array(plan.text.utf8),
        receiving: .messages(outputTo: descriptor))
    else { throw .noHelper }
    try Self.runToEnd(&process, writing: plan.paths)
  }

  /// Waits for the end of a run that writes what is heard of the sounds `paths`, and throws unless all went well.
  static func runToEnd(_ process: inout HelperProcess, writing paths: [String]) throws(RenderFailure) {
    process.runToEnd()
    let message = String(decoding: process.received.prefix { (byte) in byte != UInt8(ascii: "\n") }, as: UTF8.self)
    switch process.finish() {
    case .exited(0): return
    case .exited(1):
      guard let reply = SoundReply(parsing: message), paths.indices.contains(reply.index),
        case .failure(let fault) = reply.result
      else { throw .crashed }
      throw .sound(path: paths[reply.index], fault)
    case .exited(3): throw .notWritten(reason: String(message.drop { (letter) in letter != ":" }.dropFirst(2)))
    case .signalled(let number):
      // Which of several sounds took so long, nobody can say any more.
      guard Self.isTimeUp(number), paths.count == 1 else { throw .crashed }
      throw .sound(path: paths[0], .timeout)
    case .exited: throw .crashed
    }
  }

  /// Whether the system ended a run by the signal `number` because its time was up.
  private static func isTimeUp(_ number: Int32) -> Bool { [SIGALRM, SIGPROF, SIGXCPU].contains(number) }

}

extension AudioHelper.RenderFailure {

  /// What went wrong in writing the file at `path`, for the person who named it.
  public func message(writing path: String) -> Phrase {
    guard case .notWritten(let reason) = self else { return message }
    return Phrase(
      en: "'\(path)' could not be written: \(reason.lowercased())",
      ru: "не удалось записать «\(path)»: \(SystemWords.russian(reason))")
  }

  /// What went wrong, for the person who wanted to hear the call.
  public var message: Phrase {
    switch self {
    case .sound(let path, let fault): fault.message(about: path)
    case .tooLong:
      Phrase(
        en: "the call is longer than 72 hours: let it end earlier",
        ru: "звонок длиннее 72 часов: закончите его раньше")
    case .notWritten(let reason):
      Phrase(
        en: "the sound could not be written: \(reason.lowercased())",
        ru: "не удалось записать звук: \(SystemWords.russian(reason))")
    case .noHelper:
      Phrase(
        en: "the program 'callwright-audio' did not start: install it beside 'callwright'",
        ru: "программа «callwright-audio» не запустилась: установите её рядом с «callwright»")
    case .crashed:
      Phrase(
        en: "the program 'callwright-audio' broke down: try again, and check the sound files",
        ru: "в программе «callwright-audio» произошёл сбой: повторите попытку и проверьте звуковые файлы")
    }
  }

}
