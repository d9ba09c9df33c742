// swift-tools-version: 6.2
import PackageDescription

// The architecture, top to bottom: a target is a room, a dependency is an arrow. `Sources/README.md` has the map.

/// Settings of every room: what an arrow does not say, a file cannot use.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

let package = Package(
  name: "callwright",
  products: [
    .executable(name: "callwright", targets: ["callwright"]),
    .executable(name: "callwright-audio", targets: ["callwright-audio"]),
    // For Tests/Fuzz, which is a package of its own.
    .library(name: "CallwrightRooms", targets: ["Diagnostics", "Syntax", "Audio", "Decoding", "Driver", "Support"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries: a module map and a shim each, no logic.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSndFile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(name: "CEBUR128", pkgConfig: "libebur128", providers: [.apt(["libebur128-dev"])]),
    .systemLibrary(name: "CHeap"),

    // The core.
    .target(name: "Diagnostics", swiftSettings: house),
    .target(name: "Hours", dependencies: ["Diagnostics"], swiftSettings: house),
    .target(name: "Syntax", dependencies: ["Diagnostics", "Hours", "CYAML"], swiftSettings: house),
    .target(name: "Machine", dependencies: ["Diagnostics", "Hours"], swiftSettings: house),
    .target(name: "Semantics", dependencies: ["Diagnostics", "Hours", "Syntax", "Machine"], swiftSettings: house),
    .target(name: "Simulation", dependencies: ["Diagnostics", "Hours", "Machine"], swiftSettings: house),
    .target(name: "Audio", dependencies: ["Diagnostics"], swiftSettings: house),

    // Untrusted bytes: only the second executable links the decoders.
    .target(
      name: "Decoding", dependencies: ["Diagnostics", "Audio", "CSndFile", "CSoxr", "CEBUR128"], swiftSettings: house),

    // Files in, phases in order, artifacts out.
    .target(
      name: "Driver",
      dependencies: ["Diagnostics", "Hours", "Syntax", "Machine", "Semantics", "Simulation", "Audio", "CHeap"],
      swiftSettings: house),

    // The faces.
    .executableTarget(
      name: "callwright",
      dependencies: [
        "Diagnostics", "Hours", "Syntax", "Machine", "Simulation", "Audio", "Driver",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(name: "callwright-audio", dependencies: ["Audio", "Decoding"], swiftSettings: house),

    // A second interpreter of calls, for tests: slow, obvious, and strange to the simulator.
    .target(
      name: "Oracle", dependencies: ["Diagnostics", "Hours", "Syntax", "Semantics"], path: "Tests/Oracle",
      swiftSettings: house),
    // What several test rooms need.
    .target(
      name: "Support", dependencies: ["Diagnostics", "Syntax", "Simulation", "Driver"], path: "Tests/Support",
      swiftSettings: house),

    // What the program is measured against; not installed.
    .target(name: "CBench", dependencies: ["CYAML", "CSndFile"]),
    .executableTarget(
      name: "callwright-bench",
      dependencies: [
        "CBench", "Diagnostics", "Hours", "Syntax", "Machine", "Semantics", "Simulation", "Audio", "Decoding", "Driver",
      ],
      swiftSettings: house),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "HoursTests", dependencies: ["Hours"], exclude: ["zoneinfo_oracle.py"], swiftSettings: house),
    .testTarget(name: "SyntaxTests", dependencies: ["Diagnostics", "Hours", "Syntax"], swiftSettings: house),
    .testTarget(
      name: "SemanticsTests",
      dependencies: ["Diagnostics", "Hours", "Machine", "Semantics", "Syntax", "Driver", "Support"],
      swiftSettings: house),
    .testTarget(name: "AudioTests", dependencies: ["Audio", "Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "AgreementTests",
      dependencies: ["Diagnostics", "Hours", "Syntax", "Machine", "Semantics", "Simulation", "Driver", "Oracle"],
      swiftSettings: house),
    .testTarget(
      name: "DecodingTests", dependencies: ["Audio", "Decoding", "Driver", "callwright-audio"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "GrammarTests",
      dependencies: [
        "Audio", "Diagnostics", "Driver", "Hours", "Machine", "Semantics", "Syntax", "Support", "callwright-audio",
      ],
      exclude: ["language_schema.py"], swiftSettings: house),
    .testTarget(name: "MachineTests", dependencies: ["Hours", "Machine", "Driver", "Support"], swiftSettings: house),
    .testTarget(
      name: "DriverTests",
      dependencies: ["Audio", "Diagnostics", "Hours", "Machine", "Simulation", "Syntax", "Driver", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "SimulationTests", dependencies: ["Hours", "Machine", "Simulation", "Driver", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "WalkTests",
      dependencies: [
        "Diagnostics", "Hours", "Syntax", "Machine", "Simulation", "Audio", "Driver", "Oracle", "Support",
      ],
      swiftSettings: house),
    .testTarget(
      name: "SchemesTests",
      dependencies: ["Diagnostics", "Hours", "Syntax", "Machine", "Driver", "Support", "callwright-audio"],
      exclude: ["machine_schema.py", "Corpus"], swiftSettings: house),
    .testTarget(
      name: "CoverageTests",
      dependencies: ["Diagnostics", "Driver", "Hours", "Machine", "Semantics", "Simulation", "Syntax"],
      swiftSettings: house),
    .testTarget(
      name: "ReportTests", dependencies: ["Diagnostics", "Driver", "Support"], exclude: ["Readers"],
      swiftSettings: house),
    .testTarget(
      name: "CommandTests", dependencies: ["Diagnostics", "Syntax", "callwright", "callwright-audio"],
      swiftSettings: house),
  ]
)
