import Binary
import FileSystem
import Synchronization

/// A file of values one after another. It is written once, and never changed.
final class Segment: Sendable {
    let name: String
    private let path: String
    /// Whether bytes are copied from the file rather than mapped: somebody may cut it while the program runs.
    private let isCopied: Bool
    private let state: Mutex<State>

    private enum State {
        case unopened
        case missing
        case mapped(BinaryReader)
        case opened(OpenedFile)
        case written(SegmentWriter)
    }

    /// A file that another build wrote; it is opened when a value is asked for.
    init(_ name: String, in folder: String, isCopied: Bool) {
        self.name = name
        path = folder + "/" + name
        self.isCopied = isCopied
        state = Mutex(.unopened)
    }

    init(_ name: String, in folder: String, writer: SegmentWriter) {
        self.name = name
        path = folder + "/" + name
        isCopied = true
        state = Mutex(.written(writer))
    }

    /// How many bytes the file has, whether anybody needs them or not.
    var size: Int {
        switch source() {
        case .unopened, .missing: 0
        case .mapped(let reader): reader.restCount
        case .opened(let file): (try? file.count()) ?? 0
        case .written(let writer): writer.count
        }
    }

    /// So many bytes; nil where the file does not have them.
    func read(at offset: Int, count: Int) -> BinaryReader? {
        switch source() {
        case .unopened, .missing: return nil
        case .mapped(var reader):
            return try? { () throws(BinaryError) in
                try reader.skip(offset)
                return try reader.take(count)
            }()
        case .opened(let file):
            return (try? file.read(at: offset, count: count)).flatMap { $0 }.map { BinaryReader($0) }
        case .written(let writer): return writer.read(at: offset, count: count)
        }
    }

    private func source() -> State {
        state.withLock { state in
            if case .unopened = state { state = open() }
            return state
        }
    }

    private func open() -> State {
        if isCopied {
            guard let file = try? OpenedFile(reading: path) else { return .missing }
            return .opened(file)
        }
        guard let region = try? mapFile(path, whole: false) else { return .missing }
        return .mapped(BinaryReader(region))
    }
}

/// Where a value lies.
struct Place: Sendable {
    let segment: Segment
    let offset: Int
    let length: Int
    /// Of the value's bytes, see ``ChecksummedFile/sum(of:)``. It lies in the graph, beside the key: a value of another key, or
    /// of another store, does not have it.
    let sum: UInt64

    /// The value's bytes; nil where they are gone or harmed.
    func read() -> BinaryReader? {
        guard let reader = segment.read(at: offset, count: length), reader.withRest(ChecksummedFile.sum) == sum else {
            return nil
        }
        return reader
    }
}
