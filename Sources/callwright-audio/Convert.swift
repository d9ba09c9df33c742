import Audio
import Decoding

/// Writes the sound file that standard input names, brought to what a phone line carries, to standard output.
struct Convert {

  /// Where the name comes from and the sound goes.
  let streams: StandardStreams

  /// Where the file is.
  let folder: SoundFolder

  /// How it is brought there.
  let conversion: SoundConversion

  /// Reads the name and writes the sound; returns the code with which the program ends.
  func run() throws(StandardStreams.Failure) -> Int32 {
    guard let path = Lengths.paths(try streams.readAll()).first else {
      streams.say("callwright-audio: standard input names no file")
      return 2
    }
    do throws(AudioFault) {
      var sound = try ProcessLimits.withTimeLimit { () throws(AudioFault) in
        try ConvertedSound(path, in: folder, conversion)
      }
      guard let header = sound.header else { throw .tooLong(limitMs: SoundFile.longestMs) }
      var bytes = header
      repeat {
        guard write(bytes) else { return 3 }
        bytes = try ProcessLimits.withTimeLimit { () throws(AudioFault) in try sound.next() }
      } while !bytes.isEmpty
      return 0
    } catch {
      streams.say(SoundReply(0, .failure(error)).text)
      return 1
    }
  }

  /// Writes `bytes`, and says so if that is impossible.
  private func write(_ bytes: [UInt8]) -> Bool {
    do {
      try streams.write(bytes)
      return true
    } catch {
      streams.say("callwright-audio: \(error.reason)")
      return false
    }
  }

}
