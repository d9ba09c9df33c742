import Foundation
import Testing

/// Rules of the house that the compiler does not keep.
@Suite struct HouseTests {

  /// The rooms.
  private static let rooms = (try? Project.text("Package.swift")).map { (text) in Manifest(text).targets } ?? []

  /// Modules of the system, and the rooms that may use them: the core has no files, threads or clock.
  private static let system = [
    "Glibc": ["Decoding", "Driver", "callwright", "callwright-audio", "callwright-bench"],
    "Synchronization": ["Driver"],
  ]

  /// The modules that the file at `path` imports.
  private static func imports(of path: String) throws -> [String] {
    try Project.text(path).matches(of: "^(?:@testable )?(?:[a-z]+ )?import (?:struct |func )?([A-Za-z0-9_]+)").map {
      $0[0]
    }
  }

  @Test("the manifest was understood")
  func manifest() {
    let names = Set(Self.rooms.map(\.name))
    #expect(names.isSuperset(of: ["CYAML", "Diagnostics", "Semantics", "Driver", "callwright", "GrammarTests"]))
    #expect(Self.rooms.first { (room) in room.name == "Syntax" }?.dependencies == ["Diagnostics", "Hours", "CYAML"])
  }

  @Test("a file imports what the manifest declares for its room, and no more")
  func imports() throws {
    for room in Self.rooms where !room.isSystemLibrary {
      for folder in ["Sources", "Tests"] {
        let isTest = folder == "Tests"
        for path in Project.files(below: ["\(folder)/\(room.name)"], endings: [".swift"]) {
          let strangers = try Self.imports(of: path).filter { (module) in
            let isDeclared = room.dependencies.contains(module)
            let isSystem = isTest || Self.system[module]?.contains(room.name) == true
            let isNeighbour = Self.rooms.contains { (other) in other.name == module }
            return !isDeclared && (isNeighbour || !isSystem)
          }
          #expect(strangers == [], "\(path)")
        }
      }
    }
  }

  @Test("a library in C is imported by one file")
  func wrappers() throws {
    for library in Self.rooms where library.isSystemLibrary {
      let importers = try Project.sources.filter { (path) in try Self.imports(of: path).contains(library.name) }
      #expect(importers.count == 1, "\(library.name): \(importers)")
    }
  }

  @Test("nothing in the program can trap on purpose")
  func traps() throws {
    let traps = [
      "try!", "as!", "fatalError", "precondition(", "preconditionFailure", "assertionFailure", "unsafelyUnwrapped",
    ]
    for path in Project.sources {
      var code = Self.withoutTextsAndComments(try Project.text(path))
      // A table checks positions as an array does.
      if path.hasSuffix("Sources/Simulation/Table.swift") { code = code.replacing("precondition(UInt", with: "") }
      #expect(traps.filter { (trap) in code.contains(trap) } == [], "\(path)")
      // An exclamation mark behind a name or a bracket, unless it begins "!=".
      #expect(code.matches(of: "[A-Za-z0-9_)\\]>?]!(?!=)").map { $0[0] } == [], "\(path)")
    }
  }

  @Test("a file is short enough to be read at one sitting")
  func length() throws {
    for path in Project.sources {
      let count = try Project.text(path).lines.count - 1
      #expect(count <= 350, "\(path)")
    }
  }

  /// The code `text` without what stands in quotes and comments.
  private static func withoutTextsAndComments(_ text: String) -> String {
    text.lines.map { (line) in
      String(line).replacing(pattern: "\"(?:[^\"\\\\]|\\\\.)*\"", with: "\"\"").replacing(pattern: "//.*", with: "")
    }.joined(separator: "\n")
  }

}
