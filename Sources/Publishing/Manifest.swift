import FileSystem
import SitePlan

/// Which files of the output folder are ours. Whatever is not named in it is left alone.
///
/// While files are moved into place it goes by another name: a build that is killed leaves it there, and whoever comes
/// next knows that what stands may be half old and half new.
struct Manifest: Equatable {
    /// Each once, in order.
    private(set) var paths: [String]
    /// Whether what stands there is one site.
    private(set) var isFinished = true

    static let folder = ".congkhai"
    private static let header = "congkhai 1"

    /// The manifest of an output folder; an empty one when there is none, or when it cannot be trusted.
    ///
    /// - Parameter expected: what it most likely is.
    init(of output: String, expected: Manifest? = nil) {
        paths = []
        isFinished = status(of: Self.unfinished(in: output)) == .missing
        guard let bytes = try? readFile(isFinished ? Self.path(in: output) : Self.unfinished(in: output)) else {
            return
        }
        if let expected, bytes == expected.bytes {
            paths = expected.paths
            return
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        // A manifest cut short ends without its count, and is taken for none.
        guard lines.first == Self.header, lines.last == Self.ending(lines.count - 2) else { return }
        paths = lines.dropFirst().dropLast().filter { PagePath($0) != nil }
    }

    /// Of the manifest of an output folder; nil where there is none, or the site is not finished.
    static func stamp(in output: String) -> FileStamp? {
        status(of: unfinished(in: output)) == .missing ? FileStamp(of: path(in: output)) : nil
    }

    init(_ paths: some Sequence<String>) { self.paths = Set(paths).sorted() }

    /// Those that another manifest does not have.
    func paths(notIn other: Manifest) -> [String] {
        paths == other.paths ? [] : Set(paths).subtracting(other.paths).sorted()
    }

    /// Takes the place of another in which files are to be moved from now on. All the room on disk that both names need
    /// is taken before anything changes; ``finish(after:in:)`` needs none.
    func begin(after before: Manifest, in output: String) throws(FileError) {
        let (path, unfinished) = (Self.path(in: output), Self.unfinished(in: output))
        if paths != before.paths {
            // Old and new files are ours until the old ones are gone.
            let both = before.paths.isEmpty ? self : Manifest(before.paths + paths)
            try writeFile(path + ".new", bytes, synchronised: true)
            try writeFile(unfinished + ".new", both.bytes, synchronised: true)
        }
        if before.isFinished, status(of: path) == .file { try moveFile(path, to: unfinished) }
        if paths != before.paths { try moveFile(unfinished + ".new", to: unfinished) }
    }

    /// Says that all files are in place.
    func finish(after before: Manifest, in output: String) throws(FileError) {
        let (path, unfinished) = (Self.path(in: output), Self.unfinished(in: output))
        if paths == before.paths {
            try touchFile(unfinished)
            try moveFile(unfinished, to: path)
        } else {
            try moveFile(path + ".new", to: path)
            try removeFile(unfinished)
        }
    }

    private var bytes: [UInt8] {
        let lines = [Self.header] + paths + [Self.ending(paths.count), ""]
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static func ending(_ count: Int) -> String { "\(count) files" }

    private static func path(in output: String) -> String { output + "/" + folder + "/manifest" }

    private static func unfinished(in output: String) -> String { output + "/" + folder + "/unfinished" }
}
