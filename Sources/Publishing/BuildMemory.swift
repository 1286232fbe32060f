import Binary
import Digests
import FileSystem
import Parallel
import Synchronization

/// What a build keeps beside the site for the next one. All of it can be lost: then more is made anew.
///
/// A program that goes on building holds on to one memory, and takes from it what the last build left as it was; another
/// finds it on disk, once it is saved.
public final class BuildMemory: Sendable {
    private let folder: String
    private let isForgotten: Bool
    /// Whether the program goes on, and so holds what only takes time to make.
    public let lasts: Bool
    /// The identifier of the build of the program: what another one kept is not taken.
    public let program: [UInt8]
    private let state = Mutex(State())

    private struct State {
        var held: [Part: any Sendable] = [:]
        var unsaved: [Part: @Sendable () throws(FileError) -> Void] = [:]
    }

    /// What is kept.
    public enum Part: String, CaseIterable, Sendable {
        /// See ``BuildState``.
        case site
        case register
        case catalogue
        /// In leaves, each in a file of its own.
        case volumes, content
        /// What each file of the site holds, for publishing.
        case digests
    }

    /// - Parameters:
    ///   - output: the folder of the site.
    ///   - isForgotten: whether nothing that is on disk is to be taken.
    public init(output: String, program: [UInt8], isForgotten: Bool = false, lasts: Bool = false) {
        folder = output + "/" + Manifest.folder + "/cache"
        self.isForgotten = isForgotten
        self.lasts = lasts
        self.program = program
    }

    /// Where the engine keeps its graph and values.
    public var engine: String { folder + "/engine" }

    /// Where the dossiers of results files are kept.
    public var dossiers: String { folder + "/dossiers" }

    /// Nil where nothing is kept, or what was kept was harmed.
    public func read<Value: BinaryValue & Sendable>(_ part: Part, as type: Value.Type = Value.self) -> Value? {
        if let value = held(part) as? Value { return value }
        guard !isForgotten, var reader = open(part.rawValue) else { return nil }
        return try? Value(from: &reader)
    }

    /// What is left of the values that were kept: all of them, unless a leaf was harmed.
    ///
    /// - Parameter value: makes of them what a build works with.
    public func read<Value: Sendable>(_ part: Part, _ value: (KeptValues) -> Value) -> Value {
        if let value = held(part) as? Value { return value }
        var values = KeptValues()
        if isForgotten { return value(values) }
        for leaf in 0..<KeptValues.leafCount {
            guard var reader = open(Self.name(part, leaf)) else { continue }
            values.read(leaf: leaf, from: &reader)
        }
        return value(values)
    }

    /// What a file holds; nil where there is none, or it was harmed. A program that goes on has a copy: somebody may
    /// change the file.
    private func open(_ name: String) -> BinaryReader? {
        let path = folder + "/" + name
        let bytes = lasts ? (try? readFile(path)).map { ByteRegion($0) } : try? mapFile(path)
        return bytes.flatMap { Sealed.open($0, as: name, program: program) }
    }

    public func keep(_ value: some BinaryValue & Sendable, as part: Part) {
        keep(value, as: part) { [folder, program] () throws(FileError) in
            var writer = BinaryWriter()
            value.write(into: &writer)
            try Self.put(writer.bytes, as: part.rawValue, into: folder, program)
        }
    }

    /// - Parameters:
    ///   - value: what a build works with.
    ///   - values: what is written of it.
    ///   - earlier: what is written already.
    public func keep(_ value: some Sendable, _ values: KeptValues, over earlier: KeptValues, as part: Part) {
        keep(value, as: part) { [folder, program] () throws(FileError) in
            var writer = BinaryWriter()
            for leaf in values.leaves(notIn: earlier) {
                writer.removeAll()
                values.write(leaf: leaf, into: &writer)
                try Self.put(writer.bytes, as: Self.name(part, leaf), into: folder, program)
            }
        }
    }

    /// Writes what was kept and is not on disk.
    public func save(with workers: Workers) throws(FileError) {
        let unsaved = state.withLock { state in
            defer { state.unsaved = [:] }
            return state.unsaved
        }
        let parts = Part.allCases.compactMap { unsaved[$0] }
        let saved = atOnce(parts.count, workers: workers) { part -> Result<Void, FileError> in
            Result { () throws(FileError) in try parts[part]() }
        }
        for result in saved { try result.get() }
    }

    private func held(_ part: Part) -> (any Sendable)? { state.withLock { $0.held[part] } }

    private func keep(
        _ value: some Sendable, as part: Part, saving: @escaping @Sendable () throws(FileError) -> Void
    ) {
        state.withLock { state in
            if lasts { state.held[part] = value }
            state.unsaved[part] = saving
        }
    }

    private static func put(
        _ payload: [UInt8], as name: String, into folder: String, _ program: [UInt8]
    ) throws(FileError) {
        let path = folder + "/" + name
        try makeFolder(folder)
        try writeFile(path + ".new", Sealed.seal(payload, as: name, program: program))
        // Some file systems write a file out at once when it takes the place of another. What can be lost needs no such
        // care.
        try removeFile(path)
        try moveFile(path + ".new", to: path)
    }

    private static func name(_ part: Part, _ leaf: Int) -> String { part.rawValue + "-\(leaf)" }
}
