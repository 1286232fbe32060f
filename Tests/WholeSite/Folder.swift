import Foundation
import Glibc

/// A temporary folder, removed with all that is in it when the last reference goes.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array((NSTemporaryDirectory() + "/congkhai-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw Program.Failure(reason: "no temporary folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A folder with files in it, by path.
    convenience init(_ files: [String: String]) throws {
        try self.init()
        for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func move(_ name: String, to target: String) throws {
        try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + target)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    /// Copies a folder's files over those that are here.
    func lay(_ source: URL, under name: String) throws {
        for file in try Folder.names(in: source.path) {
            try write(Array(Data(contentsOf: source.appendingPathComponent(file))), to: name + "/" + file)
        }
    }

    /// The bytes of a file; none when it is not there.
    func bytes(_ name: String) -> [UInt8] {
        (try? Data(contentsOf: URL(fileURLWithPath: path + "/" + name))).map(Array.init) ?? []
    }

    func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    func exists(_ name: String) -> Bool {
        var status = stat()
        return lstat(path + "/" + name, &status) == 0
    }

    /// Every file below a folder by path, without the program's own notes.
    func tree(_ name: String) throws -> [String: [UInt8]] {
        var tree: [String: [UInt8]] = [:]
        for file in try Folder.names(in: path + "/" + name) where !file.hasPrefix(".congkhai/") {
            tree[file] = bytes(name + "/" + file)
        }
        return tree
    }

    /// The same, with the moment of the last change of each file and folder, to the nanosecond.
    ///
    /// - Parameter all: whether with the program's own notes.
    func changes(_ name: String, all: Bool = false) throws -> [String: String] {
        var changes: [String: String] = [:]
        for file in try Folder.names(in: path + "/" + name, folders: true)
        where all || !file.hasPrefix(".congkhai") {
            var status = stat()
            lstat(path + "/" + name + "/" + file, &status)
            changes[file] = "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        }
        return changes
    }

    /// Paths of all files below a folder, and of folders if wanted, sorted.
    static func names(in folder: String, folders: Bool = false) throws -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: folder) else {
            throw Program.Failure(reason: "cannot list \(folder)")
        }
        var names: [String] = []
        while let name = walk.nextObject() as? String {
            let isFolder = walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
            if folders || !isFolder { names.append(name) }
        }
        return names.sorted()
    }
}

/// The folder of these tests in the sources.
let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

/// Whether the tests run with rights that no file can refuse.
let isRoot = geteuid() == 0
