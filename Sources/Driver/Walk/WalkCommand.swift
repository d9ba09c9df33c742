public import Hours
public import Syntax

/// What somebody who walks a call through may say: something happens, or time goes on, or back.
///
/// Names of parties are as they were typed; the walk knows who is meant.
public enum WalkCommand: Hashable, Sendable {

  /// Somebody answers; if said so, the conversation lasts `talks`.
  case answer(String?, talks: Milliseconds?)

  /// Somebody rejects the call by hand.
  case decline(String?)

  /// A line is busy: from the moment on at which it would ring.
  case busy(String?)

  /// A device cannot be reached: from the moment on at which it would ring.
  case unreachable(String?)

  /// So much time goes by.
  case wait(Milliseconds)

  /// Time goes by until something happens.
  case next

  /// The caller hangs up.
  case hangUp

  /// The caller presses a key, 0 to 9.
  case press(Int)

  /// The caller speaks for so long after the tone of a box; then he hangs up, or stays.
  case speak(Milliseconds, stays: Bool)

  /// The caller's machine sends a fax for so long.
  case fax(Milliseconds?)

  /// The employee presses the record key.
  case record

  /// The conversation lasts so long in all; without a length it is over now.
  case talk(Milliseconds?)

  /// An employee says something of himself.
  case status(String, WrittenStatusEvent.Kind)

  /// An act in the words of calls files.
  case act(String)

  /// Nobody does anything any more: time goes by until all is over.
  case end

  /// So many steps back.
  case back(Int)

}

/// What a step has led to.
public struct WalkNews: Sendable {

  /// The position in the trace of what has not been told yet.
  public var from: Int

  /// Whether time went back, so that what was told from there on no longer holds.
  public var isBack = false

  /// What else there is to say.
  public var remarks: [WalkRemark] = []

}

/// Something that is to be said about a step.
public enum WalkRemark: Hashable, Sendable {

  /// The party did it this much later, as at the present moment itself something else comes first.
  case later(Milliseconds)

  /// This holds when the device rings next.
  case declared

  /// The line was so from the moment on at which it began to ring; so many later deeds are taken back.
  case revised(dropped: Int)

  /// The exchange does not listen to keys now.
  case keyIgnored

  /// The caller will speak when a box listens.
  case willSpeak

  /// No rule of the account names this status: it counts as online.
  case unknownStatus(String)

}
