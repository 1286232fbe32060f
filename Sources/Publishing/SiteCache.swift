import Binary
import FileSystem

/// The folder beside a site in which a program leaves what spares the next one work. All of it may be lost or harmed:
/// then more is made again.
package struct SiteCache: Sendable {
    private let folder: String
    /// The identifier of the build of the program: what another one left is not used.
    package let program: [UInt8]

    /// What lies there besides the engine's store, each in a file of its own.
    package enum Part: String, CaseIterable, Sendable {
        /// See ``BuildState``.
        case site
        /// What each file of the site holds, for publishing.
        case digests
    }

    /// - Parameter output: the folder of the site.
    package init(of output: String, program: [UInt8]) {
        folder = output + "/" + Manifest.folder + "/cache"
        self.program = program
    }

    /// The folder of the engine's store.
    package var engine: String { folder + "/" + Self.engineName }
    private static let engineName = "engine"

    /// Nil where nothing is there, or it was harmed.
    package func read<Value: BinaryValue>(_ part: Part, as type: Value.Type = Value.self) -> Value? {
        guard let bytes = try? readFile(folder + "/" + part.rawValue),
            var reader = ChecksummedFile.open(ByteRegion(bytes), as: part.rawValue, program: program)
        else { return nil }
        return try? Value(from: &reader)
    }

    package func write(_ value: some BinaryValue, as part: Part) throws(FileError) {
        let path = folder + "/" + part.rawValue
        let bytes = ChecksummedFile.seal(as: part.rawValue, program: program, capacity: 1 << 19) {
            value.write(into: &$0)
        }
        try makeFolder(folder)
        try writeFile(path + ".new", bytes)
        // Some file systems write a file out at once when it takes the place of another. What can be lost needs no such
        // care.
        try removeFile(path)
        try moveFile(path + ".new", to: path)
    }

    /// Removes what earlier versions of the program left.
    package func removeStrangers() {
        let ours = Set(Part.allCases.map(\.rawValue) + [Self.engineName])
        for (name, kind) in (try? namesIn(folder)) ?? [] where !ours.contains(name) {
            let path = folder + "/" + name
            if kind == .folder { try? removeFolder(path) } else { try? removeFile(path) }
        }
    }
}
