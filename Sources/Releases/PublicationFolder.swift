import Digests
import FileSystem
import Publishing

/// The folder a web server reads from: complete trees by number, and a link to the one that is live.
///
/// ```
/// current → generations/000042
/// generations/000041  generations/000042
/// .congkhai/          the lock, a record of each release, what is being made
/// ```
///
/// A tree is made in `.congkhai/staging`, and gets its number by one rename when all of it and its record are on the
/// disk: whatever stands in `generations` is whole. The link then takes the place of the old one, again by one rename.
/// Numbers only grow, also when going back, so the live release is always the last; one after it was never live.
struct PublicationFolder: Sendable {
    let path: String

    var notes: String { path + "/" + BuiltSite.notes }
    var staging: String { notes + "/staging" }
    private var current: String { path + "/current" }
    private var releases: String { path + "/generations" }
    private var records: String { notes + "/generations" }
    /// Where a tree is moved before it is taken apart.
    private var rubbish: String { notes + "/rubbish" }

    /// Six digits at least.
    static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private static func number(_ name: String) -> Int? {
        guard let number = Int(name), number > 0, Self.name(number) == name else { return nil }
        return number
    }

    func tree(_ number: Int) -> String { releases + "/" + Self.name(number) }

    /// The numbers of all releases, in their order. Folders of other names are somebody else's.
    func numbers() throws(FileError) -> [Int] {
        try folders(in: releases).compactMap(Self.number).sorted()
    }

    /// The release that is live; nil when there is none, or it has been taken away.
    func live() throws(ReleaseFailure) -> Int? {
        guard status(of: current) != .missing else { return nil }
        let parts = (destination(ofLink: current) ?? "").split(separator: "/")
        guard parts.count == 2, parts[0] == "generations", let number = Self.number(String(parts[1])) else {
            throw .foreignLink(current)
        }
        return isFolder(tree(number)) ? number : nil
    }

    /// Makes the folders in which everything stands.
    func make() throws(FileError) {
        try makeFolder(releases)
        try makeFolder(records)
        if !isForEverybody(releases) { try openToEverybody(releases) }
    }

    /// Removes what a run that was ended has left: trees that were not complete, or complete and never live.
    func tidy(live: Int?) throws(FileError) {
        try removeFolder(staging)
        try removeFolder(rubbish)
        try removeFile(notes + "/current")
        if let live {
            for number in try numbers() where number > live { try remove(number) }
        }
        let kept = try Set(numbers().map(Self.name))
        for (name, _) in try namesIn(records) where !kept.contains(name) { try removeFile(records + "/" + name) }
    }

    func remove(_ number: Int) throws(FileError) {
        try makeFolder(rubbish)
        try moveFile(tree(number), to: rubbish + "/" + Self.name(number))
        try removeFile(records + "/" + Self.name(number))
        try removeFolder(rubbish)
    }

    /// Gives the staged tree its number, on the disk for good, and makes it the live one.
    func complete(_ record: ReleaseRecord) throws(FileError) {
        let recorded = records + "/" + Self.name(record.number)
        try writeFile(recorded + ".new", Array(record.text.utf8), synchronised: true)
        try moveFile(recorded + ".new", to: recorded)
        try synchroniseFolder(records)
        try synchroniseFolder(notes)
        try moveFile(staging, to: tree(record.number))
        try synchroniseFolder(releases)
        try makeLink(notes + "/current", to: "generations/" + Self.name(record.number))
        try moveFile(notes + "/current", to: current)
        try synchroniseFolder(path)
    }

    /// The record of a release. One that is lost is made again from the tree.
    func record(_ number: Int) throws(FileError) -> ReleaseRecord {
        if let bytes = try? readFile(records + "/" + Self.name(number)), let record = ReleaseRecord(bytes),
            record.number == number
        {
            return record
        }
        var files: [PublishedFile] = []
        let entries = try filesBelow(tree(number))
        let paths = Set(entries.map(\.path))
        for entry in entries where entry.kind == .file && !entry.isForm(of: paths) {
            let path = tree(number) + "/" + entry.path
            guard let stamp = FileStamp(of: path) else { continue }
            files.append(
                PublishedFile(
                    path: entry.path, digest: Digest(try readFile(path)), size: stamp.size,
                    modified: stamp.modified, owner: number))
        }
        return ReleaseRecord(number: number, published: 0, built: 0, origin: number, files: files)
    }
}
