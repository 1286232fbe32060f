import Binary
import Digests

/// What every file of a site is made from.
public struct Recipes: Sendable {
    /// Things that files are made from, each with what stands for it.
    public private(set) var parts: [Part] = []
    public private(set) var files: [File] = []

    public struct Part: Sendable, BinaryValue {
        public let name: String
        public let digest: Digest
    }

    public struct File: Sendable, BinaryValue {
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

    public mutating func add(file path: String, from parts: [UInt32]) {
        files.append(File(path: path, parts: parts))
    }
}

extension Recipes: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        parts.write(into: &writer)
        files.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        parts = try [Part](from: &reader)
        files = try [File](from: &reader)
        guard files.allSatisfy({ $0.parts.allSatisfy { $0 < UInt32(parts.count) } }) else { throw BinaryError() }
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

extension Recipes.File {
    public func write(into writer: inout BinaryWriter) {
        path.write(into: &writer)
        parts.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        path = try String(from: &reader)
        parts = try [UInt32](from: &reader)
    }
}
