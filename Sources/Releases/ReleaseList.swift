import FileSystem

/// One release, as it is listed.
package struct ListedRelease: Sendable {
    package let number: Int
    /// In seconds since 1970; nil when its record was lost.
    package let published: Int64?
    /// The release that was gone back to.
    package let restored: Int?
    package let files: Int
    package let isLive: Bool
}

extension Releases {
    /// All releases that are kept, the newest first.
    package func list() throws(ReleaseFailure) -> [ListedRelease] {
        let live = try folder.live()
        return try ReleaseFailure.files { () throws(FileError) in
            var list: [ListedRelease] = []
            for number in try folder.numbers().reversed() {
                let record = try folder.record(number)
                list.append(
                    ListedRelease(
                        number: number, published: record.published == 0 ? nil : record.published,
                        restored: record.origin == number ? nil : record.origin, files: record.own.count,
                        isLive: number == live))
            }
            return list
        }
    }
}

extension Releases {
    /// How a release is called: the name of its folder.
    package static func name(_ number: Int) -> String { PublicationFolder.name(number) }
}
