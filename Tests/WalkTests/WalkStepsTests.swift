import Driver
import Hours
import Machine
import Simulation
import Testing

/// What becomes of what is said in a walk.
struct WalkStepsTests {

  @Test(
    "a walk goes as its lines say",
    arguments: [
      ("somebody answers and talks", Account.office, ["n; a bella.desk; t 95"], "+101s: conversation over"),
      ("the caller hangs up in the greeting", Account.office, ["w 3; h"], "+3s: caller hangs up"),
      ("nobody does anything", Account.office, ["end"], "+91s: message of 0s discarded"),
      (
        "a mobile answers after its delay", Account.office, ["n;n;w 3;a vera.m;over"],
        "+14s: vera.mobile answers; conversation over"
      ),
      ("one declines, another answers", Account.office, ["n;d anna;w 2;a vera;t 10"], "+18s: conversation over"),
      (
        "a key is pressed, and the customer called back", Account.office,
        ["n;n;n;1", "n", "a anna", "a customer", "t 30"], "+66s: callback over"
      ),
      (
        "nobody calls the customer back", Account.office, ["n;n;n;1;end"],
        "+756s: callback group shop wait over; callback 3 failed"
      ),
      ("the outside number answers", Account.office, ["n;n;n;n;a external;t 20"], "+66s: conversation over"),
      ("the outside number is busy", Account.office, ["n;n;n;n;w 4;b external;n;s 20"], "+71s: message of 20s saved"),
      (
        "a message by somebody who stays", Account.office, ["b external;n;n;n;3;n;s 20 stays"],
        "+61s: message of 20s saved"
      ),
      ("a message that was announced", Account.office, ["speak 7;n;n;n;3;n;n"], "+38s: message of 7s saved"),
      (
        "a busy line, said before it rings", Account.office, ["b bella.desk;n"],
        "+6s: group shop; anna.desk, bella.softphone, vera.desk ring; bella.desk busy"
      ),
      ("a fax machine", Account.fax, ["w 1; fax 90"], "+91s: fax received"),
      ("a fax machine that sends at once", Account.fax, ["fax"], "+60s: fax received"),
      (
        "each start of a phone has its own answer", Account.turns, ["n;n;w 2;a anna;over"],
        "+22s: anna.desk answers; conversation over"
      ),
      (
        "a direct call that is declined", Account.turns, ["n;n;n;n;n;d bella"],
        "+50s: group shop wait over; bella.desk rings; bella.desk rejects"
      ),
      (
        "a conversation keeps the length that was said", Account.office, ["n;a bella 30;end"], "+36s: conversation over"
      ),
      (
        "an act of the language", Account.office, ["bella.desk answers after 4s, talks 95s;end"],
        "+105s: conversation over"
      ),
      ("a break from the start", Account.office, ["st anna break;n"], "+6s: group shop; anna skipped (break)"),
      ("a call of one's own", Account.turns, ["st bella busy 30;n;n"], "+20s: anna stops ringing; anna.desk rings"),
    ])
  func walks(_ name: String, _ account: Account, _ lines: [String], _ latest: String) throws {
    var walk = try Walk.on(account)
    for line in lines { try walk.take(line) }
    #expect(walk.timeline.contains { (line) in line.hasPrefix(latest) }, "\(walk.timeline.joined(separator: "\n"))")
  }

  @Test("the present tells what rings since when, and what comes")
  func present() throws {
    var walk = try Walk.on(Account.office)
    #expect(walk.ringingNames.isEmpty)
    #expect(walk.upcoming.map(\.kind) == [.mediaOver])
    try walk.take("n")
    #expect(walk.ringingNames == ["anna.desk", "bella.desk", "bella.softphone", "vera.desk"])
    try walk.take("n")
    #expect(walk.ringingNames == ["anna.desk", "bella.desk", "bella.softphone", "vera.desk", "vera.mobile"])
    #expect(walk.ringing.map { (_, since) in "\(walk.now - since)" } == ["5s", "5s", "5s", "5s", "0s"])
    #expect(walk.keys.isEmpty)
    try walk.take("n")
    #expect(walk.keys.map(\.digit) == [1, 2, 3])
    try walk.take("2")
    #expect(walk.keys.isEmpty)
    try walk.take("d bella")
    #expect(walk.ringingNames == ["anna.desk", "vera.desk", "vera.mobile"])
    try walk.take("a anna")
    #expect(walk.ringingNames.isEmpty && walk.upcoming.isEmpty && !walk.isOver)
  }

  @Test(
    "a step that cannot be taken says why and changes nothing",
    arguments: [
      ("", "a", "nothing rings now"), ("", "over", "nobody talks now"), ("", "back", "there is no step to take back"),
      ("", "rec", "nobody talks now"), ("", "fax", "no fax is awaited now"),
      ("", "caller dials 300", "this cannot be said"),
      ("n", "a", "who is meant: anna.desk, bella.desk, bella.softphone, vera.desk?"),
      ("n", "a zoe", "there is no 'zoe'; there are: anna, bella, vera"),
      ("n", "a ana", "there is no 'ana'; did you mean 'anna'?"),
      ("n", "a vera.mobile", "vera.mobile does not ring now; what rings: anna.desk"),
      ("n", "a vera.fridge", "there is no 'vera.fridge'; there are: vera.desk, vera.mobile"),
      ("n", "a external", "external does not ring now"), ("n;a anna", "n", "they talk until somebody ends it"),
      ("n;a anna;w 20", "t 5", "20s have gone by already"), ("n;n;n;n", "d", "an outside number is not declined"),
      ("h", "a", "all is over"), ("h", "n", "all is over"), ("n;n;n;1", "h", "the caller is not on the line"),
      ("n;w 2", "anna.desk answers after 1s", "this would change what has already happened"),
      ("n", "anna.phone answers after 1s", "'phone' is no kind of device"),
      ("n", "anna.desk sings", "'sings' is nothing that a device can do"),
      ("n", "anna", "'anna': and does what? say 'answer anna', for example"), ("n", "bel", "'bel': and does what?"),
      ("n", "vera.mobile", "'vera.mobile': and does what? say 'answer vera.mobile', for example"),
      ("n", "zoe", "'zoe' is no command; ? shows what can be said"),
      ("st anna logout", "st anna logout", "he is logged out already"),
      ("n", "st anna busy 10m", "he is engaged already"), ("n", "st zoe break", "there is no 'zoe'"),
      ("n;n;n;n;n;n;w 4", "s 3", "4s have gone by already"),
    ])
  func refusals(_ before: String, _ line: String, _ message: String) throws {
    var walk = try Walk.on(Account.office)
    if !before.isEmpty { try walk.take(before) }
    let (now, timeline, steps) = (walk.now, walk.timeline, walk.stepCount)
    let refusal = walk.refusal(of: line)
    #expect(refusal?.hasPrefix(message) == true, "\(refusal ?? "it was taken") \(walk.timeline)")
    #expect(walk.now == now && walk.timeline == timeline && walk.stepCount == steps)
  }

  @Test(
    "names may be begun, be extensions, or be typed in Russian",
    arguments: ["be", "202", "Bella", "белла", "bella.desk", "БЕ"])
  func names(_ name: String) throws {
    var walk = try Walk.on(Account.office)
    try walk.take("n; a \(name)")
    #expect(walk.latest.contains("bella.desk answers"))
  }

  @Test("a step back is the walk as it was")
  func undo() throws {
    var walk = try Walk.on(Account.office)
    let lines = ["w 3", "n", "d anna", "b bella", "w 1", "a vera", "t 20"]
    var seen = [walk.timeline]
    for line in lines {
      try walk.take(line)
      seen.append(walk.timeline)
    }
    for timeline in seen.dropLast().reversed() {
      try walk.take("back")
      #expect(walk.timeline == timeline)
    }
    #expect(walk.stepCount == 0 && walk.offset == .zero)
    for line in lines { try walk.take(line) }
    try walk.take("back 4")
    #expect(walk.timeline == seen[3])
    try walk.take("back 400")
    #expect(walk.timeline == seen[0])
  }

  @Test("whoever has seen what happens at an instant acts after it")
  func later() throws {
    var walk = try Walk.on(Account.office)
    try walk.take("n;n;n;n")
    #expect(walk.latest.hasPrefix("+46s: group shop wait over"))
    try walk.take("h")
    #expect(walk.latest == "+47s: caller hangs up")
    #expect(walk.timeline[walk.timeline.count - 2].hasPrefix("+46s: group shop wait over"))
  }

  @Test("a line that rings was busy from the start, and later answers are taken back")
  func revision() throws {
    var walk = try Walk.on(Account.office)
    try walk.take("n; w 1; d anna; w 1")
    let news = try walk.perform(.busy("bella.desk"))
    #expect(news.isBack && news.remarks == [.revised(dropped: 1)])
    #expect(walk.offset == .seconds(6))
    #expect(walk.latest.contains("bella.desk busy"))
    #expect(walk.ringingNames == ["anna.desk", "bella.softphone", "vera.desk"])
    try walk.take("back")
    #expect(walk.offset == .seconds(8) && walk.latest == "+7s: anna.desk rejects")
  }

  @Test("a walk has an end, however long somebody types")
  func mostSteps() throws {
    var walk = try Walk.on(Account.office)
    for _ in 0..<1000 { try walk.take("w 1ms") }
    #expect(walk.refusal(of: "w 1")?.contains("a thousand steps") == true)
    #expect(walk.refusal(of: "back") == nil)
  }

}
