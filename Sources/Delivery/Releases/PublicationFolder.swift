import Digests
import FileSystem
import Publishing

/// The folder that a web server reads from: complete trees by number, and a symbolic link to the live one.
///
/// ```
/// current → generations/000042
/// generations/000041  generations/000042
/// .congkhai/          the lock, a record of each release, and work in progress
/// ```
///
/// A tree is built in `.congkhai/staging`, and is renamed to its number when the tree and its record are on disk, so
/// everything in `generations` is complete. A second atomic rename then replaces the link. Numbers only increase, even
/// when going back, so the live release is always the last; any later one was never live.
struct PublicationFolder: Sendable {
    let path: String

    var metadataFolder: String { path + "/" + BuiltSite.metadataFolder }
    var staging: String { metadataFolder + "/staging" }
    private var current: String { path + "/current" }
    private var releases: String { path + "/generations" }
    private var records: String { metadataFolder + "/generations" }
    /// The folder to which a tree is moved before it is deleted.
    private var trash: String { metadataFolder + "/rubbish" }

    /// Returns the folder name of a release: its number with at least six digits.
    static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private static func number(_ name: String) -> Int? {
        guard let number = Int(name), number > 0, Self.name(number) == name else { return nil }
        return number
    }

    func tree(_ number: Int) -> String { releases + "/" + Self.name(number) }

    /// Returns the numbers of all releases in ascending order. Folders with other names are not ours.
    func numbers() throws(FileError) -> [Int] {
        try folders(in: releases).compactMap(Self.number).sorted()
    }

    /// Returns the live release, or nil if there is none or its tree has been removed.
    func live() throws(ReleaseFailure) -> Int? {
        guard status(of: current) != .missing else { return nil }
        let parts = (destination(ofLink: current) ?? "").split(separator: "/")
        guard parts.count == 2, parts[0] == "generations", let number = Self.number(String(parts[1])) else {
            throw .foreignLink(current)
        }
        return isFolder(tree(number)) ? number : nil
    }

    /// Creates the folders for trees and records.
    func make() throws(FileError) {
        try makeFolder(releases)
        try makeFolder(records)
        if !isWorldReadable(releases) { try makeWorldReadable(releases) }
    }

    /// Removes the leftovers of interrupted runs: trees that are incomplete, or complete but were never live.
    func tidy(live: Int?) throws(FileError) {
        try removeFolder(staging)
        try removeFolder(trash)
        try removeFile(metadataFolder + "/current")
        if let live {
            for number in try numbers() where number > live { try remove(number) }
        }
        let recordNames = try Set(numbers().map(Self.name))
        for (name, _) in try namesIn(records) where !recordNames.contains(name) { try removeFile(records + "/" + name) }
    }

    func remove(_ number: Int) throws(FileError) {
        try makeFolder(trash)
        try moveFile(tree(number), to: trash + "/" + Self.name(number))
        try removeFile(records + "/" + Self.name(number))
        try removeFolder(trash)
    }

    /// Durably moves the staged tree to its number, and makes it live.
    func complete(_ record: ReleaseRecord) throws(FileError) {
        let recorded = records + "/" + Self.name(record.number)
        try writeFile(recorded + ".new", Array(record.text.utf8), synchronised: true)
        try moveFile(recorded + ".new", to: recorded)
        try synchroniseFolder(records)
        try synchroniseFolder(metadataFolder)
        try moveFile(staging, to: tree(record.number))
        try synchroniseFolder(releases)
        try makeLink(metadataFolder + "/current", to: "generations/" + Self.name(record.number))
        try moveFile(metadataFolder + "/current", to: current)
        try synchroniseFolder(path)
    }

    /// Returns the record of a release. If it was lost, it is reconstructed from the tree.
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
