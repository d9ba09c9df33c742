extension RandomAccount {

  /// An action; `groupsFrom` says which groups may be named, so that groups do not fall back on each other in a circle.
  private func action(_ dice: inout Dice, groupsFrom first: Int = 0, allowsDrop: Bool = true) -> String {
    let targets = people + groups.dropFirst(first)
    switch dice.number(0...9) {
    case 0...4: return "forward \(dice.one(targets))"
    case 5...6: return "voicemail \(dice.one(boxes))"
    case 7: return allowsDrop ? "drop" : "continue"
    default: return "continue"
    }
  }

  /// The employees.
  mutating func drawPeople(_ dice: inout Dice) {
    var cards: [Outline] = []
    for (position, person) in people.enumerated() {
      var parts = [Outline("name: \(person)"), Outline("email: \(person)@fuzz.example")]
      extensions.append("2\(position + 11)")
      parts.append(Outline("extension: 2\(position + 11)"))
      parts.append(drawDevices(of: person, position, &dice))
      if dice.falls(5) { parts.append(Outline("active: no")) }
      if dice.falls(25) {
        parts.append(Outline("hours: \(dice.falls(60) ? pattern(&dice) : dice.one(["company", "duty"]))"))
      }
      if dice.falls(25) { parts.append(Outline("off-hours: \(action(&dice))")) }
      if dice.falls(12) { parts.append(drawAbsences(&dice)) }
      if dice.falls(50) {
        var rule = [Outline("then: \(action(&dice))")]
        if dice.falls(80) { rule.append(Outline("after: \(dice.seconds(2...12))s")) }
        parts.append(Outline("no-answer:", rule))
      }
      if dice.falls(30) { parts.append(Outline("busy: \(action(&dice))")) }
      let rules = dice.some(["offline", "break", "lunch"], 15).map { (status) in
        Outline("\(status): \(action(&dice))")
      }
      if !rules.isEmpty { parts.append(Outline("auto-secretary:", rules)) }
      if dice.falls(10) { parts.append(Outline("respect-status: no")) }
      if dice.falls(20) {
        let number = "+749512040\(position + 10)"
        numbers.append(number)
        parts.append(Outline("numbers:", [Outline("- \(dice.falls(50) ? "did" : "sim"): \(number)")]))
      }
      cards.append(Outline("\(person):", parts))
    }
    outline.add("employees:", cards)
  }

  private mutating func drawDevices(of person: String, _ position: Int, _ dice: inout Dice) -> Outline {
    var kinds = dice.some(["desk", "softphone", "mobile"], 40)
    if kinds.isEmpty, dice.falls(90) { kinds = ["desk"] }
    if kinds.isEmpty { return Outline("devices: []") }
    let devices = kinds.map { (kind) in
      let head = kind == "mobile" ? "- mobile: +791500001\(position + 10)" : "- \(kind):"
      let isLate = dice.falls(30)
      if !isLate, kind != "mobile" { return Outline("- \(kind)") }
      return Outline(head, isLate ? [Outline("delay: \(seconds(dice.moment(upTo: 8)))")] : [])
    }
    self.devices += kinds.map { (kind) in (person, kind) }
    return Outline("devices:", devices)
  }

  private func drawAbsences(_ dice: inout Dice) -> Outline {
    let first = dice.number(-2...1)
    var parts = ["from: \(date(first))"]
    if dice.falls(70) { parts.append("to: \(date(first + dice.number(0...2)))") }
    if dice.falls(50) { parts.append("reason: ill") }
    if dice.falls(50) { parts.append("announcement: away") }
    if dice.falls(70) { parts.append("then: \(action(&dice))") }
    return Outline("absences:", [Outline("- {\(parts.joined(separator: ", "))}")])
  }

  /// The groups.
  mutating func drawGroups(_ dice: inout Dice) {
    var cards: [Outline] = []
    for (position, group) in groups.enumerated() {
      extensions.append("30\(position)")
      var members = dice.some(people, 65).shuffled(using: &dice)
      if members.isEmpty { members = [people[0]] }
      let turn = dice.seconds(2...10)
      var parts = [
        Outline("name: Group \(position)"), Outline("extension: 30\(position)"),
        Outline("ring: \(dice.one(["all", "even", "sequential", "cumulative"]))"),
        Outline("members:", members.map { (member) in Outline("- \(member)") }), Outline("turn: \(turn)s"),
        Outline("wait: \(dice.falls(30) ? turn * dice.number(1...4) : dice.seconds(4...40))s"),
      ]
      if dice.falls(40) { parts.append(Outline("queue: \(dice.falls(60) ? "off" : "on")")) }
      if dice.falls(isOnCallbacks ? 95 : 50) {
        var offer = [Outline("after: \(seconds(max(1000, dice.moment(upTo: isOnCallbacks ? 5 : 12))))")]
        offer.append(Outline("prompt: \(dice.falls(80) ? "sorry" : "welcome")"))
        var choices = ["callback", "stay", "voicemail \(dice.one(boxes))"]
        if !isOnCallbacks { choices.shuffle(using: &dice) }
        offer.append(
          Outline(
            "offer:",
            choices.prefix(dice.number(1...3)).enumerated().map { (key, choice) in Outline("\(key + 1): \(choice)") }))
        parts.append(Outline("impatient:", offer))
      }
      if dice.falls(80) {
        parts.append(
          Outline(
            "callback:",
            [
              Outline("delay: \(dice.seconds(1...10))s"), Outline("attempts: \(dice.number(1...3))"),
              Outline("pause: \(dice.seconds(3...30))s"), Outline("ring: \(dice.seconds(2...12))s"),
            ]))
      }
      let fallback = Outline("no-answer: \(action(&dice, groupsFrom: position + 1, allowsDrop: false))")
      parts.append(
        dice.falls(20)
          ? Outline("no-answer:", [Outline("external: +79220001122"), Outline("voicemail: \(dice.one(boxes))")])
          : fallback)
      cards.append(Outline("\(group):", parts))
    }
    outline.add("groups:", cards)
  }

  /// The boxes.
  mutating func drawBoxes(_ dice: inout Dice) {
    let cards = boxes.map { (box) in
      var parts = [Outline("max: \(dice.seconds(4...30))s")]
      if dice.falls(70) { parts.append(Outline("greeting: leave")) }
      if dice.falls(40) { parts.append(Outline("min: \(dice.seconds(1...4))s")) }
      if dice.falls(60) { parts.append(Outline("email: box@fuzz.example")) }
      return Outline("\(box):", parts)
    }
    outline.add("voicemail:", cards)
  }

  /// The schemes.
  mutating func drawSchemes(_ dice: inout Dice) {
    let schemes = ["main", "other"].map { (name) in
      var rows: [Outline] = []
      for condition in dice.some(["company", "duty"], 50) + dice.some([dice.one(["always", "otherwise"])], 80) {
        rows.append(Outline("- when: \(condition)", [Outline("steps:", steps(&dice))]))
      }
      if rows.isEmpty { rows = [Outline("- when: always", [Outline("steps:", steps(&dice))])] }
      return Outline("\(name):", rows)
    }
    outline.add("schemes:", schemes)
  }

  /// The steps of a row: no target twice, nothing behind an end.
  private func steps(_ dice: inout Dice) -> [Outline] {
    var steps: [Outline] = []
    if dice.falls(15) {
      steps.append(Outline("- fax: detect", dice.falls(60) ? [Outline("window: \(dice.seconds(1...6))s")] : []))
    }
    if dice.falls(35) { steps.append(Outline("- greeting: welcome")) }
    let isLong = dice.falls(10)
    for target in dice.some((people + groups).shuffled(using: &dice), isLong ? 90 : 35).prefix(isLong ? 14 : 4) {
      let hasWait = !groups.contains(target) && dice.falls(40)
      steps.append(Outline("- forward: \(target)", hasWait ? [Outline("wait: \(dice.seconds(2...15))s")] : []))
      if dice.falls(10) { steps.append(Outline("- greeting: sorry")) }
    }
    switch dice.number(0...9) {
    case 0...3: steps.append(Outline("- voicemail: \(dice.one(boxes))"))
    case 4: steps.append(Outline("- hangup"))
    case 5: steps.append(Outline("- fax: receive"))
    default: if steps.isEmpty { steps.append(Outline("- forward: \(dice.one(people + groups))")) }
    }
    return steps
  }

}
