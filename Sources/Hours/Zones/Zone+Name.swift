extension Zone {

  /// Whether `name` can be looked up below the folder of the zone files without leading elsewhere.
  ///
  /// It consists of letters, digits, `_`, `+`, `-` and `/`, does not begin or end with `/`, and has no empty part.
  public static func isValidName(_ name: String) -> Bool {
    guard (1...255).contains(name.utf8.count) else { return false }
    var last = UInt8(ascii: "/")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): break
      case UInt8(ascii: "/"): if last == byte { return false }
      default: return false
      }
      last = byte
    }
    return last != UInt8(ascii: "/")
  }

  /// Whether `name` has the form region/city, such as `Europe/Moscow` or `America/Argentina/Ushuaia`: a valid name of
  /// at least two parts that begin with capitals, the first of which has letters only.
  public static func isRegionCity(_ name: String) -> Bool {
    guard isValidName(name) else { return false }
    var parts = 0
    var isFirst = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "/"): isFirst = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isFirst { parts += 1 }
        isFirst = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        if isFirst { return false }
      default:
        if isFirst || parts < 2 { return false }
      }
    }
    return parts >= 2
  }

}
