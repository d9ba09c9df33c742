public import Driver

/// Where the files of this repository lie.
public enum Repository {

  /// The folder of the package.
  public static let root = FileSystem.folder(of: FileSystem.folder(of: FileSystem.folder(of: #filePath)))

  /// The path of `name` in the package.
  public static func path(_ name: String) -> String { "\(root)/\(name)" }

  /// The text of the file `name` in the package.
  public static func text(_ name: String) throws(FileSystem.ReadFailure) -> String {
    String(decoding: try FileSystem.read(path(name)), as: UTF8.self)
  }

  /// The bytes of the file `name` in the package.
  public static func bytes(_ name: String) throws(FileSystem.ReadFailure) -> [UInt8] {
    try FileSystem.read(path(name))
  }

  /// The companies in `schemes/`: names of folders, in order.
  public static let companies = ["dubov", "kedr", "polnoch", "porshen", "sigma", "taxi-yug", "yantar", "zhemchug"]

}
