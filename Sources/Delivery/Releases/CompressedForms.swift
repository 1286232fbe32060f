import Codecs
import FileSystem
import Hosting

/// The compressed versions to place beside the files of a tree, such as `index.html.gz` and `index.html.br`, for web
/// servers that send them as they are. They belong to their files, and are not part of records and differences.
enum CompressedForms: Sendable {
    case none
    /// Those that the same file has in the release it is taken from.
    case asBefore
    /// One of each kind for each text file that it makes smaller.
    case all
}

extension PublishedFile {
    /// Places compressed versions beside the file, which is already in a tree.
    ///
    /// - Parameters:
    ///   - earlier: The same file in an earlier release, whose compressed versions are hard-linked.
    ///   - taken: The paths of the site's own files.
    func install(_ forms: CompressedForms, in tree: String, from earlier: String?, unless taken: Set<String>)
        throws(FileError)
    {
        guard forms != .none, MediaType(ofPath: path).isText else { return }
        for coding in ContentCoding.allCases where !taken.contains(path + coding.fileSuffix) {
            let target = tree + "/" + path + coding.fileSuffix
            let before = earlier.map { $0 + coding.fileSuffix }
            if let before, isWorldReadable(before), (try? linkFile(before, to: target)) != nil { continue }
            let isRequested = forms == .all || before.map { status(of: $0) == .file } == true
            guard isRequested, let form = coding.compress(try readFile(tree + "/" + path)) else { continue }
            try writeFile(target, form, synchronised: true)
        }
    }
}

extension FileEntry {
    /// Returns whether this is a compressed version of one of the files.
    func isForm(of paths: Set<String>) -> Bool {
        ContentCoding.allCases.contains {
            path.hasSuffix($0.fileSuffix) && paths.contains(String(path.dropLast($0.fileSuffix.count)))
        }
    }
}
