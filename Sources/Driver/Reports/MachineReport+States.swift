internal import Diagnostics
internal import Hours
internal import Machine

/// States and exits as values: a word for the kind, and under keys of their own what it speaks of.
extension MachineReport {

  /// Writes the states with their exits.
  func states(_ json: inout JSONText) {
    json.key("states")
    json.array(machine.states.ids) { (json, id) in
      let state = machine.states[id]
      json.object { (json) in
        json.member("state", machine.name(id))
        json.member("kind", state.kind.word)
        write(state.kind, &json)
        json.member("does", machine.describe(state.kind))
        write(state.site, &json)
        json.key("exits")
        json.array(machine.exits[state.exits]) { (json, exit) in
          json.object { (json) in
            json.member("event", exit.event.word)
            write(exit.event, &json)
            json.member("on", machine.describe(exit.event))
            json.member("to", machine.name(exit.target))
          }
        }
      }
    }
  }

  /// Writes what a state of `kind` speaks of.
  private func write(_ kind: State.Kind, _ json: inout JSONText) {
    switch kind {
    case .screening, .faxTone, .faxReception, .talking: break
    case .rowChoice(let rows):
      json.key("rows")
      json.array(rows) { (json, position) in json.number(position) }
    case .greeting(let sound), .announcement(let sound): json.member("audio", machine.sounds[sound].name)
    case .faxDetection(let window): setting("window_ms", window.value.rawValue, window.isDefault, &json)
    case .groupEntry(let group), .callbackDue(let group), .callbackCustomer(let group):
      json.member("group", machine.groups[group].name)
    case .distributing(let group, let offer), .waiting(let group, let offer):
      json.member("group", machine.groups[group].name)
      json.member("offer", offer.rawValue)
    case .directEntry(let employee): json.member("employee", machine.employees[employee].name)
    case .directOffer(let employee, let rings):
      json.member("employee", machine.employees[employee].name)
      setting("rings_ms", rings.value.rawValue, rings.isDefault, &json)
    case .externalOffer(let number, let rings):
      json.member("number", machine.outsideNumbers[number].number)
      // The time is fixed, so nobody ever wrote it (R003-26).
      setting("rings_ms", rings.rawValue, true, &json)
    case .boxGreeting(let box), .boxRecording(let box): json.member("box", machine.boxes[box].name)
    case .released(let outcome):
      json.member("outcome", outcome.name)
      if case .abandoned(let phase) = outcome { json.member("phase", phase.rawValue) }
    case .callbackOver(let result): json.member("result", result.rawValue)
    }
  }

  /// Writes what `event` speaks of; positions count from 0, as in the arrays of this text.
  private func write(_ event: Event, _ json: inout JSONText) {
    switch event {
    case .blacklisted(let entry): json.member("entry", entry.position)
    case .row(let row): json.member("row", row.position)
    case .absent(let position): json.member("absence", position)
    case .status(let status): json.member("status", machine.statuses[status].word)
    case .key(let digit): json.member("key", Int(digit))
    default: break
    }
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

}
