import Binary
import WorkingTime

// Most counts are zero, so only the nonzero ones are written.

extension StatisticsSlice: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        first.write(into: &writer)
        last.write(into: &writer)
        total.write(into: &writer)
        illustrative.write(into: &writer)
        versions.write(into: &writer)
        channels.write(into: &writer)
        applicants.write(into: &writer)
        returnChannels.write(into: &writer)
        paidOnline.write(into: &writer)
        digitised.write(into: &writer)
        overdueChange.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(first: try Day(from: &reader), last: try Day(from: &reader))
        total = try DossierCounts(from: &reader)
        illustrative = try DossierCounts(from: &reader)
        versions = try VersionCounts(from: &reader)
        let counts = [
            try [DossierCounts](from: &reader), try [DossierCounts](from: &reader), try [DossierCounts](from: &reader),
        ]
        guard counts.map(\.count) == [channels.count, applicants.count, returnChannels.count] else {
            throw BinaryError()
        }
        (channels, applicants, returnChannels) = (counts[0], counts[1], counts[2])
        paidOnline = try Share(from: &reader)
        digitised = try Share(from: &reader)
        overdueChange = try Int(from: &reader)
        dataUntil = try Day?(from: &reader)
        publishedOn = try Day?(from: &reader)
    }
}

extension VersionCounts: BinaryValue {
    func write(into writer: inout BinaryWriter) { rows.write(into: &writer) }

    public init(from reader: inout BinaryReader) throws(BinaryError) { self.init(rows: try [Row](from: &reader)) }
}

extension VersionCounts.Row: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        version.write(into: &writer)
        counts.write(into: &writer)
        times.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        version = try Int32(from: &reader)
        counts = try DossierCounts(from: &reader)
        times = try ProcessingTimes(from: &reader)
    }
}

extension DossierCounts: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        received.write(into: &writer)
        closed.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        received = try ProcessingStatusCounts(from: &reader)
        closed = try ProcessingStatusCounts(from: &reader)
    }
}

extension Share: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        part.write(into: &writer)
        whole.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(part: try Int(from: &reader), whole: try Int(from: &reader))
    }
}

extension ProcessingTimes: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        taken.write(into: &writer)
        allowed.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(taken: try Histogram(from: &reader), allowed: try Histogram(from: &reader))
    }
}
