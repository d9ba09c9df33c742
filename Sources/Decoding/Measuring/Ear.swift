internal import Glibc

/// What an ear makes of a sound (ITU-R BS.1770-4, annex 1): the head lifts what is high, and what is very low is not heard.
struct Ear {

  /// A shelf of 4 dB above 1,682 Hz.
  private(set) var head: Biquad

  /// What lets pass what is above 38 Hz.
  private(set) var hearing: Biquad

  /// An ear for `rate` samples a second.
  ///
  /// BS.1770 has the factors for 48,000; the frequencies, qualities and gains here are those that make them, so that
  /// they make the same ear at other rates.
  init(rate: Int) {
    var place = tan(Double.pi * 1681.974_450_955_533 / Double(rate))
    var width = place / 0.707_175_236_955_419_6
    let gain = pow(10, 3.999_843_853_973_347 / 20)
    let edge = pow(gain, 0.499_666_774_154_541_6)
    var a0 = 1 + width + place * place
    head = Biquad(
      b0: (gain + edge * width + place * place) / a0, b1: 2 * (place * place - gain) / a0,
      b2: (gain - edge * width + place * place) / a0, a1: 2 * (place * place - 1) / a0,
      a2: (1 - width + place * place) / a0)
    place = tan(Double.pi * 38.135_470_876_024_44 / Double(rate))
    width = place / 0.500_327_037_323_877_3
    a0 = 1 + width + place * place
    hearing = Biquad(
      b0: 1, b1: -2, b2: 1, a1: 2 * (place * place - 1) / a0, a2: (1 - width + place * place) / a0)
  }

  /// The energy that is heard of a channel of `frames`, in which `channels` stand side by side.
  mutating func energy(of channel: Int, in frames: Span<Float>, channels: Int) -> Double {
    // The filters stay in registers, which is what makes them fast.
    var (head, hearing) = (head, hearing)
    var energy = 0.0
    for frame in 0..<(frames.count / channels) {
      let heard = hearing.next(head.next(Double(frames[frame * channels + channel])))
      energy += heard * heard
    }
    head.settle()
    hearing.settle()
    (self.head, self.hearing) = (head, hearing)
    return energy
  }

}
