// swift-tools-version: 6.2
import PackageDescription

// Random bytes for everything that reads bytes of strangers: a package of its own, because libFuzzer brings its own `main`.
// `./dev fuzz bytes` builds and runs it.

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "callwright", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "CallwrightRooms", package: "callwright")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
