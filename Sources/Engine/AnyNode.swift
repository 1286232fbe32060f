import Binary

/// A node that was asked for, run or checked in this process, whatever its kind.
@usableFromInline
protocol AnyNode: AnyObject, Sendable {
    var id: UInt32 { get }
    var anyKey: any NodeKey { get }

    func write(key writer: inout BinaryWriter)

    /// Brings a query whose recorded reads have changed up to date, or an input whose digest is not known yet.
    ///
    /// - Throws: what the query or the input throws.
    func refresh(for asker: Run?, in revision: Revision) throws
}

@usableFromInline
protocol KeyedNode: AnyNode {
    associatedtype Key: NodeKey
    var key: Key { get }
    var hash: Int { get }

    init(key: Key, hash: Int, id: UInt32)
}

extension KeyedNode {
    @usableFromInline var anyKey: any NodeKey { key }

    @usableFromInline
    func write(key writer: inout BinaryWriter) { key.write(into: &writer) }
}
