public import Diagnostics

/// Something about a sound that a caller would notice, or a phone would misunderstand, with the bound that it crosses.
///
/// Every bound says in its message where it comes from; those without a source of others are wide, so that only what is
/// surely no intention crosses them.
public enum SoundProblem: Hashable, Sendable {

  /// The file is damaged, and breaks off at `atMs`.
  case damaged(atMs: Int)

  /// Nothing in the file is louder than -50 dBFS.
  case silent

  /// Speech has a level of `level` hundredths of dBov.
  case tooQuiet(level: Int)

  /// Speech has a level of `level` hundredths of dBov.
  case tooLoud(level: Int)

  /// The sound is cut flat `count` times, for the first time at `atMs`.
  case clipped(count: Int, atMs: Int)

  /// Of `lengthMs`, `silenceMs` are quiet.
  case mostlySilence(silenceMs: Int, lengthMs: Int)

  /// Between two sounds nothing is heard for `silenceMs`, from `atMs` on.
  case pause(silenceMs: Int, atMs: Int)

  /// The middle of the sound lies beside zero: by a level of `level` hundredths of dBFS.
  case offset(level: Int)

  /// Nothing is heard before `silenceMs`.
  case lateStart(silenceMs: Int)

  /// Nothing is heard for the last `silenceMs`, which begin at `atMs`.
  case lateEnd(silenceMs: Int, atMs: Int)

  /// The sound breaks off at `atMs` as loud as it was all the time.
  case cutOff(atMs: Int)

  /// A telephone takes what is heard at `signal` for a signal.
  case signal(SoundMeasure.Signal)

  /// The level below which speech is too quiet: the lowest with which ITU-T P.830 has telephones tried.
  static let quietest = -3800

  /// The level above which speech is too loud: the highest of P.830.
  static let loudest = -1400

  /// How many clippings are no chance.
  static let mostClippings = 10

  /// How much silence a caller takes for a call that has failed, in milliseconds, before and after the sound.
  static let (longestLead, longestTail) = (2000, 4000)

  /// The longest pause, in milliseconds: after that, exchanges themselves take a recording for over.
  static let longestPause = 10_000

  /// The level of an offset that cannot be meant: three hundredths of full scale.
  static let largestOffset = -3000

  /// How far the end of a sound that fades lies below its level at least, in hundredths of a decibel.
  static let leastFade = 1000

  /// The mistake that this is.
  public var rule: Rule {
    switch self {
    case .damaged: .audioUnreadable
    case .silent: .audioSilent
    case .tooQuiet: .audioTooQuiet
    case .tooLoud: .audioTooLoud
    case .clipped: .audioClipped
    case .mostlySilence: .audioMostlySilence
    case .pause: .audioPause
    case .offset: .audioOffset
    case .lateStart: .audioLateStart
    case .lateEnd: .audioLateEnd
    case .cutOff: .audioCutOff
    case .signal: .audioSignals
    }
  }

  /// Whether `callwright audio convert` mends it.
  public var isConvertible: Bool {
    switch self {
    case .tooQuiet, .tooLoud, .offset, .lateStart, .lateEnd: true
    case .damaged, .silent, .clipped, .mostlySilence, .pause, .cutOff, .signal: false
    }
  }

  /// Where in the sound it is, in milliseconds; nil where it is everywhere.
  public var atMs: Int? {
    switch self {
    case .silent, .tooQuiet, .tooLoud, .mostlySilence, .offset: nil
    case .lateStart: 0
    case .damaged(let atMs), .clipped(_, let atMs), .lateEnd(_, let atMs), .cutOff(let atMs),
      .pause(_, let atMs):
      atMs
    case .signal(let signal): signal.startMs
    }
  }

}

extension SoundMeasure {

  /// What is wrong with the sound; one that `loops` may end as it begins, and one of silence has only that problem.
  public func problems(loops: Bool = false) -> [SoundProblem] {
    var problems = damagedAtMs.map { (time) in [SoundProblem.damaged(atMs: time)] } ?? []
    guard !isSilent else { return problems + [.silent] }
    let length = facts.lengthMs
    if let level = offset, level > SoundProblem.largestOffset { problems.append(.offset(level: level)) }
    if let level = speechLevel, level < SoundProblem.quietest { problems.append(.tooQuiet(level: level)) }
    if let level = speechLevel, level > SoundProblem.loudest { problems.append(.tooLoud(level: level)) }
    if let count = clippings, count >= SoundProblem.mostClippings {
      problems.append(.clipped(count: count, atMs: clippedAtMs ?? 0))
    }
    let (lead, tail) = (leadingSilenceMs ?? 0, trailingSilenceMs ?? 0)
    if lead > SoundProblem.longestLead { problems.append(.lateStart(silenceMs: lead)) }
    if tail > SoundProblem.longestTail {
      problems.append(.lateEnd(silenceMs: tail, atMs: max(0, length - tail)))
    }
    // Where the ends are to blame, it has been said.
    if let silence = silenceMs, length >= 5000, silence * 4 >= length * 3, lead <= SoundProblem.longestLead,
      tail <= SoundProblem.longestTail
    {
      problems.append(.mostlySilence(silenceMs: silence, lengthMs: length))
    } else if let pause = innerSilenceMs, pause > SoundProblem.longestPause {
      problems.append(.pause(silenceMs: pause, atMs: innerSilenceAtMs ?? 0))
    }
    if !loops, damagedAtMs == nil, length >= 1000, let end = endLevel, let level = speechLevel,
      end > level - SoundProblem.leastFade
    {
      problems.append(.cutOff(atMs: length))
    }
    if let signal = signals.first { problems.append(.signal(signal)) }
    return problems
  }

}
