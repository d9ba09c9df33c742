import Glibc

/// What Python's zoneinfo says of zones, as `zoneinfo_oracle.py` prints it.
struct PythonOracle {

  /// The output.
  let bytes: [UInt8]

  /// How the program ended; 127 says that there is no Python.
  let status: Int32

  /// Asks about the zones `names`.
  init(_ names: [String], script: String) {
    let command = "python3 '\(script)' \(SystemZones.folder) \(names.joined(separator: " "))"
    guard let pipe = unsafe popen(command, "r") else {
      (bytes, status) = ([], 127)
      return
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { (buffer) in
        unsafe fread(buffer.baseAddress, 1, buffer.count, pipe)
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    self.bytes = bytes
    status = unsafe pclose(pipe) >> 8
  }

  /// The words of each line.
  var lines: [[ArraySlice<UInt8>]] {
    bytes.split(separator: UInt8(ascii: "\n")).map { (line) in line.split(separator: UInt8(ascii: " ")) }
  }

}

extension ArraySlice<UInt8> {

  /// The text of these bytes.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The decimal number that these bytes write; zero if they write none.
  var number: Int64 {
    var (number, isNegative): (Int64, Bool) = (0, false)
    for byte in self {
      if byte == UInt8(ascii: "-") {
        isNegative = true
      } else {
        number = number * 10 + Int64(byte) - 48
      }
    }
    return isNegative ? -number : number
  }

}
