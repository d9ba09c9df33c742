/// The forms of what follows the party in an act. The words of an act stand here and nowhere else.
enum ActForm: String, LineForm {

  // What becomes of a ringing device.
  case answers = "answers after LENGTH"
  case rejects = "rejects after LENGTH"
  case isBusy = "is busy"
  case isUnreachable = "is unreachable"
  case letsItRing = "lets it ring"
  case doesNotAnswer = "does not answer"

  // What the caller does.
  case hangsUp = "hangs up at OFFSET"
  case presses = "presses KEY at OFFSET"
  case speaks = "speaks LENGTH"
  case faxes = "faxes after LENGTH"
  case dials = "dials EXTENSION"

  // The record key.
  case pressed = "pressed after LENGTH"

  // What stands behind a comma.
  case talks = "talks LENGTH"
  case sends = "sends LENGTH"
  case stays = "stays"

  static let patterns = LinePatterns<Self>()

  /// The form with its gaps filled, for somebody who has not understood it.
  var example: String {
    switch self {
    case .hangsUp: filled(with: ["+7s"])
    case .presses: filled(with: ["1", "+7s"])
    case .dials: filled(with: ["201"])
    default: filled(with: ["4s"])
    }
  }

  /// The word before a response to a further ringing.
  static let then = "then"

  /// The word before the number of a callback.
  static let callback = "callback"

}

/// Whose act it is.
enum ActParty: String, CaseIterable {

  case external
  case caller
  case record
  case customer

  /// A device, named by itself.
  case device = "EMPLOYEE.DEVICE"

  /// The forms that the party's acts can have.
  var forms: [ActForm] {
    switch self {
    case .external: [.answers, .isBusy, .isUnreachable, .letsItRing]
    case .caller: [.hangsUp, .presses, .speaks, .faxes, .dials]
    case .record: [.pressed]
    case .customer: [.answers, .isBusy, .isUnreachable, .doesNotAnswer]
    case .device: [.answers, .rejects, .isBusy, .isUnreachable, .letsItRing]
    }
  }

  /// The forms of the party's acts, as a message lists them.
  var list: String {
    forms.map { (form) in
      switch form {
      case .answers: "\(form.rawValue)[, \(ActForm.talks.rawValue)]"
      case .speaks: "\(form.rawValue)[, \(ActForm.stays.rawValue)]"
      case .faxes: "\(form.rawValue)[, \(ActForm.sends.rawValue)]"
      default: form.rawValue
      }
    }.map { (form) in "\(rawValue) \(form)" }.joined(separator: " · ")
  }

}
