internal import Audio
internal import Synchronization

/// What has been measured of sound files within one run: each file is decoded once. Copies of the options share it.
final class SoundCache: Sendable {

  /// A file, by the folder of its account and its path from there.
  private struct Place: Hashable {

    let folder: String
    let path: String

  }

  private let known = Mutex<[Place: Result<SoundMeasure, AudioFault>]>([:])

  /// Returns what one pass over each of `paths` has shown, `jobs` of them being decoded at a time.
  func measures(of paths: [String], in folder: String, jobs: Int) -> [Result<SoundMeasure, AudioFault>] {
    known.withLock { (known) in
      let asked = Set(paths).filter { (path) in known[Place(folder: folder, path: path)] == nil }.sorted()
      for (path, result) in zip(asked, AudioHelper().inspect(asked, in: folder, jobs: jobs)) {
        known[Place(folder: folder, path: path)] = result
      }
      return paths.map { (path) in known[Place(folder: folder, path: path)] ?? .failure(.noHelper) }
    }
  }

}
