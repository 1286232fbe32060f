import Binary
import Digests
import RecordSchema
import Records

/// The separately tracked parts of a record, each identified by its key path and with its own digest.
public struct Parts<Subject>: Sendable {
    /// The number of each part by the hash value of its key path, which is only valid within this process.
    private let numbers: [Int: UInt8]
    private let writers: [@Sendable (Subject, inout BinaryWriter) -> Void]

    /// The number that represents all parts together.
    static var whole: UInt8 { .max }

    init(_ parts: [Part<Subject>]) {
        var numbers: [Int: UInt8] = [:]
        var ambiguous: Set<Int> = []
        for (number, part) in parts.enumerated() where number < Int(Self.whole) {
            if numbers.updateValue(UInt8(number), forKey: part.path) != nil { ambiguous.insert(part.path) }
        }
        // A read of an ambiguous part counts as a read of the whole record.
        for path in ambiguous { numbers[path] = nil }
        self.numbers = numbers
        writers = parts.map(\.write)
    }

    /// Returns the number of the part at a key path, or ``whole`` if the path is not a part.
    func number(of path: PartialKeyPath<Subject>) -> UInt8 { numbers[path.hashValue] ?? Self.whole }

    /// Returns the digests of all parts, in order of their numbers.
    func digests(in subject: Subject) -> [Digest] {
        var writer = BinaryWriter()
        return writers.map { write in
            writer.removeAll()
            write(subject, &writer)
            return Digest(writer.bytes)
        }
    }

    /// Returns the digest of a part, or of all parts for ``whole``.
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

/// A separately tracked part of a record.
struct Part<Subject>: Sendable {
    /// The hash value of the key path.
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
    /// Creates the parts of a record from its fields and its prose.
    ///
    /// - Parameter computed: Properties derived from the fields that are tracked separately.
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
    /// The field as a part of its record, without its position.
    var part: Part<R> { Part(path: path) { encode($0).write(into: &$1) } }
}
