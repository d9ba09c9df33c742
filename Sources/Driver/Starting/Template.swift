internal import Diagnostics

/// What a new project can look like: small companies of different kinds, to be changed into one's own.
public enum Template: String, CaseIterable, Sendable {

  /// One person, one number, one box.
  case minimal

  /// A reception where everybody rings at once.
  case clinic

  /// Salespeople in turn, callers who wait, and callbacks.
  case shop

  /// Departments with numbers of their own.
  case office

  /// The account.
  var account: Phrase {
    switch self {
    case .minimal: Self.minimalAccount
    case .clinic: Self.clinicAccount
    case .shop: Self.shopAccount
    case .office: Self.officeAccount
    }
  }

  /// The calls file.
  var calls: Phrase {
    switch self {
    case .minimal: Self.minimalCalls
    case .clinic: Self.clinicCalls
    case .shop: Self.shopCalls
    case .office: Self.officeCalls
    }
  }

  /// The sounds, and how many seconds each lasts: the calls count on it.
  var sounds: [(name: String, seconds: Int)] {
    switch self {
    case .minimal: []
    case .clinic: [("welcome", 6), ("closed", 8), ("leave-message", 5)]
    case .shop: [("music", 30), ("sorry", 8), ("closed", 5)]
    case .office: [("welcome", 4), ("closed", 6)]
    }
  }

}
