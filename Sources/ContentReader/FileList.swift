import Binary
import Disclosure

/// Which files a content folder has, in the order of their paths.
struct FileList: Sendable {
    let files: [File]
    /// Those that are read, by the part of the content that they belong to.
    private(set) var sections: [ContentSection: [String]] = [:]
    /// Those with dossiers.
    private(set) var results: [String] = []
    /// The files that are copied without being read, by their paths below `assets/`.
    private(set) var copied: [String] = []

    struct File: Sendable {
        let path: String
        /// Whether it is neither a link nor a special file.
        let isRegular: Bool
    }

    init(_ files: [File]) {
        self.files = files
        for file in files {
            let kind = ContentKind(path: file.path)
            if kind == .asset, file.isRegular {
                copied.append(String(file.path.dropFirst("assets/".count)))
            } else if kind.hasDossiers {
                results.append(file.path)
            } else {
                sections[kind.section, default: []].append(file.path)
            }
        }
    }

    /// The files that are read. Those with dossiers are the largest: workers end together when they come first.
    var read: [String] { results + ContentSection.allCases.flatMap { sections[$0] ?? [] } }

    /// Whether there is a file that can be read.
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
