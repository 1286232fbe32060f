import FileSystem
import SitePlan

/// A finished site in its output folder, held so that no build changes it while it is read.
package final class BuiltSite: Sendable {
    package enum Failure: Error, Sendable {
        /// No build has written here.
        case notBuilt
        /// A build was ended in the middle: what stands here may be half old and half new.
        case unfinished
        /// A build is writing.
        case locked
        case file(FileError)
    }

    package let output: String
    /// What lies beside the site.
    package let cache: SiteCache
    /// The site's own files, in the order of the bytes of their paths.
    package let paths: [String]
    /// When the site last changed, in nanoseconds since 1970.
    package let built: Int64
    private let lock: FolderLock

    /// The name of the folder in which a site, and a folder of publications, keep their own notes.
    package static let notes = Manifest.folder

    /// Whether a whole site stands in an output folder.
    package static func stands(in output: String) -> Bool { Manifest.stamp(in: output) != nil }

    /// - Parameter program: the identifier of the build of the program.
    package init(_ output: String, program: [UInt8]) throws(Failure) {
        self.output = output
        cache = SiteCache(of: output, program: program)
        let notes = output + "/" + Manifest.folder
        let lock: FolderLock?
        do {
            lock = try FolderLock(notes + "/lock")
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
