import Binary
import Digests

/// The parts of a record that are read one by one: each can be recognised by its key path and has a digest of its own.
public struct Parts<Subject>: Sendable {
    /// The number of each part by the hash of its key path. Numbers are those of this process alone.
    private let numbers: [Int: UInt8]
    private let writers: [@Sendable (Subject, inout BinaryWriter) -> Void]

    /// The number of all parts together.
    static var whole: UInt8 { .max }

    init(_ parts: [Part<Subject>]) {
        var numbers: [Int: UInt8] = [:]
        var ambiguous: Set<Int> = []
        for (number, part) in parts.enumerated() where number < Int(Self.whole) {
            if numbers.updateValue(UInt8(number), forKey: part.path) != nil { ambiguous.insert(part.path) }
        }
        // Whoever reads a part that cannot be recognised has read everything.
        for path in ambiguous { numbers[path] = nil }
        self.numbers = numbers
        writers = parts.map(\.write)
    }

    /// The number of the part at a key path; of the whole for a path that is no part.
    func number(of path: PartialKeyPath<Subject>) -> UInt8 { numbers[path.hashValue] ?? Self.whole }

    /// The digest of every part, in the order of their numbers.
    func digests(in subject: Subject) -> [Digest] {
        var writer = BinaryWriter()
        return writers.map { write in
            writer.removeAll()
            write(subject, &writer)
            return Digest(writer.bytes)
        }
    }

    func digest(of part: UInt8, in subject: Subject) -> Digest {
        Digest { writer in
            if part == Self.whole {
                for write in writers { write(subject, &writer) }
            } else if writers.indices.contains(Int(part)) {
                writers[Int(part)](subject, &writer)
            }
        }
    }
}

/// One part of a record.
struct Part<Subject>: Sendable {
    /// The hash of its key path.
    let path: Int
    let write: @Sendable (Subject, inout BinaryWriter) -> Void

    init(path: Int, write: @escaping @Sendable (Subject, inout BinaryWriter) -> Void) {
        self.path = path
        self.write = write
    }

    init<Value: BinaryEncodable>(_ path: any KeyPath<Subject, Value> & Sendable) {
        self.init(path: path.hashValue) { $0[keyPath: path].write(into: &$1) }
    }
}

extension Parts where Subject: Record {
    /// The fields of a record, and the prose below them in its file.
    ///
    /// - Parameter computed: what follows from them, and is read without them.
    init(
        _ schema: Schema<Subject>, prose: (any KeyPath<Subject, Prose> & Sendable)? = nil,
        computed: [Part<Subject>] = []
    ) {
        self.init(
            schema.fields.map(\.part)
                + (prose.map { path in
                    [Part(path: path.hashValue) { $0[keyPath: path].source.write(into: &$1) }]
                } ?? []) + computed)
    }
}

extension Field {
    /// The field as a part of its record: without the place where it is written.
    var part: Part<R> { Part(path: path) { encode($0).write(into: &$1) } }
}
