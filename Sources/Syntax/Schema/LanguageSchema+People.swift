/// Employees, groups, and what becomes of callers whom they do not answer.
extension LanguageSchema {

  /// An employee.
  var employee: SchemaNode {
    .keys(of: EmployeeKeys.self, "employee", required: [.name]) { (key) in
      switch key {
      case .name, .login, .position, .department: .of("text")
      case .extension: .of("extension")
      case .email: .of("email")
      case .role: .oneOf(Self.roles)
      case .devices: .listOrOne(of: .of("device"))
      case .mobile: .of("number")
      case .active, .respectStatus: .of("flag")
      case .hours: .of("hours")
      case .offHours, .noAnswer, .busy: .of("action")
      case .absences: .list(of: .of("absence"))
      case .autoSecretary: ["type": "object", "additionalProperties": .of("action")]
      case .numbers:
        .list(
          of: .keys(of: DirectNumberKeys.self, "direct number") { (_) in .of("number") })
      case .sipAccounts: .listOrOne(of: .of("text"))
      case .grant, .deny: .listOrOne(of: .oneOf(Right.allCases.map(\.rawValue)))
      }
    }
  }

  /// The roles of all presets, each once.
  private static let roles: [String] = RolePreset.allCases.flatMap(\.roles).reduce(into: []) { (roles, role) in
    if !roles.contains(role) { roles.append(role) }
  }

  /// A device: a word, or its kind with a number and a delay.
  var device: SchemaNode {
    let keys = SchemaNode.keys(of: DeviceKeys.self, "device") { (key) in
      switch key {
      case .desk, .softphone, .externalSoftphone, .mobile, .landline: ["anyOf": [["type": "null"], .of("number")]]
      case .delay: .of("duration")
      }
    }
    let kinds = DeviceKeys.allCases.filter { (key) in key != .delay }
    return .keys(keys.choosing(kinds) { (_) in [.delay] }, or: .oneOf(DeviceKind.allCases.map(\.rawValue)))
  }

  /// Days on which an employee is away.
  var absence: SchemaNode {
    .keys(of: AbsenceKeys.self, "absence", required: [.from]) { (key) in
      switch key {
      case .from, .to: .of("date")
      case .reason: .of("text")
      case .announcement: .of("audio")
      case .then: .of("action")
      }
    }
  }

  /// A group.
  var group: SchemaNode {
    .keys(of: GroupKeys.self, "group", required: [.name, .members, .noAnswer]) { (key) in
      switch key {
      case .name, .description, .department: .of("text")
      case .extension: .of("extension")
      case .ring: Self.words(RingOrder.self)
      case .members: ["if": ["type": "array"], "then": members, "else": .of("employee")]
      case .turn, .wait: .of("duration")
      case .queue: .of("flag")
      case .queueAudio: .of("audio")
      case .impatient: impatient
      case .callback: callback
      case .noAnswer: .of("action")
      }
    }
  }

  /// One employee at least.
  private var members: SchemaNode { ["type": "array", "items": .of("employee"), "minItems": 1] }

  private var impatient: SchemaNode {
    .keys(of: ImpatientKeys.self, "impatient", required: [.prompt, .offer]) { (key) in
      switch key {
      case .after: .of("duration")
      case .prompt: .of("audio")
      case .offer: .named(.matching("^[0-9]$"), choice)
      }
    }
  }

  /// What a key of the offer stands for.
  private var choice: SchemaNode {
    let boxes = SchemaPatterns.word(among: names?.boxes)
    var words: SchemaNode = ["type": "string", "pattern": .text(SchemaPatterns.choice(box: boxes))]
    words.add("examples", ["callback", "stay", "voicemail BOX"])
    return .keys(.of("action"), or: words)
  }

  private var callback: SchemaNode {
    .keys(of: CallbackKeys.self, "callback") { (key) in
      switch key {
      case .delay, .pause, .ring: .of("duration")
      case .attempts: .of("count")
      }
    }
  }

  /// An action: a phrase, or keys of which one says what is done.
  var action: SchemaNode {
    let keys = SchemaNode.keys(of: ActionKeys.self, "action") { (key) in
      switch key {
      case .after: .of("duration")
      case .forward: .of("target")
      case .voicemail: .of("box")
      case .external: .of("number")
      case .drop, .continue: [:]
      case .then: phrase
      }
    }
    let choices = ActionKeys.allCases.filter { (key) in key != .after }
    return .keys(
      keys.choosing(choices) { (key) in
        switch key {
        case .voicemail: [.after, .external]
        case .external: [.after, .voicemail]
        case .after, .forward, .drop, .continue, .then: [.after]
        }
      }, or: phrase)
  }

  /// An action as a phrase; where names are known, the usual ones are listed so that editors can complete them.
  private var phrase: SchemaNode {
    let targets = names.map { (names) in names.employees + names.groups }
    let pattern = SchemaPatterns.action(
      target: SchemaPatterns.word(among: targets), box: SchemaPatterns.word(among: names?.boxes))
    guard let names, let targets else { return .matching(pattern) }
    let phrases = targets.map { "forward \($0)" } + names.boxes.map { "voicemail \($0)" } + ["drop", "continue"]
    return ["anyOf": [.oneOf(phrases), .matching(pattern)]]
  }

}
