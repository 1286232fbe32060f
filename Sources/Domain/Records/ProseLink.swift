import Binary
import Diagnostics

/// A link in prose to a page of the site.
public struct ProseLink: Sendable, Hashable {
    /// The location of the link in the content file.
    public let location: Location
    /// The page and fragment to which the link leads.
    public let target: SiteLink

    /// Creates a link at a location in a content file.
    public init(location: Location, target: SiteLink) {
        self.location = location
        self.target = target
    }
}

/// An address within the site, written in prose relative to the site's root: `/thu-tuc/1.001193.html#nop-o-dau`.
///
/// A path without a leading slash is also relative to the root, so a link means the same in every file.
public struct SiteLink: Sendable, Hashable {
    /// The path relative to the site's root, without a leading slash; empty for a fragment on the same page.
    public let path: String
    /// The percent-decoded fragment without the `#`, or nil if there is none.
    public let fragment: String?

    /// Creates an address from a path relative to the site's root and a percent-decoded fragment, if any.
    public init(path: String, fragment: String?) {
        self.path = path
        self.fragment = fragment
    }

    /// Parses an address, or returns nil if it is external, that is, has a scheme (including `mailto:` and `tel:`) or a
    /// host.
    public init?(_ destination: String) {
        let beforeSlash = destination.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
        if beforeSlash.contains(UInt8(ascii: ":")) || destination.hasPrefix("//") { return nil }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts.first.map(String.init) ?? ""
        while path.hasPrefix("./") { path.removeFirst(2) }
        if path.hasPrefix("/") { path.removeFirst() }
        if path.hasSuffix("/") || (path.isEmpty && destination.hasPrefix("/")) { path += "index.html" }
        self.path = path.percentDecoded
        fragment = parts.count > 1 ? String(parts[1]).percentDecoded : nil
    }
}
