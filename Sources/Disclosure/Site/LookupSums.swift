import Binary

/// What stands for everything that a year's lookup tells, shard by shard: a changed dossier changes its own shard's sum.
public struct LookupSums: Sendable {
    public let year: Int
    /// Of each shard the sum of its dossiers' sums, in whatever order.
    public private(set) var sums: [UInt64]

    init(year: Int, shards: Int) {
        self.year = year
        sums = [UInt64](repeating: 0, count: shards)
    }

    /// - Parameter sum: stands for everything that may be told of the dossier.
    mutating func add(_ hash: CodeHash, _ sum: UInt64) { sums[hash.shard(of: sums.count)] &+= sum }

    /// Other dossiers of the same year.
    mutating func add(_ other: LookupSums) { for shard in sums.indices { sums[shard] &+= other.sums[shard] } }
}

extension LookupSums: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        year.write(into: &writer)
        sums.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        year = try Int(from: &reader)
        sums = try [UInt64](from: &reader)
    }
}
