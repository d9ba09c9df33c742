extension RandomAccount {

  /// Calls and statuses for this account, as `dice` fall: up to twelve calls within a minute and a half.
  public func world(_ dice: inout Dice) -> PlainWorld {
    var statuses: [PlainStatus] = []
    if dice.falls(50) {
      for _ in 1...dice.number(1...6) {
        statuses.append(
          PlainStatus(
            at: start + dice.moment(upTo: 90) - (dice.falls(40) ? 60_000 : 0), who: dice.one(people),
            event: status(&dice)))
      }
    }
    let length = dice.one([0, 5, 20, 40, 90])
    let isInternal = dice.falls(10)
    var calls: [PlainCall] = []
    for _ in 1...dice.one([1, 1, 2, 3, 4, 6, 8, 12]) {
      let from = isInternal && dice.falls(60) ? PlainCall.Caller.employee(dice.one(people)) : caller(&dice)
      let to: String
      if case .employee = from {
        to = dice.falls(95) ? dice.one(extensions) : "999"
      } else {
        to = dice.falls(97) ? dice.one(numbers) : "+74950000000"
      }
      let hasDevices = !devices.isEmpty
      let most = dice.one(isOnCallbacks ? [0, 0, 1, 3] : [0, 2, 4, 7])
      var acts: [PlainAct] = []
      for _ in 0..<(hasDevices ? most : 0) {
        let device = dice.one(devices)
        acts.append(.device(device.person, device.kind, responses(&dice)))
      }
      acts += others(&dice)
      acts.shuffle(using: &dice)
      calls.append(PlainCall(at: start + dice.moment(upTo: length), from: from, to: to, acts: apart(acts)))
    }
    return PlainWorld(statuses: statuses, calls: calls)
  }

  private func caller(_ dice: inout Dice) -> PlainCall.Caller {
    switch dice.number(0...19) {
    case 0: .anonymous
    case 1: .employee(dice.one(people))
    case 2: .number("sip:button@fuzz.example")
    default: .number("+7916000000\(dice.number(1...4))")
    }
  }

  private func status(_ dice: inout Dice) -> PlainStatus.Event {
    switch dice.number(0...9) {
    case 0...1: .login(dice.one(["online", "break", "lunch"]))
    case 2: .loginKeep
    case 3...5: .set(dice.one(["online", "break", "lunch", "offline", "tea"]))
    case 6...7: .logout
    default: .busy(dice.moment(upTo: 30))
    }
  }

  // MARK: Acts

  private func response(_ dice: inout Dice) -> PlainResponse {
    switch dice.number(0...9) {
    case 0...4: .answers(after: dice.moment(upTo: 10), talks: dice.falls(85) ? dice.moment(upTo: 20) : nil)
    case 5...6: .rejects(after: dice.moment(upTo: 6))
    case 7: .isBusy
    case 8: .isUnreachable
    default: .letsItRing
    }
  }

  private func responses(_ dice: inout Dice) -> [PlainResponse] {
    (1...(dice.falls(25) ? dice.number(2...3) : 1)).map { (_) in response(&dice) }
  }

  private func others(_ dice: inout Dice) -> [PlainAct] {
    var acts: [PlainAct] = []
    if dice.falls(25) { acts.append(.callerHangsUp(at: dice.moment(upTo: dice.one([5, 20, 60])))) }
    for _ in 0..<(isOnCallbacks ? dice.number(0...2) : dice.one([0, 0, 0, 1, 1, 2])) {
      acts.append(
        .callerPresses(isOnCallbacks ? dice.one([1, 1, 1, 2]) : dice.number(1...4), at: dice.moment(upTo: 20)))
    }
    if dice.falls(40) { acts.append(.callerSpeaks(dice.moment(upTo: 20), stays: dice.falls(40))) }
    if dice.falls(20) {
      acts.append(.callerFaxes(after: dice.moment(upTo: 6), sends: dice.falls(90) ? dice.moment(upTo: 20) : nil))
    }
    if dice.falls(30) {
      let responses: [PlainResponse] = (1...dice.one([1, 1, 2])).map { (_) in
        dice.one([
          .answers(after: dice.moment(upTo: 31), talks: dice.moment(upTo: 15)), .isBusy, .isUnreachable, .letsItRing,
        ])
      }
      acts.append(.external(responses))
    }
    if dice.falls(20) { acts.append(.recordPressed(after: dice.moment(upTo: 10))) }
    for attempt in 1...3 where dice.falls(isOnCallbacks ? 80 : 30) {
      for device in dice.some(devices, 40) {
        acts.append(.callbackDevice(attempt, device.person, device.kind, responses(&dice)))
      }
      if dice.falls(70) {
        let customer = response(&dice)
        if case .rejects = customer { continue }
        acts.append(.callbackCustomer(attempt, customer))
      }
    }
    return acts
  }

  /// `acts` without two that speak of the same device; nothing is said of what such acts would mean together.
  private func apart(_ acts: [PlainAct]) -> [PlainAct] {
    var seen: Set<String> = []
    return acts.filter { (act) in
      switch act {
      case .device(let person, let kind, _): seen.insert("\(person).\(kind)").inserted
      case .callbackDevice(let attempt, let person, let kind, _): seen.insert("\(attempt) \(person).\(kind)").inserted
      default: true
      }
    }
  }

}
