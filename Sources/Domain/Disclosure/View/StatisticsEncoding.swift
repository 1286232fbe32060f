import Binary
import Records
import Register

extension Statistics: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        period.write(into: &writer)
        total.write(into: &writer)
        carriedOver.write(into: &writer)
        overdueAtEnd.write(into: &writer)
        illustrative.write(into: &writer)
        fields.write(into: &writer)
        procedures.write(into: &writer)
        channels.write(into: &writer) { $0.rawValue }
        applicants.write(into: &writer) { $0.rawValue }
        returnChannels.write(into: &writer) { $0?.rawValue }
        paidOnline.write(into: &writer)
        digitised.write(into: &writer)
        times.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
    }
}

extension Breakdown {
    fileprivate func write(into writer: inout BinaryWriter) where Key: BinaryEncodable {
        write(into: &writer) { $0 }
    }

    fileprivate func write(into writer: inout BinaryWriter, _ key: (Key) -> some BinaryEncodable) {
        rows.count.write(into: &writer)
        for row in rows {
            key(row.key).write(into: &writer)
            row.counts.write(into: &writer)
            row.times.write(into: &writer)
        }
    }
}

extension Figure: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        name.rawValue.write(into: &writer)
        period.write(into: &writer)
        value.write(into: &writer)
    }
}
