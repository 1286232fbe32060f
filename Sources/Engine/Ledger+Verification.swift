import Binary

extension Ledger {
    /// A node whose recorded reads are being verified, in the order in which it read them.
    struct Frame {
        let id: UInt32
        let verifiedAt: UInt32
        let reads: Reads
        var position: Int
    }

    /// The result of a verification step.
    enum Step {
        /// The first node of the stack is up to date.
        case green
        /// The first node of the stack has to be run.
        case red
        /// An input has to be checked, or a query run, before verification can continue.
        case settle(UInt32)
    }

    /// Returns the initial frame for verifying a node.
    func frame(of id: UInt32) -> Frame {
        guard let reads = readRange(of: id) else { return Frame(id: id, verifiedAt: 0, reads: .none, position: 0) }
        return Frame(id: id, verifiedAt: marks[Int(id)].verifiedAt, reads: reads, position: reads.positions.lowerBound)
    }

    /// Verifies nodes until a decision needs more than the recorded reads. A read is green if it has not changed since
    /// the node at the top of the stack was last known to be up to date.
    ///
    /// - Parameters:
    ///   - stack: The nodes being verified, each of which is read by the one below it. Must not be empty.
    ///   - failed: Whether the node that had to be settled failed.
    mutating func verify(_ stack: inout [Frame], failed: Bool) -> Step {
        if failed { return red(stack, cause(of: stack[stack.count - 1])) }
        while true {
            let top = stack.count - 1
            let frame = stack[top]
            if isUpToDate(frame.id) {
                // Another thread has brought it up to date.
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

    /// Returns whether the recorded reads alone show that a node is up to date; false if something has to be run to
    /// decide.
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

    /// Returns the cause for a frame whose current read could not be settled.
    private func cause(of frame: Frame) -> Cause {
        guard frame.position < frame.reads.positions.upperBound else { return .unusable }
        return .read(read(at: frame.position, in: frame.reads))
    }
}
