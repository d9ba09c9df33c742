import Audio
import Decoding

/// Tells of each sound file that standard input names how long it is, or what is wrong with it.
///
/// A line is written as soon as it is known: should a decoder break down, all before it has been told.
struct Lengths {

  /// Where the names come from and the lines go.
  let streams: StandardStreams

  /// Where the files are.
  let folder: SoundFolder

  /// Reads the names and writes the lines.
  func run() throws(StandardStreams.Failure) {
    for (index, path) in Self.paths(try streams.readAll()).enumerated() {
      let result: Result<AudioFacts, AudioFault> = ProcessLimits.withTimeLimit {
        do throws(AudioFault) {
          return .success(try SoundFile(path, in: folder).facts())
        } catch {
          return .failure(error)
        }
      }
      try streams.write(Array((SoundReply(index, result).text + "\n").utf8))
    }
  }

  /// The paths in `input`: NUL ends each, or a line feed if there is no NUL.
  static func paths(_ input: [UInt8]) -> [String] {
    let end = input.contains(0) ? 0 : UInt8(ascii: "\n")
    var paths = input.split(separator: end, omittingEmptySubsequences: false)
    if paths.last?.isEmpty == true { paths.removeLast() }
    return paths.map { (path) in String(decoding: path, as: UTF8.self) }
  }

}
