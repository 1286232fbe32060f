/// The hash of a dossier's code by which it is looked up: the bucket chooses a shard, the tag the row in it.
///
/// Two lanes of 32 bits, so that browsers compute it with `Math.imul` alone (Templates/Script/hash.js): on plain
/// `http` they have no SHA-256. It hides nothing from those who can guess a code, and need not.
public struct CodeHash: Hashable, Sendable {
    /// Its low bits number the shard; up to 16 of them, which the tag has no part in.
    public let bucket: UInt32
    /// 48 bits.
    public let tag: UInt64

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

    /// - Parameter scratch: room for the text, used again from code to code.
    public init(_ code: DossierCode, _ scratch: inout [UInt8]) {
        scratch.removeAll(keepingCapacity: true)
        code.append(to: &scratch)
        self.init(scratch.span)
    }

    /// Which of a number of shards, a power of two.
    public func shard(of count: Int) -> Int { Int(bucket) & (count - 1) }

    /// The last step of MurmurHash3: every bit of the result depends on every bit of the word.
    private static func mixed(_ word: UInt32) -> UInt32 {
        var word = word
        word = (word ^ word >> 16) &* 0x85EB_CA6B
        word = (word ^ word >> 13) &* 0xC2B2_AE35
        return word ^ word >> 16
    }
}
