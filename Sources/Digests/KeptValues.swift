import Binary

/// Values by what stands for them, as bytes that are understood when they are asked for. They lie in leaves by the
/// first letters of their keys: a change of one value is a change of one leaf, and only that is written again.
public struct KeptValues: Sendable {
    public static let leafCount = 32

    private var leaves = [[Digest: BinaryReader]](repeating: [:], count: leafCount)

    public init() {}

    public subscript(key: Digest) -> BinaryReader? { leaves[key.leaf][key] }

    public func forEach(_ body: (Digest, BinaryReader) -> Void) {
        for leaf in leaves { for (key, bytes) in leaf { body(key, bytes) } }
    }

    public mutating func keep(_ value: some BinaryValue, as key: Digest) {
        var writer = BinaryWriter()
        value.write(into: &writer)
        keep(BinaryReader(writer.bytes), as: key)
    }

    public mutating func keep(_ bytes: BinaryReader, as key: Digest) { leaves[key.leaf][key] = bytes }

    /// The leaves whose bytes are not those of another's.
    public func leaves(notIn other: KeptValues) -> [Int] {
        (0..<Self.leafCount).filter { leaf in
            leaves[leaf].count != other.leaves[leaf].count
                || !leaves[leaf].allSatisfy { key, bytes in other.leaves[leaf][key]?.restEquals(bytes) ?? false }
        }
    }

    public func write(leaf: Int, into writer: inout BinaryWriter) {
        writer.write(UInt32(clamping: leaves[leaf].count))
        for (key, bytes) in leaves[leaf].sorted(by: { $0.key < $1.key }) {
            key.write(into: &writer)
            bytes.writeRest(into: &writer)
        }
    }

    /// Takes up what was written of a leaf; nothing of it where that makes no sense.
    public mutating func read(leaf: Int, from reader: inout BinaryReader) {
        guard let read = try? Self.values(from: &reader) else { return }
        leaves[leaf] = read
    }

    private static func values(from reader: inout BinaryReader) throws(BinaryError) -> [Digest: BinaryReader] {
        let count = try reader.read(UInt32.self)
        var values: [Digest: BinaryReader] = [:]
        for _ in 0..<count { values[try Digest(from: &reader)] = try reader.skipBytes() }
        return values
    }
}

extension Digest {
    fileprivate var leaf: Int { Int(truncatingIfNeeded: high % UInt64(KeptValues.leafCount)) }
}
