import Binary
import Crypto
import FileSystem

/// What stands for a content: the first half of its SHA-256. Two contents with one digest are taken for the same.
public struct Digest: Hashable, Sendable, BinaryValue, Comparable {
    let high: UInt64
    private let low: UInt64

    /// Stands for no content at all.
    public static let none = Digest(high: 0, low: 0)

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(_ bytes: [UInt8]) {
        self.init(SHA256.hash(data: bytes))
    }

    /// Of two sums of the bytes instead of their SHA-256: for what is long and made here, where nobody looks for other bytes
    /// with the same digest.
    public init(sumsOf bytes: [UInt8]) {
        (high, low) = bytes.withUnsafeBytes {
            (ChecksummedFile.sum(of: $0), ChecksummedFile.sum(of: $0, from: 0x2545_F491_4F6C_DD1D))
        }
    }

    /// Of the bytes of a file.
    public init(ofFile path: String) throws(FileError) {
        var hash = SHA256()
        try readFile(path) { hash.update(bufferPointer: $0) }
        self.init(hash.finalize())
    }

    /// Of values in their order.
    public init(_ fill: (inout BinaryWriter) -> Void) {
        var writer = BinaryWriter()
        fill(&writer)
        self.init(writer.bytes)
    }

    /// Of digests in their order.
    public init(of parts: [Digest]) {
        self.init { parts.write(into: &$0) }
    }

    fileprivate init(_ hash: SHA256Digest) {
        (high, low) = hash.withUnsafeBytes {
            ($0.loadUnaligned(fromByteOffset: 0, as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }

    /// In 32 letters and digits.
    public var text: String {
        [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// No order that means anything; always the same.
    public static func < (left: Digest, right: Digest) -> Bool { (left.high, left.low) < (right.high, right.low) }

    /// What was written as ``text``; nil for anything else.
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
