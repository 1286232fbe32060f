import Binary
import FileSystem
import Synchronization

/// A segment that is being written. Values go to the disk as they are made, gathered in long pieces.
final class SegmentWriter: Sendable {
    let name: String
    private let state: Mutex<State>
    /// In bytes.
    private static let piece = 1 << 18

    private struct State {
        let file: OpenedFile
        var flushed = 0
        var buffer: [UInt8] = []
        var failure: FileError?
    }

    /// Makes a file with a name that no other has.
    init(in folder: String) throws(FileError) {
        try makeFolder(folder)
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        name = Store.segmentPrefix + String(repeating: "0", count: 16 - digits.count) + digits
        state = Mutex(State(file: try OpenedFile(creating: folder + "/" + name)))
    }

    var count: Int { state.withLock { $0.flushed + $0.buffer.count } }

    /// - Returns: where the bytes begin.
    func append(_ bytes: [UInt8]) -> Int { append(count: bytes.count) { $0 += bytes } }

    func append(_ reader: BinaryReader) -> Int {
        append(count: reader.restCount) { buffer in reader.withRest { buffer.append(contentsOf: $0) } }
    }

    private func append(count: Int, _ write: (inout [UInt8]) -> Void) -> Int {
        state.withLock { state in
            let offset = state.flushed + state.buffer.count
            write(&state.buffer)
            if state.buffer.count >= Self.piece { Self.flush(&state) }
            return offset
        }
    }

    func read(at offset: Int, count: Int) -> BinaryReader? {
        let file = state.withLock { state in
            if offset + count > state.flushed { Self.flush(&state) }
            return state.file
        }
        return (try? file.read(at: offset, count: count)).flatMap { $0 }.map { BinaryReader($0) }
    }

    /// Brings to the file what has been gathered.
    ///
    /// - Throws: what has failed at any time since the file was made.
    func flush() throws(FileError) {
        let failure = state.withLock { state in
            Self.flush(&state)
            return state.failure
        }
        if let failure { throw failure }
    }

    /// After a failure the file is of no use: places in it find nothing whole, and saving says why.
    private static func flush(_ state: inout State) {
        if state.failure == nil {
            do throws(FileError) { try state.file.append(state.buffer) } catch { state.failure = error }
        }
        state.flushed += state.buffer.count
        state.buffer.removeAll(keepingCapacity: true)
    }
}
