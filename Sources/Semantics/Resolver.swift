public import Diagnostics
public import Hours
public import Syntax

/// What a resolver needs to know of the world outside the account.
public struct Surroundings: Sendable {

  /// The zones that the account names and the system knows.
  public var zones: [String: Zone]

  /// The names of all zones of the system, for proposals; may be empty.
  public var zoneNames: [String]

  /// The lengths of the audio files by their path in the account; a file that could not be measured is missing.
  public var audioLengths: [String: Milliseconds]

  /// The surroundings with these zones and lengths.
  public init(zones: [String: Zone], zoneNames: [String] = [], audioLengths: [String: Milliseconds] = [:]) {
    self.zones = zones
    self.zoneNames = zoneNames
    self.audioLengths = audioLengths
  }

}

/// Binds the names of an account: the stage between what was written and what it means.
struct Resolver {

  let written: WrittenAccount
  let surroundings: Surroundings
  private(set) var diagnostics: [Diagnostic] = []

  // The name spaces.
  let schedules: Names
  let audio: Names
  let targets: Names
  let boxes: Names
  let schemes: Names

  /// What is proposed for names that nobody has.
  private var proposals = Proposals()

  /// What else things are called, once a name is asked for in vain.
  private var otherNames = OtherNames()

  /// The extensions of employees and then of groups.
  var numbers: [String] = []

  /// Where the numbers of the company and of its employees stand; known once the inbound numbers are bound.
  var ownNumbers: [String: SourceRange] = [:]

  /// Whom the employees with the extension of another one were copied from, by their positions.
  var originals: [Int: Int] = [:]

  /// For each employee the group in which he was met last while groups are bound, or -1.
  var groupOfMember: [Int]

  /// The resolver of `written`, every name of which it knows.
  init(_ written: consuming WrittenAccount, _ surroundings: Surroundings) {
    groupOfMember = Array(repeating: -1, count: written.employees.count)
    self.surroundings = surroundings
    let account = written
    let unread = account.unreadNames
    schedules = Names(
      Phrase(en: "schedule", ru: "расписание"), account.schedules.count, isPartlyRead: unread.contains(.schedules),
      &diagnostics
    ) { (position) in account.schedules[position].name }
    audio = Names(
      Phrase(en: "audio item", ru: "звук"), account.audio.count, isPartlyRead: unread.contains(.audio), &diagnostics
    ) { (position) in account.audio[position].name }
    let employeeCount = account.employees.count
    targets = Names(
      Phrase(en: "employee or group", ru: "сотрудник или группа"), employeeCount + account.groups.count,
      isPartlyRead: unread.contains(.employees) || unread.contains(.groups), &diagnostics
    ) { (position) in
      position < employeeCount ? account.employees[position].name : account.groups[position - employeeCount].name
    }
    boxes = Names(
      Phrase(en: "voicemail box", ru: "ящик голосовой почты"), account.boxes.count,
      isPartlyRead: unread.contains(.boxes), &diagnostics
    ) { (position) in account.boxes[position].name }
    schemes = Names(
      Phrase(en: "scheme", ru: "схема"), account.schemes.count, isPartlyRead: unread.contains(.schemes), &diagnostics
    ) { (position) in account.schemes[position].name }
    self.written = account
  }

  /// Takes note of `diagnostic`, as far as so many are told of one account.
  mutating func complain(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }

  /// Whether more was found to be wrong than is told.
  private var isFull: Bool { diagnostics.count > ReadingLimits.mostMistakes }

  /// Binds `name` in `space`.
  mutating func bind(_ name: Written<String>?, in space: Names) -> Int? {
    guard let name else { return nil }
    if let thing = space[name.value] { return thing }
    if !isFull, !space.isPartlyRead { complain(space.unknown(name, &proposals)) }
    return nil
  }

  /// Binds `name` of an audio item; who writes its file in the place of its id is told the id.
  mutating func audioItem(_ name: Written<String>?) -> Int? {
    guard let name else { return nil }
    if let item = audio[name.value] { return item }
    guard !isFull, !audio.isPartlyRead else { return nil }
    otherNames.fill(written, numbers)
    complain(
      audio.unknown(name, &proposals, other: otherNames.meaning(ofFile: name.value) ?? elsewhere(name, wanted: .audio)))
    return nil
  }

  /// Binds `name` of an employee or group; who writes a full name or an extension in the place of the id is told the
  /// id. `isListed` says that it may be one of several.
  mutating func party(_ name: Written<String>, _ kind: OtherNames.Kind = .any, isListed: Bool = true) -> Target? {
    if let target = target(called: name.value) { return target }
    guard !isFull, !targets.isPartlyRead else { return nil }
    otherNames.fill(written, numbers)
    complain(
      targets.unknown(
        name, &proposals,
        other: otherNames.meaning(ofParty: name.value, among: kind) ?? elsewhere(name, wanted: .employees),
        severalHelp: isListed
          ? Phrase(
            en: "these are several names: write each as an item of its own, [a, b] or lines that begin with '- '",
            ru: "здесь несколько имён: запишите каждое отдельно, [a, b] или строками, начинающимися с «- »")
          : Phrase(
            en: "these are several names: make them members of a group, and name the group here",
            ru: "здесь несколько имён: объедините их в группу и укажите её")))
    return nil
  }

  /// The employee or group called `name`, if there is one.
  func target(called name: String) -> Target? {
    targets[name].map { (position) in
      position < written.employees.count ? .employee(position) : .group(position - written.employees.count)
    }
  }

  /// What to do about `name`, which is that of a thing of another kind than the `wanted` one.
  private func elsewhere(_ name: Written<String>, wanted: NamedSection) -> OtherNames.Meaning? {
    let id = name.value
    if wanted != .audio, audio[id] != nil {
      return OtherNames.Meaning(
        help: Phrase(
          en: "'\(id)' is an audio item, which the step 'greeting' plays; here an employee or a group is wanted",
          ru: "«\(id)» — это звук, его проигрывает шаг «greeting»; здесь нужен сотрудник или группа"))
    }
    if wanted == .audio, targets[id] != nil {
      return OtherNames.Meaning(
        help: Phrase(
          en: "'\(id)' is an employee or a group, to whom 'forward' leads; here an audio item is wanted",
          ru: "«\(id)» — сотрудник или группа, к ним ведёт «forward»; здесь нужен звук"))
    }
    guard boxes[id] != nil else { return nil }
    return OtherNames.Meaning(
      help: Phrase(
        en: "'\(id)' is a voicemail box, to which 'voicemail' leads",
        ru: "«\(id)» — ящик голосовой почты, к нему ведёт «voicemail»"))
  }

  /// Binds the schedule `name`; `isRow` says that it is asked for by a row, which can name other times, too.
  mutating func schedule(_ name: Written<String>, isRow: Bool = false) -> Int? {
    if let schedule = schedules[name.value] { return schedule }
    guard !isFull, !schedules.isPartlyRead else { return nil }
    let meaning = OtherNames.meaning(ofHours: name.value, isRow: isRow)
    complain(schedules.unknown(name, &proposals, other: meaning))
    return nil
  }

  /// Binds the target `name`; a scheme in its place makes the scheme complex.
  mutating func target(_ name: Written<String>) -> Target? {
    if targets[name.value] == nil, schemes[name.value] != nil {
      complain(.forwardToScheme(name))
      return nil
    }
    return party(name, isListed: false)
  }

  /// Binds the employee `name`.
  mutating func employee(_ name: Written<String>?) -> Int? {
    guard let name, let target = party(name, .employee) else { return nil }
    guard case .employee(let position) = target else {
      complain(.notAnEmployee(name))
      return nil
    }
    return position
  }

  /// Binds the group `name`.
  mutating func group(_ name: Written<String>) -> Int? {
    guard let target = party(name, .group) else { return nil }
    guard case .group(let position) = target else {
      complain(.notAGroup(name))
      return nil
    }
    return position
  }

  /// Binds the names of `action`, the fallback of a group or the rule of an employee: only groups ring outside numbers,
  /// and only employees drop calls.
  mutating func action(_ action: WrittenAction?, ofGroup: Bool = false) -> ResolvedAction? {
    guard let action else { return nil }
    let kind: ResolvedAction.Kind?
    switch action.kind {
    case .forward(let name): kind = target(name).map { (target) in .forward(target) }
    case .voicemail(let name): kind = bind(name, in: boxes).map { (box) in .voicemail(box) }
    case .drop:
      if ofGroup { complain(.dropOfGroup(at: action.range)) }
      kind = .drop
    case .continue: kind = .continue
    case .external(let number, let box):
      kind = external(number, box: box, at: action.range, isAllowed: ofGroup)
    }
    return kind.map { (kind) in ResolvedAction(kind: kind, after: action.after?.value, range: action.range) }
  }

}

extension WrittenAccount {

  /// Binds the names of this account, and adds what is wrong to `diagnostics`; returns nothing where it has no zone in
  /// which it could be read.
  public consuming func resolved(
    in surroundings: Surroundings, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedAccount? {
    var resolver = Resolver(self, surroundings)
    let account = resolver.account()
    diagnostics += resolver.diagnostics
    return account
  }

}

extension Diagnostic {

  fileprivate static func forwardToScheme(_ name: Written<String>) -> Diagnostic {
    .complexScheme(
      Phrase(
        en: "'\(name.value)' is a scheme, and a scheme cannot forward into a scheme",
        ru: "«\(name.value)» — схема, а схема не может передавать звонок в другую схему"),
      because: Phrase(
        en: "a line scheme is read from top to bottom; it sends calls to employees and groups only",
        ru: "строчная схема читается сверху вниз и передаёт звонки только сотрудникам и группам"), at: name.range)
  }

  fileprivate static func dropOfGroup(at range: SourceRange) -> Diagnostic {
    .init(
      .badValue,
      Phrase(en: "a group cannot drop callers whom nobody answers", ru: "группа не может просто сбросить звонок"),
      at: range,
      help: Phrase(
        en: "write 'continue' and end the row with 'hangup', or name a box, an employee or another group",
        ru:
          "напишите «continue» и закончите строку схемы шагом «hangup» либо укажите ящик, сотрудника или другую группу")
    )
  }

  fileprivate static func notAnEmployee(_ name: Written<String>) -> Diagnostic {
    .init(
      .unknownReference, Phrase(en: "'\(name.value)' is a group", ru: "«\(name.value)» — это группа"), at: name.range,
      help: Phrase(en: "name an employee here", ru: "укажите здесь сотрудника"))
  }

  fileprivate static func notAGroup(_ name: Written<String>) -> Diagnostic {
    .init(
      .unknownReference, Phrase(en: "'\(name.value)' is an employee", ru: "«\(name.value)» — это сотрудник"),
      at: name.range, help: Phrase(en: "name a group here", ru: "укажите здесь группу"))
  }

}
