import Binary
import Builder
import Disclosure
import Foundation
import Records
import SitePlan
import TestSupport
import Testing
import WorkingTime

/// `Tests/Golden`: content with one of everything, and the pages recorded for it.
enum GoldenSite {
    static let folder = sources.deletingLastPathComponent().appendingPathComponent("Golden")
    static let content = folder.appendingPathComponent("Content")
    static let pages = folder.appendingPathComponent("Pages")

    static let asOf = "2026-10-20"

    /// Kinds of which every page is kept, since what they say of one record differs from what they say of the next. Of
    /// the others there is the first.
    private static let varied: Set = ["procedure", "resultsDay", "apology"]

    /// How many lines of a page are kept that goes on with more of the same: a table for each kind of record.
    private static let beginnings = ["dictionary": 250]

    static func plan() async throws -> SitePlan {
        let day = try #require(Day(asOf))
        let checked = try await CheckedSite(BuildOptions(content: content.path, today: day, workers: 1))
        guard let plan = checked.plan else { throw Program.Failure(reason: "the golden content has no plan") }
        return plan
    }

    /// The files to keep, as they come out now.
    ///
    /// - Parameter place: where the site was built.
    static func files(of plan: SitePlan, in place: Folder) throws -> [String: String] {
        var files: [String: String] = [:]
        var kinds: Set<String> = []
        for file in plan.files {
            let text = place.text("site/" + file.path.text)
            switch file.content {
            case .page(let page):
                guard kinds.insert(page.kind).inserted || varied.contains(page.kind) else { continue }
                files[file.path.text] = cut(try prettyHTML(withoutDigests(text)), after: beginnings[page.kind])
            case .sitemap, .robots, .feed, .deadlines, .openSearch, .securityContact, .redirectMap:
                files[file.path.text] = text.replacing("\r\n", with: "\n")
            default: continue
            }
        }
        return files
    }

    /// The files as they were kept.
    static func kept() throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: pages.path) else { return [:] }
        return try Dictionary(
            uniqueKeysWithValues: Folder.names(in: pages.path).map { name in
                (name, try String(contentsOf: pages.appendingPathComponent(name), encoding: .utf8))
            })
    }

    /// Replaces the recorded files.
    static func keep(_ files: [String: String]) throws {
        let old = try kept()
        for name in old.keys where files[name] == nil {
            try FileManager.default.removeItem(at: pages.appendingPathComponent(name))
        }
        for (name, text) in files where old[name] != text {
            let file = pages.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// The names of style sheets and scripts contain a digest of their contents, which is not part of the pages.
    private static func withoutDigests(_ page: String) -> String {
        page.replacing(/(assets\/[a-z-]+)\.[0-9a-f]{10}\.(css|js|svg)/) { "\($0.1).DIGEST.\($0.2)" }
    }

    private static func cut(_ page: String, after count: Int?) -> String {
        guard let count else { return page }
        return (page.lines.prefix(count) + ["(what follows is not kept)"]).map { $0 + "\n" }.joined()
    }
}

extension Page {
    /// The case without what the page is about: `procedure`, `register.survey`.
    var kind: String {
        switch self {
        case .register(let page): "register." + caseName(of: page)
        case .board(let page): "board." + caseName(of: page)
        case .list(let type): "list.\(type.type)"
        case .record(let type, _): "record.\(type.type)"
        default: caseName(of: self)
        }
    }

    static var allKinds: [String] {
        let pages = cases(of: Page.self).filter { page in
            switch page {
            case .register, .board, .list, .record: false
            default: true
            }
        }
        let parts = cases(of: RegisterPage.self).map(Page.register) + cases(of: BoardPage.self).map(Page.board)
        let lists = RecordType.all.filter { $0.listAddress != nil }.map { Page.list($0) }
        let records = RecordType.all.map { Page.record($0, file: "") }
        return (pages + parts + lists + records).map(\.kind)
    }
}

/// The name of a case, without its values.
func caseName(of value: some Any) -> String { String("\(value)".prefix { $0 != "(" }) }

/// A value of each case of an enumeration whose cases are written as their numbers, without gaps.
func cases<Value: BinaryValue>(of type: Value.Type) -> [Value] {
    var cases: [Value] = []
    for number in UInt8.min...UInt8.max {
        var reader = BinaryReader([number] + [UInt8](repeating: 0, count: 64))
        guard let value = try? Value(from: &reader) else { break }
        cases.append(value)
    }
    return cases
}
