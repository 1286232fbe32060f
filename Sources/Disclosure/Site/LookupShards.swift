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
    mutating func add(_ sum: UInt64, to shard: Int) { sums[shard] &+= sum }

    /// Other dossiers of the same year.
    fileprivate mutating func add(_ other: LookupSums) {
        for shard in sums.indices { sums[shard] &+= other.sums[shard] }
    }
}

extension [LookupSums] {
    /// Adds those of later dossiers, which may be of the last year or of one after it.
    mutating func add(_ other: LookupSums) {
        if last?.year == other.year { self[count - 1].add(other) } else { append(other) }
    }
}

/// The dossiers of a segment whose codes bear one year, by the shards in which they are looked up.
struct LookupShards: Sendable {
    let sums: LookupSums
    /// Indices in the segment: those of one shard stand together, in order.
    private let order: [UInt32]
    /// Where each shard begins in `order`, and behind the last one its end.
    private let starts: [UInt32]

    /// A counting sort: as many steps as dossiers and shards.
    ///
    /// - Parameter shards: the shard of each dossier, under its index.
    init(_ sums: LookupSums, _ shards: ArraySlice<UInt16>) {
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

    /// Indices in the segment.
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

    init(from reader: inout BinaryReader) throws(BinaryError) {
        sums = try LookupSums(from: &reader)
        order = try [UInt32](from: &reader)
        starts = try [UInt32](from: &reader)
        guard starts.count == sums.sums.count + 1 else { throw BinaryError() }
    }
}
