public import Audio
internal import CSndFile

// The one file that speaks to libsndfile: no pointer leaves it, and nothing that a header claims is believed.

/// A sound file while it is decoded, frame by frame, its channels mixed into one.
@safe public final class SoundFile {

  /// The longest sound that is decoded, in milliseconds: ten minutes.
  ///
  /// Exchanges take less (8 MB of 16 bits at 8 kHz are less than nine minutes), and the slowest of decoders has done so much
  /// in about a second.
  public static let longestMs = 600_000

  /// How many samples of all channels together are decoded at most: enough for the longest sound as music is sold.
  private static let mostSamples = 120_000_000

  /// The numbers of channels that a file may have.
  private static let possibleChannels = 1...64

  /// The numbers of frames a second that a file may have.
  private static let possibleRates = 1...768_000

  /// Frames a second.
  public let rate: Int

  /// Sounds side by side in a frame.
  public let channels: Int

  /// The format in one word.
  public let format: String

  /// How a sample is written, as the header says.
  let encoding: SampleEncoding

  /// How many frames the header claims; nil where it says nothing, or a guess.
  let claimedFrames: Int?

  /// How many frames have been decoded.
  public private(set) var frames = 0

  /// The library's own state.
  private let state: OpaquePointer

  /// What the library reads from, if it does not read the file by itself.
  private let mpegBytes: MPEGBytes?

  /// How many frames there must be at least, or else the file is damaged.
  private let announcedFrames: Int

  /// Whether the file ends before the sound that its header announces.
  private let isCut: Bool

  /// Room for the frames that are decoded at a time.
  private var block: [Float] = []

  /// Opens the sound file at `path` of `folder` at its beginning.
  public init(_ path: String, in folder: SoundFolder) throws(AudioFault) {
    let file = try folder.open(path)
    guard file.count > 0 else { throw .empty }
    let kind: FileContent.SoundFormat
    switch FileContent(head: file.bytes(from: 0, count: FileContent.headCount), name: path) {
    case .sound(let format): kind = format
    case .other(let content): throw .notAudio(content)
    }
    var info = SF_INFO(raw: kind)
    let opened: OpaquePointer?
    if kind == .mpeg {
      let bytes = MPEGBytes(of: file)
      unsafe opened = bytes.open(&info)
      mpegBytes = bytes
    } else {
      // The library closes the descriptor, also when it cannot open the file.
      unsafe opened = sf_open_fd(try file.duplicate(), Int32(SFM_READ), &info, 1)
      mpegBytes = nil
    }
    guard let state = unsafe opened else { throw faultOfOpening() }
    unsafe self.state = state
    rate = Int(info.samplerate)
    channels = Int(info.channels)
    format = info.formatName ?? kind.rawValue
    encoding = SampleEncoding(info)
    claimedFrames = kind == .mpeg || info.frames < 0 || info.frames == .max ? nil : Int(info.frames)
    announcedFrames = info.announcedFrames(of: kind) { SoundExtent.statesLength(mpeg: file.bytes) }
    isCut = SoundExtent.isCut(kind, fileCount: file.count, read: file.bytes)
    guard Self.possibleChannels.contains(channels) else { throw .unreadable(.channels) }
    guard Self.possibleRates.contains(rate) else { throw .unreadable(.rate) }
    if info.isPlain(kind) { try checkLimits(Int(info.frames)) }
    // What an MPEG decoder cannot finish, it withholds: small blocks lose little.
    block = [Float](repeating: 0, count: channels * (kind == .mpeg ? 576 : max(1, 16_384 / channels)))
  }

  deinit {
    unsafe sf_close(state)
  }

  /// Decodes the next frames and returns their mean over the channels; nothing at the end of a file that is intact.
  ///
  /// Throws where the file breaks off, is over without a frame or goes on for too long.
  public func next() throws(AudioFault) -> [Float] {
    let count = try decode()
    return (0..<count).map { (frame) in
      var sum: Float = 0
      for channel in 0..<channels { sum += block[frame * channels + channel] }
      // A file of floating-point numbers may hold what is no number.
      return sum.isFinite ? sum / Float(channels) : 0
    }
  }

  /// Decodes the next frames and hands their samples to `body`, the channels of a frame side by side; returns whether
  /// there were any. Throws as `next` does.
  func next(_ body: (_ samples: Span<Float>) -> Void) throws(AudioFault) -> Bool {
    let count = try decode() * channels
    guard count > 0 else { return false }
    if encoding.mayHoldNoNumber, !block.span.extracting(first: count).isFinite {
      for place in 0..<count where !block[place].isFinite { block[place] = 0 }
    }
    let block = block
    body(block.span.extracting(first: count))
    return true
  }

  /// Decodes the file to its end and returns what it has shown; throws as `next` does.
  public func facts() throws(AudioFault) -> AudioFacts {
    while try decode() > 0 {}
    return AudioFacts(frames: frames, rate: rate, channels: channels, format: format)
  }

  /// Fills the block with the next frames and returns their number.
  private func decode() throws(AudioFault) -> Int {
    let room = block.count / channels
    let count = min(Int(unsafe sf_readf_float(state, &block, sf_count_t(room))), room)
    guard count > 0 else {
      // Behind the last frame of an MPEG file, tags of others follow, over which its decoder stumbles.
      let isStumbled = unsafe sf_error(state) != SF_ERR_NO_ERROR && (mpegBytes == nil || frames == 0)
      guard !isCut, !isStumbled, frames >= announcedFrames else {
        throw .damaged(afterMs: AudioFacts.lengthMs(frames: frames, rate: rate))
      }
      guard frames > 0 else { throw .empty }
      return 0
    }
    frames += count
    try checkLimits(frames)
    return count
  }

  /// Goes back to the first frame; returns whether the format allows that.
  func rewind() -> Bool {
    guard unsafe sf_seek(state, 0, Int32(SF_SEEK_SET)) == 0 else { return false }
    frames = 0
    return true
  }

  /// Throws if `frames` frames are more than one file may have.
  private func checkLimits(_ frames: Int) throws(AudioFault) {
    guard AudioFacts.lengthMs(frames: frames, rate: rate) <= Self.longestMs else {
      throw .tooLong(limitMs: Self.longestMs)
    }
    guard frames <= Self.mostSamples / channels else { throw .timeout }
  }

}

extension SampleEncoding {

  /// How the file that `info` describes writes a sample.
  fileprivate init(_ info: SF_INFO) {
    let found: (String, Int, Double) =
      switch Int(info.format) & SF_FORMAT_SUBMASK {
      case SF_FORMAT_PCM_S8, SF_FORMAT_PCM_U8: ("pcm", 8, 127 / 128)
      case SF_FORMAT_PCM_16: ("pcm", 16, 32_767 / 32_768)
      case SF_FORMAT_PCM_24: ("pcm", 24, 32_767 / 32_768)
      case SF_FORMAT_PCM_32: ("pcm", 32, 32_767 / 32_768)
      case SF_FORMAT_FLOAT: ("float", 32, 1)
      case SF_FORMAT_DOUBLE: ("float", 64, 1)
      case SF_FORMAT_ULAW: ("g711-ulaw", 8, 32_124 / 32_768)
      case SF_FORMAT_ALAW: ("g711-alaw", 8, 32_256 / 32_768)
      case SF_FORMAT_GSM610: ("gsm", 0, 1)
      case SF_FORMAT_IMA_ADPCM, SF_FORMAT_MS_ADPCM: ("adpcm", 4, 32_767 / 32_768)
      case SF_FORMAT_VORBIS: ("vorbis", 0, 1)
      case SF_FORMAT_OPUS: ("opus", 0, 1)
      case SF_FORMAT_MPEG_LAYER_I, SF_FORMAT_MPEG_LAYER_II, SF_FORMAT_MPEG_LAYER_III: ("mpeg", 0, 1)
      default: ("other", 0, 1)
      }
    (name, bits, fullScale) = found
  }

}

extension SF_INFO {

  /// What the library has to know before it opens a file of `format`.
  fileprivate init(raw format: FileContent.SoundFormat) {
    self.init()
    let encoding: Int
    switch format {
    case .rawMuLaw: encoding = SF_FORMAT_ULAW
    case .rawALaw: encoding = SF_FORMAT_ALAW
    case .rawGSM: encoding = SF_FORMAT_GSM610
    default: return
    }
    self.format = Int32(SF_FORMAT_RAW | encoding)
    samplerate = Int32(PhoneLine.rate)
    channels = 1
  }

  /// The name of the format where the file's kind does not tell it.
  fileprivate var formatName: String? {
    switch Int(format) & SF_FORMAT_SUBMASK {
    case SF_FORMAT_VORBIS: "ogg-vorbis"
    case SF_FORMAT_OPUS: "ogg-opus"
    case SF_FORMAT_MPEG_LAYER_I: "mp1"
    case SF_FORMAT_MPEG_LAYER_II: "mp2"
    case SF_FORMAT_MPEG_LAYER_III: "mp3"
    default: nil
    }
  }

  /// How many frames a file of `kind` must have if it is intact; 0 where that cannot be known.
  ///
  /// An OGG file whose end is missing has more than can be, as the library puts it. A FLAC file that was written into a
  /// pipe says the same and means nothing by it. An MPEG file may be one of its own frames off, and only `statesLength`
  /// makes its claim more than a guess.
  fileprivate func announcedFrames(of kind: FileContent.SoundFormat, statesLength: () -> Bool) -> Int {
    switch kind {
    case .ogg: Int(frames)
    case .flac: frames == .max ? 0 : Int(frames)
    case .mpeg: statesLength() ? max(0, Int(frames) - (samplerate < 32_000 ? 576 : 1152)) : 0
    default: 0
    }
  }

  /// Whether the number of frames of a file of `kind` follows from the number of its bytes.
  fileprivate func isPlain(_ kind: FileContent.SoundFormat) -> Bool {
    switch kind {
    case .wav, .aiff, .au, .rawMuLaw, .rawALaw, .rawGSM: true
    case .flac, .ogg, .mpeg: false
    }
  }

}

/// The bytes of an MPEG file, as they have to be shown to the library.
///
/// The library guesses how many frames there are from the size of the file and of the first frame, and decodes no more
/// than that: of a file whose first frame happens to be large, the greater part would be missing. So the file is shown
/// as being much larger than it is. Nothing is added to it: behind the real end there is nothing to be read.
private final class MPEGBytes {

  /// The file.
  private let file: OpenFile

  /// Where the library reads next.
  private var position = 0

  /// The end of the file as it is shown: no frame is more than 64 times as large as another.
  private let shownEnd: Int

  /// The bytes of `file`.
  init(of file: OpenFile) {
    self.file = file
    shownEnd = (min(file.count, 1 << 50) + 4096) * 64
  }

  /// Has the library open the file; it reads from this object, which has to outlive what is returned.
  func open(_ info: inout SF_INFO) -> OpaquePointer? {
    var functions = unsafe SF_VIRTUAL_IO(
      get_filelen: { (bytes) in sf_count_t(unsafe MPEGBytes.at(bytes)?.file.count ?? 0) },
      seek: { (offset, whence, bytes) in
        sf_count_t(unsafe MPEGBytes.at(bytes)?.seek(Int(offset), from: whence) ?? -1)
      },
      read: { (room, count, bytes) in
        guard let read = unsafe MPEGBytes.at(bytes)?.read(Int(count)), let room = unsafe room else { return 0 }
        unsafe room.copyMemory(from: read, byteCount: read.count)
        return sf_count_t(read.count)
      },
      write: nil,
      tell: { (bytes) in sf_count_t(unsafe MPEGBytes.at(bytes)?.position ?? 0) })
    return unsafe sf_open_virtual(&functions, Int32(SFM_READ), &info, Unmanaged.passUnretained(self).toOpaque())
  }

  /// The object at `address`, as the library hands it back.
  private static func at(_ address: UnsafeMutableRawPointer?) -> MPEGBytes? {
    unsafe address.map { (address) in unsafe Unmanaged<MPEGBytes>.fromOpaque(address).takeUnretainedValue() }
  }

  /// Moves to `offset` from where `whence` says and returns where that is; -1 if it is nowhere.
  private func seek(_ offset: Int, from whence: Int32) -> Int {
    let start = [SF_SEEK_SET: 0, SF_SEEK_CUR: position, SF_SEEK_END: shownEnd][Int(whence)]
    guard let (target, overflow) = start?.addingReportingOverflow(offset), !overflow, target >= 0 else { return -1 }
    position = target
    return target
  }

  /// Returns the next `count` bytes, or what is left.
  private func read(_ count: Int) -> [UInt8] {
    var bytes = file.bytes(from: position, count: min(max(0, count), 1 << 20))
    // A tag is looked for at the end, and must be readable there.
    if position == shownEnd - 128, count == 128 { bytes = [UInt8](repeating: 0, count: 128) }
    position += bytes.count
    return bytes
  }

}

/// The fault because of which the library could not open the last file.
private func faultOfOpening() -> AudioFault {
  switch Int(sf_error(nil)) {
  case SF_ERR_SYSTEM: .unreadable(.disk)
  case SF_ERR_UNSUPPORTED_ENCODING, unimplemented: .unreadable(.encoding)
  case noChannel, tooManyChannels: .unreadable(.channels)
  case noMemory: .unreadable(.resources)
  default: .unreadable(.malformed)
  }
}

// Errors that the library has always numbered so and does not name to others.
private let noMemory = 17
private let unimplemented = 18
private let noChannel = 32
private let tooManyChannels = 33
