import FileSystem

/// A release as it is listed.
package struct ListedRelease: Sendable {
    /// The number of the release, at least 1; later releases have higher numbers.
    package let number: Int
    /// The time of publication in seconds since 1970; nil if the record was lost.
    package let published: Int64?
    /// The release that this one restored; nil if it was published from a site.
    package let restored: Int?
    /// The number of files of the site itself, without those kept for readers of earlier releases.
    package let files: Int
    /// Whether this is the release that readers see; at most one is.
    package let isLive: Bool
}

extension Releases {
    /// Returns all retained releases, newest first.
    package func list() throws(ReleaseFailure) -> [ListedRelease] {
        let live = try folder.live()
        return try ReleaseFailure.files { () throws(FileError) in
            var list: [ListedRelease] = []
            for number in try folder.numbers().reversed() {
                let record = try folder.record(number)
                list.append(
                    ListedRelease(
                        number: number, published: record.published == 0 ? nil : record.published,
                        restored: record.origin == number ? nil : record.origin, files: record.ownFiles.count,
                        isLive: number == live))
            }
            return list
        }
    }
}

extension Releases {
    /// Returns the display name of a release, which is that of its folder.
    package static func name(_ number: Int) -> String { PublicationFolder.name(number) }
}
