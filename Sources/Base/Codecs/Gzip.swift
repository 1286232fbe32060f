import CZlib

/// Returns a gzip file (RFC 1952) that is no longer than its input, or an empty array if there is none.
func gzipFile(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // 15 is the largest window; adding 16 selects a gzip header, which zlib writes without name and time.
    let windowAndHeader: Int32 = 15 + 16
    let maxMemoryLevel: Int32 = 9
    guard let length = UInt32(exactly: bytes.count),
        deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowAndHeader, maxMemoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
        bytes.withUnsafeBufferPointer { input in
            // zlib never writes to its input; only the older signature is not const.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = length
            stream.next_out = buffer.baseAddress
            stream.avail_out = length
            if deflate(&stream, Z_FINISH) == Z_STREAM_END { count = bytes.count - Int(stream.avail_out) }
        }
    }
}

var zlibRelease: String { String(cString: zlibVersion()) }
