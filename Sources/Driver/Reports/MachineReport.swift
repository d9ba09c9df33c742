public import Diagnostics
internal import Hours
public import Machine

/// A machine as text or JSON, with the hash of its content; `grammar/MACHINE.md` describes both.
public struct MachineReport: Sendable {

  let machine: Machine

  /// The files from which the states came.
  let files: [SourceFile]

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
      json.member("statuses", machine.statuses.map(\.word))
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
        setting("role", employee.role.value, employee.role.isDefault, &json)
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
      setting("ring", group.algorithm.value.rawValue, group.algorithm.isDefault, &json)
      json.member("members", group.members.map { (member) in machine.employees[member].name })
      setting("turn_ms", group.turn.value.rawValue, group.turn.isDefault, &json)
      setting("wait_ms", group.wait.value.rawValue, group.wait.isDefault, &json)
      setting("queue", group.queues.value, group.queues.isDefault, &json)
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

  /// Writes a figure, a word or a switch with its origin: whether the author wrote it.
  func setting(_ key: String, _ value: some SettingValue, _ isDefault: Bool, _ json: inout JSONText) {
    json.key(key)
    json.object { (json) in
      value.write("value", &json)
      json.member("origin", isDefault ? "default" : "written")
    }
  }

}

/// Something that a setting can hold.
protocol SettingValue {

  /// Writes the value as the member `key`.
  func write(_ key: String, _ json: inout JSONText)

}

extension Int64: SettingValue {

  func write(_ key: String, _ json: inout JSONText) { json.member(key, Int(self)) }

}

extension Bool: SettingValue {

  func write(_ key: String, _ json: inout JSONText) { json.member(key, self) }

}

extension String: SettingValue {

  func write(_ key: String, _ json: inout JSONText) { json.member(key, self) }

}
