/// The kinds of device that an employee can have.
public enum DeviceKind: String, CaseIterable, Hashable, Sendable {

  /// A desk telephone.
  case desk

  /// The vendor's program on a computer.
  case softphone

  /// Somebody else's program or telephone, registered by SIP.
  case externalSoftphone = "external-softphone"

  /// A mobile telephone.
  case mobile

  /// A telephone line outside the company.
  case landline

}

/// A device as acts and timelines name it: `bella.desk`.
public struct DeviceName: Hashable, Sendable {

  /// The id of the employee whose device it is.
  public let employee: String

  /// Which of the employee's devices.
  public let kind: DeviceKind

  /// The device of `kind` of `employee`.
  public init(_ employee: String, _ kind: DeviceKind) {
    self.employee = employee
    self.kind = kind
  }

}

extension DeviceName: CustomStringConvertible {

  /// Employee and kind, joined by a dot.
  public var description: String { "\(employee).\(kind.rawValue)" }

}

/// A device as an author names it, with the places of its two parts.
public struct WrittenDevice: Hashable, Sendable {

  /// The id of the employee.
  public let employee: Written<String>

  /// Which of the employee's devices.
  public let kind: Written<DeviceKind>

  /// The device without its places.
  public var name: DeviceName { .init(employee.value, kind.value) }

  /// The device of `kind` of `employee`.
  public init(employee: Written<String>, kind: Written<DeviceKind>) {
    self.employee = employee
    self.kind = kind
  }

}
