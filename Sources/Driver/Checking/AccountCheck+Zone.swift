public import Hours
internal import Machine
internal import Semantics

extension AccountCheck {

  /// The zone in which the account's times are read; absent where the account cannot be compiled.
  public var zone: Zone? { machine.flatMap { (machine) in surroundings.zones[machine.zone] } }

}
