import Binary
import Crypto
import FileSystem

/// A content digest: the first 128 bits of the SHA-256. Contents with equal digests are considered equal.
public struct Digest: Hashable, Sendable, BinaryValue, Comparable {
    let high: UInt64
    private let low: UInt64

    /// The digest that represents missing content.
    public static let none = Digest(high: 0, low: 0)

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Creates the digest of bytes.
    public init(_ bytes: [UInt8]) {
        self.init(SHA256.hash(data: bytes))
    }

    /// Creates a digest from two noncryptographic checksums instead of SHA-256, for long contents made by the program
    /// itself, where collisions are not an attack vector.
    public init(sumsOf bytes: [UInt8]) {
        (high, low) = bytes.withUnsafeBytes {
            (ChecksummedFile.sum(of: $0), ChecksummedFile.sum(of: $0, from: 0x2545_F491_4F6C_DD1D))
        }
    }

    /// Creates the digest of the contents of a file.
    public init(ofFile path: String) throws(FileError) {
        var hash = SHA256()
        try readFile(path) { hash.update(bufferPointer: $0) }
        self.init(hash.finalize())
    }

    /// Creates the digest of a sequence of encoded values.
    public init(_ fill: (inout BinaryWriter) -> Void) {
        var writer = BinaryWriter()
        fill(&writer)
        self.init(writer.bytes)
    }

    /// Creates the digest of a sequence of digests.
    public init(of parts: [Digest]) {
        self.init { parts.write(into: &$0) }
    }

    fileprivate init(_ hash: SHA256Digest) {
        (high, low) = hash.withUnsafeBytes {
            ($0.loadUnaligned(fromByteOffset: 0, as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }

    /// The digest as 32 lowercase hexadecimal digits.
    public var text: String {
        [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// An arbitrary but stable order.
    public static func < (left: Digest, right: Digest) -> Bool { (left.high, left.low) < (right.high, right.low) }

    /// Creates a digest from its ``text``, or returns nil if the text is not in exactly that form.
    public init?(text: String) {
        guard let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.dropFirst(16), radix: 16) else {
            return nil
        }
        self.init(high: high, low: low)
        guard self.text == text else { return nil }
    }

    public func write(into writer: inout BinaryWriter) {
        writer.write(high)
        writer.write(low)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        high = try reader.read()
        low = try reader.read()
    }
}
