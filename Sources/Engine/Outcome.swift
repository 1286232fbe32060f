import Digests

/// The result of a run; for a pure function, it is the same as long as everything it reads is unchanged.
struct Outcome: Equatable {
    let digest: Digest?
    let reads: [UInt32]

    /// Compares reads as sets, since threads may have made requests in another order.
    static func == (left: Outcome, right: Outcome) -> Bool {
        left.digest == right.digest && (left.reads == right.reads || Set(left.reads) == Set(right.reads))
    }
}

extension Ledger {
    /// Returns the outcome of the node's last run.
    func outcome(of id: UInt32) -> Outcome { Outcome(digest: digest(of: id), reads: reads(of: id)) }
}
