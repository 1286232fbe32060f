/// The hash used to look up a dossier code: the bucket selects a shard, and the tag identifies the row in it.
///
/// The hash consists of two 32-bit lanes, so that browsers can compute it using only `Math.imul`
/// (Templates/Script/hash.js); SHA-256 is unavailable to them over plain `http`. It is not meant to conceal codes,
/// which can be guessed.
public struct CodeHash: Hashable, Sendable {
    /// The bucket, whose low bits select the shard. Up to 16 bits are used, none of which are part of the tag.
    public let bucket: UInt32
    /// The 48-bit tag that identifies the row.
    public let tag: UInt64

    /// Hashes the ASCII text of a code.
    public init(_ code: Span<UInt8>) {
        var (a, b): (UInt32, UInt32) = (0x2C1B_3C6D, 0x297A_2D39)
        for index in code.indices {
            let byte = UInt32(code[index])
            a = (a ^ byte) &* 0x9E37_79B1
            b = ((b << 13 | b >> 19) ^ byte) &* 0x85EB_CA6B
        }
        bucket = Self.mixed(a)
        tag = UInt64(bucket >> 16) << 32 | UInt64(Self.mixed(b ^ bucket))
    }

    /// - Parameter scratch: A buffer for the text, to be reused for subsequent codes.
    public init(_ code: DossierCode, _ scratch: inout [UInt8]) {
        scratch.removeAll(keepingCapacity: true)
        code.append(to: &scratch)
        self.init(scratch.span)
    }

    /// Returns the index of the shard among `count` shards, which must be a power of two.
    public func shard(of count: Int) -> Int { Int(bucket) & (count - 1) }

    /// The finalizer of MurmurHash3: every bit of the result depends on every bit of the word.
    private static func mixed(_ word: UInt32) -> UInt32 {
        var word = word
        word = (word ^ word >> 16) &* 0x85EB_CA6B
        word = (word ^ word >> 13) &* 0xC2B2_AE35
        return word ^ word >> 16
    }
}
