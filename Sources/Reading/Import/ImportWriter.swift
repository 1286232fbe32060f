import FileSystem

/// A content file produced by an import.
package struct ImportedFile: Sendable {
    /// The path relative to the content folder.
    package let path: String
    /// The whole contents of the file, including records it already had.
    package let bytes: [UInt8]
}

/// Writes the files of an import into the content folder.
package enum ImportWriter {
    /// Writes all files to temporary names first, and moves them into place only when every one is on disk, so that a
    /// full disk changes nothing.
    package static func write(_ files: [ImportedFile], into root: String) throws(FileError) {
        var staged: [(from: String, to: String)] = []
        do throws(FileError) {
            for file in files {
                let target = root + "/" + file.path
                let name =
                    target.utf8.lastIndex(of: UInt8(ascii: "/")).map { target[target.index(after: $0)...] }
                    ?? target[...]
                // Names that begin with a dot are not read as content.
                let beside = target.dropLast(name.count) + ".\(name).import"
                try makeFolder(String(target.dropLast(name.count + 1)))
                staged.append((String(beside), target))
                try writeFile(String(beside), file.bytes, synchronised: true)
            }
            for (from, to) in staged { try moveFile(from, to: to) }
        } catch {
            for (from, _) in staged { try? removeFile(from) }
            throw error
        }
    }
}
