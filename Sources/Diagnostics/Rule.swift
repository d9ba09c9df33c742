/// A mistake that Callwright knows by name: the register.
///
/// Cases stand in the order of their codes, a code and a kebab-case name each. A code keeps its meaning for good: a
/// rule that is retired leaves its number behind. The hundreds are areas: 0 text, 1 names and references, 2 flow,
/// 3 time, 4 sound, 5 calls files. Wording is none of the register's business: it stands beside the check that finds
/// the mistake, and the page in `grammar/diagnostics/` explains it at leisure.
public enum Rule: String, CaseIterable, Sendable {

  // Text.
  case notUTF8 = "CW001 not-utf8"
  case controlCharacter = "CW002 control-character"
  case yamlSyntax = "CW003 yaml-syntax"
  case tabIndentation = "CW004 tab-indentation"
  case fileTooLarge = "CW005 file-too-large"
  case tooDeep = "CW006 too-deep"
  case scalarTooLong = "CW007 scalar-too-long"
  case keyTooLong = "CW008 key-too-long"
  case yamlAnchor = "CW009 yaml-anchor"
  case yamlTag = "CW010 yaml-tag"
  case yamlDirective = "CW011 yaml-directive"
  case severalDocuments = "CW012 several-documents"
  case duplicateKey = "CW013 duplicate-key"
  case keyNotText = "CW014 key-not-text"
  case emptyFile = "CW015 empty-file"
  case missingSpace = "CW016 missing-space"
  case unknownKey = "CW020 unknown-key"
  case missingKey = "CW021 missing-key"
  case wrongShape = "CW022 wrong-shape"
  case conflictingKeys = "CW023 conflicting-keys"
  case badValue = "CW024 bad-value"
  case badDuration = "CW025 bad-duration"
  case badHours = "CW026 bad-hours"
  case badDate = "CW027 bad-date"
  case badNumber = "CW028 bad-number"
  case badId = "CW029 bad-id"
  case badVersion = "CW030 bad-version"
  case passwordInFile = "CW031 password-in-file"

  // Names and references.
  case unknownReference = "CW101 unknown-reference"
  case duplicateId = "CW102 duplicate-id"
  case duplicateExtension = "CW103 duplicate-extension"
  case duplicateIdentity = "CW104 duplicate-identity"
  case extFormat = "CW105 ext-format"
  case extLeadingZero = "CW106 ext-leading-zero"
  case extServiceNumber = "CW107 ext-service-number"
  case extPrefix = "CW108 ext-prefix"

  // Flow.
  case complexScheme = "CW201 complex-scheme"
  case stepKind = "CW202 step-kind"

  // Time.
  case emptyInterval = "CW301 empty-interval"
  case overlappingIntervals = "CW302 overlapping-intervals"

  // Calls files.
  case badAct = "CW501 bad-act"
  case badTimeline = "CW502 bad-timeline"
  case noExpectation = "CW503 no-expectation"

  /// The code, such as `CW020`.
  public var code: String { String(rawValue.prefix(5)) }

  /// The name, such as `unknown-key`.
  public var name: String { String(rawValue.dropFirst(6)) }

  /// What becomes of an account in which the mistake is found.
  public var severity: Severity {
    switch self {
    case .extPrefix: .warning
    default: .error
    }
  }

}

/// How bad a mistake is.
public enum Severity: String, CaseIterable, Comparable, Sendable {

  /// The account works, but hardly as meant.
  case warning

  /// The account cannot be compiled.
  case error

  /// Orders severities from harmless to grave.
  public static func < (a: Self, b: Self) -> Bool {
    a == .warning && b == .error
  }

}
