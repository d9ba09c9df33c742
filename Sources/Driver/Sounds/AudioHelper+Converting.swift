public import Audio
internal import Glibc

extension AudioHelper {

  /// Writes the sound file at `source`, brought to what a phone line carries by `conversion`, to `path`.
  ///
  /// The file appears complete or not at all.
  public func convert(_ source: String, to path: String, _ conversion: SoundConversion) throws(RenderFailure) {
    let (folder, name) = Self.place(of: source)
    var file = try Self.writing { () throws(FileReplacement.Failure) in try FileReplacement(at: path) }
    guard let executable,
      var process = HelperProcess(
        executable, ["convert", folder] + conversion.words, reading: Array(name.utf8) + [0],
        receiving: .messages(outputTo: file.descriptor))
    else { throw .noHelper }
    try Self.runToEnd(&process, writing: [source])
    try Self.writing { () throws(FileReplacement.Failure) in try file.commit() }
  }

  /// The folder and the name in it to which `path`, named by the user himself, leads over whatever links.
  public static func place(of path: String) -> (folder: String, name: String) {
    let real = FileReplacement.realPath(path) ?? path
    let name = real.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? real
    return (FileSystem.folder(of: real), name)
  }

  /// Whether `path` and `other` lead to the same file.
  public static func isSameFile(_ path: String, _ other: String) -> Bool {
    guard let first = FileReplacement.realPath(path), let second = FileReplacement.realPath(other) else { return false }
    var (a, b) = (stat(), stat())
    guard unsafe stat(first, &a) == 0, unsafe stat(second, &b) == 0 else { return false }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// Writes `bytes` to the file at `path`, complete or not at all.
  public static func write(_ bytes: [UInt8], to path: String) throws(RenderFailure) {
    try writing { () throws(FileReplacement.Failure) in
      var file = try FileReplacement(at: path)
      try file.write(bytes)
      try file.commit()
    }
  }

}
