import Binary
import FileSystem
import Synchronization

/// A segment that is being written. Values are buffered and flushed in large chunks.
final class SegmentWriter: Sendable {
    let name: String
    private let state: Mutex<State>
    /// The buffer size in bytes at which it is flushed.
    private static let bufferSize = 1 << 18

    private struct State {
        let file: OpenedFile
        var flushed = 0
        var buffer: [UInt8] = []
        var failure: FileError?
    }

    /// Creates a file with a unique name.
    init(in folder: String) throws(FileError) {
        try makeFolder(folder)
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        name = Store.segmentPrefix + String(repeating: "0", count: 16 - digits.count) + digits
        state = Mutex(State(file: try OpenedFile(creating: folder + "/" + name)))
    }

    var count: Int { state.withLock { $0.flushed + $0.buffer.count } }

    /// Appends a value.
    ///
    /// - Returns: The offset of the bytes in the file.
    func append(_ bytes: [UInt8]) -> Int { append(count: bytes.count) { $0 += bytes } }

    func append(_ reader: BinaryReader) -> Int {
        append(count: reader.remainingCount) { buffer in reader.withRemainingBytes { buffer.append(contentsOf: $0) } }
    }

    private func append(count: Int, _ write: (inout [UInt8]) -> Void) -> Int {
        state.withLock { state in
            let offset = state.flushed + state.buffer.count
            write(&state.buffer)
            if state.buffer.count >= Self.bufferSize { Self.flush(&state) }
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

    /// Writes the buffered bytes to the file.
    ///
    /// - Throws: The first error since the file was created.
    func flush() throws(FileError) {
        let failure = state.withLock { state in
            Self.flush(&state)
            return state.failure
        }
        if let failure { throw failure }
    }

    /// Writes the buffer. After an error the file is unusable: reads fail their checksum, and saving reports the error.
    private static func flush(_ state: inout State) {
        if state.failure == nil {
            do throws(FileError) { try state.file.append(state.buffer) } catch { state.failure = error }
        }
        state.flushed += state.buffer.count
        state.buffer.removeAll(keepingCapacity: true)
    }
}
