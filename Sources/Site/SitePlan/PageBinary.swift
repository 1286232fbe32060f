import Binary
import Disclosure
import Records
import Register
import WorkingTime

// The binary encoding of pages: a fixed number for each case, followed by its key.

extension Page: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .home: writer.write(UInt8(0))
        case .procedures: writer.write(UInt8(1))
        case .forms: writer.write(UInt8(2))
        case .lookup: writer.write(UInt8(3))
        case .results: writer.write(UInt8(4))
        case .statistics: writer.write(UInt8(5))
        case .apologies: writer.write(UInt8(6))
        case .staff: writer.write(UInt8(9))
        case .selfCheck: writer.write(UInt8(10))
        case .openData: writer.write(UInt8(11))
        case .dictionary: writer.write(UInt8(12))
        case .rules: writer.write(UInt8(13))
        case .search: writer.write(UInt8(14))
        case .offline: writer.write(UInt8(15))
        case .notFound: writer.write(UInt8(16))
        case .field(let name):
            writer.write(UInt8(17))
            name.write(into: &writer)
        case .procedure(let version):
            writer.write(UInt8(18))
            version.write(into: &writer)
        case .procedureFilter(let filter):
            writer.write(UInt8(19))
            filter.write(into: &writer)
        case .resultsYear(let year):
            writer.write(UInt8(20))
            year.write(into: &writer)
        case .resultsMonth(let year, let month):
            writer.write(UInt8(21))
            year.write(into: &writer)
            month.write(into: &writer)
        case .resultsDay(let day, let part):
            writer.write(UInt8(22))
            day.write(into: &writer)
            part.write(into: &writer)
        case .closedDay(let day, let part):
            writer.write(UInt8(23))
            day.write(into: &writer)
            part.write(into: &writer)
        case .statisticsPeriod(let period):
            writer.write(UInt8(24))
            period.write(into: &writer)
        case .apologyYear(let year):
            writer.write(UInt8(25))
            year.write(into: &writer)
        case .apology(let file):
            writer.write(UInt8(26))
            file.write(into: &writer)
        case .list(let type):
            writer.write(UInt8(7))
            type.write(into: &writer)
        case .record(let type, let file):
            writer.write(UInt8(8))
            type.write(into: &writer)
            file.write(into: &writer)
        case .redirect(let address):
            writer.write(UInt8(27))
            address.write(into: &writer)
        case .register(let page):
            writer.write(UInt8(28))
            page.write(into: &writer)
        case .board(let page):
            writer.write(UInt8(29))
            page.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = .home
        case 1: self = .procedures
        case 2: self = .forms
        case 3: self = .lookup
        case 4: self = .results
        case 5: self = .statistics
        case 6: self = .apologies
        case 7: self = .list(try RecordType(from: &reader))
        case 8: self = .record(try RecordType(from: &reader), file: try String(from: &reader))
        case 9: self = .staff
        case 10: self = .selfCheck
        case 11: self = .openData
        case 12: self = .dictionary
        case 13: self = .rules
        case 14: self = .search
        case 15: self = .offline
        case 16: self = .notFound
        case 17: self = .field(try String(from: &reader))
        case 18: self = .procedure(try VersionKey(from: &reader))
        case 19: self = .procedureFilter(try ProcedureFilter(from: &reader))
        case 20: self = .resultsYear(try Int(from: &reader))
        case 21: self = .resultsMonth(year: try Int(from: &reader), month: try Int(from: &reader))
        case 22: self = .resultsDay(try Day(from: &reader), part: try Int(from: &reader))
        case 23: self = .closedDay(try Day(from: &reader), part: try Int(from: &reader))
        case 24: self = .statisticsPeriod(try Period(from: &reader))
        case 25: self = .apologyYear(try Int(from: &reader))
        case 26: self = .apology(try String(from: &reader))
        case 27: self = .redirect(try String(from: &reader))
        case 28: self = .register(try RegisterPage(from: &reader))
        case 29: self = .board(try BoardPage(from: &reader))
        default: throw BinaryError()
        }
    }
}

extension BoardPage: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .index: writer.write(UInt8(0))
        case .feedback: writer.write(UInt8(1))
        case .field(let name):
            writer.write(UInt8(2))
            name.write(into: &writer)
        case .handout(let version):
            writer.write(UInt8(3))
            version.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = .index
        case 1: self = .feedback
        case 2: self = .field(try String(from: &reader))
        case 3: self = .handout(try VersionKey(from: &reader))
        default: throw BinaryError()
        }
    }
}

extension RegisterPage: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .disclosures: writer.write(UInt8(0))
        case .informationCatalogue: writer.write(UInt8(1))
        case .disclosurePlan: writer.write(UInt8(2))
        case .feedback: writer.write(UInt8(3))
        case .catalogueChanges: writer.write(UInt8(4))
        case .leaders: writer.write(UInt8(5))
        case .locality: writer.write(UInt8(6))
        case .receptions: writer.write(UInt8(7))
        case .commitments: writer.write(UInt8(8))
        case .disclosureCategory(let category):
            writer.write(UInt8(9))
            writer.write(case: category)
        case .disclosureList(let quarter):
            writer.write(UInt8(10))
            quarter.write(into: &writer)
        case .disclosure(let file):
            writer.write(UInt8(11))
            file.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = .disclosures
        case 1: self = .informationCatalogue
        case 2: self = .disclosurePlan
        case 3: self = .feedback
        case 4: self = .catalogueChanges
        case 5: self = .leaders
        case 6: self = .locality
        case 7: self = .receptions
        case 8: self = .commitments
        case 9: self = .disclosureCategory(try reader.readCase())
        case 10: self = .disclosureList(try Quarter(from: &reader))
        case 11: self = .disclosure(try String(from: &reader))
        default: throw BinaryError()
        }
    }
}

extension ProcedureFilter: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .level(nil): writer.write(UInt8(0))
        case .level(let level?):
            writer.write(UInt8(1))
            writer.write(case: level)
        case .way(let way):
            writer.write(UInt8(2))
            writer.write(case: way)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = .level(nil)
        case 1: self = .level(.some(try reader.readCase()))
        case 2: self = .way(try reader.readCase())
        default: throw BinaryError()
        }
    }
}
