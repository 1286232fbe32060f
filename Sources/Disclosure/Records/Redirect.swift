import Diagnostics

/// Chuyển hướng: an address that papers and search engines still carry, often a former unit's, and where it leads now.
public struct Redirect: Record {
    public var location: Location
    public var from = Located("")
    public var to = Located("")

    public init(at location: Location) { self.location = location }

    /// The old address as a path from the root, without slashes at its ends; nil where it is none.
    public var source: String? { Self.source(of: from.value) }

    /// - Parameter address: as the content writes it.
    public static func source(of address: String) -> String? {
        guard let link = SiteLink(address), link.fragment == nil else { return nil }
        let parts = link.path.split(separator: "/")
        let path = (parts.last == "index.html" ? parts.dropLast() : parts[...]).joined(separator: "/")
        return path.isEmpty ? nil : path
    }

    /// Where the old address leads, inside the site.
    public var target: SiteLink? { SiteLink(to.value) }

    public static let schema = Schema<Redirect>(
        "redirect", "Chuyển hướng",
        [
            Field("from", "Địa chỉ cũ", \.from, required: true),
            Field("to", "Địa chỉ mới", \.to, required: true),
        ])
}

/// `redirects.yml`.
public struct RedirectsFile: Record {
    public var redirects: [Redirect] = []
    public init(at location: Location) {}

    public static let schema = Schema<RedirectsFile>(
        "redirects", "Chuyển hướng từ địa chỉ cũ", [Field("redirects", "Danh sách", \.redirects, required: true)])
}
