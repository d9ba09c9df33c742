/// A sound file while it is heard: from some point in it on, once or over and over.
struct PlayedFile<Library: SoundLibrary> {

  /// The path by which the plan names the file.
  private let path: String

  /// Whether the file starts again when it is over.
  private let loops: Bool

  /// What is decoded of it; nil when all has been heard.
  private var sound: Library.Sound?

  /// Samples that are decoded and not heard yet.
  private var pending: ArraySlice<Int16> = []

  /// Samples that are still to be passed over.
  private var skipped: Int

  /// Samples decoded since the file last started.
  private var decoded = 0

  /// The file at `path` of `library` from `fromMs` milliseconds into it on.
  init(_ path: String, fromMs: Int, loops: Bool, in library: inout Library) throws(UnrenderableSound) {
    self.path = path
    self.loops = loops
    skipped = min(max(0, fromMs), SoundPlan.longestMs) * PhoneLine.samplesPerMs
    sound = try Self.open(path, in: &library)
  }

  /// Writes the next `count` samples behind `samples`: silence once all has been heard.
  mutating func append(
    _ count: Int, to samples: inout [Int16], reopeningIn library: inout Library
  ) throws(UnrenderableSound) {
    var rest = count
    while rest > 0 {
      if pending.isEmpty, try !decode(reopeningIn: &library) {
        samples.append(contentsOf: repeatElement(0, count: rest))
        return
      }
      let passed = min(skipped, pending.count)
      pending.removeFirst(passed)
      skipped -= passed
      let heard = min(rest, pending.count)
      samples.append(contentsOf: pending.prefix(heard))
      pending.removeFirst(heard)
      rest -= heard
    }
  }

  /// Decodes a piece more, if need be from the beginning, and returns whether there was one.
  private mutating func decode(reopeningIn library: inout Library) throws(UnrenderableSound) -> Bool {
    guard sound != nil else { return false }
    pending = (sound?.next() ?? [])[...]
    if pending.isEmpty {
      // A round without a sample would begin for ever.
      guard loops, decoded > 0 else {
        sound = nil
        return false
      }
      // What is to be passed over may be many rounds long; whole rounds need not be decoded.
      skipped %= decoded
      decoded = 0
      sound = try Self.open(path, in: &library)
      pending = (sound?.next() ?? [])[...]
    }
    decoded += pending.count
    return !pending.isEmpty
  }

  /// Opens the file at `path` of `library`.
  private static func open(_ path: String, in library: inout Library) throws(UnrenderableSound) -> Library.Sound {
    do {
      return try library.open(path)
    } catch {
      throw UnrenderableSound(path: path, fault: error)
    }
  }

}
