// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility"),
    // The engine is generic over queries: without it every question pays for looking up types.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A module in one of the rooms of `Sources/`.
func module(
    _ name: String, in room: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/\(room)/\(name)", resources: resources,
        swiftSettings: strict)
}

/// A C library of the system.
func library(_ name: String, _ library: String, package: String) -> Target {
    .systemLibrary(
        name: name, path: "Sources/System/\(name)", pkgConfig: library, providers: [.apt([package])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

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
        library("CArchive", "libarchive", package: "libarchive-dev"),
        library("CBrotli", "libbrotlienc", package: "libbrotli-dev"),
        library("CCommonMark", "libcmark", package: "libcmark-dev"),
        library("CExpat", "expat", package: "libexpat1-dev"),
        .systemLibrary(name: "CGlibc", path: "Sources/System/CGlibc"),
        library("CQREncode", "libqrencode", package: "libqrencode-dev"),
        library("CZlib", "zlib", package: "zlib1g-dev"),

        // The ground floor: these import nothing of ours but each other, downwards.
        module("Binary", in: "Base"),
        module("HTML", in: "Base", ["Binary"]),
        module("Parallel", in: "Base", ["CGlibc"]),
        module("Vietnamese", in: "Base"),
        module("Codecs", in: "Base", ["CBrotli", "CQREncode", "CZlib"]),
        module("Diagnostics", in: "Base", ["Binary"]),
        module("FileSystem", in: "Base", ["Binary", "CGlibc"]),
        module(
            "Digests", in: "Base",
            ["Binary", "FileSystem", "Parallel", .product(name: "Crypto", package: "swift-crypto")]),

        .target(name: "Engine", dependencies: ["Binary", "Digests", "FileSystem", "Parallel"], swiftSettings: strict),

        // The domain: plain values, no I/O.
        module("WorkingTime", in: "Domain", ["Binary", "Vietnamese"]),
        module("RecordSchema", in: "Domain", ["Binary", "Diagnostics", "Vietnamese", "WorkingTime"]),
        module("Privacy", in: "Domain", ["Vietnamese"]),
        module("Records", in: "Domain", ["Binary", "Diagnostics", "RecordSchema", "Vietnamese", "WorkingTime"]),
        module(
            "Register", in: "Domain",
            ["Binary", "Diagnostics", "Digests", "Parallel", "Records", "RecordSchema", "Vietnamese", "WorkingTime"]),
        module(
            "Disclosure", in: "Domain",
            [
                "Binary", "Diagnostics", "Digests", "Engine", "Parallel", "Records", "RecordSchema", "Register",
                "Vietnamese", "WorkingTime",
            ]),

        // From files to records.
        module("Markdown", in: "Reading", ["CCommonMark", "HTML", "Vietnamese"]),
        module(
            "ContentReader", in: "Reading",
            [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "FileSystem", "Markdown", "Parallel",
                "Privacy", "Records", "RecordSchema", "Register", "Vietnamese", "WorkingTime",
                .product(name: "Yams", package: "Yams"),
            ]),
        module(
            "Import", in: "Reading",
            [
                "CArchive", "CExpat", "ContentReader", "Diagnostics", "Disclosure", "FileSystem", "Privacy", "Records",
                "RecordSchema", "Register", "Vietnamese", "WorkingTime",
            ]),

        // What the site consists of.
        module("Search", in: "Site", ["Binary", "Digests", "Vietnamese"]),
        module(
            "SitePlan", in: "Site",
            [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "Records", "RecordSchema", "Register",
                "Search", "Vietnamese", "WorkingTime",
            ]),
        module(
            "Lookup", in: "Site",
            [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "Records", "Register", "SitePlan",
                "WorkingTime",
            ]),
        module(
            "OpenData", in: "Site",
            [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "FileSystem", "HTML", "Records",
                "RecordSchema", "Register", "SitePlan", "WorkingTime",
            ]),

        // How pages look.
        .target(
            name: "Templates",
            dependencies: [
                "Binary", "Codecs", "Diagnostics", "Digests", "Disclosure", "Engine", "HTML", "Markdown", "OpenData",
                "Records", "RecordSchema", "Register", "Search", "SitePlan", "Vietnamese", "WorkingTime",
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

        // From built pages to readers.
        module("Hosting", in: "Delivery"),
        module(
            "Publishing", in: "Delivery",
            [
                "Binary", "Diagnostics", "Digests", "Disclosure", "FileSystem", "Parallel", "SitePlan", "WorkingTime",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        module(
            "Releases", in: "Delivery",
            ["Binary", "Codecs", "Digests", "FileSystem", "Hosting", "Parallel", "Publishing", "SitePlan"]),
        module(
            "Preview", in: "Delivery",
            [
                "Binary", "Diagnostics", "FileSystem", "Hosting", "HTML", "SitePlan",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ], resources: [.embedInCode("preview.css"), .embedInCode("preview.js")]),
        module("Doctor", in: "Delivery", ["Binary", "Codecs", "Diagnostics", "FileSystem", "Markdown"]),
        module(
            "Skeleton", in: "Delivery",
            [
                "Binary", "ContentReader", "Diagnostics", "Disclosure", "Records", "RecordSchema", "Register",
                "Vietnamese", "WorkingTime",
            ]),

        // One build, as a library.
        .target(
            name: "Builder",
            dependencies: [
                "Binary", "ContentReader", "Diagnostics", "Digests", "Disclosure", "Engine", "FileSystem", "HTML",
                "Lookup", "OpenData", "Parallel", "Publishing", "Records", "SitePlan", "Templates", "WorkingTime",
            ], swiftSettings: strict),

        .executableTarget(
            name: "congkhai",
            dependencies: [
                "Binary", "Builder", "CGlibc", "ContentReader", "Diagnostics", "Digests", "Disclosure", "Doctor",
                "Engine", "FileSystem", "Hosting", "HTML", "Import", "Parallel", "Preview", "Publishing", "Records",
                "RecordSchema", "Register", "Releases", "SitePlan", "Skeleton", "Templates", "Vietnamese",
                "WorkingTime", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict,
            // What the program keeps for its next run bears this identifier.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),

        .target(name: "TestSupport", dependencies: ["CArchive"], path: "Tests/TestSupport", swiftSettings: strict),
        .systemLibrary(
            name: "CBrotliDecoder", path: "Tests/CBrotliDecoder", pkgConfig: "libbrotlidec",
            providers: [.apt(["libbrotli-dev"])]),
        tests("BinaryTests", ["Binary"]),
        tests("CodecsTests", ["CBrotliDecoder", "Codecs", "CZlib", "TestSupport"]),
        tests("ContentReaderTests", ["ContentReader", "Diagnostics", "Disclosure", "Records", "TestSupport"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("DigestsTests", ["Binary", "Digests", "FileSystem", "TestSupport"]),
        tests(
            "DisclosureTests",
            [
                "Binary", "Diagnostics", "Digests", "Disclosure", "Engine", "Parallel", "Privacy", "Records",
                "RecordSchema", "Register", "TestSupport", "Vietnamese", "WorkingTime",
            ]),
        tests("DoctorTests", ["Diagnostics", "Doctor"]),
        tests("EngineTests", ["Binary", "Digests", "Engine", "FileSystem", "Parallel", "TestSupport"]),
        tests("FileSystemTests", ["Binary", "FileSystem", "TestSupport"]),
        tests("HTMLTests", ["HTML", "TestSupport"]),
        tests("HostingTests", ["Hosting", "TestSupport"]),
        tests(
            "ImportTests",
            [
                "ContentReader", "Diagnostics", "Disclosure", "FileSystem", "Import", "Privacy", "Records",
                "RecordSchema", "Register", "TestSupport", "Vietnamese", "WorkingTime",
            ]),
        tests(
            "LookupTests",
            [
                "Binary", "Diagnostics", "Disclosure", "Engine", "Lookup", "Records", "RecordSchema", "Register",
                "TestSupport", "WorkingTime",
            ], exclude: ["codes.tsv"]),
        tests("MarkdownTests", ["HTML", "Markdown", "TestSupport"]),
        tests(
            "OpenDataTests",
            ["Binary", "Diagnostics", "Disclosure", "OpenData", "Records", "RecordSchema", "WorkingTime"]),
        tests("ParallelTests", ["Parallel", "TestSupport"]),
        tests("PreviewTests", ["Diagnostics", "Preview"]),
        tests("ReleasesTests", ["FileSystem", "Publishing", "Releases", "TestSupport"]),
        tests("SearchTests", ["Digests", "Search"]),
        tests(
            "SitePlanTests", ["Binary", "Disclosure", "Records", "Register", "SitePlan", "TestSupport", "WorkingTime"]),
        tests("VietnameseTests", ["TestSupport", "Vietnamese"]),
        tests(
            "WholeSite",
            [
                "Binary", "Builder", "ContentReader", "Diagnostics", "Disclosure", "Engine", "Records", "RecordSchema",
                "Register", "SitePlan", "TestSupport", "WorkingTime",
            ], exclude: ["Units", "Broken", "Kept"]),
    ],
    swiftLanguageModes: [.v6]
)
