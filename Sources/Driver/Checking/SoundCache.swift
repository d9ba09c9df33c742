internal import Audio
internal import Synchronization

/// What has been measured of sound files within one run: each file is decoded once. Copies of the options share it.
final class SoundCache: Sendable {

  /// The folders of accounts, by their paths.
  private let folders = Mutex<[String: Folder]>([:])

  /// The files of one folder.
  ///
  /// Whoever asks while another one measures waits, and finds measured what he wants to know; the files of other
  /// folders are measured meanwhile.
  private final class Folder: Sendable {

    /// What is known of the files, by their paths from the folder.
    let known = Mutex<Known>(Known())

  }

  /// What is known of the files of a folder.
  private struct Known {

    /// All that can be measured.
    var measures: [String: Result<SoundMeasure, AudioFault>] = [:]

    /// Only how long they are.
    var lengths: [String: Result<Int, AudioFault>] = [:]

  }

  /// Returns what one pass over each of `paths` has shown, `jobs` of them being decoded at a time.
  func measures(of paths: [String], in folder: String, jobs: Int) -> [Result<SoundMeasure, AudioFault>] {
    files(of: folder).known.withLock { (known) in
      let asked = Set(paths).filter { (path) in known.measures[path] == nil }.sorted()
      for (path, result) in zip(asked, AudioHelper().inspect(asked, in: folder, jobs: jobs)) {
        known.measures[path] = result
      }
      return paths.map { (path) in known.measures[path] ?? .failure(.noHelper) }
    }
  }

  /// Returns how many milliseconds each of `paths` lasts, `jobs` of them being decoded at a time.
  func lengths(of paths: [String], in folder: String, jobs: Int) -> [Result<Int, AudioFault>] {
    files(of: folder).known.withLock { (known) in
      for path in paths {
        if let measure = known.measures[path] { known.lengths[path] = measure.flatMap(\.wholeLength) }
      }
      let asked = Set(paths).filter { (path) in known.lengths[path] == nil }.sorted()
      for (path, result) in zip(asked, AudioHelper().measure(asked, in: folder, jobs: jobs)) {
        known.lengths[path] = result.map(\.lengthMs)
      }
      return paths.map { (path) in known.lengths[path] ?? .failure(.noHelper) }
    }
  }

  /// The files of `folder`.
  private func files(of folder: String) -> Folder {
    folders.withLock { (folders) in
      if let files = folders[folder] { return files }
      let files = Folder()
      folders[folder] = files
      return files
    }
  }

}
