/// What the keys of the language mean, in the words of the manual's tables, which a test holds them to.
enum KeyMeanings {

  /// What `key` of `construct` means, and what holds without it.
  static func meaning(of key: String, in construct: String) -> String? { table["\(construct) · \(key)"] }

  /// The meanings by construct and key.
  private static let table: [String: String] = .init(
    uniqueKeysWithValues: text.split(separator: "\n").compactMap { (line) in
      let sides = line.split(separator: ":", maxSplits: 1)
      return sides.count == 2 ? (String(sides[0]), String(sides[1].dropFirst())) : nil
    })

  /// A line for each key.
  private static let text = """
    account · callwright: version of the language
    account · pbx: id of the account
    account · name: name of the company (default: the id)
    account · timezone: time zone of the account, such as `Asia/Omsk`
    account · country: tones and the way of writing numbers (default: from the time zone)
    account · roles: which set of role names is in use (default: `vats4`)
    account · exchange: the exchange that plays the recordings: what it cannot play is told (default: none)
    account · plan: what the tariff allows (default: no limit)
    account · schedules: when something is open (default: none)
    account · audio: what callers hear (default: none)
    account · employees: the people and their telephones (default: none)
    account · groups: people who answer together (default: none)
    account · voicemail: where messages are left (default: none)
    account · fax: where faxes go (default: none)
    account · schemes: what happens to a call (default: none)
    account · numbers: the telephone numbers of the company (default: none)
    account · blacklist: callers who are refused (default: none)
    account · recording: which conversations are recorded (default: off)
    account · notifications: who is told of what (default: none)
    account · campaigns: outbound campaigns and their operators (default: none)
    account · planned-calls: calls that somebody has promised to make (default: none)
    account · include: further parts of this account (default: none)
    plan · max-users: how many employees the tariff allows; blocked ones count (default: no limit)
    schedule · weekly: the ordinary week; days that are not named are closed
    schedule · exceptions: days that differ (default: none)
    schedule · timezone: where the clock of this schedule hangs (default: that of the account)
    audio · file: the recording; its length is measured (default: none)
    audio · length: how long it lasts while there is no file: silence, with a warning (default: that of the file)
    audio · say: the words, for whoever records or reads them (default: none)
    employee · name: first name and surname, or the first name alone
    employee · extension: what colleagues dial; a call to it is a direct call (default: the lowest free one from 201)
    employee · login: login name, only once (default: from the name)
    employee · email: login identity and address for notifications, only once (default: none)
    employee · position: for people to read (default: none)
    employee · department: decides who may see which calls (default: none)
    employee · role: what he may see and change (default: `user`)
    employee · devices: the telephones that ring for him; `[]` takes no calls (default: none)
    employee · mobile: login identity; rings only if it is also a device (default: none)
    employee · active: `no` blocks him: he never rings and stays in the history (default: `yes`)
    employee · hours: personal working hours (default: around the clock)
    employee · off-hours: direct calls outside these hours (default: `continue`)
    employee · absences: vacations and the like (default: none)
    employee · no-answer: direct calls that he does not answer (default: `{after: 30s, then: continue}`)
    employee · busy: direct calls while he is busy (default: what `no-answer` says, at once)
    employee · auto-secretary: direct calls while he is offline or on a break (default: none)
    employee · respect-status: whether his status counts at all (default: `yes`)
    employee · numbers: outside numbers that lead to him alone (default: none)
    employee · sip-accounts: SIP accounts of his telephones, for information (default: none)
    employee · grant: rights that he has beyond his role (default: none)
    employee · deny: rights that he has not, in spite of his role (default: none)
    device · desk: a telephone on the desk
    device · softphone: the program of the PBX on his computer
    device · external-softphone: another program or SIP telephone
    device · mobile: a mobile telephone (default: the employee's `mobile`)
    device · landline: a telephone at home or in another office
    device · delay: how long after the others it begins to ring (default: `0s`)
    absence · from: first day
    absence · to: last day, included; without it until you take the entry out (default: open)
    absence · reason: a word that is shown in timelines (default: `vacation`)
    absence · announcement: what a direct caller hears first, to the end (default: none)
    absence · then: what becomes of a direct call (default: `continue`)
    direct number · sim: a corporate SIM card
    direct number · did: a number of the PBX
    group · name: what people call it
    group · description: for people to read (default: none)
    group · extension: what colleagues dial to reach the group (default: the lowest free one from 201)
    group · ring: who rings when (default: `all`)
    group · members: in their order, each once, at least one
    group · turn: how long a member rings before the next; not for `all` (default: `20s`)
    group · wait: how long a caller stays in the group, ringing and queueing together (default: `60s`)
    group · queue: whether callers wait when all members are busy (default: `on`)
    group · queue-audio: what waiting callers hear (default: ringback tone)
    group · impatient: what callers are offered who wait long (default: none)
    group · callback: how callers are called back (default: its defaults)
    group · no-answer: what becomes of a caller whom nobody answers
    group · department: the department whose calls these are (default: none)
    impatient · after: when the offer is made, counted from entering the group (default: `20s`)
    impatient · prompt: what the caller hears; the telephones go on ringing
    impatient · offer: what each key does: `callback`, `stay` or `voicemail BOX`, each once
    callback · delay: from the caller's release to the first attempt (default: `10s`)
    callback · attempts: how often it is tried (default: `3`)
    callback · pause: from a failed attempt to the next (default: `300s`)
    callback · ring: how long the customer's telephone rings (default: `30s`)
    voicemail box · greeting: what the caller hears before the tone (default: the standard one, 5 s)
    voicemail box · max: longest message; then it is saved and the call released (default: `180s`)
    voicemail box · min: shorter messages are thrown away (default: `3s`)
    voicemail box · email: where messages are sent (default: none)
    voicemail box · owner: whose box it is (default: none)
    fax · email: where received faxes are sent
    row · when: when the row is chosen
    row · steps: what happens
    step · greeting: plays to its end; only then the next step begins
    step · forward: calls him, or enters the group
    step · wait: with `forward` to an employee: how long he rings (default: his `no-answer` time)
    step · voicemail: the caller may leave a message; nothing comes after it
    step · fax: listens for a fax machine, or is one; nothing comes after `receive`
    step · window: with `fax: detect`: how long it listens (default: `5s`)
    step · hangup: releases the call; written as a word alone
    number · scheme: the scheme that treats its calls
    number · forward: short form: a scheme of one row that forwards to him
    number · hours: with `always`, `company` counts as open for this number at any time (default: `company`)
    number · ringback: heard instead of the tone while telephones ring, without delaying them (default: ringback tone)
    number · label: for people to read (default: none)
    blacklist entry · caller: who is refused
    blacklist entry · announce: what he hears before he is released (default: busy tone)
    blacklist entry · numbers: the numbers on which he is refused (default: all)
    blacklist entry · comment: why (default: none)
    recording · calls: which conversations; `on-demand`: from the press of a key (default: `off`)
    recording · of: only these (default: everything)
    recording · storage: where recordings are kept (default: `cloud`)
    recording · keep: how long they stay in the cloud (default: `30 days`)
    recording · email: where they are sent; required with `storage: email`, with `cloud` in addition (default: none)
    recording · billing: how they are charged; per minute, every started one counts (default: none)
    recording · announcement: said when the conversation begins; takes no time (default: none)
    notification · on: what is told
    notification · email: who gets an e-mail
    notification · sms: who gets a text message
    notification · push: who gets a message in the app
    notification · numbers: only calls to these numbers (default: all)
    notification · groups: only calls that came to these groups (default: all)
    notification · hours: only within these hours (default: at any time)
    campaign · name: name of the campaign
    campaign · from: first day
    campaign · to: last day
    campaign · operators: who makes the calls
    planned call · at: when
    planned call · employee: who calls
    planned call · to: whom
    calls file · account: which account is called (default: the account in the same folder)
    calls file · statuses: who comes, goes, or is busy (default: none)
    calls file · history: earlier calls (CSV) that reports look at (default: none)
    calls file · calls: the calls (default: none)
    status · at: when
    status · who: who
    status · event: what he does
    call · name: one sentence on what the call shows (default: none)
    call · at: when it arrives
    call · from: who calls; an employee makes an internal call
    call · to: what he dials
    call · acts: what people do (default: nobody does anything)
    call · expect: what shall happen; without it the call only keeps people busy (default: none)
    expectation · outcome: how the call ends
    expectation · wait: from arrival to the first of answer, box greeting, fax reception and release
    expectation · talk: length of the conversation
    expectation · end: when the call is over
    expectation · missed: whether it counts as missed
    expectation · rung: who was rung or tried, in the order of the first time; `[]` for nobody
    expectation · message: length of the saved message
    expectation · recording: length of the recording
    expectation · callback: what became of the callback
    expectation · outbox: all that was sent because of this call; `[]` for nothing
    expectation · seen-by: who sees the call in the history, by role
    expectation · timeline: all that happens
    expectation · timeline-includes: some of what happens, in this order
    outbox entry · at: when, counted from the arrival of the call
    outbox entry · on: why
    outbox entry · email: to whom, with the address even where the account names an employee
    outbox entry · sms: to whom
    outbox entry · push: to whom
    """

}
