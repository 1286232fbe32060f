import Compression
import FileSystem
import Hosting

/// Which compressed forms stand beside the files of a tree, as `index.html.gz` and `index.html.br`, for web servers that
/// send them as they are. They belong to their file: no record and no difference names them.
enum CompressedForms: Sendable {
    case none
    /// Those that the same file has in the release it is taken from.
    case asBefore
    /// One of every kind for each text that gets shorter.
    case all
}

extension PublishedFile {
    /// Puts compressed forms beside the file, which stands in a tree already.
    ///
    /// - Parameters:
    ///   - earlier: the same file of an earlier release, whose forms get a second name.
    ///   - taken: paths of the site's own files.
    func place(_ forms: CompressedForms, in tree: String, from earlier: String?, unless taken: Set<String>)
        throws(FileError)
    {
        guard forms != .none, MediaType(ofPath: path).isText else { return }
        for coding in ContentCoding.allCases where !taken.contains(path + coding.fileSuffix) {
            let target = tree + "/" + path + coding.fileSuffix
            let before = earlier.map { $0 + coding.fileSuffix }
            if let before, isForEverybody(before), (try? linkFile(before, to: target)) != nil { continue }
            let isWanted = forms == .all || before.map { status(of: $0) == .file } == true
            guard isWanted, let form = coding.compress(try readFile(tree + "/" + path)) else { continue }
            try writeFile(target, form, synchronised: true)
        }
    }
}

extension FileEntry {
    /// Whether this is the compressed form of one of these files.
    func isForm(of paths: Set<String>) -> Bool {
        ContentCoding.allCases.contains {
            path.hasSuffix($0.fileSuffix) && paths.contains(String(path.dropLast($0.fileSuffix.count)))
        }
    }
}
