/// A file format that seals a payload, so that a later read can verify that it is the expected one and intact. The
/// header records the build of the program that wrote it, the name it was stored under, and a checksum that covers the
/// length.
public enum ChecksummedFile {
    private static let size = MemoryLayout<UInt64>.size

    /// Returns a payload with a header.
    ///
    /// - Parameters:
    ///   - name: The name the payload is stored under. Opening it under another name fails.
    ///   - program: The identifier of the build of the program.
    public static func seal(_ payload: [UInt8], as name: String, program: [UInt8]) -> [UInt8] {
        var writer = BinaryWriter()
        writer.reserve(payload.count + program.count + name.utf8.count + 24)
        writer.write(bytes: program)
        name.write(into: &writer)
        writer.write(payload.withUnsafeBytes(sum))
        payload.withUnsafeBytes { writer.append($0) }
        return writer.bytes
    }

    /// Returns a payload with a header, writing the payload in place so that a long one is not copied.
    public static func seal(
        as name: String, program: [UInt8], capacity: Int, _ write: (inout BinaryWriter) -> Void
    ) -> [UInt8] {
        var writer = BinaryWriter()
        writer.reserve(capacity + program.count + name.utf8.count + 24)
        writer.write(bytes: program)
        name.write(into: &writer)
        let sumOffset = writer.count
        writer.write(UInt64(0))
        let start = writer.count
        write(&writer)
        writer.replace(at: sumOffset, with: writer.withBytes(from: start, sum))
        return writer.bytes
    }

    /// Returns a reader over the payload, or nil if the name or the build differs or the bytes are corrupt.
    public static func open(_ region: ByteRegion, as name: String, program: [UInt8]) -> BinaryReader? {
        var reader = BinaryReader(region)
        guard let written = try? reader.readBytes(), written == program, let own = try? String(from: &reader),
            own.utf8.elementsEqual(name.utf8), let sum = try? reader.read(UInt64.self),
            sum == reader.withRemainingBytes(Self.sum)
        else { return nil }
        return reader
    }

    /// Returns a noncryptographic checksum (multiply and rotate, eight bytes at a time). It detects accidental
    /// corruption, not tampering: anyone who can write to the folder can write to the site as well.
    public static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 { sum(of: bytes, from: 0) }

    /// Returns the checksum with another seed.
    public static func sum(of bytes: UnsafeRawBufferPointer, from start: UInt64) -> UInt64 {
        func mix(_ sum: inout UInt64, _ word: UInt64) {
            sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
            sum = sum << 31 | sum >> 33
        }
        func word(at offset: Int) -> UInt64 {
            bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
        }
        var sum = start &+ UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        // Four independent lanes, for instruction-level parallelism.
        if bytes.count >= 4 * size {
            var (b, c, d) = (sum &+ 1, sum &+ 2, sum &+ 3)
            while offset + 4 * size <= bytes.count {
                mix(&sum, word(at: offset))
                mix(&b, word(at: offset + size))
                mix(&c, word(at: offset + 2 * size))
                mix(&d, word(at: offset + 3 * size))
                offset += 4 * size
            }
            for other in [b, c, d] { mix(&sum, other) }
        }
        while offset + size <= bytes.count {
            mix(&sum, word(at: offset))
            offset += size
        }
        while offset < bytes.count {
            mix(&sum, UInt64(bytes[offset]))
            offset += 1
        }
        return sum
    }
}
