public import Diagnostics
internal import Hours
public import Machine

/// A machine as text or JSON, with the hash of its content; `grammar/MACHINE.md` describes both.
public struct MachineReport: Sendable {

  private let machine: Machine

  /// The files from which the states came.
  private let files: [SourceFile]

  /// A report of `machine`, whose states came from `files`.
  public init(_ machine: Machine, _ files: [SourceFile]) {
    self.machine = machine
    self.files = files
  }

  /// The hash of the machine: SHA-256 of its text with an empty hash.
  public var hash: String { "sha256:" + SHA256.digest(of: Array(machine.text(hash: "").utf8)) }

  /// The machine as text.
  public var text: String { machine.text(hash: hash) }

  /// The machine as JSON.
  public var json: String {
    var json = JSONText()
    json.object { (json) in
      json.member("format_version", Machine.formatVersion)
      json.member("hash", hash)
      json.member("account", machine.account)
      json.member("company", machine.companyName)
      json.member("zone", machine.zone)
      json.member("country", machine.country)
      json.member("roles", machine.roles)
      parts(&json)
      entries(&json)
      aftermath(&json)
      states(&json)
    }
    return json.string + "\n"
  }

  private func parts(_ json: inout JSONText) {
    json.key("schedules")
    json.array(machine.schedules) { (json, schedule) in
      json.object { (json) in
        json.member("name", schedule.name)
        json.member("zone", schedule.zone)
        json.member("weekly", "\(schedule.schedule.weekly)")
        json.member("exceptions", schedule.schedule.exceptions.map { (exception) in "\(exception)" })
      }
    }
    json.key("audio")
    json.array(machine.sounds) { (json, sound) in
      json.object { (json) in
        json.member("name", sound.name)
        json.member("file", sound.file)
        json.member("length_ms", Int(sound.length.rawValue))
      }
    }
    json.key("employees")
    json.array(machine.employees) { (json, employee) in
      json.object { (json) in
        json.member("name", employee.name)
        json.member("extension", employee.number)
        json.member("active", employee.isActive)
        json.key("devices")
        json.array(machine.devices[employee.devices]) { (json, device) in
          json.object { (json) in
            json.member("kind", device.kind)
            json.member("delay_ms", Int(device.delay.rawValue))
          }
        }
        json.member("hours", employee.hours.map { (hours) in machine.schedules[hours].name })
        json.key("absences")
        json.array(employee.absences) { (json, absence) in
          json.object { (json) in
            json.member("from", "\(absence.from)")
            json.member("to", absence.to.map { (last) in "\(last)" })
            json.member("reason", absence.reason)
          }
        }
        json.member("respects_status", employee.respectsStatus)
        json.key("role")
        json.object { (json) in
          json.member("value", employee.role.value)
          json.member("origin", employee.role.isDefault ? "default" : "written")
        }
        json.member("department", employee.department)
      }
    }
    json.key("groups")
    json.array(machine.groups) { (json, group) in write(group, &json) }
    json.key("boxes")
    json.array(machine.boxes) { (json, box) in
      json.object { (json) in
        json.member("name", box.name)
        json.member("greeting", machine.sounds[box.greeting].name)
        setting("max_ms", box.maximum.value.rawValue, box.maximum.isDefault, &json)
        setting("min_ms", box.minimum.value.rawValue, box.minimum.isDefault, &json)
        json.member("email", box.address)
        json.member("owner", box.owner.map { (owner) in machine.employees[owner].name })
      }
    }
  }

  private func write(_ group: Group, _ json: inout JSONText) {
    json.object { (json) in
      json.member("name", group.name)
      json.member("extension", group.number)
      json.member("ring", group.algorithm.value.rawValue)
      json.member("members", group.members.map { (member) in machine.employees[member].name })
      setting("turn_ms", group.turn.value.rawValue, group.turn.isDefault, &json)
      setting("wait_ms", group.wait.value.rawValue, group.wait.isDefault, &json)
      json.member("queue", group.queues.value)
      json.member("queue_audio", group.queueAudio.map { (sound) in machine.sounds[sound].name })
      json.key("impatient")
      if let impatient = group.impatient {
        json.object { (json) in
          setting("after_ms", impatient.after.value.rawValue, impatient.after.isDefault, &json)
          json.member("prompt", impatient.prompt.map { (sound) in machine.sounds[sound].name })
          json.key("keys")
          json.array(impatient.keys) { (json, key) in
            json.object { (json) in
              json.member("key", Int(key.digit))
              switch key.choice {
              case .callback: json.member("choice", "callback")
              case .stay: json.member("choice", "stay")
              case .voicemail(let box): json.member("choice", "voicemail \(machine.boxes[box].name)")
              }
            }
          }
        }
      } else {
        json.null()
      }
      json.key("callback")
      json.object { (json) in
        setting("delay_ms", group.callback.delay.value.rawValue, group.callback.delay.isDefault, &json)
        setting("attempts", Int64(group.callback.attempts.value), group.callback.attempts.isDefault, &json)
        setting("pause_ms", group.callback.pause.value.rawValue, group.callback.pause.isDefault, &json)
        setting("ring_ms", group.callback.ring.value.rawValue, group.callback.ring.isDefault, &json)
      }
      json.member("department", group.department)
    }
  }

  /// Writes a figure with its origin.
  private func setting(_ key: String, _ value: Int64, _ isDefault: Bool, _ json: inout JSONText) {
    json.key(key)
    json.object { (json) in
      json.member("value", Int(value))
      json.member("origin", isDefault ? "default" : "written")
    }
  }

  private func entries(_ json: inout JSONText) {
    json.key("numbers")
    json.array(machine.lines) { (json, line) in
      json.object { (json) in
        json.member("number", line.number)
        json.member("kind", line.kind.rawValue)
        json.member("hours", line.hours.value.rawValue)
        json.member("ringback", line.ringback.map { (sound) in machine.sounds[sound].name })
        json.member("entry", machine.name(line.entry))
      }
    }
    json.key("extensions")
    json.array(machine.extensions) { (json, number) in
      json.object { (json) in
        json.member("extension", number.number)
        json.member("entry", machine.name(number.entry))
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

  private func aftermath(_ json: inout JSONText) {
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
        case .email(let address):
          json.member("storage", "email")
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

  /// Writes the place in the source from which a state came; the hash does not depend on it.
  private func write(_ site: SourceRange?, _ json: inout JSONText) {
    json.key("source")
    guard let site, files.indices.contains(Int(site.file.rawValue)) else { return json.null() }
    let file = files[Int(site.file.rawValue)]
    let (start, end) = (file.position(at: site.start), file.position(at: site.end))
    json.object { (json) in
      json.member("file", file.path)
      json.member("line", start.line)
      json.member("column", start.column)
      json.member("end_line", end.line)
      json.member("end_column", end.column)
    }
  }

  private func states(_ json: inout JSONText) {
    json.key("states")
    json.array(machine.states.ids) { (json, id) in
      let state = machine.states[id]
      json.object { (json) in
        json.member("state", machine.name(id))
        json.member("does", machine.describe(state.kind))
        write(state.site, &json)
        json.key("exits")
        json.array(machine.exits[state.exits]) { (json, exit) in
          json.object { (json) in
            json.member("on", machine.describe(exit.event))
            json.member("to", machine.name(exit.target))
          }
        }
      }
    }
  }

}
