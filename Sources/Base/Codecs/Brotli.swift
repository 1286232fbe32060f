import CBrotli

/// Returns a brotli stream (RFC 7932) that is no longer than its input, or an empty array if there is none.
func brotliStream(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
        var length = bytes.count
        let isDone = BrotliEncoderCompress(
            brotliQuality(for: bytes.count), BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &length,
            buffer.baseAddress)
        if isDone == BROTLI_TRUE { count = length }
    }
}

/// Returns the maximum quality for pages, which are requested often. It takes about a second per megabyte, so large
/// tables, where it gains little, use a lower one.
private func brotliQuality(for length: Int) -> Int32 { length <= 1 << 16 ? BROTLI_MAX_QUALITY : 6 }

var brotliRelease: String {
    let version = BrotliEncoderVersion()
    return "\(version >> 24).\(version >> 12 & 0xFFF).\(version & 0xFFF)"
}
