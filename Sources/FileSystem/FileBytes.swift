import Binary
import CGlibc
import Glibc

/// What a file is to hold. Long files of which most is at hand already are not put together in memory first.
public enum FileBytes: Sendable {
    case whole([UInt8])
    /// One after another.
    case pieces([BinaryReader])

    public var count: Int {
        switch self {
        case .whole(let bytes): bytes.count
        case .pieces(let pieces): pieces.reduce(0) { $0 + $1.restCount }
        }
    }

    /// Goes through the pieces, as long as the closure likes to.
    fileprivate func allSatisfy(_ holds: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        switch self {
        case .whole(let bytes): bytes.withUnsafeBytes(holds)
        case .pieces(let pieces): pieces.allSatisfy { $0.withRest(holds) }
        }
    }
}

/// Writes a file that must not be read before it is whole: the caller renames it into place.
///
/// - Parameter synchronised: whether to wait until the bytes are on the disk.
public func writeFile(_ path: String, _ bytes: [UInt8], synchronised: Bool = false) throws(FileError) {
    try writeFile(path, .whole(bytes), synchronised: synchronised)
}

/// The same, of a file in pieces.
public func writeFile(_ path: String, _ bytes: FileBytes, synchronised: Bool = false) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("write", path) }
    guard send(bytes, to: descriptor), !synchronised || fsync(descriptor) == 0 else {
        let failure = FileError("write", path)
        close(descriptor)
        throw failure
    }
    // Some file systems write a file out when it takes the place of another, while others wait to be moved.
    if !synchronised, bytes.count > longFile { sync_file_range(descriptor, 0, 0, UInt32(START_WRITING_OUT)) }
    guard close(descriptor) == 0 else { throw FileError("write", path) }
}

/// From here on it is worth while to begin writing out at once: in bytes.
private let longFile = 1 << 18

/// Small pieces are gathered, large ones are written as they lie.
///
/// - Returns: false where the system refused; `errno` says why.
private func send(_ bytes: FileBytes, to descriptor: Int32) -> Bool {
    guard case .pieces = bytes else { return bytes.allSatisfy { write(all: $0, to: descriptor) } }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { room in
        var used = 0
        func flush() -> Bool {
            defer { used = 0 }
            return write(all: UnsafeRawBufferPointer(rebasing: room[..<used]), to: descriptor)
        }
        return bytes.allSatisfy { piece in
            if piece.count > room.count - used, !flush() { return false }
            if piece.count > room.count { return write(all: piece, to: descriptor) }
            room[used...].copyBytes(from: piece)
            used += piece.count
            return true
        } && flush()
    }
}

func write(all bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
        let sent = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if sent < 0, errno != EINTR { return false }
        written += max(sent, 0)
    }
    return true
}

/// Whether a file holds exactly these bytes. Sizes are compared before a byte is read.
public func file(_ path: String, holds bytes: [UInt8]) -> Bool { file(path, holds: .whole(bytes)) }

/// The same, of a file in pieces.
public func file(_ path: String, holds bytes: FileBytes) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
        return false
    }
    // Part by part: no memory is taken for what is thrown away at once.
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { room in
        bytes.allSatisfy { wanted in
            var compared = 0
            while compared < wanted.count {
                let received = read(descriptor, room.baseAddress, min(room.count, wanted.count - compared))
                if received < 0, errno == EINTR { continue }
                guard received > 0, let own = room.baseAddress, let theirs = wanted.baseAddress,
                    memcmp(own, theirs + compared, received) == 0
                else { return false }
                compared += received
            }
            return true
        }
    }
}
