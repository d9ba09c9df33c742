/// A call while it goes on.
final class Call {

  /// Where a call stands (2.18).
  enum Place {

    case notArrived, screening
    case greeting, announcement, blacklistAnnouncement
    case faxDetect, faxReceive, faxReception
    case visit, direct, external
    case boxGreeting, recording
    case talking, ended

  }

  let plain: PlainCall

  /// Its place in the file.
  let index: Int

  /// The number of its first act, in order of creation.
  let firstAct: Int

  /// The employee who calls, if it is an internal call.
  var caller: Int?

  /// Who is called back, or has his callbacks cancelled: the customer's number.
  var customer: String?

  // The way in: the number called, the row chosen, and the step that comes next.
  var number: String?
  var line: Int?
  var row: Int?
  var steps: [PlainStep] = []
  var nextStep = 0

  var place = Place.notArrived

  /// Grows whenever the call goes to another place, so that the timers of the former one mean nothing.
  var stay = 0

  // What has been tried (D-26, P-10, P-14).
  var targets: Set<PlainTarget> = []
  var hasForwarded = false
  var hasPlayedRingback = false

  /// How often each device was started.
  var starts: [String: Int] = [:]

  var visit: Visit?
  var direct: Offer?
  var groups: [Int] = []

  // The conversation.
  var answeredBy: Int?
  var answeredAt: Int64?
  var answeringGroup: Int?
  var recordedFrom: Int64?

  // The box.
  var recordingSince: Int64 = 0
  var speech: Int64 = 0
  var box: Int?

  // What is told of it.
  var entries: [(time: Int64, entry: Entry)] = []
  var rung: [Int] = []
  var waitedUntil: Int64?
  var outcome = ""
  var end: Int64 = 0
  var message: Int64?
  var recording: Int64?
  var callback: Callback?
  var outbox: Set<String> = []

  init(_ plain: PlainCall, index: Int, firstAct: Int) {
    self.plain = plain
    self.index = index
    self.firstAct = firstAct
  }

  var isInternal: Bool { caller != nil }

  /// Goes to `place`; returns the number of the stay there.
  @discardableResult
  func go(to place: Place) -> Int {
    self.place = place
    stay += 1
    return stay
  }

}

extension Interpreter {

  /// Notes that `text` is told of `call` now.
  func tell(_ call: Call, _ text: String) { call.entries.append((now, .other(text))) }

  /// Notes `entry` of `call`.
  func tell(_ call: Call, _ entry: Entry) { call.entries.append((now, entry)) }

  /// Notes `text`, of a group's visit; within a callback it bears the prefix.
  func tell(_ visit: Visit, _ text: String) {
    tell(visit.call, visit.callback == nil ? text : "callback \(text)")
  }

  /// What is told of `call` in the end.
  func told(_ call: Call) -> ToldCall {
    var told = ToldCall()
    let times = call.entries.map(\.time).reduce(into: [Int64]()) { (times, time) in
      if times.last != time { times.append(time) }
    }
    told.timeline = times.map { (time) in
      let entries = call.entries.filter { (entry) in entry.time == time }.map(\.entry)
      return "+\(ToldCall.seconds(time - call.plain.at)): \(Entry.line(entries))"
    }
    told.outcome = call.outcome
    told.wait = ToldCall.seconds((call.waitedUntil ?? call.end) - call.plain.at)
    if call.outcome.hasPrefix("answered"), let answer = call.answeredAt {
      told.talk = ToldCall.seconds(call.end - answer)
    }
    told.end = "+\(ToldCall.seconds(call.end - call.plain.at))"
    told.missed = isMissed(call) ? "yes" : "no"
    told.rung = call.rung.map { (person) in account.people[person].name }
    told.message = call.message.map(ToldCall.seconds) ?? "none"
    told.recording = call.recording.map(ToldCall.seconds) ?? "none"
    told.callback = call.callback?.result ?? "none"
    told.outbox = call.outbox
    return told
  }

  /// Whether `call` is missed (D-31).
  func isMissed(_ call: Call) -> Bool {
    let bad = ["voicemail", "voicemail-empty", "callback-requested", "closed", "no-answer", "dropped"]
    return !call.isInternal && (call.outcome.hasPrefix("abandoned") || bad.contains(call.outcome))
  }

}
