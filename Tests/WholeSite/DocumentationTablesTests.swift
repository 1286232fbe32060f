import Foundation
import Records
import Testing

/// The tables of content files in `README.md` and the handbook, and the folders that systemd watches, which are made from
/// the kinds of content. `make golden` renews them.
@Suite struct DocumentationTablesTests {
    private static let root = sources.appending(path: "../..")

    @Test func readmeListsEveryFile() throws {
        let rows = ContentKind.all.map { "| `\($0.glob)` | \($0.summary.contents) | \($0.summary.pages) |" }
        try expect(
            rows + [
                "| `assets/**` | everything else there is copied as it is | `assets/`; `bieu-mau/` for `assets/forms/` |"
            ],
            inTableOf: "README.md", below: "| in `Content/` | what | page |")
    }

    @Test func handbookListsEveryKindWithoutAChapter() throws {
        let rows = ContentKind.all.compactMap { kind in
            kind.handbook.map { entry in
                let name = entry.example.map { $0.contains(" ") ? " \"\($0)\"" : " \($0)" } ?? ""
                let path = kind.paths.folder.map { $0 + "/" } ?? kind.glob
                return "| \(entry.contents) | `congkhai new \(kind.name)\(name)` | `\(path)` | \(entry.shownIn) |"
            }
        }
        try expect(
            rows, inTableOf: "Documentation/so-tay/Content/pages/so-tay/07-noi-dung-khac.md",
            below: "| Nội dung | Lệnh tạo tệp mẫu | Ghi ở | Hiện ở |")
    }

    @Test func systemdWatchesEveryFolder() throws {
        let folders = Set(ContentKind.all.compactMap(\.paths.folder) + ["assets", "assets/forms"])
        try expect(
            folders.sorted().map { "PathModified=/var/lib/congkhai/content/\($0)" },
            inTableOf: "Packaging/systemd/congkhai-update.path", below: "PathModified=/var/lib/congkhai/content",
            of: "PathModified=", from: 1)
    }

    /// Expects a table to have exactly these rows, or replaces them if the golden files are being renewed.
    ///
    /// - Parameters:
    ///   - prefix: What every row begins with.
    ///   - offset: The number of lines from the heading to the first row.
    private func expect(
        _ rows: [String], inTableOf path: String, below heading: String, of prefix: String = "|", from offset: Int = 2
    ) throws {
        let file = Self.root.appending(path: path)
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: heading), "\(path) has no table “\(heading)”") + offset
        let end = lines[start...].firstIndex { !$0.hasPrefix(prefix) } ?? lines.endIndex
        if GoldenPagesTests.isRenewing {
            lines.replaceSubrange(start..<end, with: rows)
            try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(Array(lines[start..<end]) == rows, "\(path): run make golden")
        }
    }
}
