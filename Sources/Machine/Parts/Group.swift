public import Hours

/// A ring group as a call meets it.
public struct Group: Hashable, Sendable {

  /// How a group decides whom to ring next.
  public enum Algorithm: String, CaseIterable, Hashable, Sendable {

    /// Everybody at once (R003-20).
    case all

    /// Who has been without a conversation longest is first (R003-21, D-19).
    case even

    /// One after the other in list order (R003-22).
    case sequential

    /// One after the other, and nobody stops ringing (R003-23).
    case cumulative

    /// Whether one member at a time has a turn: all but `all` (P-05).
    public var isStepwise: Bool { self != .all }

  }

  /// The id in the account.
  public var name: String

  /// The digits that colleagues dial.
  public var number: String

  /// How the group decides whom to ring next.
  public var algorithm: Setting<Algorithm>

  /// The members in list order.
  public var members: [ID<Employee>]

  /// How long one member rings before the next one's turn.
  public var turn: Setting<Milliseconds>

  /// How long a call may stay in the group, waiting included (D-16).
  public var wait: Setting<Milliseconds>

  /// Whether a call waits while everybody present is engaged (D-15).
  public var queues: Setting<Bool>

  /// What a waiting caller hears.
  public var queueAudio: ID<Sound>?

  /// The offer to impatient callers, if one is made (D-22).
  public var impatient: Impatient?

  /// How a callback from this group goes (D-23).
  public var callback: Callback

  /// The label that says whose calls the group's are.
  public var department: String?

  /// The group `name` with everything that decides its visits.
  public init(
    name: String, number: String, algorithm: Setting<Algorithm>, members: [ID<Employee>], turn: Setting<Milliseconds>,
    wait: Setting<Milliseconds>, queues: Setting<Bool>, queueAudio: ID<Sound>?, impatient: Impatient?,
    callback: Callback, department: String?
  ) {
    self.name = name
    self.number = number
    self.algorithm = algorithm
    self.members = members
    self.turn = turn
    self.wait = wait
    self.queues = queues
    self.queueAudio = queueAudio
    self.impatient = impatient
    self.callback = callback
    self.department = department
  }

  /// The offer that a group makes to a caller who has waited for long (R003-29).
  public struct Impatient: Hashable, Sendable {

    /// How long after the call entered the group.
    public var after: Setting<Milliseconds>

    /// What is played.
    public var prompt: ID<Sound>?

    /// What the keys mean, in the order in which they were written.
    public var keys: [Key]

    /// The offer `after` so long, with `keys`.
    public init(after: Setting<Milliseconds>, prompt: ID<Sound>?, keys: [Key]) {
      self.after = after
      self.prompt = prompt
      self.keys = keys
    }

  }

  /// A key of the offer.
  public struct Key: Hashable, Sendable {

    /// The digit on the phone, 0 to 9.
    public var digit: UInt8

    /// What pressing it asks for.
    public var choice: Choice

    /// The key `digit` that asks for `choice`.
    public init(_ digit: UInt8, _ choice: Choice) {
      self.digit = digit
      self.choice = choice
    }

  }

  /// What an impatient caller may choose.
  public enum Choice: Hashable, Sendable {

    /// To be called back.
    case callback

    /// To stay on the line.
    case stay

    /// To leave a message.
    case voicemail(ID<Box>)

  }

  /// How a callback goes (D-23).
  public struct Callback: Hashable, Sendable {

    /// From the release of the call to the first attempt.
    public var delay: Setting<Milliseconds>

    /// How often it is tried.
    public var attempts: Setting<Int>

    /// From a failure to the next attempt.
    public var pause: Setting<Milliseconds>

    /// How long the customer is rung.
    public var ring: Setting<Milliseconds>

    /// A callback with these figures.
    public init(
      delay: Setting<Milliseconds>, attempts: Setting<Int>, pause: Setting<Milliseconds>, ring: Setting<Milliseconds>
    ) {
      self.delay = delay
      self.attempts = attempts
      self.pause = pause
      self.ring = ring
    }

  }

}
