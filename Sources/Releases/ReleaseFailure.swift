import FileSystem
import Publishing

/// Why nothing was published; what was live stays live.
package enum ReleaseFailure: Error, Sendable {
    /// The built site cannot be taken.
    case site(BuiltSite.Failure)
    /// A file of the site, or of an earlier release, is not what it was a moment ago, or when it was published.
    case changed(String)
    /// Another run is publishing to the folder.
    case locked
    /// The folder is itself a built site.
    case isBuiltSite
    /// `current` is no link of ours.
    case foreignLink(String)
    /// The site was built before the one that is live.
    case olderThanLive(Int)
    /// More pages would vanish than may.
    case tooManyRemovals(Removals)
    case noRelease(Int)
    case nothingToGoBackTo
    /// The file that tells what was uploaded is not whole.
    case spoiledState(String)
    /// No list was given out whose upload could be confirmed.
    case nothingListed(String)
    case file(FileError)

    static func files<Value>(_ work: () throws(FileError) -> Value) throws(Self) -> Value {
        do {
            return try work()
        } catch {
            throw .file(error)
        }
    }
}
