import Glibc
import Hours

/// The zone files of this machine.
enum SystemZones {

  /// The folder in which they lie.
  static let folder = "/usr/share/zoneinfo"

  /// Zones with something to trip over: summer time that is put back in winter, half an hour of it, dates that follow
  /// the moon, and none of all that.
  static let remarkable = [
    "Europe/Moscow", "Asia/Yekaterinburg", "Europe/Berlin", "America/New_York", "Africa/Casablanca",
    "Australia/Lord_Howe", "Asia/Gaza", "Europe/Dublin", "America/Nuuk", "Pacific/Apia", "Asia/Kathmandu",
    "America/Sao_Paulo", "Asia/Novosibirsk", "Europe/Kaliningrad", "Antarctica/Troll", "Pacific/Chatham",
    "America/St_Johns", "Africa/Cairo", "Asia/Tehran", "UTC",
  ]

  /// The names of all zones, in order; those in `posix` and `right` are the same once more.
  static let names: [String] = files(below: "").filter { (name) in
    bytes(of: name)?.starts(with: Array("TZif".utf8)) == true
  }.sorted()

  /// The zone `name`, if the machine has it.
  static func zone(_ name: String) throws -> Zone? {
    try bytes(of: name).map { (bytes) in try Zone(name: name, tzif: bytes) }
  }

  /// The bytes of the file of the zone `name`.
  static func bytes(of name: String) -> [UInt8]? {
    guard let file = unsafe fopen("\(folder)/\(name)", "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { (buffer) in
        unsafe fread(buffer.baseAddress, 1, buffer.count, file)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The files below `path`, which is empty or ends in a slash.
  private static func files(below path: String) -> [String] {
    guard let directory = unsafe opendir("\(folder)/\(path)") else { return [] }
    defer { unsafe closedir(directory) }
    var found: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { (letters) in
        unsafe letters.withMemoryRebound(to: CChar.self, capacity: 256) { (letters) in unsafe String(cString: letters) }
      }
      if name.hasPrefix(".") || path.isEmpty && ["posix", "right"].contains(name) { continue }
      var status = stat()
      guard unsafe stat("\(folder)/\(path)\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += files(below: "\(path)\(name)/")
      } else {
        found.append("\(path)\(name)")
      }
    }
    return found
  }

}
