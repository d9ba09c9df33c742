public import Audio
public import Hours
internal import Machine
public import Simulation

/// What the caller hears in one call, worked out from its timeline: the plan for a recording of it.
///
/// Early media in their order: the ringback greeting plays once over the ringing, then the tone; the prompt of the
/// impatient offer is laid over what is heard at that time; talking is silence. The plan is as long as the call; that of a
/// caller who is refused without a word is the busy tone, which goes on until he hangs up, for a while (2.9 of the
/// semantics).
public struct Hearing: Sendable {

  /// The plan.
  public private(set) var plan: SoundPlan

  let machine: Machine
  private let arrival: Instant

  /// What is heard beneath a prompt or a ringback greeting, and since when.
  private(set) var ground = Ground.silence

  /// A greeting or prompt that plays on: since when, and until when at the latest.
  private(set) var foreground: (sound: ID<Sound>, since: Int, until: Int)?

  /// Whether the caller is refused, and has heard nothing of it so far.
  private var isRefused = false

  /// How much of the busy tone is heard, in milliseconds: the caller has understood.
  private static let busyToneMs = 5000

  /// What lies beneath.
  enum Ground: Hashable {
    case silence
    case ringback(since: Int)
    case queue(ID<Sound>, since: Int)
    case faxTone(since: Int)
    case sound(ID<Sound>, since: Int)
  }

  /// What the caller hears in the call of the record `number`, or has heard of it up to the instant `now`.
  public init(ofRecord number: Int, in exchange: Exchange, until now: Instant? = nil) {
    machine = exchange.machine
    arrival = exchange.records[number].arrival
    plan = SoundPlan(country: machine.country)
    for seen in exchange.trace where Int(seen.call) == number && !seen.isCallback {
      let time = Int((seen.at - arrival).rawValue)
      let before = (ground, foreground?.sound)
      let past = (ground, foreground)
      change(by: seen.occurrence, at: time)
      if before.0 != ground || before.1 != foreground?.sound || foreground?.since == time {
        let next = (ground, foreground)
        (ground, foreground) = past
        fill(until: time)
        (ground, foreground) = next
      }
    }
    fill(until: Int(((now ?? exchange.records[number].end) - arrival).rawValue))
    if isRefused, now == nil { plan.append(.busy, untilMs: plan.lengthMs + Self.busyToneMs) }
  }

  /// Takes note of what an occurrence changes for the ear.
  private mutating func change(by occurrence: Occurrence, at time: Int) {
    switch occurrence {
    case .blocked:
      isRefused = true
    case .greeting(let sound), .announcement(let sound):
      isRefused = false
      (ground, foreground) = (.sound(sound, since: time), nil)
    case .box(let box):
      (ground, foreground) = (.sound(machine.boxes[box].greeting, since: time), nil)
    case .ringback(let sound):
      foreground = (sound, time, time + Int(machine.sounds[sound].length.rawValue))
    case .offer(let group):
      guard let prompt = machine.groups[group].impatient?.prompt else { return }
      foreground = (prompt, time, time + Int(machine.sounds[prompt].length.rawValue))
    case .group(let group), .queued(let group):
      let isWaiting = if case .queued = occurrence { true } else { false }
      if isWaiting, let music = machine.groups[group].queueAudio {
        ground = .queue(music, since: time)
      } else if case .ringback = ground {
        return
      } else {
        ground = .ringback(since: time)
      }
    case .rings, .externalRings:
      if case .ringback = ground { return }
      ground = .ringback(since: time)
    case .faxReceive:
      (ground, foreground) = (.faxTone(since: time), nil)
    case .messageStarts:
      (ground, foreground) = (.silence, nil)
      plan.addBoxTone(atMs: time)
    case .answers, .externalAnswers, .faxDetect, .faxTone, .faxReceived, .faxFailed, .conversationOver, .released,
      .dropped, .callerHangsUp, .pressesCallback:
      (ground, foreground) = (.silence, nil)
    default:
      break
    }
  }

  /// Fills the plan up to `time` with what is heard at present.
  private mutating func fill(until time: Int) {
    if let (sound, since, until) = foreground, plan.lengthMs < min(until, time) {
      plan.append(file(sound, since: since), untilMs: min(until, time))
    }
    guard plan.lengthMs < time else { return }
    switch ground {
    case .silence: plan.append(.silence, untilMs: time)
    case .ringback(let since): plan.append(.tone(.ringback, fromMs: plan.lengthMs - since), untilMs: time)
    case .faxTone(let since): plan.append(.tone(.faxAnswer, fromMs: plan.lengthMs - since), untilMs: time)
    case .sound(let sound, let since): plan.append(file(sound, since: since), untilMs: time)
    case .queue(let sound, let since):
      guard let path = machine.sounds[sound].file else { return plan.append(.silence, untilMs: time) }
      plan.append(.file(path: path, fromMs: plan.lengthMs - since, loops: true), untilMs: time)
    }
  }

  /// The recording of `sound` that began at `since`; silence where there is none yet (P-28).
  private func file(_ sound: ID<Sound>, since: Int) -> SoundPlan.Sound {
    let item = machine.sounds[sound]
    if let path = item.file { return .file(path: path, fromMs: plan.lengthMs - since, loops: false) }
    return item.name == Sound.standardBoxGreeting.name
      ? .standardBoxGreeting(fromMs: plan.lengthMs - since) : .silence
  }

}
