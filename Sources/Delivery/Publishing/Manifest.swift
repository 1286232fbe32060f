import Binary
import FileSystem
import SitePlan

/// The files of the output folder that belong to the site. Files not listed are left alone.
///
/// While files are moved into place, the manifest has a different name. An interrupted build leaves it there, which
/// shows that the folder may contain a mix of old and new files.
struct Manifest: Equatable {
    /// The unique, sorted paths.
    private(set) var paths: [String]
    /// Whether the output folder contains a complete site.
    private(set) var isFinished = true
    /// Whether the output folder records these paths in a manifest with a checksum.
    private var isRecorded = true

    static let folder = ".congkhai"
    private static let header = "congkhai 2"
    /// The header of manifests without a checksum, written by earlier versions of the program.
    private static let earlierHeader = "congkhai 1"

    /// Reads the manifest of an output folder.
    ///
    /// - Parameters:
    ///   - expected: The most likely manifest, for which parsing is skipped.
    ///   - remembered: The paths to use if the manifest is missing or corrupt.
    init(of output: String, expected: Manifest? = nil, remembered: () -> [String] = { [] }) {
        let isFinished = status(of: Self.unfinished(in: output)) == .missing
        let bytes = (try? readFile(isFinished ? Self.path(in: output) : Self.unfinished(in: output))) ?? []
        if let expected, bytes == expected.bytes {
            self = expected
        } else {
            let recorded = Self.paths(in: bytes)
            self.init((recorded?.paths ?? remembered()).filter { PagePath($0) != nil })
            isRecorded = recorded?.hasChecksum ?? false
        }
        self.isFinished = isFinished
    }

    /// Parses a manifest; returns nil if the bytes are invalid or truncated.
    private static func paths(in bytes: [UInt8]) -> (paths: [String], hasChecksum: Bool)? {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        let paths = lines.dropFirst().dropLast()
        let hasChecksum = lines.first == header
        guard hasChecksum || lines.first == earlierHeader, lines.last == (hasChecksum ? ending(paths) : count(paths))
        else { return nil }
        return (Array(paths), hasChecksum)
    }

    /// Returns the stamp of an output folder's manifest; nil if there is none, or the site is not finished.
    static func stamp(in output: String) -> FileStamp? {
        status(of: unfinished(in: output)) == .missing ? FileStamp(of: path(in: output)) : nil
    }

    init(_ paths: some Sequence<String>) { self.paths = Set(paths).sorted() }

    /// Returns the paths that another manifest does not contain.
    func paths(notIn other: Manifest) -> [String] {
        paths == other.paths ? [] : Set(paths).subtracting(other.paths).sorted()
    }

    /// Replaces another manifest before files are moved into place. Allocates all disk space for both names before
    /// anything changes; ``finish(after:in:)`` needs none.
    func begin(after before: Manifest, in output: String) throws(FileError) {
        let (path, unfinished) = (Self.path(in: output), Self.unfinished(in: output))
        if !isRecorded(by: before) {
            // Old and new files are both ours until the old ones are removed.
            let both = before.paths.isEmpty ? self : Manifest(before.paths + paths)
            try writeFile(path + ".new", bytes, synchronised: true)
            try writeFile(unfinished + ".new", both.bytes, synchronised: true)
        }
        if before.isFinished, status(of: path) == .file { try moveFile(path, to: unfinished) }
        if !isRecorded(by: before) { try moveFile(unfinished + ".new", to: unfinished) }
    }

    /// Records that all files are in place.
    func finish(after before: Manifest, in output: String) throws(FileError) {
        let (path, unfinished) = (Self.path(in: output), Self.unfinished(in: output))
        if isRecorded(by: before) {
            try touchFile(unfinished)
            try moveFile(unfinished, to: path)
        } else {
            try moveFile(path + ".new", to: path)
            try removeFile(unfinished)
        }
    }

    private func isRecorded(by before: Manifest) -> Bool { before.isRecorded && paths == before.paths }

    private var bytes: [UInt8] {
        let lines = [Self.header] + paths + [Self.ending(paths[...]), ""]
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static func ending(_ paths: ArraySlice<String>) -> String {
        let sum = Array(paths.joined(separator: "\n").utf8).withUnsafeBytes { ChecksummedFile.sum(of: $0) }
        return "\(count(paths)), sum " + String(sum, radix: 16)
    }

    private static func count(_ paths: ArraySlice<String>) -> String { "\(paths.count) files" }

    private static func path(in output: String) -> String { output + "/" + folder + "/manifest" }

    private static func unfinished(in output: String) -> String { output + "/" + folder + "/unfinished" }
}
