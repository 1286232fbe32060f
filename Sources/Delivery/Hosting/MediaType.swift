/// The media type of a file of the site, determined by the extension of its name.
package struct MediaType: Hashable, Sendable {
    /// The type and subtype, without parameters: `text/html`.
    package let name: String
    /// The extensions of file names that have this type, in lowercase and without a dot.
    package let extensions: [String]
    /// Whether the content is UTF-8 text, which is sent with its charset and worth compressing.
    package let isText: Bool

    /// The type of files with unknown extensions, which browsers download rather than guess.
    package static let unknown = MediaType("application/octet-stream", [], isText: false)

    /// The types of all files that the program writes, followed by those that an office may put into `assets/`.
    package static let all: [MediaType] = [
        text("text/html", "html"), text("text/css", "css"), text("text/javascript", "js"),
        text("application/json", "json"), text("application/ld+json", "jsonld"),
        text("application/x-ndjson", "ndjson"), text("text/csv", "csv"), text("application/xml", "xml"),
        text("application/atom+xml", "atom"), text("text/calendar", "ics"), text("image/svg+xml", "svg"),
        text("text/plain", "txt", "map", "md"),
        binary("image/png", "png"), binary("image/jpeg", "jpg", "jpeg"), binary("image/gif", "gif"),
        binary("image/webp", "webp"), binary("image/avif", "avif"), binary("image/x-icon", "ico"),
        binary("font/woff2", "woff2"), binary("application/pdf", "pdf"), binary("application/msword", "doc"),
        binary("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        binary("application/vnd.ms-excel", "xls"),
        binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        binary("application/vnd.ms-powerpoint", "ppt"),
        binary("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
        binary("application/vnd.oasis.opendocument.text", "odt"),
        binary("application/vnd.oasis.opendocument.spreadsheet", "ods"), binary("application/rtf", "rtf"),
        binary("application/zip", "zip"), binary("application/gzip", "gz"), binary("audio/mpeg", "mp3"),
        binary("audio/mp4", "m4a"), binary("video/mp4", "mp4"), binary("video/webm", "webm"),
    ]

    /// Determines the type of the file at a path.
    package init(ofPath path: String) {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
        self = Self.byExtension[ending] ?? .unknown
    }

    /// The value of the `Content-Type` header.
    package var header: String { isText ? name + "; charset=utf-8" : name }

    private init(_ name: String, _ extensions: [String], isText: Bool) {
        self.name = name
        self.extensions = extensions
        self.isText = isText
    }

    private static func text(_ name: String, _ extensions: String...) -> MediaType {
        MediaType(name, extensions, isText: true)
    }

    private static func binary(_ name: String, _ extensions: String...) -> MediaType {
        MediaType(name, extensions, isText: false)
    }

    private static let byExtension = Dictionary(
        all.flatMap { type in type.extensions.map { ($0, type) } }, uniquingKeysWith: { first, _ in first })
}
