internal import Audio
internal import CBench
internal import Decoding
internal import Driver
internal import Glibc

/// How fast greetings are measured, against what decoding alone takes for the same files.
enum SoundBench {

  /// How many greetings there are, of how many different recordings, and how long each lasts, in seconds.
  private static let (count, different, seconds) = (1000, 20, 6)

  /// The kinds of files, in the order in which the limit numbers them, and their rates.
  private static let kinds = [("wav", 8000), ("flac", 44_100), ("ogg", 44_100), ("mp3", 44_100), ("opus", 48_000)]

  /// Adds the greetings of each kind to `table`, and what a second job is worth.
  static func run(rounds: Int, _ table: Table) {
    silenceDecoders()
    var (mine, bare) = (0.0, 0.0)
    for (kind, _) in kinds {
      guard let folder = Greetings(kind) else {
        table.add("    greetings as \(kind)", "-", "cannot be written here")
        continue
      }
      var (measured, decoded) = (0, 0)
      let contest = Contest(
        rounds: kind == "wav" ? rounds : max(3, rounds / 2),
        [{ measured = measure(folder) }, { decoded = decode(folder) }])
      if kind != "wav", kind != "opus" { (mine, bare) = (mine + contest.time(0), bare + contest.time(1)) }
      table.add(
        kind == "wav"
          ? "S7  1 000 greetings measured, PCM at 8 kHz, times the time of decoding" : "    1 000 greetings as \(kind)",
        fixed(contest.ratio(0, to: 1), 2), bar: kind == "wav" ? "16" : "",
        "\(fixed(contest.time(0) / Double(count) / 1e3, 0)) us each, decoding \(fixed(contest.time(1) / Double(count) / 1e3, 0)); \(measured == decoded ? "same frames" : "FRAMES DIFFER")"
      )
    }
    table.add("S7  1 000 greetings measured, flac, ogg and mp3 together", fixed(mine / max(1, bare), 2), bar: "1.9")
    addJobs(rounds: rounds, table)
  }

  /// Has standard error lead nowhere: decoders write there whatever they like.
  private static func silenceDecoders() {
    let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
  }

  /// Measures greetings of one kind, and nothing else.
  static func measureAll(_ kind: String) {
    if let folder = Greetings(kind) { _ = measure(folder) }
  }

  /// Measures all greetings in `folder`; returns the number of frames.
  private static func measure(_ folder: Greetings) -> Int {
    let root = SoundFolder(folder.path)
    return (0..<count).reduce(0) { (sum, number) in
      sum + ((try? SoundFile(folder.name(number), in: root).measure().facts.frames) ?? 0)
    }
  }

  /// Decodes all greetings in `folder`; returns the number of frames.
  private static func decode(_ folder: Greetings) -> Int {
    (0..<count).reduce(0) { (sum, number) in
      sum + Int(unsafe cbench_sound_decode(folder.path + "/" + folder.name(number)))
    }
  }

  /// Adds how much sooner two programs that open sounds are ready than one.
  private static func addJobs(rounds: Int, _ table: Table) {
    let helper = AudioHelper()
    guard let folder = Greetings("wav") else { return }
    let names = (0..<count).map(folder.name)
    let isThere = helper.inspect([folder.name(0)], in: folder.path).allSatisfy { (result) in (try? result.get()) != nil
    }
    guard isThere else {
      table.add("S3  two jobs against one: audio", "-", bar: "1.8", "build callwright-audio beside this program")
      return
    }
    table.addGain("audio", bar: "1.8", rounds: rounds) { (jobs) in
      _ = helper.inspect(names, in: folder.path, jobs: jobs)
    }
  }

  /// Recordings of one kind in a folder that is gone with this object.
  private final class Greetings {

    /// The folder.
    private let scratch: ScratchFolder
    var path: String { scratch.path }

    /// The kind, which is what names end with.
    private let kind: String

    /// Recordings as `kind`; nil where they cannot be written.
    init?(_ kind: String) {
      guard let number = kinds.firstIndex(where: { (known) in known.0 == kind }), let scratch = ScratchFolder() else {
        return nil
      }
      self.kind = kind
      self.scratch = scratch
      for seed in 0..<different {
        let samples = Greetings.speech(at: kinds[number].1, seed: UInt64(seed))
        let file = scratch.file(name(seed))
        guard unsafe cbench_sound_write(file, Int32(number), Int32(kinds[number].1), samples, Int64(samples.count)) != 0
        else { return nil }
      }
    }

    /// The name of the greeting `number`.
    func name(_ number: Int) -> String { "\(number % different).\(kind)" }

    /// Something like speech, `rate` samples a second: syllables of voice and breath, and pauses.
    private static func speech(at rate: Int, seed: UInt64) -> [Float] {
      var random = Xoshiro(seed: seed)
      var samples: [Float] = []
      while samples.count < seconds * rate {
        let length = rate / 10 + Int.random(in: 0..<rate / 5, using: &random)
        let pitch = Double.random(in: 90...220, using: &random)
        let level = random.chance(20) ? 0 : exp2(Double.random(in: -6 ... -2, using: &random))
        let formants = [500, 1500, 2500].map { (middle: Double) in middle * Double.random(in: 0.7...1.3, using: &random)
        }
        for place in 0..<length {
          let time = Double(place) / Double(rate)
          var voice = sin(2 * Double.pi * pitch * time)
          for (number, formant) in formants.enumerated() {
            voice += sin(2 * Double.pi * formant * time) * (1 + sin(2 * Double.pi * pitch * time)) / Double(number + 2)
          }
          let breath = Double.random(in: -0.02...0.02, using: &random)
          let edge = min(1, Double(place) / Double(rate / 100)) * exp(-4 * Double(place) / Double(length))
          samples.append(Float(level * edge * (voice / 3 + breath) + breath / 200))
        }
      }
      return Array(samples.prefix(seconds * rate))
    }

  }

}
