/// An output that was brought up to date in this process.
final class OutputNode<O: Output>: KeyedNode {
    let key: O
    let id: UInt32

    init(key: O, id: UInt32) {
        self.key = key
        self.id = id
    }

    /// - Throws: Always, since outputs are never read.
    func refresh(for asker: Run?, in revision: Revision) throws { throw EngineError.unknown(kind: O.name) }
}
