import Binary

extension BinaryWriter {
    /// Writes a case of an enumeration without associated values, as its index in `allCases`.
    mutating func write<Value: CaseIterable & Equatable>(case value: Value) {
        let place = Value.allCases.firstIndex(of: value).map {
            Value.allCases.distance(from: Value.allCases.startIndex, to: $0)
        }
        write(UInt8(clamping: place ?? Int(UInt8.max)))
    }
}

extension BinaryReader {
    mutating func readCase<Value: CaseIterable>() throws(BinaryError) -> Value {
        let all = Value.allCases
        guard let place = all.index(all.startIndex, offsetBy: Int(try read(UInt8.self)), limitedBy: all.endIndex),
            place < all.endIndex
        else { throw BinaryError() }
        return all[place]
    }
}
