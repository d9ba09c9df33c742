import Decoding
import Diagnostics
import Driver
import Glibc
import Support
import Syntax

/// What libFuzzer calls with every input that it thinks of.
///
/// `start` points to `count` bytes, which are not kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Entrance.chosen.feed(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// A place where bytes of strangers come in.
enum Entrance: String {

  /// An account: checked, and its findings put into words.
  case account

  /// A calls file: played at a small company.
  case calls

  /// Either of them: laid out twice, which must not change what was laid out once.
  case layout

  /// A sound file: measured.
  case sound

  /// The one that the environment names.
  static let chosen: Entrance = {
    let name = getenv("CALLWRIGHT_FUZZ").map { (name) in String(cString: name) } ?? ""
    guard let entrance = Entrance(rawValue: name) else { fatalError("CALLWRIGHT_FUZZ names no entrance: '\(name)'") }
    return entrance
  }()

  /// Whom the calls reach.
  private static let company: AccountCheck = {
    let check = AccountCheck.of(
      SmallAccount.text(
        """
        audio: {hello: {length: 4s}}
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk, {mobile: +79150000001, delay: 5s}]}
        groups:
          g: {name: G, members: [anna, bella], wait: 20s, no-answer: continue}
        voicemail: {b: {}}
        \(SmallAccount.line("- greeting: hello\n- forward: g\n- forward: anna\n- voicemail: b"))
        """))
    guard check.machine != nil else { fatalError(check.report) }
    return check
  }()

  /// Where sound files lie while they are measured.
  private static let folder: String = {
    var name = Array("/dev/shm/callwright-fuzz-XXXXXX".utf8CString)
    guard let made = mkdtemp(&name) else { fatalError("no folder can be made in /dev/shm") }
    return String(cString: made)
  }()

  /// Feeds `bytes`: whatever they are, nothing may crash, hang or take much memory.
  func feed(_ bytes: [UInt8]) {
    switch self {
    case .account:
      let check = AccountCheck.of(bytes)
      for finding in check.diagnostics.prefix(50) {
        for language in Language.allCases { _ = ConciseReport(language).text(finding, check.files) }
      }
    case .calls:
      guard let played = try? PlayedCalls(String(decoding: bytes, as: UTF8.self), on: Entrance.company) else { return }
      _ = played.differences
    case .layout:
      guard let once = laidOut(bytes) else { return }
      guard laidOut(once) == once else { fatalError("what was laid out is laid out otherwise the second time") }
    case .sound:
      measure(bytes)
    }
  }

  /// `bytes` in canonical layout, if they can be read.
  private func laidOut(_ bytes: [UInt8]) -> [UInt8]? {
    guard case .laidOut(let text) = Layout.canonical(SourceFile(id: FileID(0), path: "account.yaml", bytes: bytes))
    else { return nil }
    return text
  }

  /// Measures the sound file of `bytes`.
  private func measure(_ bytes: [UInt8]) {
    let path = Entrance.folder + "/sound.wav"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { fatalError("\(path) cannot be written") }
    let count = bytes.withUnsafeBytes { (bytes) in write(descriptor, bytes.baseAddress, bytes.count) }
    close(descriptor)
    guard count == bytes.count else { fatalError("\(path) cannot be written") }
    _ = try? SoundFile("sound.wav", in: SoundFolder(Entrance.folder)).measure()
  }

}
