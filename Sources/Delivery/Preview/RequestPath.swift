import SitePlan

/// The file or folder of the site that a request refers to.
enum RequestPath: Equatable {
    /// The root of the site.
    case home
    case file(PagePath)
    /// A path with a trailing slash.
    case folder(PagePath)
    /// A path that cannot exist in the site: it leads upwards, is hidden, or has a slash in a name.
    case impossible
    /// Not a valid path.
    case malformed

    /// Parses the path of a request target, up to its query.
    init(target: String) {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard path.first == UInt8(ascii: "/"), path.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }),
            let decoded = Self.decoded(path.dropFirst()), let text = String(validating: decoded.bytes, as: UTF8.self)
        else {
            self = .malformed
            return
        }
        if text.isEmpty {
            self = .home
        } else if decoded.hasEncodedSlash {
            self = .impossible
        } else if text.hasSuffix("/") {
            self = PagePath(String(text.dropLast())).map(RequestPath.folder) ?? .impossible
        } else {
            self = PagePath(text).map(RequestPath.file) ?? .impossible
        }
    }

    /// Returns the percent-decoded path; nil if a percent sign is not followed by two hexadecimal digits.
    private static func decoded(_ path: some Sequence<UInt8>) -> (bytes: [UInt8], hasEncodedSlash: Bool)? {
        var bytes: [UInt8] = []
        var hasEncodedSlash = false
        var rest = path.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
            let value = high << 4 | low
            if value == UInt8(ascii: "/") { hasEncodedSlash = true }
            bytes.append(value)
        }
        return (bytes, hasEncodedSlash)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
