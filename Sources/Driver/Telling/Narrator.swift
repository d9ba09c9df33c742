public import Hours
public import Machine
public import Simulation
public import Syntax

/// Tells what an exchange has seen in the words of the language: the ids become names.
public struct Narrator: Sendable {

  /// The machine whose ids are told.
  let machine: Machine

  /// The lists of which the entries speak.
  private let listed: [ID<Employee>]

  /// A narrator of what `exchange` has seen.
  public init(_ exchange: Exchange) {
    machine = exchange.machine
    listed = exchange.listedEmployees
  }

  /// What happens in one call at one instant.
  public struct Line: Hashable, Sendable {

    /// The time since arrival.
    public let offset: Milliseconds

    /// The instant.
    public let at: Instant

    /// What happens, in order.
    public let entries: [TimelineEntry]

  }

  /// The timeline of the call with the record `number`, an entry a line of time.
  public func timeline(of number: Int, in exchange: Exchange) -> [Line] {
    timelines(of: exchange)[number] ?? []
  }

  /// The timelines of all calls by the numbers of their records.
  public func timelines(of exchange: Exchange) -> [Int: [Line]] {
    var timelines: [Int: [Line]] = [:]
    for seen in exchange.trace {
      let number = Int(seen.call)
      var lines = timelines.removeValue(forKey: number) ?? []
      if let last = lines.last, last.at == seen.at {
        lines[lines.count - 1] = Line(offset: last.offset, at: last.at, entries: last.entries + [entry(seen)])
      } else {
        lines.append(Line(offset: seen.at - exchange.records[number].arrival, at: seen.at, entries: [entry(seen)]))
      }
      timelines[number] = lines
    }
    return timelines
  }

  /// The employees of `range`, by their names.
  public func names(_ range: ListRange) -> [String] {
    let start = Int(range.start)
    return listed[start..<start + Int(range.count)].map { (id) in machine.employees[id].name }
  }

  /// The device `id` as timelines name it.
  public func name(_ id: ID<Device>) -> DeviceName {
    let device = machine.devices[id]
    return DeviceName(machine.employees[device.owner].name, DeviceKind(rawValue: device.kind) ?? .desk)
  }

  // MARK: Entries

  /// The entry of the language for what was seen.
  public func entry(_ seen: TraceEntry) -> TimelineEntry {
    let entry = self.entry(seen.occurrence)
    guard seen.isCallback else { return entry }
    switch entry {
    case .callbackAttempt, .callbackCustomerRings, .callbackCustomerAnswers, .callbackFailed, .callbackOver:
      return entry
    default: return .inCallback(entry)
    }
  }

  private func entry(_ seen: Occurrence) -> TimelineEntry {
    switch seen {
    case .blocked: .blocked
    case .unallocated: .unallocated
    case .row(let id): .row(condition(id))
    case .noRow: .noRow
    case .ringback(let id): .ringback(machine.sounds[id].name)
    case .greeting(let id): .greeting(machine.sounds[id].name)
    case .announcement(let id): .announcement(machine.sounds[id].name)
    case .faxDetect: .faxDetect
    case .faxReceive: .faxReceive
    case .faxTone: .faxTone
    case .faxReceived: .faxReceived
    case .faxFailed: .faxFailed
    case .group, .order, .skipped, .stopsRinging, .waitOver, .allBusy, .nobodyPresent, .nobodyLeft, .queued,
      .groupNotAgain:
      visit(seen)
    case .rings(let id): .deviceRings(name(id))
    case .answers(let id): .deviceAnswers(name(id))
    case .rejects(let id): .deviceRejects(name(id))
    case .deviceBusy(let id): .deviceBusy(name(id))
    case .deviceUnreachable(let id): .deviceUnreachable(name(id))
    case .noAnswer, .rejected, .unreachable, .busy, .away, .notAgain: direct(seen)
    case .offer(let id): .offer(prompt(id))
    case .pressesCallback(let key): .callbackChosen(key: Int(key))
    case .pressesStay(let key): .stayChosen(key: Int(key))
    case .pressesVoicemail(let key): .voicemailChosen(key: Int(key))
    case .callbackAttempt(let number): .callbackAttempt(number)
    case .customerRings: .callbackCustomerRings
    case .customerAnswers: .callbackCustomerAnswers
    case .attemptFailed(let number): .callbackFailed(number)
    case .callbackOver: .callbackOver
    case .externalRings(let id): .externalRings(machine.outsideNumbers[id].number)
    case .externalAnswers: .externalAnswers
    case .externalBusy: .externalBusy
    case .externalNoAnswer: .externalNoAnswer
    case .externalUnreachable: .externalUnreachable
    case .box(let id): .voicemail(machine.boxes[id].name, greeting: machine.sounds[machine.boxes[id].greeting].name)
    case .messageStarts: .messageStarts
    case .messageSaved(let length): .messageSaved(length)
    case .messageDiscarded(let length): .messageDiscarded(length)
    case .conversationOver: .conversationOver
    case .callerHangsUp: .callerHangsUp
    case .dropped: .dropped
    case .released: .released
    }
  }

  /// The entry for what happens in a visit.
  private func visit(_ seen: Occurrence) -> TimelineEntry {
    switch seen {
    case .group(let id): .group(machine.groups[id].name)
    case .order(let range): .order(names(range))
    case .skipped(let id, let reason): .skipped(machine.employees[id].name, reason: word(reason, of: id))
    case .stopsRinging(let id): .employeeStopsRinging(machine.employees[id].name)
    case .waitOver(let id): .groupWaitOver(machine.groups[id].name)
    case .allBusy(let id): .groupAllBusy(machine.groups[id].name)
    case .nobodyPresent(let id): .groupNobodyPresent(machine.groups[id].name)
    case .nobodyLeft(let id): .groupNobodyLeft(machine.groups[id].name)
    case .queued(let id): .groupQueue(machine.groups[id].name)
    case .groupNotAgain(let id): .employeeNotAgain(machine.groups[id].name)
    default: .released
    }
  }

  /// The entry for what happens to a direct target.
  private func direct(_ seen: Occurrence) -> TimelineEntry {
    switch seen {
    case .noAnswer(let id): .employeeNoAnswer(machine.employees[id].name)
    case .rejected(let id): .employeeRejected(machine.employees[id].name)
    case .unreachable(let id): .employeeUnreachable(machine.employees[id].name)
    case .busy(let id): .employeeBusy(machine.employees[id].name)
    case .away(let id, .offHours): .employeeOffHours(machine.employees[id].name)
    case .away(let id, .offline): .employeeOffline(machine.employees[id].name)
    case .away(let id, let reason): .employeeAway(machine.employees[id].name, reason: word(reason, of: id))
    case .notAgain(let id): .employeeNotAgain(machine.employees[id].name)
    default: .released
    }
  }

  /// The word for `reason`.
  private func word(_ reason: Unavailability, of employee: ID<Employee>) -> String {
    switch reason {
    case .blocked: "blocked"
    case .absence(let position): machine.employees[employee].absences[position].reason
    case .offHours: "off-hours"
    case .offline: "offline"
    case .onBreak: "break"
    case .caller: "caller"
    }
  }

  /// The condition of a row as it is written.
  public func condition(_ id: ID<Row>) -> String {
    switch machine.rows[id].condition {
    case .always: "always"
    case .otherwise: "otherwise"
    case .schedule(let schedule): machine.schedules[schedule].name
    }
  }

  /// The prompt of a group's offer, or the group's own name where there is none.
  private func prompt(_ id: ID<Group>) -> String {
    machine.groups[id].impatient?.prompt.map { (sound) in machine.sounds[sound].name } ?? machine.groups[id].name
  }

}
