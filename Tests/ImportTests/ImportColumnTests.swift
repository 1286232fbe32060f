import Diagnostics
import Privacy
import RecordSchema
import Records
import Testing

@testable import Import

/// The declarations of the columns of both imports.
@Suite struct ImportColumnTests {
    private static let imports = [DossierColumns.all, ProcedureColumns.all]

    @Test(arguments: imports)
    func headingsBelongToOneColumnEachAndAreNotPersonal(columns: [ImportColumn]) {
        var owners: [Spelling: String] = [:]
        for column in columns {
            for heading in column.headings {
                #expect(owners.updateValue(column.key, forKey: Spelling(heading)) == nil, "\(heading)")
                #expect(!PersonalData.isPersonalHeading(heading), "\(heading)")
            }
        }
    }

    @Test func columnsFillFieldsOfTheirRecords() {
        let fields = [Dossier.schema.description.fields, Procedure.schema.description.fields]
        for (columns, fields) in zip(Self.imports, fields) {
            for column in columns {
                #expect(fields.contains { $0.key == column.field.key }, "\(column.key)")
                #expect(!column.isSupplementary || columns.contains { $0.key == column.field.key }, "\(column.key)")
            }
            for field in fields where field.isRequired { #expect(columns[field.key] != nil, "\(field.key)") }
        }
    }

    @Test func everyFieldThatATableCanContainHasAColumn() {
        for field in DossierFields.descriptions {
            let column = DossierColumns.all[field.key]
            #expect(column != nil, "\(field.key)")
            if case .moment = field.type { #expect(column?.event != nil, "\(field.key)") }
        }
    }

    @Test(arguments: imports)
    func spellingsAreOfChoices(columns: [ImportColumn]) {
        for column in columns {
            var owners: [Spelling: String] = [:]
            for (choice, spellings) in column.otherSpellings {
                #expect(column.choices.contains { $0.key == choice }, "\(column.key): \(choice)")
                for spelling in spellings {
                    #expect(owners.updateValue(choice, forKey: Spelling(spelling)) == nil, "\(spelling)")
                }
            }
        }
    }

    @Test(arguments: imports)
    func aMappingMayContainTheKeysOfColumns(columns: [ImportColumn]) {
        #expect(Set(columns.map(\.key)).count == columns.count)
        for column in columns {
            for choice in column.choices { #expect(column.problem(in: choice.key) == nil) }
            if !column.choices.isEmpty { #expect(column.problem(in: "lạ") != nil, "\(column.key)") }
        }
    }
}
