/// An offer to an employee: his devices ring, or are about to.
final class Offer {

  let person: Int
  let call: Call

  /// The visit to which it belongs; absent for a direct target.
  let visit: Visit?

  /// The devices that can still be answered, also those that have not begun to ring.
  var devices: Set<Int> = []

  init(person: Int, call: Call, visit: Visit?) {
    self.person = person
    self.call = call
    self.visit = visit
  }

}

extension Interpreter {

  /// Whether `offer` is still being made.
  func isMade(_ offer: Offer) -> Bool { offers.contains { (other) in other === offer } }

  /// Starts the devices, each after its delay (2.5).
  func start(_ offer: Offer) {
    let devices = account.people[offer.person].devices
    offers.append(offer)
    offer.devices = Set(devices.indices)
    for (position, device) in devices.enumerated() {
      if device.delay == 0 {
        start(position, of: offer)
      } else {
        at(now + device.delay, Interpreter.timers, Interpreter.delayedDevices) { [unowned self] in
          if self.isMade(offer) { self.start(position, of: offer) }
        }
      }
    }
  }

  /// A device begins to ring, and its acts begin to count.
  private func start(_ device: Int, of offer: Offer) {
    let call = offer.call
    let person = account.people[offer.person]
    let name = "\(person.name).\(person.devices[device].kind)"
    let isInCallback = offer.visit?.callback != nil
    // Reading: somebody counts as rung from the start of a device of his (the list in section 4), not of the offer.
    if !isInCallback, !call.rung.contains(offer.person) { call.rung.append(offer.person) }
    let responses = responses(of: device, offer)
    if !responses.contains(where: { (_, response) in response == .isBusy || response == .isUnreachable }) {
      tell(call, .rings(name, inCallback: isInCallback))
    }
    // Responses are acts, and so created in the order of the file (P-01), whoever began to ring first.
    for (act, response) in responses {
      let (after, happens): (Int64, () -> Void) =
        switch response {
        case .answers(let after, let talks):
          (after, { [unowned self] in self.answer(device, of: offer, talks: talks) })
        case .rejects(let after): (after, { [unowned self] in self.reject(device, of: offer) })
        case .isBusy: (0, { [unowned self] in self.drop(device, of: offer, "busy") })
        case .isUnreachable: (0, { [unowned self] in self.drop(device, of: offer, "unreachable") })
        case .letsItRing: (0, {})
        }
      at(now + after, Interpreter.responses, created: call.firstAct + act) { [unowned self] in
        if self.isMade(offer), offer.devices.contains(device) { happens() }
      }
    }
  }

  /// What becomes of `device` at this start of it (P-09), each response with the position of its act in the call.
  private func responses(of device: Int, _ offer: Offer) -> [(act: Int, response: PlainResponse)] {
    let person = account.people[offer.person]
    let kind = person.devices[device].kind
    let attempt = offer.visit?.callback?.attempt
    let key = "\(attempt ?? 0) \(person.name).\(kind)"
    let start = offer.call.starts[key] ?? 0
    offer.call.starts[key] = start + 1
    return offer.call.plain.acts.enumerated().compactMap { (position, act) in
      switch act {
      case .device(person.name, kind, let responses) where attempt == nil:
        (position, responses[min(start, responses.count - 1)])
      case .callbackDevice(attempt, person.name, kind, let responses):
        (position, responses[min(start, responses.count - 1)])
      default: nil
      }
    }
  }

  /// The offer is over, however it ended; whoever is free again may be wanted elsewhere.
  func end(_ offer: Offer) {
    offers.removeAll { (other) in other === offer }
    if offer.call.direct === offer { offer.call.direct = nil }
    free(offer.person)
  }

  // MARK: Responses

  private func deviceName(_ device: Int, of offer: Offer) -> String {
    let person = account.people[offer.person]
    return "\(person.name).\(person.devices[device].kind)"
  }

  private func tellOfDevice(_ device: Int, of offer: Offer, _ word: String) {
    let text = "\(deviceName(device, of: offer)) \(word)"
    if let visit = offer.visit { tell(visit, text) } else { tell(offer.call, text) }
  }

  private func answer(_ device: Int, of offer: Offer, talks: Int64?) {
    tellOfDevice(device, of: offer, "answers")
    if let callback = offer.visit?.callback { return dial(callback, by: offer) }
    let call = offer.call
    call.answeringGroup = offer.visit?.group
    let person = account.people[offer.person]
    talk(call, with: offer.person, "answered by \(person.name) on \(person.devices[device].kind)", for: talks)
  }

  /// A rejection by hand ends the whole offer.
  private func reject(_ device: Int, of offer: Offer) {
    tellOfDevice(device, of: offer, "rejects")
    fail(offer, "rejected")
  }

  /// A device is busy or cannot be reached; with the last one the offer has failed (D-13).
  private func drop(_ device: Int, of offer: Offer, _ word: String) {
    tellOfDevice(device, of: offer, word)
    offer.devices.remove(device)
    if offer.devices.isEmpty { fail(offer, "unreachable") }
  }

  private func fail(_ offer: Offer, _ word: String) {
    end(offer)
    if let visit = offer.visit {
      visit.excluded.insert(offer.person)
      if offers(of: visit).isEmpty { serve(visit) }
    } else {
      tell(offer.call, "\(account.people[offer.person].name) \(word)")
      perform(account.people[offer.person].noAnswer, for: offer.call)
    }
  }

}
