extension String {
    /// The last part of a path, without its ending.
    public var fileStem: String {
        let name = utf8.split(separator: UInt8(ascii: "/")).last ?? utf8[...]
        let end = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        return String(decoding: name[..<end], as: UTF8.self)
    }
}
