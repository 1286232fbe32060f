import SitePlan

/// The order in which files are uploaded to a host without releases: link targets before the files that link to them.
enum UploadOrder: Int, Comparable {
    /// Styles, scripts, images, and documents.
    case assets
    /// Data for scripts, and tables.
    case data
    case pages
    /// Pages that mostly link to others, and machine-readable indexes of pages.
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

    /// Returns the paths in upload order.
    static func sorted(_ paths: some Sequence<String>) -> [String] {
        paths.map { ($0, UploadOrder($0)) }.sorted { left, right in
            left.1 != right.1 ? left.1 < right.1 : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
        }.map(\.0)
    }
}
