/// Bytes that are kept for later, with what tells whether the right ones came back, and whole: the build of the program
/// that wrote them, the name they were kept under, their length and their sum.
public enum ChecksummedFile {
    private static let size = MemoryLayout<UInt64>.size

    /// - Parameters:
    ///   - name: under which they are looked for again. In the place of others they are refused.
    ///   - program: the identifier of the build of the program.
    public static func seal(_ payload: [UInt8], as name: String, program: [UInt8]) -> [UInt8] {
        var writer = BinaryWriter()
        writer.reserve(payload.count + program.count + name.utf8.count + 24)
        writer.write(bytes: program)
        name.write(into: &writer)
        writer.write(payload.withUnsafeBytes(sum))
        payload.withUnsafeBytes { writer.append($0) }
        return writer.bytes
    }

    /// The same, of a payload that is written in place: a long one is not copied.
    public static func seal(
        as name: String, program: [UInt8], capacity: Int, _ write: (inout BinaryWriter) -> Void
    ) -> [UInt8] {
        var writer = BinaryWriter()
        writer.reserve(capacity + program.count + name.utf8.count + 24)
        writer.write(bytes: program)
        name.write(into: &writer)
        let place = writer.count
        writer.write(UInt64(0))
        let start = writer.count
        write(&writer)
        writer.replace(at: place, with: writer.withBytes(from: start, sum))
        return writer.bytes
    }

    /// What was sealed; nil for bytes of another name or another build, or bytes that were harmed.
    public static func open(_ region: ByteRegion, as name: String, program: [UInt8]) -> BinaryReader? {
        var reader = BinaryReader(region)
        guard let written = try? reader.readBytes(), written == program, let own = try? String(from: &reader),
            own.utf8.elementsEqual(name.utf8), let sum = try? reader.read(UInt64.self),
            sum == reader.withRest(Self.sum)
        else { return nil }
        return reader
    }

    /// A sum that a changed, lost or added byte changes (multiply and rotate, eight bytes at a time). It guards against
    /// accidents, not against intent: who may write into the folder may write the site as well.
    public static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 { sum(of: bytes, from: 0) }

    /// The same, begun otherwise: another sum of the same bytes.
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
        // Four sums side by side: none waits for another.
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
