/// A form in which a file may be sent to a browser that can unpack it (RFC 9110, 8.4.1).
///
/// The same bytes always give the same result: no name, no time, one fixed effort.
package enum ContentCoding: String, CaseIterable, Sendable {
    case gzip
    case brotli = "br"

    /// What stands behind the name of the file that holds the compressed form: `.gz`, `.br`.
    package var fileSuffix: String {
        switch self {
        case .gzip: ".gz"
        case .brotli: ".br"
        }
    }

    /// The compressed form; nil where it would be no shorter.
    package func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        let packed =
            switch self {
            case .gzip: gzipFile(bytes)
            case .brotli: brotliStream(bytes)
            }
        return packed.isEmpty || packed.count >= bytes.count ? nil : packed
    }

    /// The library that does it, with its version.
    package var library: (name: String, version: String) {
        switch self {
        case .gzip: ("zlib", zlibRelease)
        case .brotli: ("brotli", brotliRelease)
        }
    }
}
