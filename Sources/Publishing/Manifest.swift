import FileSystem
import SitePlan

/// Which files of the output folder are ours. Whatever is not named in it is left alone.
struct Manifest: Equatable {
    /// Each once, in order.
    private(set) var paths: [String]
    /// False while files are moved into place: what stands there may be half old and half new.
    var isFinished = true

    static let folder = ".congkhai"
    private static let header = "congkhai 1"

    /// The manifest of an output folder; an empty one when there is none, or when it cannot be trusted.
    ///
    /// - Parameter expected: what it most likely is.
    init(of output: String, expected: Manifest? = nil) {
        paths = []
        guard let bytes = try? readFile(Self.path(in: output)) else { return }
        if let expected, bytes == expected.bytes {
            self = expected
            return
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        // A manifest cut short ends without its count, and is taken for none.
        guard lines.first == Self.header, let last = lines.last else { return }
        let endings = [true, false].map { Self.ending(lines.count - 2, isFinished: $0) }
        guard let ending = endings.firstIndex(of: last) else { return }
        isFinished = ending == 0
        paths = lines.dropFirst().dropLast().filter { PagePath($0) != nil }
    }

    /// Of the manifest of an output folder.
    static func stamp(in output: String) -> FileStamp? { FileStamp(of: path(in: output)) }

    init(_ paths: some Sequence<String>) { self.paths = Set(paths).sorted() }

    /// What is ours while a build is under way: what was, and what will be.
    init(union before: Manifest, _ after: Manifest) {
        paths = before.paths == after.paths ? after.paths : Set(before.paths).union(after.paths).sorted()
        isFinished = false
    }

    /// Those that another manifest does not have.
    func paths(notIn other: Manifest) -> [String] {
        paths == other.paths ? [] : Set(paths).subtracting(other.paths).sorted()
    }

    /// Writes the manifest of an output folder.
    func write(to output: String) throws(FileError) {
        try stage(in: output)
        try putInPlace(in: output)
    }

    /// Writes the manifest beside the one that holds, which stays.
    func stage(in output: String) throws(FileError) {
        try writeFile(Self.path(in: output) + ".new", bytes, synchronised: true)
    }

    private var bytes: [UInt8] {
        let lines = [Self.header] + paths + [Self.ending(paths.count, isFinished: isFinished), ""]
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// Lets the manifest that was written beside take its place.
    func putInPlace(in output: String) throws(FileError) {
        try moveFile(Self.path(in: output) + ".new", to: Self.path(in: output))
    }

    private static func ending(_ count: Int, isFinished: Bool) -> String {
        "\(count) files" + (isFinished ? "" : ", unfinished")
    }

    private static func path(in output: String) -> String { output + "/" + folder + "/manifest" }
}
