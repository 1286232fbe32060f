/// Numbers of four bytes one after another, as they lie in a file that is held meanwhile.
struct NumberTable {
    private let bytes: UnsafeRawBufferPointer
    let count: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        count = bytes.count / 4
    }

    /// 0 past the end.
    subscript(index: Int) -> UInt32 {
        guard 0 <= index, index < count else { return 0 }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }

    /// From the end that is given for the element before to that of an element; nil where that is no range of so many.
    func range(_ index: Int, within limit: Int) -> Range<Int>? {
        let start = index == 0 ? 0 : Int(self[index - 1])
        let end = Int(self[index])
        return start <= end && end <= limit ? start..<end : nil
    }
}

/// The tables of a stored graph that are gone through node by node.
struct RawTables {
    let reads: NumberTable
    let readEnds: NumberTable
    let kinds: NumberTable
    let keyEnds: NumberTable
    let keys: UnsafeRawBufferPointer
    let digests: UnsafeRawBufferPointer

    /// Where the reads of a node lie; nil where what was stored is no range.
    func readRange(of node: UInt32) -> Range<Int>? { readEnds.range(Int(node), within: reads.count) }

    func key(of node: UInt32) -> UnsafeRawBufferPointer? {
        keyEnds.range(Int(node), within: keys.count).map { UnsafeRawBufferPointer(rebasing: keys[$0]) }
    }

    /// In the form in which it is stored.
    func digest(of node: UInt32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: digests[16 * Int(node)..<16 * Int(node) + 16])
    }

    static var none: RawTables {
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        let numbers = NumberTable(none)
        return RawTables(
            reads: numbers, readEnds: numbers, kinds: numbers, keyEnds: numbers, keys: none, digests: none)
    }
}
