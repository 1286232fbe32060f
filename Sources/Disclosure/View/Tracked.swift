import Binary
import Diagnostics
import Digests
import Engine
import Synchronization

/// A record of the linked site that is found by a key, and read part by part.
public protocol Trackable: Sendable {
    associatedtype Key: Hashable, Sendable, BinaryValue
    /// Identifies the kind among all that are tracked.
    static var kind: Message { get }
    static var parts: Parts<Self> { get }
    static func find(_ key: Key, in site: some SiteParts) throws -> Box<Self>?
    /// The content file that a record stands in.
    static func file(of key: Key, in site: LinkedSite) -> String
    /// The digest of one of its parts; `.none` where the record is not there.
    static func digest(of part: UInt8, _ key: Key, in site: some SiteParts) throws -> Digest
}

extension Trackable {
    public static func digest(of part: UInt8, _ key: Key, in site: some SiteParts) throws -> Digest {
        try find(key, in: site).map { parts.digest(of: part, in: $0.value) } ?? .none
    }
}

/// A record as pages see it: reading one of its fields is recorded, and nothing else of it is.
@dynamicMemberLookup
public struct Tracked<Subject: Trackable>: Sendable {
    public let key: Subject.Key
    private let subject: Box<Subject>
    private let recorder: Ask
    private let seen: SeenParts?

    /// - Parameter seen: for a record that is read all over a page.
    init(_ subject: Box<Subject>, key: Subject.Key, recorder: Ask, seen: SeenParts? = nil) {
        self.subject = subject
        self.key = key
        self.recorder = recorder
        self.seen = seen
    }

    public subscript<Value>(dynamicMember path: KeyPath<Subject, Value>) -> Value {
        note(Subject.parts.number(of: path))
        return subject[path]
    }

    /// The record with all it says.
    public var whole: Subject {
        note(Parts<Subject>.whole)
        return subject.value
    }
}

extension Tracked {
    /// A record that is a part of this one, to be read field by field itself.
    func nested<Part: Trackable>(_ path: KeyPath<Subject, Part>, _ key: Part.Key) -> Tracked<Part> {
        Tracked<Part>(Box(subject[path]), key: key, recorder: recorder)
    }

    private func note(_ part: UInt8) {
        if let seen, !seen.insert(part) { return }
        try? recorder.note(PartDigest<Subject>(key: key, part: part))
    }
}

/// The digest of one part of a record; `.none` where the record is not there.
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

/// The parts of a record that a page has read already: to record one again would only take time.
final class SeenParts: Sendable {
    private let bits = Atomic<UInt64>(0)

    /// - Returns: whether the part is new.
    func insert(_ part: UInt8) -> Bool {
        guard part < 64 else { return true }
        let bit: UInt64 = 1 << UInt64(part)
        return bits.bitwiseOr(bit, ordering: .relaxed).oldValue & bit == 0
    }
}

/// A read of something that stands in one content file.
public protocol FileRead {
    /// The path of the file below the content folder.
    func file(in site: LinkedSite) -> String
}
