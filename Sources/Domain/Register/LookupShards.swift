import Binary

/// The checksums of a year's lookup shards. A change to a dossier only changes the checksum of its own shard.
public struct LookupSums: Sendable {
    /// The year of the dossiers' codes.
    public let year: Int
    /// The checksum of each shard: the wrapping sum of its dossiers' checksums, which is independent of their order.
    public private(set) var sums: [UInt64]

    /// Creates the checksums of a year without dossiers, all zero, for a number of shards.
    public init(year: Int, shards: Int) {
        self.year = year
        sums = [UInt64](repeating: 0, count: shards)
    }

    /// Adds a dossier to a shard.
    ///
    /// - Parameter sum: The checksum of everything about the dossier that may be shown.
    mutating func add(_ sum: UInt64, to shard: Int) { sums[shard] &+= sum }

    /// Adds the checksums of other dossiers of the same year.
    fileprivate mutating func add(_ other: LookupSums) {
        for shard in sums.indices { sums[shard] &+= other.sums[shard] }
    }
}

extension [LookupSums] {
    /// Adds the checksums of later dossiers, which are of the last year or of a later one.
    mutating func add(_ other: LookupSums) {
        if last?.year == other.year { self[count - 1].add(other) } else { append(other) }
    }
}

/// The dossiers of a segment whose codes are of one year, grouped by lookup shard.
struct LookupShards: Sendable {
    let sums: LookupSums
    /// The indices of the dossiers in the segment, grouped by shard and ascending within each shard.
    private let order: [UInt32]
    /// The start offset of each shard in `order`, followed by the end offset of the last one.
    private let starts: [UInt32]

    /// Groups dossiers by a counting sort, in time linear in the number of dossiers and shards.
    ///
    /// - Parameter shards: The shard of each dossier, indexed like the dossiers.
    public init(_ sums: LookupSums, _ shards: ArraySlice<UInt16>) {
        var starts = [UInt32](repeating: 0, count: sums.sums.count + 1)
        for shard in shards { starts[Int(shard) + 1] += 1 }
        for shard in sums.sums.indices { starts[shard + 1] += starts[shard] }
        var next = starts
        var order = [UInt32](repeating: 0, count: shards.count)
        for index in shards.indices {
            let shard = Int(shards[index])
            order[Int(next[shard])] = UInt32(index)
            next[shard] += 1
        }
        self.sums = sums
        self.order = order
        self.starts = starts
    }

    /// The indices in the segment of the dossiers in a shard.
    subscript(shard: Int) -> ArraySlice<UInt32> { order[Int(starts[shard])..<Int(starts[shard + 1])] }
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

extension LookupShards: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        sums.write(into: &writer)
        order.write(into: &writer)
        starts.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        sums = try LookupSums(from: &reader)
        order = try [UInt32](from: &reader)
        starts = try [UInt32](from: &reader)
        guard starts.count == sums.sums.count + 1 else { throw BinaryError() }
    }
}
