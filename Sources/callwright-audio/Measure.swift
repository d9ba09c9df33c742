import Audio
import Decoding

/// Tells of each sound file that standard input names all that can be measured of it, or what is wrong with it.
///
/// A line is written as soon as it is known: should a decoder break down, all before it has been told.
struct Measure {

  /// Where the names come from and the lines go.
  let streams: StandardStreams

  /// Where the files are.
  let folder: SoundFolder

  /// Reads the names and writes the lines.
  func run() throws(StandardStreams.Failure) {
    for (index, path) in Lengths.paths(try streams.readAll()).enumerated() {
      let result: Result<SoundMeasure, AudioFault> = ProcessLimits.withTimeLimit {
        do throws(AudioFault) {
          return .success(try SoundFile(path, in: folder).measure())
        } catch {
          return .failure(error)
        }
      }
      try streams.write(Array((MeasureReply(index, result).text + "\n").utf8))
    }
  }

}
