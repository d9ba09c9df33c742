import Support

/// Accounts in which everything that can be walked through comes to pass.
enum Account: String, Sendable {

  case office, turns, fax

  /// The text of the account.
  var text: String {
    switch self {
    case .office: Self.officeText
    case .turns: Self.turnsText
    case .fax: Self.faxText
    }
  }

  /// A group of which everybody rings, a mobile with a delay, an offer, callbacks, an outside number, a box.
  private static let officeText = SmallAccount.text(
    """
    audio: {welcome: {length: 6s}, sorry: {length: 3s}}
    employees:
      anna: {name: Anna, extension: 201, devices: [desk]}
      bella: {name: Bella, extension: 202, devices: [desk, softphone]}
      vera:
        name: Vera
        extension: 203
        devices:
          - desk
          - mobile: +7 915 000-02-03
            delay: 5s
    groups:
      shop:
        name: Shop
        ring: all
        members: [anna, bella, vera]
        wait: 40s
        impatient: {after: 20s, prompt: sorry, offer: {1: callback, 2: stay, 3: voicemail post}}
        no-answer: {external: +7 922 000-11-22, voicemail: post}
    voicemail:
      post: {max: 60s, email: post@test.example}
    schemes:
      main:
        - when: always
          steps:
            - greeting: welcome
            - forward: shop
    numbers:
      +7 495 000-00-01: {scheme: main}
    recording: {calls: on-demand}
    notifications:
      - {on: missed, sms: +7 915 000-02-03}
      - {on: callback-requested, email: post@test.example}
    """)

  /// One after the other, 10 s each, again and again; then a direct call.
  private static let turnsText = SmallAccount.text(
    """
    employees:
      anna: {name: Anna, extension: 201, devices: [desk]}
      bella: {name: Bella, extension: 202, devices: [desk], no-answer: {after: 15s, then: drop}}
    groups:
      shop: {name: Shop, ring: sequential, members: [anna, bella], turn: 10s, wait: 50s, no-answer: forward bella}
    schemes:
      main:
        - when: always
          steps:
            - forward: shop
    numbers:
      +7 495 000-00-01: {scheme: main}
    """)

  /// A fax machine is told from a person, who leaves a message.
  private static let faxText = SmallAccount.text(
    """
    voicemail:
      post: {}
    fax: {email: fax@test.example}
    schemes:
      main:
        - when: always
          steps:
            - fax: detect
            - voicemail: post
    numbers:
      +7 495 000-00-01: {scheme: main}
    """)

}
