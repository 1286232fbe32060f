import Binary
import Diagnostics
import Digests
import Engine
import Synchronization

/// A record of the linked site that is looked up by key and tracked by part.
public protocol Trackable: Sendable {
    associatedtype Key: Hashable, Sendable, BinaryValue
    /// The name of the record type, which must be unique among tracked types.
    static var kind: Message { get }
    static var parts: Parts<Self> { get }
    /// Returns the record with a key, or nil if there is none.
    static func find(_ key: Key, in site: some SiteParts) throws -> Box<Self>?
    /// Returns the content file of a record.
    static func file(of key: Key, in site: LinkedSite) -> String
    /// Returns the digest of a part of a record, or `.none` if there is no such record.
    static func digest(of part: UInt8, _ key: Key, in site: some SiteParts) throws -> Digest
}

extension Trackable {
    /// Returns the digest of a part, computed from the record, or `.none` if there is no such record.
    public static func digest(of part: UInt8, _ key: Key, in site: some SiteParts) throws -> Digest {
        try find(key, in: site).map { parts.digest(of: part, in: $0.value) } ?? .none
    }
}

/// A dependency-tracking view of a record, in which reading a field only records a dependency on that field.
@dynamicMemberLookup
public struct Tracked<Subject: Trackable>: Sendable {
    /// The key by which the record is found, such as the path of its file.
    public let key: Subject.Key
    private let subject: Box<Subject>
    private let recorder: Ask
    private let seen: SeenParts?

    /// - Parameter seen: The parts read so far, to avoid duplicates for records that are read frequently.
    init(_ subject: Box<Subject>, key: Subject.Key, recorder: Ask, seen: SeenParts? = nil) {
        self.subject = subject
        self.key = key
        self.recorder = recorder
        self.seen = seen
    }

    /// The value of a field, recorded as a dependency on that field.
    public subscript<Value>(dynamicMember path: KeyPath<Subject, Value>) -> Value {
        note(Subject.parts.number(of: path))
        return subject[path]
    }

    /// The whole record, recorded as a dependency on all of its parts.
    public var whole: Subject {
        note(Parts<Subject>.whole)
        return subject.value
    }
}

extension Tracked {
    /// Returns a part of this record as a record that is itself tracked by field.
    func nested<Part: Trackable>(_ path: KeyPath<Subject, Part>, _ key: Part.Key) -> Tracked<Part> {
        Tracked<Part>(Box(subject[path]), key: key, recorder: recorder)
    }

    private func note(_ part: UInt8) {
        if let seen, !seen.insert(part) { return }
        try? recorder.note(PartDigest<Subject>(key: key, part: part))
    }
}

/// The digest of a part of a record, or `.none` if there is no such record.
struct PartDigest<Subject: Trackable>: Fact, FormedValue, FileRead {
    let key: Subject.Key
    let part: UInt8

    static var title: Message {
        Message(vi: "một mục của \(Subject.kind.vietnamese)", en: "part of \(Subject.kind.english)")
    }

    func value(in site: some SiteParts) throws -> Digest { try Subject.digest(of: part, key, in: site) }

    func file(in site: LinkedSite) -> String { Subject.file(of: key, in: site) }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(key: try part { $0.key }, part: try part { $0.part })
    }
}

/// The set of parts of a record that a page has already read, used to avoid recording them repeatedly.
final class SeenParts: Sendable {
    private let bits = Atomic<UInt64>(0)

    /// Inserts a part.
    ///
    /// - Returns: Whether the part was not in the set; always true for parts from 64 on.
    func insert(_ part: UInt8) -> Bool {
        guard part < 64 else { return true }
        let bit: UInt64 = 1 << UInt64(part)
        return bits.bitwiseOr(bit, ordering: .relaxed).oldValue & bit == 0
    }
}

/// A read of something that is contained in a single content file.
public protocol FileRead {
    /// Returns the path of the file relative to the content folder.
    func file(in site: LinkedSite) -> String
}
