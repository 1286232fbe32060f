/// Where a file of the site stands, below the output folder. It cannot name a place outside.
public struct PagePath: Hashable, Sendable {
    /// With `/` between folders, and none at the ends.
    public let text: String

    /// Nil for a path that is empty, absolute, leads upwards, or has parts a web server or a disk may misread.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for part in parts {
            guard !part.isEmpty, part.count <= 255,
                part.first != UInt8(ascii: ".") || Self.wellKnown.elementsEqual(part),
                part.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
            else { return nil }
        }
        guard text.utf8.count <= 1024 else { return nil }
        self.text = text
    }

    /// For addresses put together by the plan itself from numbers and slugs.
    init(made text: String) {
        self.text = text
    }

    private static var wellKnown: String.UTF8View { ".well-known".utf8 }

    /// How many folders stand above the file.
    public var depth: Int { text.utf8.count { $0 == UInt8(ascii: "/") } }

    /// The way from this file to another of the site.
    public func reference(to other: PagePath) -> String {
        let own = text.utf8.split(separator: UInt8(ascii: "/")).dropLast()
        let target = other.text.utf8.split(separator: UInt8(ascii: "/"))
        var shared = 0
        while shared < own.count, shared < target.count - 1, own[shared].elementsEqual(target[shared]) { shared += 1 }
        let up = String(repeating: "../", count: own.count - shared)
        return up + target.dropFirst(shared).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }

    /// The folder the file stands in, without a slash at the end; empty at the top.
    public var folder: String {
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(text[..<slash])
    }
}

extension PagePath: Comparable {
    public static func < (left: PagePath, right: PagePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
