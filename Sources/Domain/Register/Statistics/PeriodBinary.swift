import Binary
import WorkingTime

extension Period: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .day(let day):
            writer.write(UInt8(0))
            day.write(into: &writer)
        case .month(let year, let month):
            writer.write(UInt8(1))
            year.write(into: &writer)
            month.write(into: &writer)
        case .quarter(let year, let quarter):
            writer.write(UInt8(2))
            year.write(into: &writer)
            quarter.write(into: &writer)
        case .halfYear(let year):
            writer.write(UInt8(3))
            year.write(into: &writer)
        case .nineMonths(let year):
            writer.write(UInt8(4))
            year.write(into: &writer)
        case .year(let year):
            writer.write(UInt8(5))
            year.write(into: &writer)
        case .window(let window):
            writer.write(UInt8(6))
            window.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = .day(try Day(from: &reader))
        case 1: self = .month(year: try Int(from: &reader), month: try Int(from: &reader))
        case 2: self = .quarter(year: try Int(from: &reader), quarter: try Int(from: &reader))
        case 3: self = .halfYear(try Int(from: &reader))
        case 4: self = .nineMonths(try Int(from: &reader))
        case 5: self = .year(try Int(from: &reader))
        case 6: self = .window(try ReportingWindow(from: &reader))
        default: throw BinaryError()
        }
    }
}

extension ReportingWindow: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        key.write(into: &writer)
        name.write(into: &writer)
        first.write(into: &writer)
        last.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        key = try String(from: &reader)
        name = try String(from: &reader)
        first = try Day(from: &reader)
        last = try Day(from: &reader)
    }
}
