import Binary
import Digests

/// What every file of a site is made from.
public struct Recipes: Sendable {
    /// Things that files are made from, each with what stands for it.
    public private(set) var parts: [Part] = []
    public private(set) var files: [File] = []

    public struct Part: Sendable, BinaryValue {
        public let name: String
        public fileprivate(set) var digest: Digest
    }

    public struct File: Sendable {
        public let path: String
        /// Indices of ``Recipes/parts``.
        public let parts: [UInt32]
    }

    public init() {}

    /// - Returns: the index of the part.
    public mutating func add(part name: String, _ digest: Digest) -> UInt32 {
        parts.append(Part(name: name, digest: digest))
        return UInt32(parts.count - 1)
    }

    /// With what stands for parts that were added before it was known; nil for all others.
    public func completed(_ digest: (Int) -> Digest?) -> Recipes {
        var recipes = self
        for index in parts.indices { if let digest = digest(index) { recipes.parts[index].digest = digest } }
        return recipes
    }

    public mutating func add(file path: String, from parts: [UInt32]) {
        files.append(File(path: path, parts: parts))
    }
}

extension Recipes.Part {
    public func write(into writer: inout BinaryWriter) {
        name.write(into: &writer)
        digest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        name = try String(from: &reader)
        digest = try Digest(from: &reader)
    }
}

extension Recipes {
    /// Without the paths of the files.
    func writeContents(into writer: inout BinaryWriter) {
        parts.write(into: &writer)
        files.map(\.parts).write(into: &writer)
    }

    init(of paths: [String], contents reader: inout BinaryReader) throws(BinaryError) {
        parts = try [Part](from: &reader)
        let lists = try [[UInt32]](from: &reader)
        guard lists.count == paths.count, lists.allSatisfy({ $0.allSatisfy { $0 < UInt32(parts.count) } }) else {
            throw BinaryError()
        }
        files = zip(paths, lists).map { File(path: $0, parts: $1) }
    }
}
