import ContentReader
import Foundation
import Testing

/// The table of content files in `README.md`.
@Suite struct ReadmeTests {
    private static let rows = try? String(contentsOf: sources.appending(path: "../../README.md"), encoding: .utf8)
        .split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: " | ").first ?? "" }

    @Test(arguments: ContentKind.files.keys.sorted())
    func everyFileHasOneRow(name: String) {
        #expect(Self.rows?.count { $0.contains("`\(name)`") } == 1)
    }

    @Test(arguments: ContentKind.folders.keys.sorted())
    func everyFolderHasOneRow(name: String) {
        #expect(Self.rows?.count { $0.contains("`\(name)/") } == 1)
    }
}
