internal import Diagnostics

/// What notifications tell of (D-37).
public enum NotificationEvent: String, Sendable, KeyWords {

  /// A call was missed.
  case missed

  /// A message was saved.
  case voicemail

  /// A fax was received.
  case fax

  /// A caller asked for a callback.
  case callbackRequested = "callback-requested"

  /// The last attempt of a callback failed.
  case callbackFailed = "callback-failed"

  /// A recorded conversation is over.
  case recordingReady = "recording-ready"

  /// An employee was created.
  case employeeCreated = "employee-created"

  static let construct = Phrase(en: "event of a notification", ru: "событие уведомления")
  static let table = KeyTable<Self>()
}

/// How notifications are sent.
public enum NotificationChannel: String, CaseIterable, Hashable, Sendable {

  /// By e-mail.
  case email

  /// By text message.
  case sms

  /// To the employee's program.
  case push

}
