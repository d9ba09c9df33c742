public import Audio
internal import Hours
public import Machine

/// What the caller hears at one moment.
public enum HeardSound: Hashable, Sendable {

  /// Nothing of the exchange: a conversation, a pause.
  case silence

  /// The tone of phones that ring.
  case ringback

  /// The tone of a fax machine.
  case faxTone

  /// The audio of a queue, over and over.
  case music(ID<Sound>)

  /// A greeting, an announcement, or the prompt of an offer.
  case sound(ID<Sound>)

}

extension Hearing {

  /// What is heard at the end of the plan.
  public var present: HeardSound {
    if let foreground, plan.lengthMs < foreground.until { return .sound(foreground.sound) }
    return switch ground {
    case .silence: .silence
    case .ringback: .ringback
    case .queue(let sound, _): machine.sounds[sound].file == nil ? .silence : .music(sound)
    case .faxTone: .faxTone
    case .sound(let sound, _): .sound(sound)
    }
  }

  /// What is heard at the end of the plan, to be listened to by itself: a greeting from its beginning to its end, a tone
  /// or music for a while; nothing where it is silent.
  public var sample: SoundPlan? {
    var sample = SoundPlan(country: plan.country)
    switch present {
    case .silence: return nil
    case .ringback: sample.append(.ringback, untilMs: 10_000)
    case .faxTone: sample.append(.faxAnswer, untilMs: 4_000)
    case .music(let sound):
      guard let path = machine.sounds[sound].file else { return nil }
      let since = if case .queue(_, let since) = ground { since } else { plan.lengthMs }
      sample.append(.file(path: path, fromMs: plan.lengthMs - since, loops: true), untilMs: 15_000)
    case .sound(let sound):
      let item = machine.sounds[sound]
      if let path = item.file {
        sample.append(.file(path: path, fromMs: 0, loops: false), untilMs: Int(item.length.rawValue))
      } else if item.name == Sound.standardBoxGreeting.name {
        sample.append(.standardBoxGreeting(fromMs: 0), untilMs: Int(item.length.rawValue))
      } else {
        return nil
      }
    }
    return sample
  }

}
