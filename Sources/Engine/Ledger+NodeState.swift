extension Ledger {
    /// The revisions in which a node last changed and was last verified.
    struct Mark: Sendable {
        /// The revision in which the digest last changed.
        var changedAt: UInt32
        /// The last revision in which the node was known to be up to date; 0 if it always has to be run.
        var verifiedAt: UInt32
    }

    /// The location of a node's reads.
    struct Reads: Sendable {
        /// Whether the reads are in the stored graph rather than in the ledger itself.
        let isStored: Bool
        let positions: Range<Int>

        static var none: Reads { Reads(isStored: false, positions: 0..<0) }
    }

    /// The cause of a run.
    enum Cause: Sendable {
        case new
        case forced
        /// The node failed, caught a failure, or read something unknown to this program.
        case unusable
        case read(UInt32)
    }
}
