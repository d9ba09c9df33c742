/// Numbers of emergency and public services: nobody's extension, and nowhere to transfer a caller to (R003-13).
public enum ServiceNumber {

  /// The numbers, as the numbering plan lists them.
  public static let all = [
    "112", "101", "102", "103", "04", "104", "100", "115", "121", "123", "109", "125", "149", "141",
  ]

}
