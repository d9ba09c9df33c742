import Driver
import Support
import Testing

/// Companies made up to bring several rules into play at once.
///
/// What comes of their calls was worked out by hand from `grammar/SEMANTICS.md` before any program had played them, so
/// it must not be adapted to what the simulator says: a difference is a mistake of one of the two, to be settled by the text.
@Suite("the corpus of hand-made companies")
struct CorpusTests {

  /// The folder of the companies.
  private static let folder = "Tests/SchemesTests/Corpus"

  /// The calls files of the corpus.
  private static let files = FileSearch([Repository.path(folder)]).files.filter { (path) in path.hasSuffix("calls.yaml")
  }

  @Test("the corpus is there")
  func isThere() {
    #expect(Self.files.count >= 20)
  }

  @Test("every call comes as it was worked out", arguments: files)
  func calls(_ path: String) throws {
    #expect(try expectAsWritten(callsOf: path) >= 1)
  }

}
