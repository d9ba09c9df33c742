internal import Driver

extension ScratchFolder {

  /// Writes `bytes` to the file `name`; returns its path, or nil where it could not be written.
  func write(_ bytes: [UInt8], to name: String) -> String? {
    let path = file(name)
    do {
      try AudioHelper.write(bytes, to: path)
      return path
    } catch {
      return nil
    }
  }

}
