import Audio
import Testing

@Suite("what a file seems to be")
struct FileContentTests {

  @Test(
    "a sound is known by its first bytes, whatever its name",
    arguments: [
      ("RIFF\u{24}\0\0\0WAVEfmt ", FileContent.SoundFormat.wav), ("RIFX\0\0\0\u{24}WAVE", .wav), ("RF64....WAVE", .wav),
      ("FORM....AIFF", .aiff), ("FORM....AIFC", .aiff), (".snd....", .au), ("dns.....", .au), ("fLaC\0", .flac),
      ("OggS\0", .ogg), ("ID3\u{4}", .mpeg),
    ])
  func sound(_ head: String, _ format: FileContent.SoundFormat) {
    for name in ["x.wav", "x.ulaw", "x"] {
      #expect(FileContent(head: Array(head.utf8), name: name) == .sound(format))
    }
  }

  @Test(
    "bytes that are no letters are looked at too",
    arguments: [
      ([0xFF, 0xFB, 0x90, 0x64], FileContent.sound(.mpeg)), ([0xFF, 0xF3, 0x44, 0xC4], .sound(.mpeg)),
      ([0xFF, 0xFB, 0xF0, 0x64], .other(.unknown)), ([0xFF, 0xEB, 0x90, 0x64], .other(.unknown)),
      ([0xFF, 0xFB, 0x9C, 0x64], .other(.unknown)), ([0xFF, 0xF1, 0x50, 0x80], .other(.otherSound)),
      ([0xFF, 0xD8, 0xFF, 0xE0], .other(.image)), ([0x89, 0x50, 0x4E, 0x47], .other(.image)),
      ([0xFF, 0xFE, 0x48, 0x00], .other(.text)), ([0xFE, 0xFF, 0x00, 0x48], .other(.text)),
      ([0x1F, 0x8B, 0x08, 0x00], .other(.archive)), ([0xD0, 0xCF, 0x11, 0xE0], .other(.archive)),
      ([0x7F, 0x45, 0x4C, 0x46], .other(.program)), ([0x00, 0x00, 0x00, 0x00], .other(.unknown)),
      ([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], .other(.otherSound)), ([], .other(.unknown)),
      ([0xFF], .other(.unknown)), ([0xC8, 0xE2, 0xE0, 0xED], .other(.unknown)),
    ] as [([UInt8], FileContent)])
  func bytes(_ head: [UInt8], _ content: FileContent) {
    #expect(FileContent(head: head, name: "x.mp3") == content)
  }

  @Test(
    "what is no sound is called what it is",
    arguments: [
      ("<!DOCTYPE html><html>", ContentKind.html), ("\u{FEFF}\n  <HTML lang=ru>", .html), ("%PDF-1.7\n", .pdf),
      ("PK\u{3}\u{4}\u{14}", .archive), ("GIF89a", .image), ("\0\0\0\u{20}ftypM4A ", .otherSound),
      ("\0\0\0\u{20}ftypisom", .video), ("#!AMR\n", .otherSound), ("RIFF....AVI LIST", .video),
      ("RIFF....WEBPVP8 ", .image), ("version https://git-lfs.github.com/spec/v1\n", .lfsPointer),
      ("Мы работаем с девяти", .text), ("RIFF", .text), ("callwright: 1\n", .text),
    ])
  func other(_ head: String, _ kind: ContentKind) {
    #expect(FileContent(head: Array(head.utf8), name: "greeting.wav") == .other(kind))
  }

  @Test("a text whose last letter is cut is a text still")
  func cutText() {
    let text = Array(String(repeating: "ё", count: 300).utf8)
    #expect(FileContent(head: Array(text.prefix(512)), name: "x") == .other(.text))
    #expect(FileContent(head: [0x78] + text.prefix(511), name: "x") == .other(.text))
    #expect(FileContent(head: Array(text.prefix(511)), name: "x") == .other(.unknown))
    #expect(FileContent(head: Array(text.dropFirst().prefix(512)), name: "x") == .other(.unknown))
  }

  @Test(
    "a sound without a header is known by its name",
    arguments: [
      ("a.ulaw", FileContent.SoundFormat.rawMuLaw), ("a.UL", .rawMuLaw), ("b/a.pcmu", .rawMuLaw),
      ("a.alaw", .rawALaw), ("a.al", .rawALaw), ("a.pcma", .rawALaw), ("a.b.gsm", .rawGSM),
    ])
  func raw(_ name: String, _ format: FileContent.SoundFormat) {
    #expect(FileContent(head: [0xFF, 0xFB, 0x90, 0x64], name: name) == .sound(format))
    #expect(FileContent(head: Array("no sound at all".utf8), name: name) == .other(.text))
    #expect(FileContent(head: [0xFF, 0xFF, 0x00, 0x64], name: name + "x") == .other(.unknown))
  }

}
