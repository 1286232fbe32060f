import Binary
import FileSystem

/// The cache folder of a site. All of it may be lost or corrupt; it is then regenerated.
package struct SiteCache: Sendable {
    private let folder: String
    /// The identifier of this build of the program. Caches of other builds are ignored.
    package let program: [UInt8]

    /// A file of the cache, besides the store of the engine.
    package enum CacheFile: String, CaseIterable, Sendable {
        /// The ``BuildState``.
        case site
        /// The digests of the site's files, for publishing.
        case digests
    }

    /// - Parameters:
    ///   - output: The output folder of the site.
    ///   - program: The identifier of this build of the program.
    package init(of output: String, program: [UInt8]) {
        folder = output + "/" + Manifest.folder + "/cache"
        self.program = program
    }

    /// The folder of the engine's store.
    package var engine: String { folder + "/" + Self.engineName }
    private static let engineName = "engine"

    /// Reads a file; returns nil if it is missing or corrupt.
    package func read<Value: BinaryValue>(_ file: CacheFile, as type: Value.Type = Value.self) -> Value? {
        guard let bytes = try? readFile(folder + "/" + file.rawValue),
            var reader = ChecksummedFile.open(ByteRegion(bytes), as: file.rawValue, program: program)
        else { return nil }
        return try? Value(from: &reader)
    }

    /// Writes a file, replacing the previous one.
    package func write(_ value: some BinaryValue, as file: CacheFile) throws(FileError) {
        let path = folder + "/" + file.rawValue
        let bytes = ChecksummedFile.seal(as: file.rawValue, program: program, capacity: 1 << 19) {
            value.write(into: &$0)
        }
        try makeFolder(folder)
        try writeFile(path + ".new", bytes)
        // Some file systems flush a file immediately when it replaces another. A cache does not need that durability.
        try removeFile(path)
        try moveFile(path + ".new", to: path)
    }

    /// Removes files of earlier versions of the program.
    package func removeUnknownFiles() {
        let ours = Set(CacheFile.allCases.map(\.rawValue) + [Self.engineName])
        for (name, kind) in (try? namesIn(folder)) ?? [] where !ours.contains(name) {
            let path = folder + "/" + name
            if kind == .folder { try? removeFolder(path) } else { try? removeFile(path) }
        }
    }
}
