extension String {
    /// The last component of a path, without its extension.
    public var fileStem: String {
        let name = utf8.split(separator: UInt8(ascii: "/")).last ?? utf8[...]
        let end = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        return String(decoding: name[..<end], as: UTF8.self)
    }
}
