internal import Hours
internal import Machine

extension MachineReport {

  /// Writes where calls begin: numbers, extensions, and the rows of schemes.
  func entries(_ json: inout JSONText) {
    json.key("numbers")
    json.array(machine.lines) { (json, line) in
      json.object { (json) in
        json.member("number", line.number)
        json.member("kind", line.kind.rawValue)
        setting("hours", line.hours.value.rawValue, line.hours.isDefault, &json)
        json.member("ringback", line.ringback.map { (sound) in machine.sounds[sound].name })
        json.member("entry", machine.name(line.entry))
      }
    }
    json.member("unallocated", machine.name(machine.unallocated))
    json.key("extensions")
    json.array(machine.extensions) { (json, number) in
      json.object { (json) in
        json.member("extension", number.number)
        json.member("entry", machine.name(number.entry))
      }
    }
    json.key("callbacks")
    json.array(machine.groups.ids.filter { (group) in machine.callbackStates[group.position] != nil }) {
      (json, group) in
      json.object { (json) in
        json.member("group", machine.groups[group].name)
        json.member("entry", machine.callbackStates[group.position].map { (state) in machine.name(state) })
      }
    }
    json.key("rows")
    json.array(machine.rows) { (json, row) in
      json.object { (json) in
        json.member("scheme", row.scheme)
        json.member("when", machine.condition(row.condition))
        json.member("first", machine.name(row.first))
      }
    }
  }

  /// Writes what is kept, turned away and told.
  func aftermath(_ json: inout JSONText) {
    json.key("blacklist")
    json.array(machine.blacklist) { (json, entry) in
      json.object { (json) in
        switch entry.caller {
        case .exactly(let number): json.member("caller", number)
        case .prefix(let beginning): json.member("caller", "\(beginning)*")
        case .anonymous: json.member("caller", "anonymous")
        }
        json.member("announcement", entry.announcement.map { (sound) in machine.sounds[sound].name })
        json.member("numbers", entry.lines.map { (line) in machine.lines[line].number })
      }
    }
    json.key("recording")
    if let recording = machine.recording {
      json.object { (json) in
        json.member("calls", recording.mode.rawValue)
        json.member("numbers", recording.lines.map { (line) in machine.lines[line].number })
        json.member("groups", recording.groups.map { (group) in machine.groups[group].name })
        json.member("employees", recording.employees.map { (employee) in machine.employees[employee].name })
        switch recording.storage {
        case .cloud(let days):
          json.member("storage", "cloud")
          setting("keep_days", Int64(days.value), days.isDefault, &json)
          json.member("email", recording.address)
        case .email(let address):
          json.member("storage", "email")
          json.key("keep_days")
          json.null()
          json.member("email", address)
        }
        json.member("billing", recording.billing?.rawValue)
      }
    } else {
      json.null()
    }
    json.key("notifications")
    json.array(machine.notifications) { (json, notification) in
      json.object { (json) in
        json.member("on", notification.occasion.rawValue)
        json.member("by", notification.channel.rawValue)
        json.member("to", notification.recipients)
        json.member("numbers", notification.lines.map { (line) in machine.lines[line].number })
        json.member("groups", notification.groups.map { (group) in machine.groups[group].name })
        json.member("hours", notification.hours.map { (hours) in machine.schedules[hours].name })
      }
    }
    json.member("fax", machine.faxAddress)
  }

}
