extension PagePath {
    /// Whether the name contains a fingerprint of the file's contents, as `assets/site.1c642d96a1.css` does. Such a
    /// name always refers to the same contents, so the file may be kept alongside its successor for pages that still
    /// refer to it.
    public var isNamedByContent: Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard folder == "assets", parts.count == 3, let hash = parts.dropFirst().first, let ending = parts.last else {
            return false
        }
        return hash.count == 10 && hash.allSatisfy(Self.isHexadecimal)
            && ["css", "js", "svg"].contains { $0.utf8.elementsEqual(ending) }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
