extension PagePath {
    /// Whether the file is called after what it holds, as `assets/site.1c642d96a1.css` is: under one such name there
    /// is never anything else, so that it may stay beside its successor for pages that still ask for it.
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
