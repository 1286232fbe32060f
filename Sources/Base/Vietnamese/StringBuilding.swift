extension String {
    /// Creates a string from the UTF-8 bytes that a closure appends.
    package init(building append: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        append(&bytes)
        self.init(decoding: bytes, as: UTF8.self)
    }
}
