extension String {
    /// The text that a byte writer appends.
    package init(building append: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        append(&bytes)
        self.init(decoding: bytes, as: UTF8.self)
    }
}
