public import Hours

/// An audio item: a name and a length (2.1 of the semantics: playing takes that long unless interrupted).
public struct Sound: Hashable, Sendable {

  /// The id in the account; `standard` is the box greeting that ships with the tool.
  public var name: String

  /// Path of the recording below the account's folder; absent where there is none yet.
  public var file: String?

  /// How long it plays, rounded up to a millisecond (P-01).
  public var length: Milliseconds

  /// The item `name`, which plays for `length`.
  public init(name: String, file: String?, length: Milliseconds) {
    self.name = name
    self.file = file
    self.length = length
  }

  /// The box greeting that ships with the tool, exactly 5 s long (P-16).
  public static let standardBoxGreeting = Sound(name: "standard", file: nil, length: .seconds(5))

}

/// A voicemail box.
public struct Box: Hashable, Sendable {

  /// The id in the account.
  public var name: String

  /// What the caller hears before the tone.
  public var greeting: ID<Sound>

  /// The longest message.
  public var maximum: Setting<Milliseconds>

  /// The shortest message that is kept (D-25).
  public var minimum: Setting<Milliseconds>

  /// Where messages are sent; absent where they only stay in the box.
  public var address: String?

  /// Whose box it is.
  public var owner: ID<Employee>?

  /// The box `name`.
  public init(
    name: String, greeting: ID<Sound>, maximum: Setting<Milliseconds>, minimum: Setting<Milliseconds>, address: String?,
    owner: ID<Employee>?
  ) {
    self.name = name
    self.greeting = greeting
    self.maximum = maximum
    self.minimum = minimum
    self.address = address
    self.owner = owner
  }

}

/// A schedule that rows, personal hours or notifications ask.
public struct NamedSchedule: Hashable, Sendable {

  /// The id in the account; a pattern that an employee has for himself is named for him.
  public var name: String

  /// When it is open.
  public var schedule: Schedule

  /// The zone in which it is read.
  public var zone: String

  /// The schedule `name`, read in `zone`.
  public init(name: String, schedule: Schedule, zone: String) {
    self.name = name
    self.schedule = schedule
    self.zone = zone
  }

}
