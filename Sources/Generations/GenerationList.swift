import FileSystem

/// One generation, as it is listed.
public struct ListedGeneration: Sendable {
    public let number: Int
    /// In seconds since 1970; nil when its record was lost.
    public let published: Int64?
    /// The generation that was gone back to.
    public let restored: Int?
    public let files: Int
    public let isLive: Bool
}

extension Generations {
    /// All generations that are kept, the newest first.
    public func list() throws(GenerationFailure) -> [ListedGeneration] {
        let live = try folder.live()
        return try GenerationFailure.files { () throws(FileError) in
            var list: [ListedGeneration] = []
            for number in try folder.numbers().reversed() {
                let record = try folder.record(number)
                list.append(
                    ListedGeneration(
                        number: number, published: record.published == 0 ? nil : record.published,
                        restored: record.origin == number ? nil : record.origin, files: record.own.count,
                        isLive: number == live))
            }
            return list
        }
    }
}

extension Generations {
    /// How a generation is called: the name of its folder.
    public static func name(_ number: Int) -> String { PublicationFolder.name(number) }
}
