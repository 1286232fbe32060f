import Binary

/// The location of a value, as encoded in a graph.
struct StoredLocation: BinaryValue {
    static let size = 24

    let segment: UInt32
    let length: UInt32
    let offset: UInt64
    let sum: UInt64

    init(segment: UInt32, _ location: ValueLocation) {
        self.segment = segment
        length = UInt32(clamping: location.length)
        offset = UInt64(clamping: location.offset)
        sum = location.sum
    }

    func write(into writer: inout BinaryWriter) {
        writer.write(segment)
        writer.write(length)
        writer.write(offset)
        writer.write(sum)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        segment = try reader.read()
        length = try reader.read()
        offset = try reader.read()
        sum = try reader.read()
    }
}
