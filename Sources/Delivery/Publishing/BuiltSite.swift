import FileSystem
import SitePlan

/// A finished site in its output folder, locked so that no build changes it while it is read.
package final class BuiltSite: Sendable {
    /// The reason a site could not be opened.
    package enum OpeningError: Error, Sendable {
        /// The folder contains no site.
        case notBuilt
        /// A build was interrupted, so the folder may contain a mix of old and new files.
        case unfinished
        /// A build is in progress.
        case locked
        case file(FileError)
    }

    /// The path of the output folder, as given when the site was opened.
    package let output: String
    /// The cache of the site.
    package let cache: SiteCache
    /// The site's files, ordered by the UTF-8 bytes of their paths.
    package let paths: [String]
    /// The time at which the site last changed, in nanoseconds since 1970.
    package let built: Int64
    private let lock: FolderLock

    /// The name of the folder in which an output folder, or a publication folder, keeps its own metadata.
    package static let metadataFolder = Manifest.folder

    /// Whether an output folder contains a finished site.
    package static func exists(in output: String) -> Bool { Manifest.stamp(in: output) != nil }

    /// Opens and locks the site in an output folder.
    ///
    /// - Parameter program: The identifier of this build of the program.
    package init(_ output: String, program: [UInt8]) throws(OpeningError) {
        self.output = output
        cache = SiteCache(of: output, program: program)
        let metadataFolder = output + "/" + Manifest.folder
        let lock: FolderLock?
        do {
            lock = try FolderLock(metadataFolder + "/lock")
        } catch {
            throw error.isMissing ? .notBuilt : .file(error)
        }
        guard let lock else { throw .locked }
        self.lock = lock
        let manifest = Manifest(of: output)
        guard manifest.isFinished else { throw .unfinished }
        guard let stamp = Manifest.stamp(in: output) else { throw .notBuilt }
        guard !manifest.paths.isEmpty else { throw .unfinished }
        built = stamp.modified
        paths = manifest.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
