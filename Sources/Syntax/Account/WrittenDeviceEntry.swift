internal import Diagnostics
public import Hours

/// A device of an employee, with the delay after which it begins to ring.
public struct WrittenDeviceEntry: Sendable {

  /// What rings.
  public var kind: Written<DeviceKind>

  /// The number of a mobile or a landline.
  @Rare public var number: Written<PhoneNumber>?

  /// How long after the start of an offer; at once where it is not said.
  @Rare public var delay: Written<Milliseconds>?

}

/// The keys of a device that is more than a word: its kind, and the delay.
enum DeviceKeys: String, KeyWords {
  case desk, softphone
  case externalSoftphone = "external-softphone"
  case mobile, landline, delay

  static let construct = Phrase(en: "device", ru: "устройство")
  static let table = KeyTable<Self>()

  /// The kind of device that the key names; the delay is none.
  var kind: DeviceKind? {
    switch self {
    case .desk: .desk
    case .softphone: .softphone
    case .externalSoftphone: .externalSoftphone
    case .mobile: .mobile
    case .landline: .landline
    case .delay: nil
    }
  }

}

extension Reader {

  /// Returns the devices at `node`.
  mutating func devices(_ node: NodeID) -> [WrittenDeviceEntry] {
    var devices: [WrittenDeviceEntry] = []
    devices.reserveCapacity(min(tree.count(of: node), DeviceKind.allCases.count))
    items(of: node, Phrase(en: "devices", ru: "устройства"), orOne: true) { (reader, item) in
      guard let device = reader.device(item) else { return }
      if let first = devices.indices.first(where: { (other) in devices[other].kind.value == device.kind.value }) {
        // What is said a second time in one word is not missed.
        let isWord = reader.tree.kind(of: item) == .scalar
        reader.complain(
          .duplicate(
            .duplicateId, device.kind.value.rawValue, at: device.kind.range, first: devices[first].kind.range,
            isWord ? .removing(device.kind.range) : nil))
      } else {
        devices.append(device)
      }
    }
    return devices
  }

  /// Returns the device at `node`: its kind, or a mapping of kind and delay.
  private mutating func device(_ node: NodeID) -> WrittenDeviceEntry? {
    guard tree.kind(of: node) == .mapping else {
      guard expect(.scalar, node, DeviceKeys.construct) else { return nil }
      guard let kind = deviceKind(node) else {
        if PhoneNumber(tree.text(of: node)) != nil {
          complain(.bareNumber(tree.scalar(node)))
          return nil
        }
        complain(.badWord(tree.scalar(node), DeviceKeys.construct, known: DeviceKind.allCases.map(\.rawValue)))
        return nil
      }
      return WrittenDeviceEntry(kind: Written(kind, at: tree.range(of: node)))
    }
    var kind: Written<DeviceKind>?
    var number: Written<PhoneNumber>?
    var delay: Written<Milliseconds>?
    var isTold = false
    var delayKey: SourceRange?
    fields(of: node, as: DeviceKeys.self) { (reader, key, value) in
      let place = reader.tree.range(of: reader.tree.key(of: value))
      if key == .delay {
        delayKey = place
        delay = reader.duration(value, Phrase(en: "delay", ru: "задержка"))
      } else if let first = kind {
        if !isTold { reader.complain(.twoDevices(at: place, first: first.range)) }
        isTold = true
      } else {
        kind = key.kind.map { (kind) in Written(kind, at: place) }
        if !reader.tree.isEmpty(value) { number = reader.number(value, Phrase(en: "number", ru: "номер")) }
      }
    }
    guard let kind else {
      if let delayKey, tree.count(of: node) == 1 {
        complain(.lostDelay(at: delayKey))
        return nil
      }
      complain(
        .missing(
          "desk", DeviceKeys.construct, at: tree.range(of: node),
          help: Phrase(
            en: "say what rings: desk, softphone, external-softphone, mobile or landline",
            ru: "укажите, что звонит: desk, softphone, external-softphone, mobile или landline")))
      return nil
    }
    var device = WrittenDeviceEntry(kind: kind)
    device.number = number
    device.delay = delay
    return device
  }

  /// The kind of device whose word is the text of `node`, if it is one.
  private func deviceKind(_ node: NodeID) -> DeviceKind? {
    let table = DeviceKeys.table
    return tree.withBytes(of: node) { (word) in table.position(of: word) }.flatMap { (position) in table[position].kind
    }
  }

}

extension Diagnostic {

  /// The diagnostic of two kinds in one device.
  fileprivate static func twoDevices(at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .conflictingKeys, Phrase(en: "two devices in one entry", ru: "два устройства в одном пункте"), at: range,
      help: Phrase(
        en: "give each device an entry of its own, which begins with '- '",
        ru: "запишите каждое устройство отдельным пунктом, начиная с «- »"),
      notes: [Note(Phrase(en: "the first one is here", ru: "первое указано здесь"), at: first)])
  }

  /// The diagnostic of a number that does not say what it is.
  fileprivate static func bareNumber(_ number: ScalarText) -> Diagnostic {
    .init(
      .badValue,
      Phrase(
        en: "'\(number.string)' does not say what kind of telephone it is",
        ru: "у «\(number.string)» не указано, что это за телефон"), at: number.range,
      help: Phrase(
        en: "write 'mobile: \(number.string)' or 'landline: \(number.string)'",
        ru: "напишите «mobile: \(number.string)» или «landline: \(number.string)»"))
  }

  /// The diagnostic of a delay that is an entry of its own.
  fileprivate static func lostDelay(at range: SourceRange) -> Diagnostic {
    .init(
      .missingKey,
      Phrase(en: "this delay belongs to no device", ru: "эта задержка не относится ни к какому устройству"), at: range,
      help: Phrase(
        en: "if it is that of the device above, remove the '- ' and begin it below the name of the device",
        ru: "если она относится к устройству выше, уберите «- » и начните её под названием устройства"))
  }

}
