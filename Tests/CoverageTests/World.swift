import Diagnostics
import Driver
import Machine
import Syntax
import Testing

/// A small company and its calls, read and played: the one helper that touches the interface.
struct World {

  let check: AccountCheck
  let machine: Machine
  let play: Play

  init(_ account: String = World.shop, calls: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = SourceFile(id: FileID(0), path: "account.yaml", bytes: Array(account.utf8))
    var options = CheckOptions()
    options.opensAudio = false
    check = AccountCheck(file, options)
    let mistakes = check.diagnostics.map(\.message.en)
    try #require(mistakes == [], sourceLocation: sourceLocation)
    let compiled = check.machine
    machine = try #require(compiled, sourceLocation: sourceLocation)
    play = try World.play(calls, on: machine, check, sourceLocation)
  }

  /// Plays `calls` on `machine`, which may be another one than that of the account.
  static func play(
    _ calls: String, on machine: Machine, _ check: AccountCheck, _ sourceLocation: SourceLocation = #_sourceLocation,
    keepsCoverage: Bool = false
  ) throws -> Play {
    let file = SourceFile(id: FileID(0), path: "calls.yaml", bytes: Array(calls.utf8))
    let (tree, faults) = YAMLTree.read(file, limits: ReadingLimits())
    let (written, mistakes) = WrittenCallsFile.read(tree)
    let complaints = (faults + mistakes).map(\.message.en)
    try #require(complaints == [], sourceLocation: sourceLocation)
    let played = Play(file, written, on: machine, in: check.surroundings, keepsCoverage: keepsCoverage)
    let play = try #require(played, sourceLocation: sourceLocation)
    let errors = play.diagnostics.filter { (diagnostic) in diagnostic.rule.severity == .error }.map(\.message.en)
    try #require(errors == [], sourceLocation: sourceLocation)
    return play
  }

  /// A shop in Moscow with a box, a queue, an offer, deputies and a fax.
  static let shop = """
    callwright: 1
    pbx: shop
    name: Shop
    timezone: Europe/Moscow
    schedules:
      company: Mon-Fri 09:00-18:00
    employees:
      anna:
        name: Anna
        extension: 201
        devices: [desk]
        no-answer: {after: 20s, forward: boris}
        busy: voicemail box
      boris:
        name: Boris
        extension: 202
        devices: [desk, {mobile: +7 915 000-02-03, delay: 5s}]
        hours: Mon-Fri 10:00-17:00
        off-hours: voicemail box
        absences: [{from: 2026-07-01, to: 2026-07-14, then: drop}]
    groups:
      desk:
        name: Desk
        extension: 300
        ring: all
        members: [anna, boris]
        wait: 30s
        queue: on
        impatient: {after: 10s, prompt: sorry, offer: {1: callback, 2: stay, 3: voicemail box}}
        callback: {delay: 10s, attempts: 2, pause: 60s}
        no-answer: voicemail box
    voicemail:
      box: {min: 3s, email: box@shop.example}
    fax: {email: fax@shop.example}
    schemes:
      shop:
        - when: company
          steps:
            - fax: detect
              window: 4s
            - forward: desk
        - when: otherwise
          steps:
            - forward: anna
            - hangup
    numbers:
      +7 495 000-00-01: {scheme: shop}
    recording: {calls: inbound, storage: cloud}
    notifications:
      - {on: missed, sms: +79150000203}
      - {on: voicemail, email: box@shop.example}
    audio: {sorry: {length: 4s}}
    """

}
