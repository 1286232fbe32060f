import Binary
import Disclosure
import WorkingTime

extension PlannedFile.Content: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .sitemap: writer.write(UInt8(0))
        case .robots: writer.write(UInt8(1))
        case .deadlines: writer.write(UInt8(2))
        case .openSearch: writer.write(UInt8(3))
        case .securityContact: writer.write(UInt8(4))
        case .redirectMap: writer.write(UInt8(5))
        case .stylesheet: writer.write(UInt8(6))
        case .searchScript: writer.write(UInt8(7))
        case .searchTitles: writer.write(UInt8(8))
        case .lookupScript: writer.write(UInt8(9))
        case .boardStylesheet: writer.write(UInt8(10))
        case .serviceWorker: writer.write(UInt8(11))
        case .offlineScript: writer.write(UInt8(12))
        case .icon: writer.write(UInt8(13))
        case .page(let page):
            writer.write(UInt8(14))
            page.write(into: &writer)
        case .feed(let feed):
            writer.write(UInt8(15))
            feed.write(into: &writer)
        case .searchShard(let number):
            writer.write(UInt8(16))
            number.write(into: &writer)
        case .lookupShard(let year, let number):
            writer.write(UInt8(17))
            year.write(into: &writer)
            number.write(into: &writer)
        case .openData(let file):
            writer.write(UInt8(18))
            file.write(into: &writer)
        case .asset(let path):
            writer.write(UInt8(19))
            path.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = .sitemap
        case 1: self = .robots
        case 2: self = .deadlines
        case 3: self = .openSearch
        case 4: self = .securityContact
        case 5: self = .redirectMap
        case 6: self = .stylesheet
        case 7: self = .searchScript
        case 8: self = .searchTitles
        case 9: self = .lookupScript
        case 10: self = .boardStylesheet
        case 11: self = .serviceWorker
        case 12: self = .offlineScript
        case 13: self = .icon
        case 14: self = .page(try Page(from: &reader))
        case 15: self = .feed(try Feed(from: &reader))
        case 16: self = .searchShard(try Int(from: &reader))
        case 17: self = .lookupShard(year: try Int(from: &reader), number: try Int(from: &reader))
        case 18: self = .openData(try OpenDataFile(from: &reader))
        case 19: self = .asset(try String(from: &reader))
        default: throw BinaryError()
        }
    }
}

extension OpenDataFile: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .table(let table, let format):
            writer.write(UInt8(0))
            writer.write(case: table)
            writer.write(case: format)
        case .dossiers(let month, let format):
            writer.write(UInt8(1))
            month.write(into: &writer)
            writer.write(case: format)
        case .dictionary: writer.write(UInt8(2))
        case .package: writer.write(UInt8(3))
        case .catalogue: writer.write(UInt8(4))
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = .table(try reader.readCase(), try reader.readCase())
        case 1: self = .dossiers(try DataMonth(from: &reader), try reader.readCase())
        case 2: self = .dictionary
        case 3: self = .package
        case 4: self = .catalogue
        default: throw BinaryError()
        }
    }
}

extension DataMonth: BinaryValue {
    public func write(into writer: inout BinaryWriter) { first.write(into: &writer) }

    public init(from reader: inout BinaryReader) throws(BinaryError) { first = try Day(from: &reader) }
}

extension Feed: BinaryValue {
    public func write(into writer: inout BinaryWriter) { writer.write(case: self) }

    public init(from reader: inout BinaryReader) throws(BinaryError) { self = try reader.readCase() }
}
