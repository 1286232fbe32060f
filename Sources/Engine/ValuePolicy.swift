import Binary
import Digests

/// How the engine compares and stores the values of a kind of query.
public struct ValuePolicy<Value: Sendable>: Sendable {
    let appraise: @Sendable (Value) -> Appraisal
    /// Decodes a stored value; nil if values are not stored.
    let decode: (@Sendable (inout BinaryReader) throws(BinaryError) -> Value)?

    /// A policy without early cutoff, in which the digest combines those of all reads.
    public static var passing: Self { Self(appraise: { _ in Appraisal() }, decode: nil) }

    /// A policy in which values are compared by a custom digest, and not stored.
    ///
    /// - Parameters:
    ///   - digest: Returns a digest of everything observable in a value.
    ///   - cost: Returns the approximate size of a value in memory, in bytes.
    public static func digested(
        by digest: @escaping @Sendable (Value) -> Digest, cost: @escaping @Sendable (Value) -> Int = { _ in 64 }
    ) -> Self {
        Self(appraise: { Appraisal(digest: digest($0), cost: cost($0)) }, decode: nil)
    }
}

extension ValuePolicy where Value: BinaryValue {
    /// A policy in which values are compared by the digest of their encoding, and not stored: another process runs the
    /// query again.
    public static var encoded: Self {
        Self(
            appraise: { value in
                let bytes = Self.bytes(of: value)
                return Appraisal(digest: Digest(bytes), cost: 64 + bytes.count)
            }, decode: nil)
    }

    /// A policy like ``encoded`` that also stores the encoded values.
    public static var stored: Self { stored(by: { Digest($0) }) }

    /// A policy like ``stored`` that compares values by a noncryptographic checksum, which detects accidental but not
    /// deliberate changes: for many or long values on which nothing critical depends.
    public static var storedBySum: Self { stored(by: { Digest(sumsOf: $0) }) }

    private static func stored(by digest: @escaping @Sendable ([UInt8]) -> Digest) -> Self {
        Self(
            appraise: { value in
                let bytes = Self.bytes(of: value)
                return Appraisal(digest: digest(bytes), cost: 64 + bytes.count, bytes: bytes)
            },
            decode: { reader throws(BinaryError) in try Value(from: &reader) })
    }

    /// A policy like ``passing`` that also stores the encoded values: for large values that differ whenever anything
    /// they were made from does.
    public static var storedPassing: Self {
        Self(
            appraise: { value in
                let bytes = Self.bytes(of: value)
                return Appraisal(cost: 64 + bytes.count, bytes: bytes)
            },
            decode: { reader throws(BinaryError) in try Value(from: &reader) })
    }

    private static func bytes(of value: Value) -> [UInt8] {
        var writer = BinaryWriter()
        value.write(into: &writer)
        return writer.bytes
    }
}

/// What the engine needs to know about a value that was just made.
struct Appraisal {
    /// The digest, or nil if it is derived from the reads.
    var digest: Digest?
    /// The approximate size in memory, in bytes.
    var cost = 64
    /// The encoded value, or nil if it is not stored.
    var bytes: [UInt8]?
}
