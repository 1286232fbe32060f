import Binary

/// A node of any kind that was requested, run, or verified in this process.
@usableFromInline
protocol AnyNode: AnyObject, Sendable {
    var id: UInt32 { get }
    var anyKey: any NodeKey { get }

    func write(key writer: inout BinaryWriter)

    /// Brings a query whose recorded reads have changed up to date, or determines the digest of an input.
    ///
    /// - Throws: Any error that the query or the input provider throws.
    func refresh(for asker: Run?, in revision: Revision) throws
}

@usableFromInline
/// A node with a statically known key type.
protocol KeyedNode: AnyNode {
    associatedtype Key: NodeKey
    var key: Key { get }

    init(key: Key, id: UInt32)
}

extension KeyedNode {
    @usableFromInline var anyKey: any NodeKey { key }

    @usableFromInline
    func write(key writer: inout BinaryWriter) { key.write(into: &writer) }
}
