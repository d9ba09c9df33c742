import Diagnostics
import Syntax
import Testing

@Suite("the canonical layout of random files")
struct LayoutPropertyTests {

  /// The canonical layout of `bytes`, or nothing.
  private func canonical(_ bytes: [UInt8]) -> [UInt8]? {
    if case .laidOut(let laidOut) = Layout.canonical(file(bytes)) { laidOut } else { nil }
  }

  /// Whether the canonical layout of `bytes` says the same, keeps `comments` comments in order and is its own layout.
  private func isSound(_ bytes: [UInt8], comments: Int) -> Bool {
    guard let laidOut = canonical(bytes), canonical(laidOut) == laidOut else { return false }
    let (old, new) = (YAMLTree.read(file(bytes)).tree, YAMLTree.read(file(laidOut)).tree)
    guard new.isComplete, old.outline == new.outline else { return false }
    var rest = String(decoding: laidOut, as: UTF8.self)[...]
    for number in 0..<comments {
      guard let place = rest.firstRange(of: "#\(number + 1)#") else { return false }
      rest = rest[place.upperBound...]
    }
    return !rest.contains("#\(comments + 1)#")
  }

  @Test("says the same, keeps every comment and is its own layout", arguments: 0..<20)
  func anything(_ batch: UInt64) {
    var read = 0
    for seed in batch * 250..<(batch + 1) * 250 {
      let random = RandomLayout(seed: seed)
      let (tree, diagnostics) = YAMLTree.read(file(random.text))
      guard tree.isComplete, diagnostics.isEmpty else { continue }
      read += 1
      let isKept = isSound(Array(random.text.utf8), comments: random.commentCount)
      #expect(isKept, "seed \(seed):\n\(random.text)")
      let windows = random.text.utf8.flatMap { (byte) in byte == 10 ? [13, 10] : [byte] }
      let isKeptOnWindows = isSound([0xEF, 0xBB, 0xBF] + windows, comments: random.commentCount)
      #expect(isKeptOnWindows, "seed \(seed), with the line ends of Windows")
    }
    #expect(read > 125, "the files are hardly ever right: \(read)")
  }

  @Test("leaves no space at the end of a line but in a text, and no two empty lines", arguments: 0..<4)
  func tidy(_ batch: UInt64) {
    for seed in batch * 250..<(batch + 1) * 250 {
      let random = RandomLayout(seed: seed)
      guard !random.text.contains(where: { (letter) in "|>\"'".contains(letter) }) else { continue }
      guard let laidOut = canonical(Array(random.text.utf8)) else { continue }
      let text = String(decoding: laidOut, as: UTF8.self)
      #expect(!text.contains(" \n") && !text.contains("\n\n\n") && !text.hasPrefix("\n"), "seed \(seed):\n\(text)")
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "seed \(seed):\n\(text)")
    }
  }

}
