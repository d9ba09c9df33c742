internal import Diagnostics

/// An exchange that plays recordings as they are, so that only some files are of use to it.
///
/// Exchanges that bring any recording to the line by themselves, as cabinets in the web do, have no name here.
public enum ExchangeSystem: String, Sendable, KeyWords {

  /// Asterisk, and what is built upon it and converts nothing.
  case asterisk

  /// 3CX.
  case threeCX = "3cx"

  /// The UCM exchanges of Grandstream.
  case grandstream

  /// The exchanges of Yeastar.
  case yeastar

  static let construct = Phrase(en: "exchange", ru: "АТС")
  static let table = KeyTable<Self>()

}
