import Audio
import Decoding
import Foundation
import Testing

@Suite("staying in the folder of the account")
struct SoundFolderTests {

  /// The folder of the account, in which lies `audio/welcome.wav`.
  private let folder: TestFolder

  /// A folder outside, in which lies `secret.wav`.
  private let outside: TestFolder

  init() throws {
    folder = try TestFolder()
    outside = try TestFolder()
    let sound = Fixture.wav([UInt8](repeating: 0, count: 160))
    try folder.write(sound, to: "audio/welcome.wav")
    try folder.write(sound, to: "x.wav")
    try outside.write(sound, to: "secret.wav")
  }

  /// What is wrong with `path`; nil if it can be opened.
  private func fault(_ path: String) -> AudioFault? {
    do throws(AudioFault) {
      _ = try SoundFile(path, in: SoundFolder(folder.path))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "a path that stays inside is followed, however it is written",
    arguments: [
      "x.wav", "./x.wav", "audio/welcome.wav", "audio//welcome.wav", "audio/./welcome.wav", "audio/../x.wav",
      "audio/../audio/../audio/welcome.wav", "x.wav/",
    ])
  func inside(_ path: String) {
    #expect(fault(path) == nil)
  }

  @Test(
    "a path that leads outside is refused, whether anything is there or not",
    arguments: [
      "../x.wav", "..", "audio/../../x.wav", "/x.wav", "/etc/passwd", "audio/../..", "../../../../etc/passwd",
    ])
  func outside(_ path: String) {
    #expect(fault(path) == .outsideFolder)
  }

  @Test("so is a path that would come back")
  func thereAndBack() throws {
    let name = try #require(folder.path.split(separator: "/").last)
    #expect(fault("../\(name)/x.wav") == .outsideFolder)
    #expect(fault(folder["x.wav"]) == .outsideFolder)
  }

  @Test("links inside are followed as long as they stay inside")
  func links() throws {
    try folder.link("same.wav", to: "x.wav")
    try folder.link("audio/up.wav", to: "../x.wav")
    try folder.link("sounds", to: "audio")
    try folder.link("absolute.wav", to: folder["audio/up.wav"])
    try folder.link("sounds2", to: "sounds/../sounds")
    for path in ["same.wav", "audio/up.wav", "sounds/welcome.wav", "sounds/up.wav", "absolute.wav", "sounds2/up.wav"] {
      #expect(fault(path) == nil)
    }
    // The parent of a folder behind a link is the parent of that folder.
    try folder.write(Fixture.wav([0, 0]), to: "a/b/c/y.wav")
    try folder.link("deep", to: "a/b/c")
    #expect(fault("deep/../c/y.wav") == nil)
    #expect(fault("deep/../x.wav") == .missing(similar: nil))
  }

  @Test("links that lead outside are refused")
  func linksOutside() throws {
    try folder.link("secret.wav", to: outside["secret.wav"])
    try folder.link("audio/secret.wav", to: "../../\(outside.path.split(separator: "/").last ?? "")/secret.wav")
    try folder.link("elsewhere", to: outside.path)
    try folder.link("null.wav", to: "/dev/null")
    try folder.link("neighbour.wav", to: folder.path + "-neighbour/x.wav")
    for path in ["secret.wav", "audio/secret.wav", "elsewhere/secret.wav", "elsewhere", "null.wav", "neighbour.wav"] {
      #expect(fault(path) == .outsideFolder)
    }
  }

  @Test("links that lead nowhere, or in a circle, lead to nothing")
  func linksNowhere() throws {
    try folder.link("nowhere.wav", to: "nothing-of-the-kind.ogg")
    try folder.link("circle.wav", to: "circle.wav")
    try folder.link("tick", to: "tock")
    try folder.link("tock", to: "tick")
    for path in ["nowhere.wav", "circle.wav", "tick", "tock/x.wav"] { #expect(fault(path) == .missing(similar: nil)) }
  }

  @Test("a folder whose path has links itself is the folder")
  func linkedRoot() throws {
    try outside.link("account", to: folder.path)
    let root = SoundFolder(outside["account"])
    try folder.link("absolute.wav", to: folder["x.wav"])
    #expect(throws: Never.self) { try SoundFile("audio/welcome.wav", in: root) }
    #expect(throws: Never.self) { try SoundFile("absolute.wav", in: root) }
    #expect(throws: AudioFault.outsideFolder) { try SoundFile("../secret.wav", in: root) }
  }

  @Test("what is no file is named, and nothing waits for it")
  func noFiles() throws {
    #expect(unsafe mkfifo(folder["pipe.wav"], 0o600) == 0)
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(server) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let letters = Array(folder["socket.wav"].utf8)
    try #require(letters.count < 100)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { (path) in unsafe path.copyBytes(from: letters) }
    let bound = unsafe withUnsafePointer(to: &address) { (address) in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { (address) in
        unsafe bind(server, address, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    #expect(fault("pipe.wav") == .notAFile(.pipe))
    #expect(fault("socket.wav") == .notAFile(.socket))
    #expect(fault("audio") == .notAFile(.folder))
    #expect(fault("") == .notAFile(.folder))
    #expect(fault(".") == .notAFile(.folder))
  }

  @Test(
    "a missing file names a similar one that is there",
    arguments: [
      ("audio/welcom.wav", "audio/welcome.wav"), ("audio/Welcome.WAV", "audio/welcome.wav"),
      ("audio/welcome.mp3", "audio/welcome.wav"), ("adio/welcome.wav", "audio/welcome.wav"),
      ("adio/welcom.wav", "audio/welcome.wav"), ("./audio/../audio/wellcome.wav", "audio/welcome.wav"),
      ("audio/goodbye.wav", nil), ("music/welcome.wav", nil), ("x.wav/y.wav", nil), ("audio/we\0lcome.wav", nil),
    ])
  func similar(_ path: String, _ expected: String?) {
    #expect(fault(path) == .missing(similar: expected))
  }

  @Test("thousands of missing files are not all compared with what is there")
  func manyMissing() throws {
    for number in 0..<20 { try folder.write([0], to: "audio/other\(number).txt") }
    let root = SoundFolder(folder.path, namesLeft: 30)
    let faults = (0..<4).map { (_) in
      do throws(AudioFault) {
        _ = try SoundFile("audio/welcom.wav", in: root)
        return AudioFault?.none
      } catch {
        return error
      }
    }
    let similar = AudioFault.missing(similar: "audio/welcome.wav")
    #expect(faults == [similar, similar, .missing(similar: nil), .missing(similar: nil)])
  }

  @Test("names without end are missing")
  func long() {
    #expect(fault(String(repeating: "a", count: 5000)) == .missing(similar: nil))
    #expect(fault(String(repeating: "a/", count: 5000)) == .missing(similar: nil))
    #expect(fault(String(repeating: "audio/../", count: 100) + "x.wav") == nil)
    #expect(fault(String(repeating: "audio/../", count: 5000) + "x.wav") == .missing(similar: nil))
  }

}
