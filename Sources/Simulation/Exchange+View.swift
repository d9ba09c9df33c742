public import Hours
public import Machine

/// What somebody sees who looks at the exchange between two events: where a call stands, what rings, what comes.
extension Exchange {

  /// Where one call stands, or a callback that it has led to.
  public struct CallView: Hashable, Sendable {

    /// What happens in the state in which it stands.
    public let state: State.Kind

    /// Since when it stands there; a visit counts from the entry of the group.
    public let since: Instant

    /// The number of the attempt if this is a callback, counted from 1.
    public let attempt: Int?

    /// The devices that ring for it, in the order in which their owners were offered the call.
    public let ringing: [ID<Device>]

    /// Whether the outside number, or the customer who is called back, is rung.
    public let isRemoteRinging: Bool

    /// Who talks with the caller.
    public let agent: ID<Employee>?

    /// Since when they talk; absent while nobody does.
    public let talkBegan: Instant?

    /// How often each device has been started for it; a device that is absent has not been.
    public let starts: [ID<Device>: Int]

  }

  /// Something that is to happen at a known time, unless something else comes first.
  public struct UpcomingEvent: Hashable, Sendable {

    /// What can be known before.
    public enum Kind: Hashable, Sendable {
      case callArrives
      case callerHangsUp
      case conversationOver
      case ownCallOver(ID<Employee>)
      case waitOver(ID<Group>)
      case offer(ID<Group>)
      case turnOver(ID<Group>)
      case nextMember(ID<Group>)
      case ringingOver
      case mediaOver
      case deviceStarts(ID<Device>)
      case deviceResponds(ID<Device>)
      case remoteResponds
      case key
      case faxTone
      case faxOver
      case statusChange(ID<Employee>)
      case reevaluation
      case callback(attempt: Int)
    }

    /// When.
    public let at: Instant

    /// What.
    public let kind: Kind

  }

  /// Where the call at `position` of the script stands; nothing before it arrives, after its end, and between the
  /// attempts to call back.
  public func view(ofCall position: Int) -> CallView? {
    guard
      let slot = slots.indices.first(where: { (slot) in slots[slot].isLive && slots[slot].arrivalNumber == position })
    else { return nil }
    var call = slots[slot]
    let state = machine.states[call.state].kind
    let talks = if case .talking = state { true } else { false }
    return CallView(
      state: state, since: Instant(call.entered),
      attempt: call.isCallback ? pendingCallbacks[call.pendingCallback].attempts : nil, ringing: ringingDevices(slot),
      isRemoteRinging: call.rings != .nobody, agent: call.agent, talkBegan: talks ? Instant(call.talkBegan) : nil,
      starts: Dictionary(
        (0..<call.starts.count).map { (position) in
          (call.starts.entry(position).device, Int(call.starts.entry(position).count))
        },
        uniquingKeysWith: { (_, latest) in latest }
      ))
  }

  /// Whether something is still to come for the call at `position`: itself, or a callback.
  public func isOver(call position: Int) -> Bool {
    arrivalsSoFar == script.arrivals.count
      && !slots.contains { (slot) in slot.isLive && slot.arrivalNumber == position }
      && pendingCallbacks.allSatisfy { (pending) in
        pending.isOver || !pending.requests.contains { (request) in records[request].arrivalNumber == position }
      }
  }

  /// What is to happen, soonest first; what no longer concerns anybody is left out.
  public var upcoming: [UpcomingEvent] {
    var events: [UpcomingEvent] = []
    if let arrival = nextArrival {
      events.append(UpcomingEvent(at: script.arrivals[arrival].at, kind: .callArrives))
    }
    if reevaluationKey != .max { events.append(UpcomingEvent(at: Instant(now), kind: .reevaluation)) }
    for event in queue.inOrder {
      guard let kind = meaning(of: event) else { continue }
      events.append(UpcomingEvent(at: Instant(event.time), kind: kind))
    }
    return events
  }

  /// What `status` an employee has at present.
  public func status(of employee: ID<Employee>) -> Status {
    machine.statuses[people[employee.position].status]
  }

  /// The devices that ring for the call in `slot`, without those whose delay still runs.
  private func ringingDevices(_ slot: Int) -> [ID<Device>] {
    var waiting: Set<Int> = []
    for event in queue.inOrder {
      if event.happening == .deviceStart, deviceStarts[event.subject].serial == event.stamp {
        waiting.insert(event.subject)
      }
    }
    var devices: [ID<Device>] = []
    var person = slots[slot].firstRinging
    while person >= 0 {
      for device in machine.employees[person].devices
      where deviceStarts[device].serial != 0 && !waiting.contains(device) {
        devices.append(ID(device))
      }
      person = people[person].nextRinging
    }
    return devices
  }

  /// What `event` will be, if it still concerns anybody: the conditions are those of `happen`.
  private func meaning(of event: Upcoming) -> UpcomingEvent.Kind? {
    let subject = event.subject
    switch event.happening {
    case .plannedHangUp, .hangUp, .key:
      guard slots[subject].isLive, callStamp(subject) == event.stamp else { return nil }
      return event.happening == .key ? .key : .callerHangsUp
    case .waitOver, .offerDue, .tick:
      guard slots[subject].isVisiting, slots[subject].stamp == event.stamp, let group = visitedGroup(subject)
      else { return nil }
      return switch event.happening {
      case .waitOver: .waitOver(group)
      case .offerDue: .offer(group)
      default: .nextMember(group)
      }
    case .turnOver:
      guard slots[subject].isVisiting, slots[subject].turnStamp == event.stamp else { return nil }
      return visitedGroup(subject).map { (group) in .turnOver(group) }
    case .conversationOver, .ringingOver, .mediaEnd, .remoteResponse, .faxTone, .faxEnd:
      guard slots[subject].isLive, slots[subject].stamp == event.stamp else { return nil }
      return switch event.happening {
      case .conversationOver: .conversationOver
      case .ringingOver: .ringingOver
      case .remoteResponse: .remoteResponds
      case .faxTone: .faxTone
      case .faxEnd: .faxOver
      default: .mediaOver
      }
    case .deviceStart, .deviceResponse:
      guard deviceStarts[subject].serial == event.stamp else { return nil }
      return event.happening == .deviceStart ? .deviceStarts(ID(subject)) : .deviceResponds(ID(subject))
    case .ownCallOver: return .ownCallOver(ID(subject))
    case .statusChange: return .statusChange(ID(subject))
    case .attemptDue:
      guard !pendingCallbacks[subject].isOver else { return nil }
      return .callback(attempt: pendingCallbacks[subject].attempts + 1)
    case nil: return nil
    }
  }

}
