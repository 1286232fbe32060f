import FileSystem
import Publishing

/// The reason why nothing was published; the live release is unchanged.
package enum ReleaseFailure: Error, Sendable {
    /// The built site cannot be published.
    case site(BuiltSite.OpeningError)
    /// A file of the site or of an earlier release has changed since it was examined or published.
    case changed(String)
    /// Another process is publishing to the folder.
    case locked
    /// The folder is itself a built site.
    case isBuiltSite
    /// `current` is not a link to a release.
    case foreignLink(String)
    /// The site was built before the live one.
    case olderThanLive(Int)
    /// More pages would disappear than the limit allows.
    case tooManyRemovals(Removals)
    case noRelease(Int)
    case noEarlierRelease
    /// The file that records uploads is corrupt.
    case corruptState(String)
    /// There is no list whose upload could be confirmed.
    case nothingListed(String)
    case file(FileError)

    /// Runs a closure, converting its error to ``file(_:)``.
    static func files<Value>(_ work: () throws(FileError) -> Value) throws(Self) -> Value {
        do {
            return try work()
        } catch {
            throw .file(error)
        }
    }
}
