internal import Hours
internal import Syntax

/// What holds where an account says nothing: the one table of defaults (2.15 of the semantics).
enum Defaults {

  /// Ringing of an outside number: fixed (R003-26).
  static let externalRings = Milliseconds.seconds(30)

  /// From entering a group to the offer to impatient callers (R003-28).
  static let impatientAfter = Milliseconds.seconds(20)

  /// Ring time of a member.
  static let turn = Milliseconds.seconds(20)

  /// Overall wait of a group.
  static let wait = Milliseconds.seconds(60)

  /// Ringing of a direct target.
  static let noAnswerAfter = Milliseconds.seconds(30)

  /// Whether a group queues.
  static let queue = true

  /// Longest and shortest message (D-25).
  static let longestMessage = Milliseconds.seconds(180)
  static let shortestMessage = Milliseconds.seconds(3)

  /// How long a fax is listened for (D-29).
  static let faxWindow = Milliseconds.seconds(5)

  /// A callback: from the release to the first attempt, ringing of the customer, attempts, pause (D-23).
  static let callbackDelay = Milliseconds.seconds(10)
  static let callbackRings = Milliseconds.seconds(30)
  static let callbackAttempts = 3
  static let callbackPause = Milliseconds.seconds(300)

  /// The role of an employee of whom nothing is said: the least of those that see more than their own calls (P-26).
  static func role(in preset: RolePreset) -> String {
    preset == .crm4 ? "manager" : "user"
  }

  /// How many days recordings are kept.
  static let retentionDays = 30

}

/// The country of a time zone, for the tones that a caller hears.
enum Country {

  /// The country of `zone` by its ISO 3166 code; Russia where nothing else is known.
  static func of(zone: String) -> String {
    zones[zone] ?? "RU"
  }

  private static let zones: [String: String] = [
    "Europe/Budapest": "HU", "Europe/Berlin": "DE", "Europe/Busingen": "DE", "Europe/London": "GB",
    "America/New_York": "US", "America/Chicago": "US", "America/Denver": "US", "America/Los_Angeles": "US",
    "America/Phoenix": "US", "America/Anchorage": "US", "Pacific/Honolulu": "US", "America/Detroit": "US",
  ]

}
