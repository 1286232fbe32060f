import Synchronization

/// Why an output or a query was run in a revision, or was not.
public struct Explanation: Sendable {
    /// From the key that was asked about to where the change came from: each read the next.
    public let chain: [any NodeKey]
    public let reason: Reason

    public enum Reason: Sendable {
        /// Nothing it read has changed.
        case unchanged
        /// Nobody asked for it in this revision.
        case unreached
        /// The last of the chain is an input with another digest than before.
        case changed
        /// The last of the chain was never run before, or not by this build of the program.
        case new
        /// The caller insisted.
        case insisted
        /// The last of the chain failed last time, or caught a failure, or read what this program does not know.
        case unusable
        /// The last of the chain changed in an earlier revision that did not reach what read it.
        case changedEarlier
    }
}

extension Revision {
    /// Why a node was run in this revision, or was not.
    public func explain<Q: Query>(_ query: Q) throws -> Explanation {
        explain(try engine.queryKind(Q.self).table.node(query, in: engine))
    }

    /// The same, for an output.
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
            case .insisted: return (chain, .insisted)
            case .unusable: return (chain, .unusable)
            case .read(let read): next = read
            case nil:
                if let kind = kind(of: last), isInputKind[Int(kind)] { return (chain, .changed) }
                // It was run in an earlier revision: what it read and what changed with it.
                let changedAt = marks[Int(last)].changedAt
                next = reads(of: last).first { Int($0) < marks.count && marks[Int($0)].changedAt == changedAt }
            }
            guard let next, seen.insert(next).inserted else { break }
            chain.append(next)
        }
        return (chain, .changedEarlier)
    }
}
