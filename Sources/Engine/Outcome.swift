import Digests

/// What a run comes to: a pure one comes to the same as long as all that it reads stays as it is.
struct Outcome: Equatable {
    let digest: Digest?
    let reads: [UInt32]

    /// Threads may have asked in another order.
    static func == (left: Outcome, right: Outcome) -> Bool {
        left.digest == right.digest && (left.reads == right.reads || Set(left.reads) == Set(right.reads))
    }
}

extension Ledger {
    /// That of the last run.
    func outcome(of id: UInt32) -> Outcome { Outcome(digest: digest(of: id), reads: reads(of: id)) }
}
