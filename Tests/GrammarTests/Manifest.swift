import Foundation

/// What `Package.swift` declares: the rooms, and which they may import.
struct Manifest {

  /// A target.
  struct Target {

    /// Its name, which is its folder's.
    var name: String

    /// Whether it is a system library.
    var isSystemLibrary: Bool

    /// The names of the modules on which it depends.
    var dependencies: Set<String>

  }

  /// The targets, tests among them.
  let targets: [Target]

  /// Takes the manifest `text` apart.
  init(_ text: String) {
    let declarations = text.replacing(pattern: "//[^\n]*", with: "").components(separatedBy: "arget(").dropFirst()
    let libraries = text.matches(of: "\\.systemLibrary\\(name: \"([A-Za-z0-9]+)\"").map { (groups) in
      Target(name: groups[0], isSystemLibrary: true, dependencies: [])
    }
    targets =
      libraries
      + declarations.compactMap { (declaration) in
        guard let name = declaration.matches(of: "name: \"([^\"]+)\"").first?[0] else { return nil }
        let list = declaration.components(separatedBy: "dependencies: [").dropFirst().first.map(Self.list) ?? ""
        let products = list.matches(of: "\\.product\\(name: \"([^\"]+)\"").map { (groups) in groups[0] }
        let modules = list.replacing(pattern: "\\.product\\([^)]*\\)", with: "").matches(of: "\"([^\"]+)\"").map {
          $0[0]
        }
        return Target(name: name, isSystemLibrary: false, dependencies: Set(products + modules))
      }
  }

  /// The text up to the bracket that closes the list at whose inside `text` begins.
  private static func list(_ text: String) -> String {
    var depth = 1
    return String(
      text.prefix { (letter) in
        if letter == "[" { depth += 1 }
        if letter == "]" { depth -= 1 }
        return depth > 0
      })
  }

}
