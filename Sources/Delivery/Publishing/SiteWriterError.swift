import FileSystem

/// The reason a site could not be written.
package enum SiteWriterError: Error, Sendable {
    /// Another build has locked the folder.
    case locked
    /// A file could not be read or written. The site is unchanged.
    case file(FileError)
    /// A file could not be generated, because of a bug in the program. The site is unchanged.
    case rendering(path: String, reason: String)
    /// Only some files were moved into place; the next build completes the site.
    case partlyWritten(FileError)
}
