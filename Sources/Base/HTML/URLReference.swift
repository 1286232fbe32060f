import Binary

/// A URL reference that is safe in `href` or `src`.
///
/// It can be created from a path of this site, which is percent-encoded as needed; from a fragment; or from a string in
/// content, which must be one of the following:
///
/// - a relative reference: a path, query, or fragment;
/// - `https:` or `http:` with an ASCII host and without a user name;
/// - `mailto:` with an address, or `tel:` with a number.
///
/// Everything else is rejected, in particular anything a browser might interpret as another scheme or host than the
/// reader sees: `javascript:` and similar schemes in any spelling, `//host`, backslashes, control and invisible
/// characters, leading and trailing whitespace, and encoded characters that would change the meaning of the first
/// segment.
@frozen
public struct URLReference: Hashable, Sendable, CustomStringConvertible {
    /// The kind of target.
    public enum TargetKind: Sendable {
        /// A location on this site or page.
        case relative
        /// `https` or `http`.
        case web
        case mail
        case telephone
    }

    /// The reference in ASCII, percent-encoded but not yet escaped for HTML.
    public let string: String

    @usableFromInline
    init(checked string: String) {
        self.string = string
    }

    /// Creates a reference to a path, relative to the page or, with a leading slash, to the host.
    ///
    /// The path is taken literally: `?`, `#`, and `%` are parts of file names and are encoded.
    public init(relative path: String, fragment: String? = nil) {
        var result = ""
        // A colon in the first segment would make it a scheme, and two leading slashes a host.
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

    /// Returns a reference to the element with this `id` on the same page.
    public static func fragment(_ id: String) -> URLReference {
        URLReference(relative: "", fragment: id)
    }

    /// Returns the same reference with `id` as its fragment.
    public func fragment(_ id: String) -> URLReference {
        var result = String(string.prefix { $0 != "#" })
        result += "#"
        result.appendPercentEncoded(id, keeping: .fragment)
        return URLReference(checked: result)
    }

    public var kind: TargetKind {
        if string.hasPrefix("https:") || string.hasPrefix("http:") { return .web }
        if string.hasPrefix("mailto:") { return .mail }
        if string.hasPrefix("tel:") { return .telephone }
        return .relative
    }

    public var description: String { string }
}
