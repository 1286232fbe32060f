import Binary
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
        case content, register, search
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
        try makeFolder(folder)
        try writeFile(path(part) + ".new", Sealed.seal(writer.bytes, program: program))
        try moveFile(path(part) + ".new", to: path(part))
    }

    private func path(_ part: Part) -> String { folder + "/" + part.rawValue }
}
