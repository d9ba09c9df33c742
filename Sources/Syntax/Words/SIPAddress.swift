/// A SIP address (RFC 3261, section 19.1), read far enough to compare it: scheme, user, host, port, and the rest.
struct SIPAddress {

  /// The address with scheme and host in small letters; the user counts to the letter.
  let canonical: String

  /// The most bytes that an address may have.
  static let limit = 255

  /// Reads `text`, which begins with `sip:` or `sips:` in any letters.
  init(_ text: String) throws(PhoneNumber.Fault) {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes.count <= SIPAddress.limit else {
      throw .address(place: 0..<bytes.count)
    }
    var canonical = String(decoding: bytes[..<colon], as: UTF8.self).lowercased() + ":"
    var hostStart = colon + 1
    if let at = bytes[hostStart...].firstIndex(of: UInt8(ascii: "@")) {
      guard at > hostStart else { throw .address(place: hostStart..<at + 1) }
      try SIPAddress.check(bytes, hostStart..<at, marks: "-_.!~*'()%&=+$,;?/:")
      canonical += String(decoding: bytes[hostStart...at], as: UTF8.self)
      hostStart = at + 1
    }
    let hostEnd = SIPAddress.endOfHost(bytes, from: hostStart)
    try SIPAddress.checkHost(bytes, hostStart..<hostEnd)
    canonical += String(decoding: bytes[hostStart..<hostEnd], as: UTF8.self).lowercased()
    let portEnd = bytes[hostEnd...].firstIndex { (byte) in ";?".utf8.contains(byte) } ?? bytes.count
    if hostEnd < portEnd {
      guard portEnd - hostEnd > 1, let port = Int(String(decoding: bytes[(hostEnd + 1)..<portEnd], as: UTF8.self)),
        (1...65535).contains(port), bytes[hostEnd + 1] != UInt8(ascii: "+")
      else { throw .address(place: hostEnd..<portEnd) }
      canonical += ":\(port)"
    }
    try SIPAddress.check(bytes, portEnd..<bytes.count, marks: "-_.!~*'()%[]/:&+$=;?")
    self.canonical = canonical + String(decoding: bytes[portEnd...], as: UTF8.self)
  }

  /// Returns the offset behind the host that begins at `start`: at its port, parameters, headers or end.
  private static func endOfHost(_ bytes: [UInt8], from start: Int) -> Int {
    if start < bytes.count, bytes[start] == UInt8(ascii: "[") {
      return bytes[start...].firstIndex(of: UInt8(ascii: "]")).map { (bracket) in bracket + 1 } ?? bytes.count
    }
    return bytes[start...].firstIndex { (byte) in ":;?".utf8.contains(byte) } ?? bytes.count
  }

  /// Complains unless the bytes at `place` are a host: a name, an IPv4 address, or an IPv6 address in brackets.
  ///
  /// Where no user stands before it, providers put a line or a number in the place of the host: `sip:+79161234501`.
  private static func checkHost(_ bytes: [UInt8], _ place: Range<Int>) throws(PhoneNumber.Fault) {
    guard !place.isEmpty else { throw .address(place: place) }
    if bytes[place.lowerBound] == UInt8(ascii: "[") {
      guard place.count > 3, bytes[place.upperBound - 1] == UInt8(ascii: "]") else { throw .address(place: place) }
      let inside = place.lowerBound + 1..<place.upperBound - 1
      let isPlain = bytes[inside].allSatisfy { (byte) in "0123456789abcdefABCDEF:.".utf8.contains(byte) }
      guard isPlain else { throw .address(place: inside) }
      if place.upperBound < bytes.count, !":;?".utf8.contains(bytes[place.upperBound]) {
        throw .address(place: place.upperBound..<bytes.count)
      }
      return
    }
    let isAlone = bytes[place.lowerBound - 1] == UInt8(ascii: ":")
    try check(bytes, place, marks: isAlone ? "-_.+" : "-_.")
    let edges = [bytes[place.lowerBound], bytes[place.upperBound - 1]]
    if edges.contains(UInt8(ascii: ".")) || edges.contains(UInt8(ascii: "-")) { throw .address(place: place) }
  }

  /// Complains unless the bytes at `place` are ASCII letters, digits, `marks` and well-formed escapes.
  private static func check(_ bytes: [UInt8], _ place: Range<Int>, marks: String) throws(PhoneNumber.Fault) {
    for offset in place {
      let byte = bytes[offset]
      guard isAlphanumeric(byte) || marks.utf8.contains(byte) else {
        let end = place.first { (other) in other > offset && bytes[other] & 0xC0 != 0x80 } ?? place.upperBound
        throw .address(place: offset..<end)
      }
      if byte == UInt8(ascii: "%") {
        let digits = bytes[min(offset + 1, place.upperBound)..<min(offset + 3, place.upperBound)]
        guard digits.count == 2, digits.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }) else {
          throw .address(place: offset..<offset + 1 + digits.count)
        }
      }
    }
  }

  /// Whether `byte` is an ASCII letter or digit.
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

}
