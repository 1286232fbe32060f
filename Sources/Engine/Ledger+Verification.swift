import Binary

extension Ledger {
    /// A node whose recorded reads are gone through, in the order in which it read them.
    struct Frame {
        let id: UInt32
        let verifiedAt: UInt32
        let reads: Reads
        var position: Int
    }

    enum Step {
        /// The first node of the stack is up to date.
        case green
        /// The first node of the stack has to be run.
        case red
        /// An input whose digest is not known, or a query that has to be run, before it can be told.
        case settle(UInt32)
    }

    /// How to begin with a node.
    func frame(of id: UInt32) -> Frame {
        guard let reads = placeOfReads(of: id) else { return Frame(id: id, verifiedAt: 0, reads: .none, position: 0) }
        return Frame(id: id, verifiedAt: marks[Int(id)].verifiedAt, reads: reads, position: reads.positions.lowerBound)
    }

    /// Goes on as far as recorded reads alone decide. A read is green when it has not changed since the node at the top
    /// of the stack was last known to be up to date.
    ///
    /// - Parameters:
    ///   - stack: each node is read by the one below it. Not empty.
    ///   - failed: whether the node that had to be settled could not be.
    mutating func verify(_ stack: inout [Frame], failed: Bool) -> Step {
        if failed { return red(stack, cause(of: stack[stack.count - 1])) }
        while true {
            let top = stack.count - 1
            let frame = stack[top]
            if isUpToDate(frame.id) {
                // Another thread was quicker.
                if top == 0 { return .green }
                stack.removeLast()
                continue
            }
            if frame.verifiedAt == 0 { return red(stack, hasRecord(frame.id) ? .unusable : nil) }
            var position = frame.position
            var below: UInt32?
            while position < frame.reads.positions.upperBound {
                let read = read(at: position, in: frame.reads)
                guard Int(read) < marks.count else { return red(stack, .unusable) }
                let mark = marks[Int(read)]
                if mark.verifiedAt == revision {
                    if mark.changedAt > frame.verifiedAt { return red(stack, .read(read)) }
                    position += 1
                } else {
                    below = read
                    break
                }
            }
            stack[top].position = position
            if let below {
                guard let kind = kind(of: below), stack.count <= marks.count else {
                    return red(stack, .unusable)
                }
                if isInputKind[Int(kind)] { return .settle(below) }
                stack.append(self.frame(of: below))
            } else {
                marks[Int(frame.id)].verifiedAt = revision
                if let kind = kind(of: frame.id) { greens[Int(kind)] += 1 }
            }
        }
    }

    /// Whether a node is up to date as far as recorded reads alone decide; false where something has to be run before that
    /// can be told.
    mutating func isGreen(_ id: UInt32) -> Bool {
        var stack = [frame(of: id)]
        if case .green = verify(&stack, failed: false) { return true }
        return false
    }

    private mutating func red(_ stack: [Frame], _ cause: Cause?) -> Step {
        let id = stack[stack.count - 1].id
        if let cause { note(cause, of: id) }
        return stack.count == 1 ? .red : .settle(id)
    }

    /// Which read could not be settled.
    private func cause(of frame: Frame) -> Cause {
        guard frame.position < frame.reads.positions.upperBound else { return .unusable }
        return .read(read(at: frame.position, in: frame.reads))
    }
}
