// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility"),
    // The engine is generic over queries: without it every question pays for looking up types.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
    name: "congkhai",
    products: [.executable(name: "congkhai", targets: ["congkhai"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CGlibc"),

        // The ground floor: these import nothing of ours.
        .target(name: "Binary", swiftSettings: strict),
        .target(name: "Compression", dependencies: ["CBrotli", "CZlib"], swiftSettings: strict),
        .target(name: "HTML", swiftSettings: strict),
        .target(name: "JSON", swiftSettings: strict),
        .target(name: "Parallel", dependencies: ["CGlibc"], swiftSettings: strict),
        .target(name: "QRCode", dependencies: ["CQREncode"], swiftSettings: strict),
        .target(name: "Vietnamese", swiftSettings: strict),
        .target(name: "Hosting", swiftSettings: strict),

        .target(name: "Diagnostics", dependencies: ["Binary"], swiftSettings: strict),
        .target(name: "FileSystem", dependencies: ["Binary", "CGlibc"], swiftSettings: strict),
        .target(
            name: "Digests",
            dependencies: ["Binary", "FileSystem", "Parallel", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Engine", dependencies: ["Binary", "Digests", "FileSystem", "Parallel"], swiftSettings: strict),
        .target(
            name: "Search", dependencies: ["Binary", "Diagnostics", "Digests", "Parallel", "Vietnamese"],
            swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["CCommonMark", "HTML", "Vietnamese"], swiftSettings: strict),
        .target(
            name: "Disclosure", dependencies: ["Binary", "Diagnostics", "Digests", "Engine", "Parallel", "Vietnamese"],
            swiftSettings: strict),
        .target(
            name: "ContentReader",
            dependencies: [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "FileSystem", "Markdown", "Parallel",
                "Vietnamese", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Import",
            dependencies: [
                "CArchive", "CExpat", "ContentReader", "Diagnostics", "Disclosure", "FileSystem", "Vietnamese",
            ],
            swiftSettings: strict),
        .target(
            name: "SitePlan",
            dependencies: ["Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "HTML", "Search", "Vietnamese"],
            swiftSettings: strict),
        .target(
            name: "Doctor",
            dependencies: ["Compression", "Diagnostics", "FileSystem", "Markdown", "QRCode"], swiftSettings: strict),
        .target(
            name: "Lookup",
            dependencies: ["Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "JSON", "SitePlan"],
            swiftSettings: strict),
        .target(
            name: "OpenData",
            dependencies: [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "FileSystem", "HTML", "JSON", "SitePlan",
            ],
            swiftSettings: strict),
        .target(
            name: "Templates",
            dependencies: [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "HTML", "Markdown", "OpenData", "QRCode",
                "Search", "SitePlan", "Vietnamese",
            ],
            path: "Templates",
            resources: [
                .embedInCode("Style/site.css"), .embedInCode("Style/board.css"), .embedInCode("Style/icon.svg"),
                .embedInCode("Script/letters.js"),
                .embedInCode("Script/typing.js"), .embedInCode("Script/ranking.js"), .embedInCode("Script/search.js"),
                .embedInCode("Script/code.js"), .embedInCode("Script/hash.js"), .embedInCode("Script/lookup.js"),
                .embedInCode("Offline/offline.js"), .embedInCode("Offline/sw.js"),
            ],
            swiftSettings: strict),
        .target(
            name: "Publishing",
            dependencies: [
                "Binary", "Diagnostics", "Digests", "Disclosure", "FileSystem", "Parallel", "SitePlan",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Skeleton", dependencies: ["ContentReader", "Diagnostics", "Disclosure", "Vietnamese"],
            swiftSettings: strict),
        .target(
            name: "Preview",
            dependencies: [
                "Diagnostics", "FileSystem", "HTML", "SitePlan", "Hosting",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            resources: [.embedInCode("preview.css"), .embedInCode("preview.js")], swiftSettings: strict),
        .target(
            name: "Releases",
            dependencies: [
                "Binary", "Compression", "Digests", "FileSystem", "Parallel", "Publishing", "SitePlan", "Hosting",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "congkhai",
            dependencies: [
                "Binary", "CGlibc", "ContentReader", "Diagnostics", "Digests", "Disclosure", "Doctor", "Engine",
                "FileSystem", "Releases", "HTML", "Import", "Lookup", "OpenData", "Parallel", "Preview",
                "Publishing", "Search", "SitePlan", "Skeleton", "Templates", "Vietnamese", "Hosting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict,
            // What the program keeps for its next run bears this identifier.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),

        .target(name: "TestSupport", dependencies: ["CArchive"], path: "Tests/TestSupport", swiftSettings: strict),
        .systemLibrary(
            name: "CBrotliDecoder", path: "Tests/CBrotliDecoder", pkgConfig: "libbrotlidec",
            providers: [.apt(["libbrotli-dev"])]),
        .testTarget(
            name: "CompressionTests", dependencies: ["CBrotliDecoder", "CZlib", "Compression", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "DoctorTests", dependencies: ["Diagnostics", "Doctor"], swiftSettings: strict),
        .testTarget(name: "HostingTests", dependencies: ["TestSupport", "Hosting"], swiftSettings: strict),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "MarkdownTests", dependencies: ["HTML", "Markdown", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ContentReaderTests",
            dependencies: ["ContentReader", "Diagnostics", "Disclosure", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ParallelTests", dependencies: ["Parallel", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "QRCodeTests", dependencies: ["QRCode"], swiftSettings: strict),
        .testTarget(name: "VietnameseTests", dependencies: ["TestSupport", "Vietnamese"], swiftSettings: strict),
        .testTarget(name: "SearchTests", dependencies: ["Digests", "Search", "Vietnamese"], swiftSettings: strict),
        .testTarget(
            name: "DigestsTests", dependencies: ["Binary", "Digests", "FileSystem", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PreviewTests", dependencies: ["Diagnostics", "Preview", "SitePlan", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "EngineTests",
            dependencies: ["Binary", "Digests", "Engine", "FileSystem", "Parallel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FileSystemTests", dependencies: ["Binary", "FileSystem", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SitePlanTests", dependencies: ["Binary", "Disclosure", "SitePlan", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "DisclosureTests",
            dependencies: ["Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "TestSupport", "Vietnamese"],
            swiftSettings: strict),
        .testTarget(
            name: "LookupTests",
            dependencies: ["Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "Lookup", "TestSupport"],
            exclude: ["codes.tsv"], swiftSettings: strict),
        .testTarget(
            name: "OpenDataTests", dependencies: ["Diagnostics", "Disclosure", "OpenData", "SitePlan"],
            swiftSettings: strict),
        .testTarget(
            name: "ImportTests",
            dependencies: [
                "ContentReader", "Diagnostics", "Disclosure", "FileSystem", "Import", "TestSupport", "Vietnamese",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReleasesTests", dependencies: ["FileSystem", "Releases", "Publishing", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "WholeSite",
            dependencies: [
                "Binary", "ContentReader", "Diagnostics", "Disclosure", "Engine", "SitePlan", "TestSupport", "congkhai",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Units", "Broken", "Kept"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
