import FileSystem
import Foundation

/// A temporary folder.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/watch-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func watch(_ folder: String = "") throws -> FolderWatch {
        try FolderWatch(folder.isEmpty ? path : path + "/" + folder) { $0.hasPrefix(".") || $0.hasSuffix("~") }
    }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func move(_ name: String, to other: String) throws {
        guard rename(path + "/" + name, path + "/" + other) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
