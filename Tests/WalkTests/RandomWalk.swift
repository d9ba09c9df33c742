import Driver
import Hours
import Machine
import Oracle
import Simulation
import Support
import Syntax

/// A random account, a random call, and a walk by random lines.
struct RandomWalk {

  /// The account in the language.
  let account: String

  /// The walk at its present moment.
  var walk: Walk

  /// Every line that was taken.
  private(set) var lines: [String] = []

  private var dice: Dice
  private let people: [String]
  private let devices: [String]

  /// Acts of the language, as somebody may type them.
  private let acts: [String]

  /// The walk of `seed`; nothing where the account is not correct, or the call none that somebody can make.
  init?(seed: UInt64) {
    dice = Dice(seed: seed)
    let random = RandomAccount(&dice) { (name) in RandomWalk.zone(name) }
    account = random.outline.text
    people = random.people
    devices = random.devices.map { (person, kind) in "\(person).\(kind)" }
    let world = random.world(&dice)
    acts = world.text.split(separator: "\n").compactMap { (line) in
      line.hasPrefix("      - ") ? String(line.dropFirst(8)) : nil
    }
    let check = AccountCheck.of(account)
    guard var call = world.calls.first, check.machine != nil else { return nil }
    call.acts = []
    guard let played = try? PlayedCalls(PlainWorld(statuses: [], calls: [call]).text, on: check),
      let walk = Walk(played.play)
    else { return nil }
    self.walk = walk
  }

  /// Takes a random line; returns what is new, or nothing where it was refused.
  mutating func takeRandomLine() throws -> WalkNews? {
    let line = randomLine()
    guard let request = try? WalkRequest.read(line).first, case .step(let command) = request else { return nil }
    do {
      let news = try walk.perform(command)
      lines.append(line)
      return news
    } catch {
      return nil
    }
  }

  /// Takes `line`.
  mutating func take(_ line: String) throws {
    try walk.take(line)
    lines.append(line)
  }

  private mutating func randomLine() -> String {
    let ringing = walk.ringingNames
    let party = number(0...9) < 8 ? ringing.randomElement(using: &dice) : (devices + people).randomElement(using: &dice)
    let anybody = (devices + people + ["external", "customer"]).randomElement(using: &dice) ?? "nobody"
    let person = people.randomElement(using: &dice) ?? "nobody"
    switch number(0...29) {
    case 0...8: return "n"
    case 9...10: return "w \(number(0...15))\(["s", ".5s", "00ms"].randomElement(using: &dice) ?? "s")"
    case 11...14: return "a \(party ?? "")\(number(0...3) == 0 ? " \(number(0...30))s" : "")"
    case 15...17: return "d \(party ?? "")"
    case 18: return "busy \(anybody)"
    case 19: return "u \(anybody)"
    case 20: return number(0...2) == 0 ? "h" : "n"
    case 21: return "\(number(1...3))"
    case 22: return "s \(number(0...20))\(number(0...1) == 0 ? " stays" : "")"
    case 23: return number(0...1) == 0 ? "fax" : "fax \(number(0...30))"
    case 24: return "rec"
    case 25: return number(0...1) == 0 ? "over" : "t \(number(0...60))"
    case 26:
      let event = ["online", "break", "lunch", "logout", "login keep", "busy 20s", "tea", "set offline"]
      return "st \(person) \(event.randomElement(using: &dice) ?? "online")"
    case 27: return "back \(number(1...3))"
    case 28: return acts.randomElement(using: &dice) ?? "n"
    default: return number(0...5) == 0 ? "end" : "over"
    }
  }

  /// A number of `range`.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  /// The zone `name` as the generator reads it.
  private static func zone(_ name: String) -> PlainZone {
    let bytes = (try? FileSystem.read("/usr/share/zoneinfo/\(name)")) ?? []
    return PlainZone(name: name, bytes: bytes) ?? .universal
  }

}
