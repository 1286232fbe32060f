import Records

/// The role of a file in the content folder, determined by its path.
package enum FileRole: Hashable, Sendable {
    /// Records are decoded from the file.
    case content(ContentKind)
    /// The file is copied verbatim, to its path below `assets/`.
    case asset
    /// A table next to a register that may contain applicants' data: not published, but searched for such data.
    case guardedTable
    case unrecognised

    /// Determines the role of a file from its path relative to the content folder.
    package init(path: String) {
        if let kind = Self.files[path] {
            self = .content(kind)
            return
        }
        guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            self = .unrecognised
            return
        }
        let folder = path[..<slash]
        if folder == "assets" {
            self = .asset
            return
        }
        let name = path.utf8[(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? slash)...].dropFirst()
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            self = .unrecognised
            return
        }
        self = Self.folders[String(folder)]?[String(path[path.utf8.index(after: dot)...])] ?? .unrecognised
    }

    /// Kinds of single files, by path.
    private static let files: [String: ContentKind] = {
        var files: [String: ContentKind] = [:]
        for kind in ContentKind.all { if case .fixed(let path) = kind.paths { files[path] = kind } }
        return files
    }()

    /// Roles by top-level folder and file extension.
    private static let folders: [String: [String: FileRole]] = {
        var folders: [String: [String: FileRole]] = [:]
        for kind in ContentKind.all {
            guard let folder = kind.paths.folder else { continue }
            folders[folder, default: [:]][kind.syntax.fileExtension] = .content(kind)
            if kind.syntax == .yaml, kind.isGuarded, folders[folder]?["csv"] == nil {
                folders[folder]?["csv"] = .guardedTable
            }
        }
        return folders
    }()
}

extension FileRole {
    /// The kind of content; nil for files from which no record is decoded.
    package var kind: ContentKind? {
        if case .content(let kind) = self { kind } else { nil }
    }

    /// Whether files with this role contain dossiers.
    var hasDossiers: Bool { kind?.hasDossiers == true }

    /// Whether files with this role are searched for applicants' data.
    var isGuarded: Bool { self == .guardedTable || kind?.isGuarded == true }

    /// The section of the content that files with this role belong to. Not used for files with dossiers.
    var section: ContentSection { kind?.section ?? .others }
}
