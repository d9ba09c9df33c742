internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each `mobile` with which nobody can log in (R001-11).
  ///
  /// Mobiles of other countries are accepted, Kazakhstan's among them, which share the country code.
  func loginPhonesThatAreNoMobiles() -> [Diagnostic] {
    written.employees.indices.compactMap { (position) in
      guard let mobile = written.employees[position].mobile, !mobile.value.isRussianMobile else { return nil }
      let isForeign =
        mobile.value.kind == .international
        && (!mobile.value.canonical.hasPrefix("+7") || mobile.value.canonical.hasPrefix("+77"))
      return isForeign ? nil : .loginPhoneNotMobile(mobile)
    }
  }

}

extension Diagnostic {

  fileprivate static func loginPhoneNotMobile(_ mobile: Written<PhoneNumber>) -> Diagnostic {
    .init(
      .loginPhoneNotMobile,
      Phrase(
        en: "\(mobile.value.readable) is no mobile number", ru: "\(mobile.value.readable) — не мобильный номер"),
      at: mobile.range,
      help: Phrase(
        en:
          "a mobile with which somebody logs in begins with +7 9; write a landline as a device: 'devices: [{landline: NUMBER}]'",
        ru:
          "мобильный для входа начинается с +7 9; городской номер укажите как устройство: «devices: [{landline: НОМЕР}]»"
      ))
  }

}
