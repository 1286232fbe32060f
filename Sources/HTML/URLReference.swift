/// An address that is safe to put into `href` or `src`.
///
/// There are three ways to one: a path of this site, which is percent-encoded as needed; a
/// fragment; or a string from content, which is taken only if it is one of
///
/// - a relative reference: a path, a query, a fragment;
/// - `https:` or `http:` with a host written in ASCII and without a user name;
/// - `mailto:` with an address, `tel:` with a number.
///
/// Everything else is refused, above all what a browser might read as another scheme or
/// another host than a reader sees: `javascript:` and its kin in any spelling, `//host`,
/// backslashes, control and invisible characters, white space at the ends, and encoded
/// characters that would change the meaning of the first segment.
@frozen
public struct URLReference: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Sendable {
        /// A place on this site, or on this page.
        case relative
        /// `https` or `http`.
        case web
        case mail
        case telephone
    }

    /// The reference in ASCII, percent-encoded; not yet escaped for HTML.
    public let string: String

    @usableFromInline
    init(checked string: String) {
        self.string = string
    }

    /// The file at `path`, relative to the page or, with a leading slash, to the host.
    ///
    /// The path is taken literally: `?`, `#` and `%` are parts of file names and are encoded.
    public init(relative path: String, fragment: String? = nil) {
        var result = ""
        // A first segment with a colon would be a scheme, and two slashes a host.
        if path.hasPrefix("//") {
            result = "/."
        } else if path.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) {
            result = "./"
        }
        result.appendPercentEncoded(path, keeping: .path)
        if let fragment {
            result += "#"
            result.appendPercentEncoded(fragment, keeping: .fragment)
        }
        self.init(checked: result)
    }

    /// The element with this `id` on the same page.
    public static func fragment(_ id: String) -> URLReference {
        URLReference(relative: "", fragment: id)
    }

    /// The same address with `id` as its fragment.
    public func fragment(_ id: String) -> URLReference {
        var result = String(string.prefix { $0 != "#" })
        result += "#"
        result.appendPercentEncoded(id, keeping: .fragment)
        return URLReference(checked: result)
    }

    public var kind: Kind {
        if string.hasPrefix("https:") || string.hasPrefix("http:") { return .web }
        if string.hasPrefix("mailto:") { return .mail }
        if string.hasPrefix("tel:") { return .telephone }
        return .relative
    }

    public var description: String { string }
}
