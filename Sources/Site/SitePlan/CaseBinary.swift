import Binary

extension BinaryWriter {
    /// Writes a case of an enumeration without associated values, as its index in `allCases`.
    mutating func write<Value: CaseIterable & Equatable>(case value: Value) {
        let index = Value.allCases.firstIndex(of: value).map {
            Value.allCases.distance(from: Value.allCases.startIndex, to: $0)
        }
        write(UInt8(clamping: index ?? Int(UInt8.max)))
    }
}

extension BinaryReader {
    mutating func readCase<Value: CaseIterable>() throws(BinaryError) -> Value {
        let all = Value.allCases
        guard let index = all.index(all.startIndex, offsetBy: Int(try read(UInt8.self)), limitedBy: all.endIndex),
            index < all.endIndex
        else { throw BinaryError() }
        return all[index]
    }
}
