import ContentReader
import Disclosure
import Foundation
import RecordSchema
import Records
import Register
import SitePlan
import Testing

/// The golden content has one of everything: kinds that are missing from it are listed here, with the reason.
@Suite struct GoldenContentTests {
    /// The files of the content, by what they are.
    private let files: [FileRole: String]

    init() throws {
        let folder = GoldenSite.content
        var files: [FileRole: String] = [:]
        for name in try Folder.names(in: folder.path) {
            files[FileRole(path: name), default: ""] +=
                try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) + "\n"
        }
        self.files = files
    }

    @Test func everyKindOfContentIsThere() {
        #expect(ContentKind.all.filter { files[.content($0)] == nil }.map(\.name) == [])
        #expect(files[.asset] != nil)
    }

    @Test func everyKeyIsThere() throws {
        let columns = try #require(files[.content(.resultsTable)]?.lines.first).replacing(",", with: ":\n") + ":\n"
        var wanted: Set<String> = []
        var found: Set<String> = []
        for kind in ContentKind.all where kind != .resultsTable {
            let text = files[.content(kind), default: ""] + (kind == .results ? columns : "")
            let keys = Set(text.matches(of: /(?m)(?:^|[\s{,])([A-Za-z]+):(?:[ ]|$)/).map { String($0.1) })
            for record in kind.record.withParts {
                wanted.formUnion(record.fields.map { "\(record.kind).\($0.key)" })
                found.formUnion(record.fields.filter { keys.contains($0.key) }.map { "\(record.kind).\($0.key)" })
            }
        }
        #expect(wanted.count > 300)
        // Telephone numbers, which would be somebody's.
        #expect(wanted.subtracting(found) == ["contacts.phone", "contacts.fax", "staffMember.phone"])
    }

    @Test func everyColumnOfResultsIsThere() throws {
        let columns = Set(
            try #require(files[.content(.resultsTable)]?.lines.first).split(separator: ",").map(String.init))
        let missing = Dossier.schema.fields.map(\.key).filter { !columns.contains($0) }
        // A table says in YAML what the form of a table has no room for, and moments that are rare.
        #expect(missing == ["submitted", "authorityReceived", "supplemented", "pauses"])
    }

    @Test func everyKindOfPageIsThere() async throws {
        let plan = try await GoldenSite.plan()
        let planned = plan.files.compactMap { file -> Page? in
            if case .page(let page) = file.content { page } else { nil }
        }
        let kinds = Set(planned.map(\.kind))
        #expect(Page.allKinds.count > 50)
        #expect(Page.allKinds.filter { !kinds.contains($0) } == [])
        #expect(Set(cases(of: RegisterPage.self).map(caseName)).count == cases(of: RegisterPage.self).count)

        let contents = Set(plan.files.map { caseName(of: $0.content) })
        // Used only if the office has no emblem.
        #expect(cases(of: PlannedFile.Content.self).map(caseName).filter { !contents.contains($0) } == ["icon"])
        #expect(plan.feeds == Feed.allCases)
    }

    @Test func everyStatusOccurs() throws {
        let pages = try GoldenSite.kept().filter { $0.key.hasPrefix("ket-qua/") }.values.joined()
        let missing = ProcessingStatus.allCases.filter { !pages.contains("data-standing=\"\($0.key)\"") }
        // It takes a procedure without a time limit, which is not to be.
        #expect(missing == [.resolved])
    }

    @Test func everyFigureIsThere() throws {
        let reports = try #require(files[.content(.report)])
        for name in FigureName.allCases { #expect(reports.contains("[[figure \(name.rawValue) "), "\(name)") }
        for division in ProseRequest.Division.allCases {
            #expect(reports.contains("[[table \(division.rawValue) "), "\(division)")
            // A table has as many parts as it needs; few enough can be drawn.
            let isDrawn = reports.contains("[[chart \(division.rawValue) ")
            #expect(isDrawn == (division != .fields), "\(division)")
        }
    }

    @Test func everyCategoryOfDisclosuresIsThere() throws {
        let disclosures = try #require(files[.content(.disclosure)])
        for category in DisclosureCategory.allCases {
            #expect(disclosures.contains("category: \(category.rawValue)\n"), "\(category)")
        }
    }
}

extension RecordDescription {
    /// Itself and the kinds of record that stand in it, at any depth.
    fileprivate var withParts: [RecordDescription] {
        [self] + fields.compactMap(\.type.record).flatMap(\.withParts)
    }
}
