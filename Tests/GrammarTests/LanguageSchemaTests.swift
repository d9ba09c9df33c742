import Diagnostics
import Driver
import Foundation
import Support
import Testing

@testable import Syntax

/// The JSON Schema of the language, held against the reader.
@Suite("the schema for editors")
struct LanguageSchemaTests {

  /// A document with the schema that it is held against.
  private struct Case {
    var schema: String
    var document: PlainDocument
    var typing = PlainDocument.Typing.texts
    var name: String
  }

  /// The schemas of the language by their names.
  private static let schemas = Dictionary(
    uniqueKeysWithValues: LanguageSchema.Document.allCases.map { (document) in
      (document.rawValue, LanguageSchema(of: document))
    })

  /// What the schemas say of `cases`: `valid`, or why not.
  private func verdicts(_ cases: [Case], _ further: [String: LanguageSchema] = [:]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "schemas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (schemas, documents) = (folder.appending(path: "schemas.json"), folder.appending(path: "documents.json"))
    let all = Self.schemas.merging(further) { (_, new) in new }.map { (name, schema) in
      "\"\(name)\": \(String(decoding: SchemaReport.json(schema), as: UTF8.self))"
    }
    try Data("{\(all.joined(separator: ","))}".utf8).write(to: schemas)
    let entries = cases.map { (entry) in ["schema": entry.schema, "document": entry.document.json(entry.typing)] }
    try JSONSerialization.data(withJSONObject: entries).write(to: documents)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", Project.root.appending(path: "Tests/GrammarTests/language_schema.py").path, schemas.path,
      documents.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = output.lines.filter { (line) in !line.isEmpty }.map(String.init)
    try #require(
      lines.count == cases.count, "python3 with the package jsonschema is needed (./dev installs it): \(output)")
    return lines
  }

  /// The cases that `bytes` give, which stand in the file `name`; nothing if they are none of ours.
  private func cases(_ bytes: [UInt8], _ name: String) -> [Case] {
    let tree = YAMLTree.read(SourceFile(id: FileID(0), path: name, bytes: bytes)).tree
    guard let document = PlainDocument(bytes) else { return [] }
    let schema: LanguageSchema.Document =
      switch FileKind.of(tree) {
      case .account: .account
      case .calls: .calls
      case .neither: .part
      }
    return PlainDocument.Typing.allCases.map { (typing) in
      Case(schema: schema.rawValue, document: document, typing: typing, name: "\(name) as \(typing)")
    }
  }

  @Test("the copies in grammar/ are what the program prints")
  func copies() throws {
    for (document, name) in [(LanguageSchema.Document.account, "callwright"), (.calls, "calls")] {
      let printed = String(decoding: SchemaReport.json(LanguageSchema(of: document)), as: UTF8.self)
      #expect(
        try Project.text("grammar/\(name).schema.json") == printed,
        "run: callwright schema \(document.rawValue) > grammar/\(name).schema.json")
    }
  }

  @Test("what keys mean is told in the words of the manual")
  func meanings() throws {
    for (construct, rows) in try ManualTests.tables() {
      for row in rows {
        let key = row[0].replacing("`", with: "")
        let hasDefault = !["–", "required", ""].contains(row[2])
        let told = row[3] + (hasDefault ? " (default: \(row[2]))" : "")
        #expect(KeyMeanings.meaning(of: key, in: construct) == told, "\(construct) \(key)")
      }
    }
  }

  @Test("every key has a meaning and is part of the schema")
  func described() throws {
    let text = LanguageSchema.Document.allCases.map { (document) in
      String(decoding: SchemaReport.json(LanguageSchema(of: document)), as: UTF8.self)
    }.joined()
    for (construct, rows) in try ManualTests.tables() {
      for row in rows {
        let key = row[0].replacing("`", with: "")
        let meaning = try #require(KeyMeanings.meaning(of: key, in: construct))
        #expect(text.contains(meaning.replacing("\"", with: "\\\"")), "\(construct) \(key)")
      }
    }
  }

  @Test("whatever is accepted follows the schema, however an editor's YAML takes its texts")
  func accepted() throws {
    var all: [Case] = []
    for path in Project.files(below: ["schemes"], endings: [".yaml"])
    where !path.hasSuffix("old-scheme.yaml") && !path.contains("complex") {
      all += cases(Array(try Project.text(path).utf8), path)
    }
    for rule in Rule.allCases {
      for file in try RulePage(of: rule).passes.files { all += cases(file.bytes, "\(rule.code) \(file.name)") }
    }
    for path in ["README.md", "grammar/LANGUAGE.md"] {
      for fence in try LayoutExampleTests.fences(path) { all += cases(Array(fence.utf8), path) }
    }
    for template in Template.allCases {
      let files = NewProject(template, in: .ru, checkedBy: .none).files.filter { (file) in file.path.hasSuffix(".yaml")
      }
      for file in files where !file.path.hasPrefix(".") { all += cases(file.bytes, "\(template) \(file.path)") }
    }
    all += cases(Array(Everything.text.utf8), "everything")
    #expect(all.count > 400)
    for (entry, verdict) in zip(all, try verdicts(all)) { #expect(verdict == "valid", "\(entry.name)") }
  }

  @Test("an account follows the schema that names what it has, and a name that it has not does not")
  func references() throws {
    var all: [Case] = []
    var isGood: [Bool] = []
    var schemas: [String: LanguageSchema] = [:]
    for path in ["schemes/dubov/account.yaml", "schemes/polnoch/account.yaml", "schemes/zhemchug/account.yaml"] {
      let file = SourceFile(id: FileID(0), path: path, bytes: Array(try Project.text(path).utf8))
      let (names, faults) = SchemaNames.read(file)
      #expect(faults.isEmpty)
      schemas[path] = LanguageSchema(of: .account, names: names)
      let document = try #require(PlainDocument(file.bytes))
      all.append(Case(schema: path, document: document, name: path))
      isGood.append(true)
      for position in 0..<document.count {
        guard case .text(let text, _) = document.node(at: position) else { continue }
        let isName = (names.groups + names.audio + names.boxes + names.schemes).contains(text)
        guard isName || text.hasPrefix("forward ") || text.hasPrefix("voicemail ") else { continue }
        // The same word may stand where it is no name: then nothing is wrong.
        let damaged = document.changed(at: position) { (_) in .text(text + "x", isQuoted: false) }
        let found = AccountCheck.of(damaged.yaml).diagnostics.map(\.rule)
        guard found.contains(.unknownReference) || !found.contains(where: { $0.severity == .error }) else { continue }
        all.append(Case(schema: path, document: damaged, name: "\(path): \(text)x"))
        isGood.append(!found.contains(.unknownReference))
      }
    }
    #expect(isGood.count { (good) in !good } > 25)
    for (entry, (good, verdict)) in zip(all, zip(isGood, try verdicts(all, schemas))) {
      #expect((verdict == "valid") == good, "\(entry.name): \(verdict)")
    }
  }

  /// The rules of which every breach is a matter of shape.
  private static let structural: Set<Rule> = [
    .unknownKey, .missingKey, .wrongShape, .conflictingKeys, .badId, .badVersion, .passwordInFile, .stepKind,
    .missingNoAnswer, .emptyGroup, .noExpectation,
  ]

  @Test("an example that fails for its shape does not follow the schema", arguments: structural)
  func failing(_ rule: Rule) throws {
    var all: [Case] = []
    let folder = try RulePage(of: rule).fails
    for file in folder.files where file.marks.contains(where: { (mark) in mark.hasSuffix(rule.code) }) {
      let found = cases(file.bytes, "\(rule.code) \(file.name)")
      all += found.map { (entry) in
        var entry = entry
        // An account without its first line is no part.
        if file.name == "account.yaml" { entry.schema = LanguageSchema.Document.account.rawValue }
        return entry
      }
    }
    #expect(!all.isEmpty)
    for (entry, verdict) in zip(all, try verdicts(all)) { #expect(verdict != "valid", "\(entry.name)") }
  }

  @Test("a scheme with what makes it complex does not follow the schema")
  func complex() throws {
    let all = try ["schemes/complex/account.yaml", "schemes/kedr/old-scheme.yaml"].flatMap { (path) in
      cases(Array(try Project.text(path).utf8), path)
    }
    for verdict in try verdicts(all) { #expect(verdict != "valid") }
  }

  @Test("reader and schema agree on damaged files", arguments: ["account", "calls"])
  func damaged(_ kind: String) throws {
    var dice = SeededGenerator(seed: 7)
    func roll(_ count: Int) -> Int { Int(dice.next() % UInt64(count)) }
    let text = kind == "account" ? Everything.text : try Project.text("schemes/taxi-yug/calls.yaml")
    var good = try #require(PlainDocument(Array(text.utf8)))
    // A few calls do.
    if kind == "calls", case .map(let members) = good {
      good = .map(
        members.map { (key, value) in
          if case .list(let calls) = value { (key, .list(Array(calls[3...5]))) } else { (key, value) }
        })
    }
    let words = try ManualTests.tables().flatMap { (_, rows) in rows.map { (row) in row[0].replacing("`", with: "") } }
    var all: [Case] = []
    var mistakes: [[Rule]] = []
    for _ in 0..<600 {
      let other = good.node(at: roll(good.count))
      let word = words[roll(words.count)]
      let (way, member) = (roll(10), roll(1000))
      let document = good.changed(at: roll(good.count)) { (node) in
        switch (way, node) {
        case (0, _): .text("", isQuoted: false)
        case (1, _): .text("x", isQuoted: false)
        case (2, _): .list([])
        case (3, _): .map([])
        case (4, _): .list([node])
        case (5, _): other
        case (6, .map(let members)): .map(members + [(word, other)])
        case (7, .map(var members)) where !members.isEmpty:
          {
            members.remove(at: member % members.count)
            return .map(members)
          }()
        case (8, .map(var members)) where !members.isEmpty:
          {
            members[member % members.count].key = word
            return .map(members)
          }()
        case (9, .list(let items)): .list(items + [other])
        default: .map([(word, node)])
        }
      }
      let tree = YAMLTree.read(SourceFile(id: FileID(0), path: kind, bytes: Array(document.yaml.utf8))).tree
      // Without calls it is no calls file, and nobody reads it as one.
      if kind == "calls", FileKind.of(tree) != .calls { continue }
      let found = kind == "account" ? AccountCheck.of(document.yaml).diagnostics : WrittenCallsFile.read(tree).1
      mistakes.append(found.map(\.rule).filter { (rule) in rule.severity == .error })
      all.append(Case(schema: kind, document: document, name: document.yaml))
    }
    var counts = (good: 0, bad: 0)
    for (entry, (rules, verdict)) in zip(all, zip(mistakes, try verdicts(all))) {
      if rules.isEmpty {
        counts.good += 1
        #expect(verdict == "valid", "\(entry.name)")
      } else if !Self.structural.isDisjoint(with: rules), !rules.contains(.duplicateKey) {
        counts.bad += 1
        #expect(verdict != "valid", "\(rules): \(entry.name)")
      }
    }
    #expect(counts.good > 20 && counts.bad > 200, "\(counts)")
  }

}
