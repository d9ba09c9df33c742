/// What the first bytes of a file say that it is.
///
/// Decoders are given only what begins like the formats that are supported here: most of the formats that a sound
/// library knows are of no use to a phone, and each of their readers is one more that a hostile file could hurt.
public enum FileContent: Hashable, Sendable {

  /// A sound in a format that is supported.
  case sound(SoundFormat)

  /// Something else.
  case other(ContentKind)

  /// The formats that are supported.
  public enum SoundFormat: String, CaseIterable, Sendable {

    /// WAV, its 64-bit and its big-endian relations.
    case wav

    /// AIFF and AIFC.
    case aiff

    /// AU of Sun and NeXT.
    case au

    /// FLAC.
    case flac

    /// OGG with Vorbis, Opus or FLAC inside.
    case ogg

    /// MP3 and its older layers.
    case mpeg

    /// µ-law without a header: 8 kHz, mono.
    case rawMuLaw = "ulaw"

    /// A-law without a header: 8 kHz, mono.
    case rawALaw = "alaw"

    /// GSM 06.10 without a header: 8 kHz, mono.
    case rawGSM = "gsm"

  }

  /// How many bytes of a file are enough to look at.
  public static let headCount = 512

  /// What a file called `name` is whose first bytes are `head`, which is all of it or `headCount` bytes.
  public init(head: [UInt8], name: String) {
    if let content = Self.signatures.first(where: { (signature) in signature.matches(head) })?.content {
      self = content
    } else if let raw = Self.rawFormat(of: name) {
      self = Self.isText(head) ? .other(.text) : .sound(raw)
    } else if Self.isText(head) {
      self = .other(Self.isHTML(head) ? .html : .text)
    } else if Self.isMPEG(head) {
      self = .sound(.mpeg)
    } else {
      self = .other(Self.isADTS(head) ? .otherSound : .unknown)
    }
  }

  // MARK: Signatures

  /// Bytes by which a format is known.
  private struct Signature {

    /// Bytes at the beginning; nil stands for any.
    let bytes: [UInt8?]

    /// What a file is that begins with them.
    let content: FileContent

    /// The signature `bytes` of `content`.
    init(_ bytes: [UInt8?], _ content: FileContent) {
      self.bytes = bytes
      self.content = content
    }

    /// The letters `text`, where `?` stands for any byte, of `content`.
    init(_ text: String, _ content: FileContent) {
      self.init(text.utf8.map { (byte) in byte == UInt8(ascii: "?") ? nil : byte }, content)
    }

    /// Whether `head` begins so.
    func matches(_ head: [UInt8]) -> Bool {
      head.count >= bytes.count && zip(bytes, head).allSatisfy { (wanted, found) in wanted == nil || wanted == found }
    }

  }

  /// The signatures that are known, of which the first that fits counts.
  private static let signatures: [Signature] = [
    .init("RIFF????WAVE", .sound(.wav)), .init("RIFX????WAVE", .sound(.wav)), .init("RF64????WAVE", .sound(.wav)),
    .init("FORM????AIFF", .sound(.aiff)), .init("FORM????AIFC", .sound(.aiff)),
    .init(".snd", .sound(.au)), .init("dns.", .sound(.au)),
    .init("fLaC", .sound(.flac)), .init("OggS", .sound(.ogg)), .init("ID3", .sound(.mpeg)),
    .init("#!AMR", .other(.otherSound)), .init("MThd", .other(.otherSound)), .init("caff", .other(.otherSound)),
    .init("wvpk", .other(.otherSound)), .init("MAC ", .other(.otherSound)), .init("????ftypM4A", .other(.otherSound)),
    .init([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], .other(.otherSound)),
    .init("????ftyp", .other(.video)), .init("RIFF????AVI ", .other(.video)),
    .init([0x1A, 0x45, 0xDF, 0xA3], .other(.video)),
    .init("%PDF", .other(.pdf)),
    .init("PK\u{3}\u{4}", .other(.archive)), .init("Rar!", .other(.archive)), .init("BZh", .other(.archive)),
    .init([0x1F, 0x8B, 0x08], .other(.archive)), .init([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .other(.archive)),
    .init([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .other(.archive)), .init([0xD0, 0xCF, 0x11, 0xE0], .other(.archive)),
    .init([0x89, 0x50, 0x4E, 0x47], .other(.image)), .init("GIF8", .other(.image)),
    .init([0xFF, 0xD8, 0xFF], .other(.image)), .init("RIFF????WEBP", .other(.image)),
    .init("II*\0", .other(.image)), .init("MM\0*", .other(.image)),
    .init([0x7F, 0x45, 0x4C, 0x46], .other(.program)), .init([0x4D, 0x5A, nil, 0x00], .other(.program)),
    .init("version https://git-lfs", .other(.lfsPointer)),
  ]

  // MARK: Guesses

  /// The format without a header that the ending of `name` tells.
  private static func rawFormat(of name: String) -> SoundFormat? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[name.utf8.index(after: dot)...].lowercased() {
    case "ulaw", "ul", "pcmu": return .rawMuLaw
    case "alaw", "al", "pcma": return .rawALaw
    case "gsm": return .rawGSM
    default: return nil
    }
  }

  /// Whether `head` is the header of an MPEG audio frame.
  private static func isMPEG(_ head: [UInt8]) -> Bool {
    guard head.count >= 4, head[0] == 0xFF, head[1] & 0xE0 == 0xE0 else { return false }
    let version = head[1] >> 3 & 3
    let layer = head[1] >> 1 & 3
    let bitrate = head[2] >> 4
    let rate = head[2] >> 2 & 3
    return version != 1 && layer != 0 && (1...14).contains(bitrate) && rate != 3
  }

  /// Whether `head` is the header of an AAC frame.
  private static func isADTS(_ head: [UInt8]) -> Bool {
    head.count >= 4 && head[0] == 0xFF && head[1] & 0xF6 == 0xF0
  }

  /// Whether `head` is something to be read: UTF-8, perhaps cut at its end, or UTF-16 with its mark.
  private static func isText(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFE, 0xFF]) || (head.starts(with: [0xFF, 0xFE]) && head.dropFirst(3).first == 0) {
      return true
    }
    let isPrintable = head.allSatisfy { (byte) in byte >= 0x20 && byte != 0x7F || (0x09...0x0D).contains(byte) }
    guard !head.isEmpty, isPrintable else { return false }
    // A letter may be cut where the head ends.
    return (head.count < headCount ? 0...0 : 0...3).contains { (cut) in
      String(validating: head.dropLast(cut), as: UTF8.self) != nil
    }
  }

  /// Whether the text `head` is a web page.
  private static func isHTML(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self).drop { (letter) in letter.isWhitespace || letter == "\u{FEFF}" }
    let start = text.prefix(16).lowercased()
    return ["<!doctype", "<html", "<head", "<body"].contains { (tag) in start.hasPrefix(tag) }
  }

}
