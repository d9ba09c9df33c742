import Audio
import Decoding

/// Writes what a caller hears, as the plan on standard input says, to standard output as a WAV file.
struct Render {

  /// Where the plan comes from and the sound goes.
  let streams: StandardStreams

  /// Where the sound files are.
  let folder: SoundFolder

  /// The law through which the line carries the sound; nil for a line that changes nothing.
  let law: G711?

  /// Reads the plan and writes the sound; returns the code with which the program ends.
  ///
  /// A sound that cannot be opened is told of on standard error, by its position among the paths of the plan.
  func run() throws(StandardStreams.Failure) -> Int32 {
    guard let plan = SoundPlan(parsing: String(decoding: try streams.readAll(), as: UTF8.self)),
      var renderer = SoundRenderer(plan, from: FolderSounds(of: folder)),
      let header = WAVHeader.bytes(sampleCount: renderer.sampleCount)
    else {
      streams.say("callwright-audio: standard input is no plan")
      return 2
    }
    try streams.write(header)
    while true {
      let samples: [Int16]
      do throws(UnrenderableSound) {
        // Only the work is timed: whoever plays the sound may take as long as it lasts.
        samples = try ProcessLimits.withTimeLimit { () throws(UnrenderableSound) in try renderer.next() }
      } catch {
        streams.say(SoundReply(plan.paths.firstIndex(of: error.path) ?? 0, .failure(error.fault)).text)
        return 1
      }
      if samples.isEmpty { return 0 }
      let heard = law.map { (law) in samples.map { (sample) in law.decode(law.encode(sample)) } } ?? samples
      try streams.write(WAVHeader.bytes(of: heard))
    }
  }

}
