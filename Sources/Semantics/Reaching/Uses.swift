internal import Diagnostics
internal import Syntax

/// What of an account is spoken of by other parts of it: by position, and which things steps do at all.
struct Uses {

  /// Whether each schedule, audio item, box, group and scheme is named somewhere.
  private(set) var schedules: [Bool]

  /// The audio items, likewise.
  private(set) var audio: [Bool]

  /// The boxes, likewise.
  private(set) var boxes: [Bool]

  /// The groups, likewise.
  private(set) var groups: [Bool]

  /// The schemes, likewise.
  private(set) var schemes: [Bool]

  /// Where the first step is that takes faxes.
  private(set) var fax: SourceRange?

  /// Whether callers can ask some group to be called back.
  private(set) var offersCallback = false

  /// The uses within `account`.
  init(_ account: borrowing ResolvedAccount) {
    schedules = Array(repeating: false, count: account.written.schedules.count)
    audio = Array(repeating: false, count: account.written.audio.count)
    boxes = Array(repeating: false, count: account.boxes.count)
    groups = Array(repeating: false, count: account.groups.count)
    schemes = Array(repeating: false, count: account.schemes.count)
    addEntries(of: account)
    addSchemes(of: account)
    for position in account.employees.indices { addRules(ofEmployee: position, in: account) }
    for position in account.groups.indices {
      add(account.groups[position].noAnswer)
      add(audio: account.groups[position].queueAudio)
      add(audio: account.groups[position].prompt)
      for (_, choice) in account.groups[position].offer {
        switch choice {
        case .callback: offersCallback = true
        case .voicemail(let box): boxes[box] = true
        case .stay: break
        }
      }
    }
    for box in account.boxes { add(audio: box.greeting) }
    for entry in account.blacklist { add(audio: entry.announcement) }
    addAftermath(of: account)
  }

  private mutating func addEntries(of account: borrowing ResolvedAccount) {
    // Opening hours are spoken of by whoever says that a number follows them, or does not.
    var isCompanyAsked = false
    for (position, number) in account.numbers.enumerated() {
      switch number.entry {
      case .scheme(let scheme): if schemes.indices.contains(scheme) { schemes[scheme] = true }
      case .forward(let target):
        add(target)
        isCompanyAsked = true
      }
      if account.written.numbers[position].hours != nil { isCompanyAsked = true }
      add(audio: number.ringback)
    }
    if isCompanyAsked, let company = account.companySchedule { schedules[company] = true }
  }

  private mutating func addSchemes(of account: borrowing ResolvedAccount) {
    for scheme in account.schemes.indices {
      let rows = account.schemes[scheme].rows
      for row in rows.indices {
        if case .schedule(let schedule) = rows[row].condition { schedules[schedule] = true }
        for step in rows[row].steps {
          switch step.kind {
          case .greeting(let item): audio[item] = true
          case .forward(let target, _): add(target)
          case .voicemail(let box): boxes[box] = true
          case .faxDetect, .faxReceive: fax = fax ?? step.range
          case .hangup: break
          }
        }
      }
    }
  }

  private mutating func addAftermath(of account: borrowing ResolvedAccount) {
    var names: Set<String> = []
    for (position, notification) in account.notifications.enumerated() {
      for group in notification.groups { groups[group] = true }
      if case .schedule(let schedule)? = notification.hours { schedules[schedule] = true }
      let recipients = [
        account.written.notifications[position].email, account.written.notifications[position].sms,
        account.written.notifications[position].push,
      ]
      for name in recipients {
        // An address is no id.
        if let name, !name.value.utf8.contains(UInt8(ascii: "@")) { names.insert(name.value) }
      }
    }
    for group in account.recording?.groups ?? [] { groups[group] = true }
    if let announcement = account.written.recording?.announcement,
      let item = account.written.audio.firstIndex(where: { (item) in item.name.value == announcement.value })
    {
      audio[item] = true
    }
    guard !names.isEmpty else { return }
    for position in account.written.groups.indices where names.contains(account.written.groups[position].name.value) {
      groups[position] = true
    }
  }

  private mutating func addRules(ofEmployee position: Int, in account: borrowing ResolvedAccount) {
    if case .schedule(let schedule)? = account.employees[position].hours { schedules[schedule] = true }
    add(account.employees[position].noAnswer)
    add(account.employees[position].busy)
    add(account.employees[position].offHours)
    for rule in account.employees[position].autoSecretary { add(rule.action) }
    for absence in account.employees[position].absences {
      add(absence.then)
      add(audio: absence.announcement)
    }
  }

  private mutating func add(_ action: ResolvedAction?) {
    switch action?.kind {
    case .forward(let target): add(target)
    case .voicemail(let box), .external(_, let box): boxes[box] = true
    case .drop, .continue, nil: break
    }
  }

  private mutating func add(_ target: Target) {
    if case .group(let group) = target { groups[group] = true }
  }

  private mutating func add(audio item: Int?) {
    if let item { audio[item] = true }
  }

}

extension ResolvedAccount {

  /// The position of the schedule of the opening hours, of which a number's `hours` speaks.
  var companySchedule: Int? {
    written.schedules.firstIndex { (schedule) in schedule.name.value == "company" }
  }

  /// Whether anybody outside can call: an account without numbers is a part of another or an example.
  var hasNumbers: Bool {
    !numbers.isEmpty || written.employees.contains { (card) in !card.directNumbers.isEmpty }
  }

}
