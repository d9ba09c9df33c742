import Foundation
import Testing

@testable import Driver

/// The content hash against the vectors of NIST, and against `sha256sum` around the ends of blocks.
@Suite("SHA-256")
struct SHA256Tests {

  @Test(
    "has the digests of FIPS 180-4",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func vectors(_ text: String, _ times: Int, _ digest: String) {
    #expect(SHA256.digest(of: Array(String(repeating: text, count: times).utf8)) == digest)
  }

  @Test("is that of sha256sum for every length around the ends of blocks")
  func lengths() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "for n in $(seq 0 130); do head -c $n /dev/zero | sha256sum; done"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let sums = output.split(separator: "\n").map { (line) in String(line.prefix(64)) }
    #expect(sums == (0...130).map { (count) in SHA256.digest(of: [UInt8](repeating: 0, count: count)) })
  }

}
