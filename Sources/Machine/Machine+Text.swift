internal import Hours

/// The printed form of a machine: stable, line by line, for people and for comparison; `grammar/MACHINE.md` has the
/// format.
extension Machine {

  /// This machine as text, `hash` being that of its content.
  public func text(hash: String) -> String {
    var lines = [
      "machine \(Self.formatVersion)", "account \(account)", "company \(companyName)", "zone \(zone)",
      "country \(country)", "roles \(roles)", "hash \(hash)",
    ]
    lines += section("schedules", schedules.ids) { (id) in
      let schedule = schedules[id]
      var lines = ["schedule \(schedule.name)" + (schedule.zone == zone ? "" : " in \(schedule.zone)")]
      lines.append("  weekly \(schedule.schedule.weekly)")
      lines += schedule.schedule.exceptions.map { (exception) in "  except \(exception)" }
      return lines
    }
    lines += section("audio", sounds.ids) { (id) in
      ["sound \(sounds[id].name) \(sounds[id].length)" + (sounds[id].file.map { (file) in " \(file)" } ?? "")]
    }
    lines += section("employees", employees.ids) { (id) in employeeText(employees[id]) }
    lines += section("groups", groups.ids) { (id) in groupText(id) }
    lines += section("boxes", boxes.ids) { (id) in
      let box = boxes[id]
      return [
        "box \(box.name)", "  greeting \(sounds[box.greeting].name)", "  max \(box.maximum)", "  min \(box.minimum)",
      ] + (box.address.map { (address) in ["  email \(address)"] } ?? [])
        + (box.owner.map { (owner) in ["  owner \(employees[owner].name)"] } ?? [])
    }
    lines += section("numbers", [self.lines]) { (numbers) in
      numbers.map { (line) in
        let ringback = line.ringback.map { (sound) in ", ringback \(sounds[sound].name)" } ?? ""
        // A number of one employee has no hours (P-23).
        let hours = line.kind == .sim || line.kind == .direct ? "" : " hours \(line.hours)"
        return "line \(line.number) (\(line.kind.rawValue))\(hours)\(ringback) -> \(place(line.entry))"
      } + ["unallocated -> \(place(unallocated))"]
    }
    lines += section("extensions", extensions.ids) { (id) in
      ["extension \(extensions[id].number) -> \(place(extensions[id].entry))"]
    }
    lines += aftermathText()
    lines += section("states", states.ids) { (id) in
      [place(id)]
        + states[id].exits.map { (position) in
          "  \(describe(exits[position].event)) -> \(place(exits[position].target))"
        }
    }
    return lines.map(Self.printed).joined(separator: "\n") + "\n"
  }

  /// `line` with everything escaped that would end it or cannot be seen, as an author's names may contain it: `\n`,
  /// `\t`, `\u{85}`, and the backslash itself as `\\`.
  private static func printed(_ line: String) -> String {
    func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x20, 0x5C, 0x7F..<0xA0, 0x2028, 0x2029: false
      default: true
      }
    }
    guard !line.unicodeScalars.allSatisfy(isPlain) else { return line }
    var printed = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": printed += "\\\\"
      case "\n": printed += "\\n"
      case "\t": printed += "\\t"
      case let scalar where isPlain(scalar): printed.unicodeScalars.append(scalar)
      default: printed += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return printed
  }

  /// The lines about `things` below a heading; nothing where there are none.
  private func section<Things: Sequence>(_ title: String, _ things: Things, _ text: (Things.Element) -> [String])
    -> [String]
  {
    let lines = things.flatMap { (thing) in text(thing) }
    return lines.isEmpty ? [] : ["", "# \(title)"] + lines
  }

  private func employeeText(_ employee: Employee) -> [String] {
    var lines = ["employee \(employee.name) \(employee.number)" + (employee.isActive ? "" : " blocked")]
    for position in employee.devices {
      let device = devices[position]
      lines.append("  device \(device.kind)" + (device.delay == .zero ? "" : " after \(device.delay)"))
    }
    let department = employee.department.map { (name) in " in \(name)" } ?? ""
    lines.append("  role \(employee.role)\(department)")
    if let hours = employee.hours { lines.append("  hours \(schedules[hours].name)") }
    for absence in employee.absences {
      lines.append("  absent \(absence.from)..\(absence.to.map { (last) in "\(last)" } ?? "") \(absence.reason)")
    }
    if !employee.respectsStatus { lines.append("  status ignored") }
    return lines
  }

  private func groupText(_ id: ID<Group>) -> [String] {
    let group = groups[id]
    var lines = [
      "group \(group.name) \(group.number)", "  ring \(group.algorithm.value.rawValue)\(origin(group.algorithm))",
      "  members \(group.members.map { (member) in employees[member].name }.joined(separator: " "))",
    ]
    if group.algorithm.value.isStepwise { lines.append("  turn \(group.turn)") }
    lines.append("  wait \(group.wait)")
    lines.append("  queue \(group.queues.value ? "on" : "off")\(origin(group.queues))")
    if let audio = group.queueAudio { lines.append("  queue-audio \(sounds[audio].name)") }
    if let department = group.department { lines.append("  department \(department)") }
    guard let impatient = group.impatient else { return lines }
    lines.append(
      "  offer after \(impatient.after)" + (impatient.prompt.map { (sound) in " prompt \(sounds[sound].name)" } ?? ""))
    for key in impatient.keys {
      switch key.choice {
      case .callback: lines.append("  key \(key.digit) callback")
      case .stay: lines.append("  key \(key.digit) stay")
      case .voicemail(let box): lines.append("  key \(key.digit) voicemail \(boxes[box].name)")
      }
    }
    if let due = callbackStates[id.position] {
      let callback = group.callback
      lines.append(
        "  callback delay \(callback.delay), attempts \(callback.attempts), pause \(callback.pause), "
          + "ring \(callback.ring) -> \(name(due))")
    }
    return lines
  }

  private func aftermathText() -> [String] {
    var lines: [String] = []
    for entry in blacklist {
      let caller =
        switch entry.caller {
        case .exactly(let number): number
        case .prefix(let beginning): "\(beginning)*"
        case .anonymous: "anonymous"
        }
      let scope = entry.lines.isEmpty ? "" : " on \(entry.lines.map { self.lines[$0].number }.joined(separator: " "))"
      let action = entry.announcement.map { (sound) in "announce \(sounds[sound].name)" } ?? "reject"
      lines.append("block \(caller)\(scope) \(action)")
    }
    if let recording {
      var scope = recording.lines.map { (line) in self.lines[line].number }
      scope += recording.groups.map { (group) in groups[group].name }
      scope += recording.employees.map { (employee) in employees[employee].name }
      let storage =
        switch recording.storage {
        case .cloud(let days): "cloud \(days.value) days\(origin(days))"
        case .email(let address): "email \(address)"
        }
      let ofWhom = scope.isEmpty ? "" : " of \(scope.joined(separator: " "))"
      let copy =
        if case .cloud = recording.storage, let address = recording.address { ", email \(address)" } else { "" }
      let billing = recording.billing.map { (billing) in ", billed \(billing.rawValue)" } ?? ""
      lines.append("record \(recording.mode.rawValue)\(ofWhom) to \(storage)\(copy)\(billing)")
    }
    for notification in notifications {
      lines.append(
        "notify \(notification.occasion.rawValue) by \(notification.channel.rawValue) to \(notification.recipients.joined(separator: " "))"
          + (notification.lines.isEmpty
            ? "" : " for \(notification.lines.map { self.lines[$0].number }.joined(separator: " "))")
          + (notification.groups.isEmpty
            ? "" : " from \(notification.groups.map { groups[$0].name }.joined(separator: " "))")
          + (notification.hours.map { (hours) in " while \(schedules[hours].name)" } ?? ""))
    }
    if let faxAddress { lines.append("fax to \(faxAddress)") }
    return lines.isEmpty ? [] : ["", "# aftermath"] + lines
  }

  /// A state by its name and what happens there, so that nobody has to look it up.
  private func place(_ id: ID<State>) -> String { "\(name(id)) \(describe(states[id].kind))" }

  private func origin<Value>(_ setting: Setting<Value>) -> String { setting.isDefault ? " (default)" : "" }

}

extension Setting: CustomStringConvertible where Value: CustomStringConvertible {

  /// The value, and whether it is a default.
  public var description: String { "\(value)\(isDefault ? " (default)" : "")" }

}

extension Line.Hours: CustomStringConvertible {

  /// The word of the language.
  public var description: String { rawValue }

}
