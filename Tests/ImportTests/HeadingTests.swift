import Diagnostics
import Disclosure
import Testing

@testable import Import

/// The rows in which tables name their columns.
@Suite struct HeadingTests {
    private static let vocabulary = HeadingVocabulary(
        DossierColumns.descriptions, known: KnownSpellings.dossier, required: ["code"])

    private func heading(_ text: String) throws -> HeadingRow? {
        var problems = Problems(file: "bang.csv")
        let table = try #require(TableSource(path: "bang.csv", bytes: Array(text.utf8)).read(&problems))
        return HeadingRow(table, Self.vocabulary)
    }

    @Test func spellingsBelongToOneKeyEachAndAreNotPersonal() {
        for (known, keys) in [
            (KnownSpellings.dossier, DossierColumns.descriptions.map(\.key) + [KnownSpellings.procedureName]),
            (
                KnownSpellings.procedure,
                ProcedureTable.fields.map(\.key) + [KnownSpellings.timeLimit, KnownSpellings.fee]
            ),
        ] {
            var owners: [Spelling: String] = [:]
            for (key, headings) in known {
                #expect(keys.contains(key))
                for heading in headings {
                    #expect(owners.updateValue(key, forKey: Spelling(heading)) == nil, "\(heading)")
                    #expect(!PersonalData.isPersonalHeading(heading), "\(heading)")
                }
            }
        }
        for choice in KnownSpellings.choices {
            let field = (DossierColumns.descriptions + ProcedureTable.fields).first { $0.key == choice.field }
            var type = field?.type
            if case .list(let element) = type { type = element }
            guard case .choice(let options) = type else {
                Issue.record("\(choice.field) is no choice")
                continue
            }
            #expect(options.contains { $0.key == choice.key })
        }
    }

    @Test func keysAndLabelsAreHeadingsInAnyLetters() {
        for field in DossierColumns.descriptions {
            for text in [
                field.key, field.label, field.label.uppercased(), field.label + " (dd/MM/yyyy)", " \(field.label) *",
            ] {
                #expect(Self.vocabulary.meaning(text) == .key(field.key))
            }
        }
        #expect(Self.vocabulary.meaning("Họ và tên người nộp") == .personal)
        #expect(Self.vocabulary.meaning("STT") == .unknown)
    }

    @Test func aTitleAndANumberingAreNoHeadings() throws {
        let row = try #require(
            try heading(
                "UBND XÃ MINH HỌA,,\nDanh sách mã hồ sơ,,\n,,\nSTT,Số hồ sơ,Ngày tiếp nhận\n(1),(2),(3)\n1,H56.41.07-240905-0001,05/09/2024\n"
            ))
        #expect(row.rows == 4...4 && row.firstRow == 4)
        #expect(row.columns.map(\.meaning) == [.unknown, .key("code"), .key("received")])
    }

    @Test func headingsBelowTheHeadingOfAGroup() throws {
        let row = try #require(
            try heading(
                "Mã hồ sơ,Người nộp,,Thời gian,\n,Tên,Địa chỉ,Tiếp nhận,Hẹn trả\nH56.41.07-240905-0001,x,y,05/09/2024,06/09/2024\n"
            ))
        #expect(row.rows == 1...2 && row.firstRow == 2)
        #expect(row.columns.map(\.meaning) == [.key("code"), .personal, .personal, .key("received"), .key("due")])
    }

    @Test func withoutACodeThereIsNoHeading() throws {
        #expect(try heading("STT,Ngày tiếp nhận\n1,05/09/2024\n") == nil)
    }

    @Test func twoColumnsOfOneMeaningAreTold() throws {
        var problems = Problems(file: "bang.csv")
        try heading("Số hồ sơ,Mã hồ sơ\nx,y\n")?.reportRepeats(&problems)
        #expect(problems.all.map(\.rule) == [.duplicateKey])
    }
}
