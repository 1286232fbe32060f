import FileSystem
import Foundation
import Releases

@testable import Publishing

/// A temporary folder with a built site and a folder to publish to, removed when the last reference goes.
final class TemporaryFolder: Sendable {
    let path: String

    var site: String { path + "/site" }
    var published: String { path + "/www" }

    init() throws {
        path = NSTemporaryDirectory() + "/congkhai-" + UUID().uuidString
        try makeFolder(path)
    }

    deinit { try? removeFolder(path) }

    /// Brings the site to these texts by path, as a build does: what is the same is not touched.
    func build(_ texts: [String: String]) throws -> BuiltSite {
        let before = Manifest(of: site)
        for path in before.paths where texts[path] == nil { try removeFile(site + "/" + path) }
        for (path, text) in texts where !file(site + "/" + path, contains: Array(text.utf8)) {
            let target = URL(fileURLWithPath: site + "/" + path)
            try makeFolder(target.deletingLastPathComponent().path)
            try writeFile(target.path + ".new", Array(text.utf8))
            try moveFile(target.path + ".new", to: target.path)
        }
        try makeFolder(site + "/.congkhai")
        let after = Manifest(texts.keys)
        try after.begin(after: before, in: site)
        try after.finish(after: before, in: site)
        return try BuiltSite(site, program: [])
    }

    /// The texts of a tree by path.
    func texts(_ name: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        // The link is followed by its slash.
        for entry in try filesBelow(path + "/" + name + "/") {
            texts[entry.path] = String(decoding: try readFile(path + "/" + name + "/" + entry.path), as: UTF8.self)
        }
        return texts
    }

    func inode(_ name: String) -> UInt64? { FileStamp(of: path + "/" + name)?.inode }

    func numbers() throws -> [Int] { try folders(in: published + "/generations").compactMap { Int($0) } }
}

extension Releases.Limits {
    /// Nothing is held back.
    static func all(keep: Int = 5) -> Self { Self(keep: keep, removals: 100, overNewer: true) }
}
