internal import Hours

extension TimelineEntry {

  /// The entry's form and what fills its gaps.
  var filling: (form: TimelineForm, values: [String]) {
    switch self {
    case .blocked: (.blocked, [])
    case .unallocated: (.unallocated, [])
    case .noRow: (.noRow, [])
    case .row(let condition): (.row, [condition])
    case .greeting(let audio): (.greeting, [audio])
    case .ringback(let audio): (.ringback, [audio])
    case .announcement(let audio): (.announcement, [audio])
    case .faxDetect: (.faxDetect, [])
    case .faxReceive: (.faxReceive, [])
    case .faxTone: (.faxTone, [])
    case .faxReceived: (.faxReceived, [])
    case .faxFailed: (.faxFailed, [])
    case .group(let group): (.group, [group])
    case .groupWaitOver(let group): (.groupWaitOver, [group])
    case .groupAllBusy(let group): (.groupAllBusy, [group])
    case .groupNobodyPresent(let group): (.groupNobodyPresent, [group])
    case .groupNobodyLeft(let group): (.groupNobodyLeft, [group])
    case .groupQueue(let group): (.groupQueue, [group])
    case .order(let employees): (.order, [employees.joined(separator: " > ")])
    case .skipped(let employee, let reason): (.skipped, [employee, reason])
    case .deviceRings(let device): (.deviceRings, [device.description])
    case .deviceAnswers(let device): (.deviceAnswers, [device.description])
    case .deviceRejects(let device): (.deviceRejects, [device.description])
    case .deviceBusy(let device): (.deviceBusy, [device.description])
    case .deviceUnreachable(let device): (.deviceUnreachable, [device.description])
    case .employeeStopsRinging(let employee): (.employeeStopsRinging, [employee])
    case .employeeNoAnswer(let employee): (.employeeNoAnswer, [employee])
    case .employeeRejected(let employee): (.employeeRejected, [employee])
    case .employeeUnreachable(let employee): (.employeeUnreachable, [employee])
    case .employeeBusy(let employee): (.employeeBusy, [employee])
    case .employeeAway(let employee, let reason): (.employeeAway, [employee, reason])
    case .employeeOffHours(let employee): (.employeeOffHours, [employee])
    case .employeeOffline(let employee): (.employeeOffline, [employee])
    case .employeeNotAgain(let employee): (.employeeNotAgain, [employee])
    case .offer(let prompt): (.offer, [prompt])
    case .callbackChosen(let key): (.callbackChosen, ["\(key)"])
    case .stayChosen(let key): (.stayChosen, ["\(key)"])
    case .voicemailChosen(let key): (.voicemailChosen, ["\(key)"])
    case .callbackAttempt(let number): (.callbackAttempt, ["\(number)"])
    case .callbackCustomerRings: (.callbackCustomerRings, [])
    case .callbackCustomerAnswers: (.callbackCustomerAnswers, [])
    case .callbackFailed(let number): (.callbackFailed, ["\(number)"])
    case .callbackOver: (.callbackOver, [])
    case .inCallback(let entry): entry.filling
    case .externalRings(let number): (.externalRings, [number])
    case .externalAnswers: (.externalAnswers, [])
    case .externalBusy: (.externalBusy, [])
    case .externalNoAnswer: (.externalNoAnswer, [])
    case .externalUnreachable: (.externalUnreachable, [])
    case .voicemail(let box, let greeting): (.voicemail, [box, greeting])
    case .messageStarts: (.messageStarts, [])
    case .messageSaved(let length): (.messageSaved, [length.description])
    case .messageDiscarded(let length): (.messageDiscarded, [length.description])
    case .conversationOver: (.conversationOver, [])
    case .callerHangsUp: (.callerHangsUp, [])
    case .dropped: (.dropped, [])
    case .released: (.released, [])
    }
  }

}

extension TimelineEntry: CustomStringConvertible {

  /// The entry as timelines have it, alone.
  public var description: String {
    let (form, values) = filling
    let text = form.filled(with: values)
    return if case .inCallback = self { "\(TimelineForm.callbackPrefix) \(text)" } else { text }
  }

  /// What happens in one second, as a timeline has it: `row company, greeting welcome; group reception`.
  ///
  /// A row takes the greeting or ringback that follows it after a comma; devices that start ringing one after another
  /// are told together.
  public static func line(_ entries: some Sequence<TimelineEntry>) -> String {
    var parts: [String] = []
    var ringing: (devices: [DeviceName], inCallback: Bool) = ([], false)
    var previous: TimelineEntry?
    for entry in entries {
      let device = entry.ringingDevice
      if device == nil || (device?.inCallback != ringing.inCallback) {
        parts += together(ringing)
        ringing = ([], device?.inCallback ?? false)
      }
      if let device {
        ringing.devices.append(device.device)
      } else if case .row = previous, entry.followsRow, let row = parts.popLast() {
        parts.append("\(row), \(entry)")
      } else {
        parts.append(entry.description)
      }
      previous = entry
    }
    return (parts + together(ringing)).joined(separator: "; ")
  }

  /// Whether a row takes this entry after a comma.
  var followsRow: Bool {
    switch self {
    case .greeting, .ringback: true
    default: false
    }
  }

  /// The device that starts ringing, and whether that is in a callback.
  private var ringingDevice: (device: DeviceName, inCallback: Bool)? {
    switch self {
    case .deviceRings(let device): (device, false)
    case .inCallback(.deviceRings(let device)): (device, true)
    default: nil
    }
  }

  /// The part of a line that tells of devices which start ringing; none without devices.
  private static func together(_ ringing: (devices: [DeviceName], inCallback: Bool)) -> [String] {
    guard let first = ringing.devices.first else { return [] }
    let prefix = ringing.inCallback ? "\(TimelineForm.callbackPrefix) " : ""
    if ringing.devices.count == 1 { return [prefix + TimelineEntry.deviceRings(first).description] }
    return ["\(prefix)\(ringing.devices.map(\.description).joined(separator: ", ")) \(TimelineForm.ringTogether)"]
  }

}
