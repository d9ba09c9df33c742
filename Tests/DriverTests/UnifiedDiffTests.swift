import Driver
import Foundation
import Support
import Testing

@Suite("differences of texts")
struct UnifiedDiffTests {

  @Test("equal texts have no difference")
  func equal() {
    #expect(UnifiedDiff(Array("a\n".utf8), Array("a\n".utf8), path: "x").text.isEmpty)
  }

  @Test("lines around a difference are shown, three on each side")
  func context() {
    let old = (1...20).map { (number) in "\(number)\n" }.joined()
    let new = old.replacingOccurrences(of: "\n10\n", with: "\nten\n")
    let text = String(decoding: UnifiedDiff(Array(old.utf8), Array(new.utf8), path: "x").text, as: UTF8.self)
    #expect(text == "--- x\n+++ x\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n")
  }

  @Test("a line without an end is told apart")
  func end() {
    let text = String(decoding: UnifiedDiff(Array("a".utf8), Array("a\n".utf8), path: "x").text, as: UTF8.self)
    #expect(text == "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
  }

  @Test("applied to the old text, a difference gives the new one", arguments: 0..<60)
  func applied(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let old = (0..<dice.next() % 40).map { (_) in "\(dice.next() % 6)" }
    var new = old
    for _ in 0..<dice.next() % 8 {
      let place = Int(dice.next() % UInt64(new.count + 1))
      if dice.next() % 2 == 0 || place == new.count {
        new.insert("\(dice.next() % 9)", at: place)
      } else {
        new.remove(at: place)
      }
    }
    let bytes = { (lines: [String]) in Array(lines.map { (line) in line + "\n" }.joined().utf8) }
    let text = String(decoding: UnifiedDiff(bytes(old), bytes(new), path: "x").text, as: UTF8.self)
    #expect(patched(old, text) == new, "\(old)\n\(text)")
  }

  /// The lines `old` as `difference` changes them, or nothing if it speaks of other lines.
  private func patched(_ old: [String], _ difference: String) -> [String]? {
    var new: [String] = []
    var next = 0
    for line in difference.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let numbers = line.dropFirst(4).prefix { (letter) in letter != " " }.split(separator: ",").compactMap {
          Int($0)
        }
        guard let first = numbers.first else { return nil }
        let start = numbers.count == 2 && numbers[1] == 0 ? first : first - 1
        guard start >= next, start <= old.count else { return nil }
        new += old[next..<start]
        next = start
      } else if line.hasPrefix("+") {
        new.append(String(line.dropFirst()))
      } else {
        guard next < old.count, old[next] == line.dropFirst() else { return nil }
        if line.hasPrefix(" ") { new.append(old[next]) }
        next += 1
      }
    }
    return new + old[next...]
  }

}
