public import Diagnostics
internal import Glibc

/// The files that have changed since a revision of the repositories in which they lie, as git tells it.
///
/// What was not committed counts, and so do files that git does not know yet. Git runs as a program of its own and is asked
/// once for each repository; a revision never is anything else to it than a revision.
public struct ChangedFiles: Sendable {

  /// The real paths of all that has changed.
  private var paths: Set<String> = []

  /// Why nothing can be said.
  public enum Failure: Error, Hashable, Sendable {

    /// There is no git, or it does not work.
    case noGit

    /// The file or folder lies in no repository.
    case noRepository(String)

    /// The repository at a path has no such revision.
    case noRevision(String, repository: String)

    /// What to say.
    public var message: Phrase {
      switch self {
      case .noGit:
        Phrase(
          en: "--changed-since needs git: install it, or check without that option",
          ru: "для --changed-since нужен git: установите его или проверьте без этого ключа")
      case .noRepository(let path):
        Phrase(
          en: "'\(path)' lies in no git repository, so nobody knows what has changed; check it without --changed-since",
          ru: "«\(path)» не лежит в репозитории git, поэтому неизвестно, что изменилось; проверьте без --changed-since")
      case .noRevision(let revision, let repository):
        Phrase(
          en:
            "there is no revision '\(revision)' in '\(repository)': name a commit, a branch or a tag; a shallow clone does not have older ones",
          ru:
            "в «\(repository)» нет ревизии «\(revision)»: укажите коммит, ветку или тег; в неполной копии (shallow clone) старых нет"
        )
      }
    }

    /// Whether it is the command line that is wrong.
    public var isUsage: Bool { if case .noRevision = self { true } else { false } }

  }

  /// What has changed since `revision` in the repositories in which `places` lie.
  public init(since revision: String, around places: [String]) throws(Failure) {
    var repositories: [String: String] = [:]
    for place in places {
      guard let repository = Self.repository(of: place == "-" ? "." : place) else { throw .noRepository(place) }
      repositories[repository] = place
    }
    guard let git = FileSystem.program("git") else { throw .noGit }
    for (repository, place) in repositories.sorted(by: { (a, b) in a.key < b.key }) {
      guard try Self.run(git, repository, ["rev-parse", "--git-dir"]) != nil else { throw .noRepository(place) }
      // The name of a commit, in figures, is all that later commands are told.
      let wanted = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
      guard !revision.isEmpty, !revision.utf8.contains(0), let name = try Self.run(git, repository, wanted) else {
        throw .noRevision(revision, repository: repository)
      }
      let commit = String(decoding: name.prefix { (byte) in byte != 10 }, as: UTF8.self)
      guard commit.count >= 40, commit.allSatisfy(\.isHexDigit) else { throw .noGit }
      let changed = try Self.run(
        git, repository, ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", commit, "--"])
      let unknown = try Self.run(git, repository, ["ls-files", "--others", "--exclude-standard", "-z"])
      guard let changed, let unknown else { throw .noGit }
      for name in (changed + unknown).split(separator: 0) {
        paths.insert(FileSystem.join(repository, String(decoding: name, as: UTF8.self)))
      }
    }
  }

  /// Whether one of the files at `paths` has changed.
  func touch(_ paths: [String]) -> Bool {
    paths.contains { (path) in
      if path == "-" { return true }
      // A file that is gone has a folder still.
      let folder = FileReplacement.realPath(FileSystem.folder(of: path)) ?? FileSystem.folder(of: path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return self.paths.contains(FileSystem.join(folder, name))
        || FileReplacement.realPath(path).map(self.paths.contains) == true
    }
  }

  // MARK: Git

  /// The folder of the repository in which the file or folder `path` lies.
  private static func repository(of path: String) -> String? {
    var folder = FileReplacement.realPath(FileSystem.kind(of: path) == .folder ? path : FileSystem.folder(of: path))
    while let present = folder {
      if FileSystem.exists(FileSystem.join(present, ".git")) { return present }
      folder = present == "/" ? nil : FileSystem.folder(of: present)
    }
    return nil
  }

  /// What git says in the repository at `path` when it is asked `question`; nothing where its answer is no.
  private static func run(_ git: String, _ path: String, _ question: [String]) throws(Failure) -> [UInt8]? {
    // No program that a repository names is started.
    let arguments = ["--no-optional-locks", "-c", "core.fsmonitor=false", "-C", path] + question
    guard var process = HelperProcess(git, arguments, reading: [], receiving: .output, variables: ["HOME"]) else {
      throw .noGit
    }
    process.runToEnd(killingAfter: 60)
    let answer = process.received
    switch process.finish() {
    case .exited(0): return answer
    case .exited(let code) where code != 127: return nil
    default: throw .noGit
    }
  }

}
