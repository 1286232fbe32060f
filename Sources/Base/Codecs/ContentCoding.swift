/// A content coding for sending a file compressed to browsers that accept it (RFC 9110, 8.4.1).
///
/// Compression is deterministic: no name, no time, and a fixed level.
package enum ContentCoding: String, CaseIterable, Sendable {
    case gzip
    case brotli = "br"

    /// The suffix that is appended to the name of the compressed file: `.gz` or `.br`.
    package var fileSuffix: String {
        switch self {
        case .gzip: ".gz"
        case .brotli: ".br"
        }
    }

    /// Returns the compressed bytes, or nil if they would be no shorter.
    package func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        let packed =
            switch self {
            case .gzip: gzipFile(bytes)
            case .brotli: brotliStream(bytes)
            }
        return packed.isEmpty || packed.count >= bytes.count ? nil : packed
    }

    /// The name and version of the compression library.
    package var library: (name: String, version: String) {
        switch self {
        case .gzip: ("zlib", zlibRelease)
        case .brotli: ("brotli", brotliRelease)
        }
    }
}
