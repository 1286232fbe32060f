import SitePlan

/// When a file is put on a host that knows no releases: what is pointed to comes before what points to it.
enum UploadOrder: Int, Comparable {
    /// Styles, scripts, pictures, documents.
    case assets
    /// What scripts fetch, and tables.
    case data
    case pages
    /// Pages that mostly lead to others, and what tells machines of pages.
    case indexes
    case home

    init(_ path: String) {
        let isPage = path.hasSuffix(".html")
        if path == "index.html" {
            self = .home
        } else if path.hasSuffix("/index.html") || !isPage && !path.utf8.contains(UInt8(ascii: "/")) {
            self = .indexes
        } else if isPage {
            self = .pages
        } else {
            self = path.hasPrefix("assets/") || path.hasPrefix("bieu-mau/") ? .assets : .data
        }
    }

    static func < (left: UploadOrder, right: UploadOrder) -> Bool { left.rawValue < right.rawValue }

    /// Paths in the order in which they are put.
    static func sorted(_ paths: some Sequence<String>) -> [String] {
        paths.map { ($0, UploadOrder($0)) }.sorted { left, right in
            left.1 != right.1 ? left.1 < right.1 : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
        }.map(\.0)
    }
}
