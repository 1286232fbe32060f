import Binary
import FileSystem
import Synchronization

/// An immutable file of concatenated values, written once.
final class Segment: Sendable {
    let name: String
    private let path: String
    /// Whether bytes are read from the file rather than mapped, because the file may be truncated while the program
    /// runs.
    private let isCopied: Bool
    private let state: Mutex<State>

    private enum State {
        case unopened
        case missing
        case mapped(BinaryReader)
        case opened(OpenedFile)
        case written(SegmentWriter)
    }

    /// Creates a segment for a file that another build wrote. The file is opened on the first access.
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

    /// The size of the file in bytes, including dead values.
    var size: Int {
        switch source() {
        case .unopened, .missing: 0
        case .mapped(let reader): reader.remainingCount
        case .opened(let file): (try? file.count()) ?? 0
        case .written(let writer): writer.count
        }
    }

    /// Returns `count` bytes at an offset, or nil if they are out of bounds.
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
        guard let region = try? mapFile(path, prefaulting: false) else { return .missing }
        return .mapped(BinaryReader(region))
    }
}

/// The location of a stored value.
struct ValueLocation: Sendable {
    let segment: Segment
    let offset: Int
    let length: Int
    /// The checksum of the value's bytes; see ``ChecksummedFile/sum(of:)``. It is stored in the graph beside the key,
    /// so a value of another key or store does not match.
    let sum: UInt64

    /// Returns the value's bytes, or nil if they are missing or corrupt.
    func read() -> BinaryReader? {
        guard let reader = segment.read(at: offset, count: length),
            reader.withRemainingBytes(ChecksummedFile.sum) == sum
        else {
            return nil
        }
        return reader
    }
}
