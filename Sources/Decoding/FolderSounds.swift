public import Audio

/// The sound files of an account's folder, as a phone line carries them.
public struct FolderSounds: SoundLibrary {

  /// The folder.
  private let folder: SoundFolder

  /// The sounds of `folder`.
  public init(of folder: SoundFolder) {
    self.folder = folder
  }

  /// Opens the sound at `path` at its beginning.
  public func open(_ path: String) throws(AudioFault) -> PhoneSound {
    try PhoneSound(of: SoundFile(path, in: folder))
  }

}

/// A sound file as a phone line carries it.
public final class PhoneSound: DecodedSound {

  /// Where the sound comes from.
  private let file: SoundFile

  /// What changes its rate; nil where none is needed.
  private let resampler: Resampler?

  /// The sound of `file`.
  init(of file: SoundFile) throws(AudioFault) {
    self.file = file
    resampler = file.rate == PhoneLine.rate ? nil : try Resampler(from: file.rate)
  }

  /// Returns the next samples; none at the end, where a damaged file breaks off.
  public func next() -> [Int16] {
    (resampler?.next(from: decode) ?? decode()).map { (sample) in
      // The samples of a file of 16 bits come out as they went in; what is no number was made 0 before.
      Int16(max(-32_768, min(32_767, (sample * 32_768).rounded())))
    }
  }

  /// The next samples at the rate of the file.
  private func decode() -> [Float] {
    (try? file.next()) ?? []
  }

}
