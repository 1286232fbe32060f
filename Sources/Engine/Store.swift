import Binary
import FileSystem
import Synchronization

/// A folder that keeps a graph and values from one process to the next.
///
/// All of it may be lost, harmed or exchanged: then more is run.
public struct StoreFolder: Sendable {
    public let path: String
    /// Whether nothing is ever written.
    public let isReadOnly: Bool
    /// Whether files are copied rather than mapped: for a process that lasts while others may cut them.
    public let isCopied: Bool
    /// Whether nothing of what is there is used. It stays until something else is saved.
    public let isIgnored: Bool

    public init(_ path: String, isReadOnly: Bool = false, isCopied: Bool = false, isIgnored: Bool = false) {
        self.path = path
        self.isReadOnly = isReadOnly
        self.isCopied = isCopied
        self.isIgnored = isIgnored
    }
}

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
        /// Why there is no writer.
        var failure: FileError?
        /// The segments that the graph in the folder names.
        var named: Set<String> = []
    }

    init(_ folder: StoreFolder, program: [UInt8]) {
        self.folder = folder
        self.program = program
    }

    /// Nil where there is no graph of this program, or it is not to be used.
    func open() -> StoredGraph? {
        let path = folder.path + "/" + Self.graphName
        guard let region = folder.isCopied ? (try? readFile(path)).map({ ByteRegion($0) }) : try? mapFile(path) else {
            return nil
        }
        let graph = graph(region)
        current.withLock { $0.named = Set(graph?.segments.map(\.name) ?? []) }
        return folder.isIgnored ? nil : graph
    }

    /// What was written as a graph.
    func graph(_ region: ByteRegion, known: [Segment] = []) -> StoredGraph? {
        try? StoredGraph(region, program: program) { name in
            known.first { $0.name == name } ?? Segment(name, in: folder.path, isCopied: folder.isCopied)
        }
    }

    /// Puts a value's bytes into the segment that is being written.
    ///
    /// - Returns: nil where nothing can be written.
    func append(_ bytes: [UInt8]) -> Place? {
        guard let (writer, segment) = writing() else { return nil }
        let offset = writer.append(bytes)
        return Place(
            segment: segment, offset: offset, length: bytes.count, sum: bytes.withUnsafeBytes(ChecksummedFile.sum))
    }

    /// Copies a value into the segment that is being written, as it lies; harm stays harm.
    func copy(_ place: Place) -> Place? {
        guard let reader = place.segment.read(at: place.offset, count: place.length), let (writer, segment) = writing()
        else { return nil }
        return Place(segment: segment, offset: writer.append(reader), length: place.length, sum: place.sum)
    }

    private func writing() -> (SegmentWriter, Segment)? {
        if folder.isReadOnly { return nil }
        return current.withLock { current in
            if let writer = current.writer, let segment = current.segment { return (writer, segment) }
            if current.failure != nil { return nil }
            do throws(FileError) {
                // Those of processes that broke off would take up room, one a time.
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

    /// The segment that is being written, if there is one.
    var segment: Segment? { current.withLock { $0.segment } }

    /// Brings to the disk what was appended.
    func flush() throws(FileError) {
        let (writer, failure) = current.withLock { ($0.writer, $0.failure) }
        if let failure { throw failure }
        try writer?.flush()
    }

    /// Puts a graph in the place of the one before. Then nobody needs the segments that it does not name.
    func put(_ graph: [UInt8], segments: Set<String>) throws(FileError) {
        try makeFolder(folder.path)
        let path = folder.path + "/" + Self.graphName
        let new = path + "-" + String(UInt64.random(in: .min ... .max), radix: 16) + Self.newSuffix
        try writeFile(new, graph)
        do throws(FileError) {
            // Some file systems write a file out at once when it takes the place of another. What can be lost needs no
            // such care.
            try removeFile(path)
            try moveFile(new, to: path)
        } catch {
            try? removeFile(new)
            // Another process has saved, and taken this graph for one that was left behind: the last one wins.
            if !error.isMissing { throw error }
        }
        current.withLock { $0 = Current(named: segments) }
        removeFiles(except: segments)
    }

    /// Removes values that were written and that no graph names.
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

    /// Segments, and graphs that never came into place.
    private static func isOurs(_ name: String) -> Bool {
        name.hasPrefix(segmentPrefix) || name.hasPrefix(graphName + "-") && name.hasSuffix(newSuffix)
    }
}
