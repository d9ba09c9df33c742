public import Diagnostics
public import Syntax

extension SchemaNames {

  /// What the account in `file` names together with the parts that it includes, as far as they can be read within
  /// `limits`.
  ///
  /// Also returns what is wrong with the YAML of the account itself, for then names may be missing.
  public static func read(
    _ file: SourceFile, limits: ReadingLimits = ReadingLimits()
  ) -> (names: SchemaNames, faults: [Diagnostic]) {
    let (tree, faults) = YAMLTree.read(file, limits: limits)
    var written = WrittenAccount.read(tree).account
    let folder = FileSystem.folder(of: file.path)
    for name in written.includes.prefix(1000) where FileSystem.staysBelow(name.value) {
      let path = FileSystem.join(folder, name.value)
      guard let bytes = try? FileSystem.read(path, limit: limits.fileBytes) else { continue }
      let part = YAMLTree.read(SourceFile(id: FileID(1), path: path, bytes: bytes), limits: limits).tree
      written.include(WrittenAccount.read(part, isPart: true).account)
    }
    return (SchemaNames(written), faults)
  }

}
