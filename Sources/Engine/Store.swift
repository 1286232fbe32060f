import Binary
import FileSystem
import Synchronization

/// A folder that keeps a graph and values across processes.
///
/// Its files may be lost, corrupted, or replaced at any time, in which case more nodes are run.
public struct StoreFolder: Sendable {
    /// The path of the folder, absolute or relative to the working directory.
    public let path: String
    /// Whether the folder is never written to.
    public let isReadOnly: Bool
    /// Whether files are copied rather than mapped, for a long-lived process whose files others may truncate.
    public let isCopied: Bool
    /// Whether the existing contents are ignored. They stay until something else is saved.
    public let isIgnored: Bool

    /// Creates a description of a folder, by default one that is written to and whose files are mapped.
    public init(_ path: String, isReadOnly: Bool = false, isCopied: Bool = false, isIgnored: Bool = false) {
        self.path = path
        self.isReadOnly = isReadOnly
        self.isCopied = isCopied
        self.isIgnored = isIgnored
    }
}

/// The graph and segments in a ``StoreFolder``.
final class Store: Sendable {
    static let segmentPrefix = "values-"
    static let graphName = "graph"
    private static let newSuffix = ".new"

    let folder: StoreFolder
    let program: [UInt8]
    private let current = Mutex(Current())

    private struct Current {
        var writer: SegmentWriter?
        var segment: Segment?
        /// The reason why there is no writer.
        var failure: FileError?
        /// The segments that the graph in the folder refers to.
        var named: Set<String> = []
    }

    init(_ folder: StoreFolder, program: [UInt8]) {
        self.folder = folder
        self.program = program
    }

    /// Returns the stored graph, or nil if there is none of this build of the program or it is to be ignored.
    func open() -> StoredGraph? {
        let path = folder.path + "/" + Self.graphName
        guard let region = folder.isCopied ? (try? readFile(path)).map({ ByteRegion($0) }) : try? mapFile(path) else {
            return nil
        }
        let graph = graph(region)
        current.withLock { $0.named = Set(graph?.segments.map(\.name) ?? []) }
        return folder.isIgnored ? nil : graph
    }

    /// Decodes a graph, or returns nil if the bytes are not a graph of this build of the program.
    func graph(_ region: ByteRegion, known: [Segment] = []) -> StoredGraph? {
        try? StoredGraph(region, program: program) { name in
            known.first { $0.name == name } ?? Segment(name, in: folder.path, isCopied: folder.isCopied)
        }
    }

    /// Appends a value's bytes to the segment being written.
    ///
    /// - Returns: The location, or nil if nothing can be written.
    func append(_ bytes: [UInt8]) -> ValueLocation? {
        guard let (writer, segment) = writing() else { return nil }
        let offset = writer.append(bytes)
        return ValueLocation(
            segment: segment, offset: offset, length: bytes.count, sum: bytes.withUnsafeBytes(ChecksummedFile.sum))
    }

    /// Copies a value to the segment being written, without validating it; a corrupt value stays corrupt.
    func copy(_ location: ValueLocation) -> ValueLocation? {
        guard let reader = location.segment.read(at: location.offset, count: location.length),
            let (writer, segment) = writing()
        else { return nil }
        return ValueLocation(
            segment: segment, offset: writer.append(reader), length: location.length, sum: location.sum)
    }

    private func writing() -> (SegmentWriter, Segment)? {
        if folder.isReadOnly { return nil }
        return current.withLock { current in
            if let writer = current.writer, let segment = current.segment { return (writer, segment) }
            if current.failure != nil { return nil }
            do throws(FileError) {
                // Remove the segments of interrupted processes, which would otherwise accumulate.
                removeFiles(except: current.named)
                let writer = try SegmentWriter(in: folder.path)
                let segment = Segment(writer.name, in: folder.path, writer: writer)
                (current.writer, current.segment) = (writer, segment)
                return (writer, segment)
            } catch {
                current.failure = error
                return nil
            }
        }
    }

    /// The segment that is being written, if any.
    var segment: Segment? { current.withLock { $0.segment } }

    /// Writes the buffered values to disk.
    func flush() throws(FileError) {
        let (writer, failure) = current.withLock { ($0.writer, $0.failure) }
        if let failure { throw failure }
        try writer?.flush()
    }

    /// Replaces the stored graph, and removes the segments that the new one does not refer to.
    func put(_ graph: [UInt8], segments: Set<String>) throws(FileError) {
        try makeFolder(folder.path)
        let path = folder.path + "/" + Self.graphName
        let new = path + "-" + String(UInt64.random(in: .min ... .max), radix: 16) + Self.newSuffix
        try writeFile(new, graph)
        do throws(FileError) {
            // Some file systems write a file to disk immediately when it replaces another. The store can be lost, so it
            // does not need this.
            try removeFile(path)
            try moveFile(new, to: path)
        } catch {
            try? removeFile(new)
            // Another process has saved meanwhile, and removed this graph as a leftover: the last writer wins.
            if !error.isMissing { throw error }
        }
        current.withLock { $0 = Current(named: segments) }
        removeFiles(except: segments)
    }

    /// Removes the values that were written but that no graph refers to.
    func discard() {
        let named = current.withLock { current in
            defer { (current.writer, current.segment) = (nil, nil) }
            return current.named
        }
        removeFiles(except: named)
    }

    private func removeFiles(except segments: Set<String>) {
        for (name, _) in (try? namesIn(folder.path)) ?? [] where Self.isOurs(name) && !segments.contains(name) {
            try? removeFile(folder.path + "/" + name)
        }
    }

    /// Returns whether a name is that of a segment, or of a graph that was never moved into place.
    private static func isOurs(_ name: String) -> Bool {
        name.hasPrefix(segmentPrefix) || name.hasPrefix(graphName + "-") && name.hasSuffix(newSuffix)
    }
}
