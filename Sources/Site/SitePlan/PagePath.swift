/// The path of a file of the site, relative to the output folder. It cannot refer to a place outside that folder.
public struct PagePath: Hashable, Sendable {
    /// The path, with `/` between its components and no leading or trailing slash.
    public let text: String

    /// Returns nil for a path that is empty, absolute, leads upwards, or has components that a web server or file
    /// system may misinterpret.
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

    /// Creates a path that the plan itself has composed from numbers and slugs, without validating it.
    init(made text: String) {
        self.text = text
    }

    private static var wellKnown: String.UTF8View { ".well-known".utf8 }

    /// The number of folders above the file.
    public var depth: Int { text.utf8.count { $0 == UInt8(ascii: "/") } }

    /// Returns the relative reference from this file to another file of the site.
    public func reference(to other: PagePath) -> String {
        let own = text.utf8.split(separator: UInt8(ascii: "/")).dropLast()
        let target = other.text.utf8.split(separator: UInt8(ascii: "/"))
        var shared = 0
        while shared < own.count, shared < target.count - 1, own[shared].elementsEqual(target[shared]) { shared += 1 }
        let up = String(repeating: "../", count: own.count - shared)
        return up + target.dropFirst(shared).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }

    /// The folder that contains the file, without a trailing slash; empty at the top level.
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
