import Binary

extension Choice {
    /// The place of the value among its kind's.
    var ordinalByte: UInt8 {
        let all = Self.allCases
        return UInt8(clamping: all.firstIndex(of: self).map { all.distance(from: all.startIndex, to: $0) } ?? 255)
    }

    init(ordinalByte: UInt8) throws(BinaryError) {
        let all = Self.allCases
        guard let index = all.index(all.startIndex, offsetBy: Int(ordinalByte), limitedBy: all.endIndex),
            index < all.endIndex
        else { throw BinaryError() }
        self = all[index]
    }
}

extension Optional where Wrapped: Choice {
    /// 255 stands for none.
    var ordinalByte: UInt8 { self?.ordinalByte ?? .max }

    init(ordinalByte: UInt8) throws(BinaryError) {
        self = ordinalByte == .max ? nil : try Wrapped(ordinalByte: ordinalByte)
    }
}
