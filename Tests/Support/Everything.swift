/// An account in which there is one of everything that a machine can have.
public enum Everything {

  /// The account.
  public static let text = SmallAccount.text(
    """
    schedules:
      company: {weekly: {Mon-Fri: 09:00-18:00}, exceptions: {2026-06-12: closed}}
      far: {timezone: Asia/Omsk, weekly: {Sat: 10:00-11:00}}
    audio: {hello: {length: 4s}, sorry: {length: 3s}, song: {length: 60s}}
    employees:
      anna:
        name: Anna
        extension: 201
        devices: [desk, {mobile: +79150000001, delay: 5s}]
        hours: Mon-Fri 08:00-20:00
        absences: [{from: 2026-06-01, to: 2026-06-02, announcement: hello, then: forward bella}]
        no-answer: {after: 20s, voicemail: b}
        auto-secretary: {lunch: {then: drop}}
      bella: {name: Bella, extension: 202, devices: [softphone], numbers: [{sim: +79260000001}]}
      vera: {name: Vera, extension: 203, devices: [], active: no}
    groups:
      shop:
        name: Shop
        extension: 300
        ring: even
        members: [anna, bella]
        turn: 15s
        queue-audio: song
        impatient: {prompt: sorry, offer: {1: callback, 2: stay, 3: voicemail b}}
        no-answer: {external: +79220001122, voicemail: b}
        department: Sales
      other: {name: Other, extension: 301, members: [vera], queue: off, no-answer: forward shop}
    voicemail: {b: {email: box@test.example, owner: anna}}
    fax: {email: fax@test.example}
    schemes:
      s:
        - when: company
          steps: [{fax: detect}, {greeting: hello}, {forward: anna, wait: 9s}, {forward: other}]
        - when: far
          steps: [{fax: receive}]
        - when: otherwise
          steps: [hangup]
    numbers:
      +7 495 000-00-01: {scheme: s, ringback: song}
    blacklist: [{caller: anonymous, announce: hello, numbers: [+7 495 000-00-01]}]
    recording: {calls: inbound, of: [shop], keep: 90 days, billing: per-minute, email: tapes@test.example}
    notifications: [{on: missed, sms: +79150000001, groups: [shop], hours: company}]
    """)

}
