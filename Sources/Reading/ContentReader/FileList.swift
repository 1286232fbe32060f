import Binary
import Disclosure
import Records

/// The files of a content folder, ordered by path.
struct FileList: Sendable {
    let files: [File]
    /// The paths of files that are read, by content section.
    private(set) var sections: [ContentSection: [String]] = [:]
    /// The paths of files with dossiers.
    private(set) var results: [String] = []
    /// The files copied without being read, as paths relative to `assets/`.
    private(set) var copied: [String] = []

    struct File: Sendable {
        let path: String
        /// Whether this is a regular file rather than a symbolic link or special file.
        let isRegular: Bool
    }

    init(_ files: [File]) {
        self.files = files
        for file in files {
            let role = FileRole(path: file.path)
            if role == .asset, file.isRegular {
                copied.append(String(file.path.dropFirst("assets/".count)))
            } else if role.hasDossiers {
                results.append(file.path)
            } else {
                sections[role.section, default: []].append(file.path)
            }
        }
    }

    /// The files that are read. Those with dossiers come first: they are the largest, which balances the workers' load.
    var read: [String] { results + ContentSection.allCases.flatMap { sections[$0] ?? [] } }

    /// Whether a regular file exists at `path`.
    func hasRegular(_ path: String) -> Bool { files.contains { $0.path == path && $0.isRegular } }
}

extension FileList: FormedValue {
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(try part { $0.files })
    }
}

extension FileList.File: FormedValue {
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path }, isRegular: try part { $0.isRegular })
    }
}
