public import Hours
internal import Synchronization

/// The system's time zones, read from its TZif files (RFC 9636), each once.
public struct ZoneDatabase: Sendable {

  /// The folder of the files.
  private let folder: String

  /// The zones that were asked for; nothing for those that the system does not have. Copies of the database share them.
  private let known = Known()

  /// The database in `folder`.
  public init(folder: String = "/usr/share/zoneinfo") {
    self.folder = folder
  }

  /// Returns the zone `name`; nothing if the system has none of that name.
  public func zone(_ name: String) -> Zone? {
    known.zones.withLock { (zones) in
      if let zone = zones[name] { return zone }
      let zone = read(name)
      zones[name] = .some(zone)
      return zone
    }
  }

  /// Zones by their names.
  private final class Known: Sendable {

    let zones = Mutex<[String: Zone?]>([:])

  }

  /// Reads the zone `name`; nothing if the system has none of that name.
  private func read(_ name: String) -> Zone? {
    guard Zone.isValidName(name), let bytes = try? FileSystem.read("\(folder)/\(name)", limit: 1 << 20) else {
      return nil
    }
    return try? Zone(name: name, tzif: bytes)
  }

  /// The names of regions and cities, for proposals; empty where the system has no list of them.
  public func names() -> [String] {
    for list in ["zone1970.tab", "zone.tab"] {
      guard let bytes = try? FileSystem.read("\(folder)/\(list)", limit: 1 << 20) else { continue }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { (line) in
        guard !line.hasPrefix("#") else { return nil }
        let fields = line.split(separator: "\t")
        return fields.count > 2 ? String(fields[2]) : nil
      }.sorted()
    }
    return []
  }

  /// The version of the zone rules, where the system tells it.
  public func version() -> String? {
    guard let bytes = try? FileSystem.read("\(folder)/tzdata.zi", limit: 4096) else { return nil }
    let first = String(decoding: bytes.prefix(64), as: UTF8.self).split(separator: "\n").first
    return first.flatMap { (line) in
      line.hasPrefix("# version ") ? String(line.dropFirst("# version ".count)) : nil
    }
  }

}
