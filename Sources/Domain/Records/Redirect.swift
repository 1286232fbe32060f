import Diagnostics
import RecordSchema

/// A redirect (chuyển hướng) from an address still found in documents and search engines, often a former unit's, to
/// its replacement.
public struct Redirect: Record {
    public var location: Location
    public var from = Located("")
    public var to = Located("")

    public init(at location: Location) { self.location = location }

    /// The old address as a path from the root, without leading or trailing slashes; nil if it is not a valid source.
    public var source: String? { Self.source(of: from.value) }

    /// Returns an address as a path from the root, or nil if it is external, has a fragment, or is the root itself.
    ///
    /// - Parameter address: The address as written in the content.
    public static func source(of address: String) -> String? {
        guard let link = SiteLink(address), link.fragment == nil else { return nil }
        let parts = link.path.split(separator: "/")
        let path = (parts.last == "index.html" ? parts.dropLast() : parts[...]).joined(separator: "/")
        return path.isEmpty ? nil : path
    }

    /// The new address within the site; nil if it is invalid.
    public var target: SiteLink? { SiteLink(to.value) }

    public static let schema = Schema<Redirect>(
        "redirect", "Chuyển hướng",
        [
            Field("from", "Địa chỉ cũ", \.from, required: true),
            Field("to", "Địa chỉ mới", \.to, required: true),
        ])
}

/// The contents of `redirects.yml`.
public struct RedirectsFile: Record {
    public var redirects: [Redirect] = []
    public init(at location: Location) {}

    public static let schema = Schema<RedirectsFile>(
        "redirects", "Chuyển hướng từ địa chỉ cũ", [Field("redirects", "Danh sách", \.redirects, required: true)])
}

extension ContentKind {
    public static let redirects = ContentKind(
        "redirects", RedirectsFile.self, at: .fixed("redirects.yml"),
        Summary(
            "addresses of former sites, and where they lead now",
            pages: "a page at each, and `chuyen-huong.map` for nginx"),
        handbook: HandbookEntry("Địa chỉ trang cũ", shownIn: "dẫn người đọc sang trang mới"))
}
