import Binary
import Digests

/// What the engine does with the values of a kind of query.
public struct ValuePolicy<Value: Sendable>: Sendable {
    let appraise: @Sendable (Value) -> Appraisal
    /// Nil where values are not stored.
    let decode: (@Sendable (inout BinaryReader) throws(BinaryError) -> Value)?

    /// The digest is that of the digests of everything that was read.
    public static var passing: Self { Self(appraise: { _ in Appraisal() }, decode: nil) }

    /// - Parameters:
    ///   - digest: of everything in a value that anybody can see.
    ///   - cost: about how many bytes of memory a value takes.
    public static func digested(
        by digest: @escaping @Sendable (Value) -> Digest, cost: @escaping @Sendable (Value) -> Int = { _ in 64 }
    ) -> Self {
        Self(appraise: { Appraisal(digest: digest($0), cost: cost($0)) }, decode: nil)
    }
}

extension ValuePolicy where Value: BinaryValue {
    /// The digest is of the value's bytes; the value itself is run again by the next process that asks for it.
    public static var encoded: Self {
        Self(
            appraise: { value in
                let bytes = Self.bytes(of: value)
                return Appraisal(digest: Digest(bytes), cost: 64 + bytes.count)
            }, decode: nil)
    }

    /// The same, and the bytes are stored.
    public static var stored: Self { stored(by: { Digest($0) }) }

    /// The same, compared by a sum that accidents change and somebody who chooses the bytes could keep: for many or long
    /// values on which nothing grave depends.
    public static var storedBySum: Self { stored(by: { Digest(sumsOf: $0) }) }

    private static func stored(by digest: @escaping @Sendable ([UInt8]) -> Digest) -> Self {
        Self(
            appraise: { value in
                let bytes = Self.bytes(of: value)
                return Appraisal(digest: digest(bytes), cost: 64 + bytes.count, bytes: bytes)
            },
            decode: { reader throws(BinaryError) in try Value(from: &reader) })
    }

    /// The digest is that of the digests of everything that was read, and the bytes are stored: for large values that
    /// differ whenever anything they were made from does.
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

/// What is known of a value that was just made.
struct Appraisal {
    /// Nil where it follows from what was read.
    var digest: Digest?
    /// In bytes.
    var cost = 64
    /// Nil where the value is not stored.
    var bytes: [UInt8]?
}
