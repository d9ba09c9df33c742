extension Zone {

  /// Whether `name` can be looked up below the folder of the zone files without leading elsewhere.
  ///
  /// It consists of letters, digits, `_`, `+`, `-` and `/`, does not begin or end with `/`, and has no empty part.
  public static func isValidName(_ name: String) -> Bool {
    guard (1...255).contains(name.utf8.count) else { return false }
    let isSpelled = name.utf8.allSatisfy { (byte) in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
      default: false
      }
    }
    return isSpelled && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  /// Whether `name` has the form region/city, such as `Europe/Moscow` or `America/Argentina/Ushuaia`: a valid name of
  /// at least two parts that begin with capitals, the first of which has letters only.
  public static func isRegionCity(_ name: String) -> Bool {
    guard isValidName(name) else { return false }
    let parts = name.split(separator: "/")
    let areCapital = parts.allSatisfy { (part) in part.first?.isUppercase == true }
    return parts.count >= 2 && areCapital && parts[0].allSatisfy(\.isLetter)
  }

}
