internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic where recordings are kept for a time in a cloud to which they do not come.
  func recordingsKeptNowhere() -> [Diagnostic] {
    guard let recording = written.recording, let storage = recording.storage, storage.value == .email,
      let keep = recording.keep
    else { return [] }
    return [.keepWithoutCloud(at: keep.range, storage.range)]
  }

}

extension Diagnostic {

  fileprivate static func keepWithoutCloud(at range: SourceRange, _ storage: SourceRange) -> Diagnostic {
    .init(
      .keepWithoutCloud,
      Phrase(
        en: "'keep' has no effect: recordings are mailed and kept nowhere",
        ru: "«keep» ничего не меняет: записи уходят по почте и нигде не хранятся"), at: range,
      help: Phrase(
        en: "write 'storage: cloud' to have both, or remove 'keep'",
        ru: "напишите «storage: cloud», чтобы было и то и другое, или удалите «keep»"),
      notes: [Note(Phrase(en: "they are mailed because of this", ru: "по почте из-за этого"), at: storage)])
  }

}
