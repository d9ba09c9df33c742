/// The sections of an account.
extension LanguageSchema {

  /// An account, or a part of one.
  var account: SchemaNode {
    let required: [AccountKeys] = document == .part ? [] : [.callwright, .pbx, .timezone]
    return .keys(of: AccountKeys.self, "account", required: required) { (key) in
      switch key {
      case .callwright: ["enum": ["1", 1]]
      case .pbx: .of("id")
      case .name, .timezone: .of("text")
      // Norway's code is a boolean to many.
      case .country: ["type": ["string", "boolean"], "pattern": "^[A-Z]{2}$"]
      case .roles: Self.words(RolePreset.self)
      case .exchange: Self.words(ExchangeSystem.self)
      case .plan: .keys(of: PlanKeys.self, "plan") { (_) in .of("count") }
      case .schedules: named("schedule-entry")
      case .audio: named("audio-entry")
      case .employees: named("employee-entry")
      case .groups: named("group-entry")
      case .voicemail: named("box-entry")
      case .fax: .keys(of: FaxKeys.self, "fax", required: [.email]) { (_) in .of("email") }
      case .schemes: named("scheme-entry")
      case .numbers: .named(.matching(SchemaPatterns.number), .of("number-entry"))
      case .blacklist: entries("blacklist-entry")
      case .recording: recording
      case .notifications: entries("notification")
      case .campaigns: entries("campaign")
      case .plannedCalls: entries("planned-call")
      case .include: .listOrOne(of: .of("text"))
      }
    }
  }

  /// Ids with the definition `entry` each, or nothing yet.
  private func named(_ entry: String) -> SchemaNode {
    ["type": ["object", "null"], "propertyNames": .of("id"), "additionalProperties": .of(entry)]
  }

  /// A list of the definition `entry`, or nothing yet.
  private func entries(_ entry: String) -> SchemaNode { ["type": ["array", "null"], "items": .of(entry)] }

  /// What the sections lead to.
  var accountDefinitions: [(key: String, value: SchemaNode)] {
    [
      ("schedule-entry", schedule), ("audio-entry", audio), ("employee-entry", employee), ("device", device),
      ("absence", absence), ("group-entry", group), ("action", action), ("box-entry", box), ("scheme-entry", scheme),
      ("row", row), ("step", step), ("number-entry", number), ("blacklist-entry", blacklistEntry),
      ("caller", ["type": ["string", "number"], "pattern": #"[0-9*:]|^\s*anonymous\s*$"#]),
      ("notification", notification), ("campaign", campaign), ("planned-call", plannedCall),
      ("hours", hours),
    ]
  }

  private var schedule: SchemaNode {
    .keys(
      .keys(of: ScheduleKeys.self, "schedule", required: [.weekly]) { (key) in
        switch key {
        case .weekly: .keys(.named(.matching(SchemaPatterns.weekdays), .of("pattern")), or: .of("pattern"))
        case .exceptions: .named(.matching(SchemaPatterns.dates), .of("pattern"))
        case .timezone: .of("text")
        }
      }, or: .of("pattern"))
  }

  /// The name of a schedule, or a pattern.
  private var hours: SchemaNode { ["anyOf": [.of("schedule"), .of("pattern")]] }

  private var audio: SchemaNode {
    var keys = SchemaNode.keys(of: AudioKeys.self, "audio") { (key) in
      switch key {
      case .file, .say: .of("text")
      case .length: .of("duration")
      }
    }
    keys.add("anyOf", [["required": ["file"]], ["required": ["length"]]])
    return .keys(keys, or: .of("text"))
  }

  private var box: SchemaNode {
    var keys = SchemaNode.keys(of: BoxKeys.self, "voicemail box") { (key) in
      switch key {
      case .greeting: .of("audio")
      case .max, .min: .of("duration")
      case .email: .of("email")
      case .owner: .of("employee")
      }
    }
    keys.replace("type", ["object", "null"])
    return keys
  }

  private var scheme: SchemaNode { .list(of: .of("row")) }

  private var row: SchemaNode {
    .keys(of: RowKeys.self, "row", required: [.when, .steps]) { (key) in
      switch key {
      case .when: ["anyOf": [.oneOf(["always", "otherwise"]), .of("schedule")]]
      case .steps: .list(of: .of("step"))
      }
    }
  }

  private var step: SchemaNode {
    let keys = SchemaNode.keys(of: StepKeys.self, "step") { (key) in
      switch key {
      case .greeting: .of("audio")
      case .forward: .of("target")
      case .wait, .window: .of("duration")
      case .voicemail: .of("box")
      case .fax: Self.words(FaxMode.self)
      case .hangup: [:]
      }
    }
    return .keys(
      keys.choosing(StepKeys.allCases.filter(\.isKind)) { (key) in
        switch key {
        case .forward: [.wait]
        case .fax: [.window]
        case .greeting, .wait, .voicemail, .window, .hangup: []
        }
      }, or: .oneOf([StepKeys.hangup.rawValue]))
  }

  private var number: SchemaNode {
    .keys(of: NumberKeys.self, "number") { (key) in
      switch key {
      case .scheme: .of("scheme")
      case .forward: .of("target")
      case .hours: Self.words(LineHours.self)
      case .ringback: .of("audio")
      case .label: .of("text")
      }
    }.choosing([NumberKeys.scheme, .forward]) { (_) in [.hours, .ringback, .label] }
  }

  private var blacklistEntry: SchemaNode {
    .keys(
      .keys(of: BlacklistKeys.self, "blacklist entry", required: [.caller]) { (key) in
        switch key {
        case .caller: .of("caller")
        case .announce: .of("audio")
        case .numbers: .listOrOne(of: .of("number"))
        case .comment: .of("text")
        }
      }, or: .of("caller"))
  }

  private var recording: SchemaNode {
    .keys(of: RecordingKeys.self, "recording", required: [.calls]) { (key) in
      switch key {
      case .calls: Self.words(RecordedCalls.self)
      case .of: .listOrOne(of: .of("text"))
      case .storage: Self.words(RecordingStorage.self)
      case .keep: .of("duration")
      case .email: .of("email")
      case .billing: Self.words(RecordingBilling.self)
      case .announcement: .of("audio")
      }
    }
  }

  private var notification: SchemaNode {
    var keys = SchemaNode.keys(of: NotificationKeys.self, "notification", required: [.on]) { (key) in
      switch key {
      case .on: .of("event")
      case .email, .sms: .of("text")
      case .push: .of("target")
      case .numbers: .listOrOne(of: .of("number"))
      case .groups: .listOrOne(of: .of("group"))
      case .hours: .of("hours")
      }
    }
    keys.add("anyOf", .list(NotificationChannel.allCases.map { (key) in ["required": [.text(key.rawValue)]] }))
    return keys
  }

  private var campaign: SchemaNode {
    .keys(of: CampaignKeys.self, "campaign", required: CampaignKeys.allCases) { (key) in
      switch key {
      case .name: .of("text")
      case .from, .to: .of("date")
      case .operators: .listOrOne(of: .of("employee"))
      }
    }
  }

  private var plannedCall: SchemaNode {
    .keys(of: PlannedCallKeys.self, "planned call", required: PlannedCallKeys.allCases) { (key) in
      switch key {
      case .at: .of("instant")
      case .employee: .of("employee")
      case .to: .of("number")
      }
    }
  }

}
