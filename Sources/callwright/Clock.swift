internal import Hours

/// The real clock, as the default of `--at`.
enum Clock {

  /// The present as calls files write it, in UTC.
  static var present: String {
    let seconds = Output.now / 1000 * 1000
    return "\(CivilDateTime(millisecondsSince1970: seconds)) +00:00"
  }

}
