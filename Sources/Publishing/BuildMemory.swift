import Binary
import Digests
import FileSystem

/// What a build keeps beside the site for the next one. All of it can be lost: then more is made anew.
public struct BuildMemory: Sendable {
    private let folder: String
    private let isForgotten: Bool
    /// Stands for the build of the program: what another one kept is not taken.
    public let program: [UInt8]

    /// What is kept.
    public enum Part: String, CaseIterable, Sendable {
        /// See ``BuildState``.
        case site
        case register
        /// In leaves, each in a file of its own.
        case content, search
        /// What each file of the site holds, for publishing.
        case digests
    }

    /// - Parameters:
    ///   - output: the folder of the site.
    ///   - isForgotten: whether nothing that was kept is to be taken.
    public init(output: String, program: [UInt8], isForgotten: Bool = false) {
        folder = output + "/" + Manifest.folder + "/cache"
        self.isForgotten = isForgotten
        self.program = program
    }

    /// Where the dossiers of results files are kept.
    public var dossiers: String { folder + "/dossiers" }

    /// Nil where nothing is kept, or what was kept was harmed.
    public func read<Value: BinaryValue>(_ part: Part, as type: Value.Type = Value.self) -> Value? {
        guard !isForgotten, let bytes = try? readFile(path(part)), var reader = Sealed.open(bytes, program: program)
        else {
            return nil
        }
        return try? Value(from: &reader)
    }

    public func keep(_ value: some BinaryValue, as part: Part) throws(FileError) {
        var writer = BinaryWriter()
        value.write(into: &writer)
        try put(writer.bytes, into: path(part))
    }

    /// What is left of the values that were kept: all of them, unless a leaf was harmed.
    public func values(_ part: Part) -> KeptValues {
        var values = KeptValues()
        if isForgotten { return values }
        for leaf in 0..<KeptValues.leafCount {
            guard let bytes = try? readFile(path(part, leaf)), var reader = Sealed.open(bytes, program: program) else {
                continue
            }
            values.read(leaf: leaf, from: &reader)
        }
        return values
    }

    /// - Parameter earlier: what is written already.
    public func keep(_ values: KeptValues, over earlier: KeptValues, as part: Part) throws(FileError) {
        var writer = BinaryWriter()
        for leaf in values.leaves(notIn: earlier) {
            writer.removeAll()
            values.write(leaf: leaf, into: &writer)
            try put(writer.bytes, into: path(part, leaf))
        }
    }

    private func put(_ payload: [UInt8], into path: String) throws(FileError) {
        try makeFolder(folder)
        try writeFile(path + ".new", Sealed.seal(payload, program: program))
        try moveFile(path + ".new", to: path)
    }

    private func path(_ part: Part) -> String { folder + "/" + part.rawValue }

    private func path(_ part: Part, _ leaf: Int) -> String { path(part) + "-\(leaf)" }
}
