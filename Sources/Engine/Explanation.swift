import Synchronization

/// The reason why a query or an output was run in a revision, or was not.
public struct Explanation: Sendable {
    /// The keys from the one in question to the origin of the change; each read the next.
    public let chain: [any NodeKey]
    /// The kind of reason, which concerns the last key of ``chain``.
    public let reason: Reason

    /// The kind of reason.
    public enum Reason: Sendable {
        /// Nothing it read has changed.
        case unchanged
        /// It was not requested in this revision.
        case unreached
        /// The last key in the chain is an input whose digest has changed.
        case changed
        /// The last key in the chain had never been run, at least not by this build of the program.
        case new
        /// The caller forced it.
        case forced
        /// The last key in the chain failed or caught a failure in the previous run, or read something unknown to this
        /// program.
        case unusable
        /// The last key in the chain changed in an earlier revision that did not reach its readers.
        case changedEarlier
    }
}

extension Revision {
    /// Returns the reason why a query was run in this revision, or was not.
    public func explain<Q: Query>(_ query: Q) throws -> Explanation {
        explain(try engine.queryKind(Q.self).table.node(query, in: engine))
    }

    /// Returns the reason why an output was run in this revision, or was not.
    public func explain<O: Output>(_ output: O) throws -> Explanation {
        explain(try engine.outputKind(O.self).table.node(output, in: engine))
    }

    private func explain(_ node: any AnyNode) -> Explanation {
        let (ids, reason) = engine.ledger.withLock { $0.explain(node.id) }
        return Explanation(chain: ids.compactMap { engine.node($0)?.anyKey }, reason: reason)
    }
}

extension Ledger {
    fileprivate func explain(_ id: UInt32) -> (chain: [UInt32], reason: Explanation.Reason) {
        if cause(of: id) == nil { return ([id], isUpToDate(id) ? .unchanged : .unreached) }
        var chain = [id]
        var seen: Set = [id]
        while let last = chain.last {
            let next: UInt32?
            switch cause(of: last) {
            case .new: return (chain, .new)
            case .forced: return (chain, .forced)
            case .unusable: return (chain, .unusable)
            case .read(let read): next = read
            case nil:
                if let kind = kind(of: last), isInputKind[Int(kind)] { return (chain, .changed) }
                // It was run in an earlier revision; follow the read that changed in that revision.
                let changedAt = marks[Int(last)].changedAt
                next = reads(of: last).first { Int($0) < marks.count && marks[Int($0)].changedAt == changedAt }
            }
            guard let next, seen.insert(next).inserted else { break }
            chain.append(next)
        }
        return (chain, .changedEarlier)
    }
}
