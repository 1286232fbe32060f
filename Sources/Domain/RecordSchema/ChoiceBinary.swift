import Binary

extension Choice {
    /// The index in `allCases`.
    public var ordinalByte: UInt8 {
        let all = Self.allCases
        return UInt8(clamping: all.firstIndex(of: self).map { all.distance(from: all.startIndex, to: $0) } ?? 255)
    }

    /// - Throws: `BinaryError` if the byte is not the index of a case.
    public init(ordinalByte: UInt8) throws(BinaryError) {
        let all = Self.allCases
        guard let index = all.index(all.startIndex, offsetBy: Int(ordinalByte), limitedBy: all.endIndex),
            index < all.endIndex
        else { throw BinaryError() }
        self = all[index]
    }
}

extension Optional where Wrapped: Choice {
    /// The index in `allCases`, or 255 for nil.
    public var ordinalByte: UInt8 { self?.ordinalByte ?? .max }

    /// Creates a choice from its index in `allCases`, or nil from 255; throws `BinaryError` for any other byte.
    public init(ordinalByte: UInt8) throws(BinaryError) {
        self = ordinalByte == .max ? nil : try Wrapped(ordinalByte: ordinalByte)
    }
}
