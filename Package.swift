// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library module of ours: its folder is `Sources/NAME`.
///
/// Its texts - lists, style sheets - become part of the code.
func module(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    texts: [String] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        exclude: texts,
        swiftSettings: settings,
        plugins: texts.isEmpty ? [] : ["EmbedTexts"]
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
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // In the order data flows; ARCHITECTURE.md draws the arrows, a test enforces them.
        module("News"),
        module("Markup"),
        module(
            "Language",
            ["News"],
            texts: [
                "Resources/abbreviations.txt",
                "Resources/languages.txt",
                "Resources/stopwords.txt",
            ]
        ),
        module("Archive", ["News", "CZlib"]),
        module("Ingest", ["News", "Markup", "Archive"]),
        module(
            "Extract",
            ["News", "Markup", "Language"],
            texts: [
                "Resources/concepts.txt",
                "Resources/months.txt",
                "Resources/date-words.txt",
                "Resources/en-furniture.txt",
                "Resources/vi-furniture.txt",
                "Resources/phrases.txt",
            ]
        ),
        module(
            "Annotate",
            ["News", "Language"],
            texts: [
                "any/any-days.txt",
                "Resources/territories.txt",
                "Resources/territory-names.txt",
                "Resources/places.txt",
                "Resources/organizations.txt",
                "Resources/outlets.txt",
                "Resources/institutions.txt",
                "Resources/persons.txt",
                "vi/vi-titles.txt",
                "vi/vi-words.txt",
                "vi/vi-cues.txt",
                "vi/vi-figures.txt",
                "en/en-titles.txt",
                "en/en-words.txt",
                "en/en-cues.txt",
                "en/en-figures.txt",
            ]
        ),
        module(
            "Organize",
            ["News", "Language"],
            texts: ["Resources/common-words.txt"]
        ),
        module(
            "Fetch",
            [
                "News", "Archive", "Ingest",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ]
        ),
        module("Harvest", ["News", "Archive", "Ingest", "Store", "DatelineKit", "Fetch"]),
        module("Store", ["News", "Language", .product(name: "GRDB", package: "GRDB.swift")]),
        module("Export", ["News", "Archive"]),
        module(
            "Serve",
            [
                "News", "Markup", "Language", "Store", "Export", "DatelineKit",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            texts: ["Resources/style.css"]
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
                "News", "Ingest", "Store", "DatelineKit", "Serve", "Export", "Fetch", "Harvest",
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
        .executableTarget(name: "embed-texts", swiftSettings: settings),
        .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["embed-texts"]),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .target(
            name: "TestSupport",
            dependencies: ["News", .product(name: "Hummingbird", package: "hummingbird")],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "dateline-soak",
            dependencies: [
                "News", "Archive", "Store", "DatelineKit", "Fetch", "Harvest", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Soak",
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
        tests("Fetch", ["News", "Ingest", "Archive"]),
        tests("Harvest", ["News", "Ingest", "Store", "DatelineKit", "Fetch"]),
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
