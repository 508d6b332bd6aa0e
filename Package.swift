// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library module of ours: its folder is `Sources/NAME`.
func module(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        exclude: exclude,
        resources: resources,
        swiftSettings: settings
    )
}

/// The tests of a module: their folder is `Tests/NAMETests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        swiftSettings: settings
    )
}

let package = Package(
    name: "dateline",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "DatelineKit", targets: ["DatelineKit"]),
        .library(name: "Markup", targets: ["Markup"]),
        .executable(name: "dateline", targets: ["dateline"]),
        .executable(name: "dateline-evaluate", targets: ["dateline-evaluate"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        // In the order data flows; ARCHITECTURE.md draws the arrows, a test enforces them.
        module("News"),
        module("Markup"),
        module(
            "Language",
            ["News"],
            resources: [
                .embedInCode("Resources/abbreviations.txt"),
                .embedInCode("Resources/languages.txt"),
                .embedInCode("Resources/stopwords.txt"),
            ]
        ),
        module("Archive", ["News", "CZlib"]),
        module("Ingest", ["News", "Markup", "Archive"]),
        module(
            "Extract",
            ["News", "Markup", "Language"],
            resources: [
                .embedInCode("Resources/concepts.txt"), .embedInCode("Resources/months.txt"),
                .embedInCode("Resources/date-words.txt"),
                .embedInCode("Resources/en-furniture.txt"),
                .embedInCode("Resources/vi-furniture.txt"),
                .embedInCode("Resources/phrases.txt"),
            ]
        ),
        module(
            "Annotate",
            ["News", "Language"],
            resources: [
                .embedInCode("Resources/territories.txt"),
                .embedInCode("Resources/territory-names.txt"),
                .embedInCode("Resources/places.txt"),
                .embedInCode("Resources/organizations.txt"),
                .embedInCode("Resources/outlets.txt"),
                .embedInCode("Resources/institutions.txt"),
                .embedInCode("Resources/persons.txt"),
                .embedInCode("vi/vi-titles.txt"),
                .embedInCode("vi/vi-words.txt"),
                .embedInCode("vi/vi-cues.txt"),
                .embedInCode("vi/vi-figures.txt"),
                .embedInCode("en/en-titles.txt"),
                .embedInCode("en/en-words.txt"),
                .embedInCode("en/en-cues.txt"),
                .embedInCode("en/en-figures.txt"),
            ]
        ),
        module(
            "Organize",
            ["News", "Language"],
            resources: [.embedInCode("Resources/common-words.txt")]
        ),
        module("Store", ["News", "Language", .product(name: "GRDB", package: "GRDB.swift")]),
        module("Export", ["News", "Archive"]),
        module(
            "Serve",
            [
                "News", "Markup", "Language", "Store", "Export", "DatelineKit",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            resources: [.embedInCode("Resources/style.css")]
        ),
        module(
            "DatelineKit",
            [
                "News", "Language", "Archive", "Ingest", "Extract", "Annotate", "Organize", "Store",
            ]
        ),
        .executableTarget(
            name: "dateline",
            dependencies: [
                "News", "Ingest", "Store", "DatelineKit", "Serve", "Export",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "dateline-evaluate",
            dependencies: [
                "News", "Markup", "Language", "Ingest", "Extract", "Annotate", "Organize",
                "DatelineKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .target(
            name: "TestSupport",
            dependencies: ["News"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        tests("News"),
        tests("Markup"),
        tests("Language", ["News"]),
        tests("Archive", ["News"]),
        tests("Ingest", ["News", "Archive"]),
        tests("Extract", ["News"]),
        tests("Annotate", ["News", "Language"]),
        tests("Organize", ["News"]),
        tests("Store", ["News", "Language"]),
        tests("Serve", ["News", "DatelineKit", "Ingest"]),
        .testTarget(
            name: "CommandTests",
            dependencies: ["dateline", "TestSupport"],
            swiftSettings: settings
        ),
        tests("DatelineKit", ["News", "Archive", "Ingest", "Store"]),
    ]
)
