import Foundation
import Glibc

/// A folder that was published to, as a web server reads it.
struct PublishedFolder {
    let place: Folder
    var name = "www"

    /// The folder that the link leads to.
    var live: String {
        name + "/"
            + ((try? FileManager.default.destinationOfSymbolicLink(atPath: place.path + "/\(name)/current")) ?? "")
    }

    /// What readers get, without styles and scripts that stay for those who read an earlier page a moment ago.
    func tree(_ folder: String? = nil, like site: [String: [UInt8]]) throws -> [String: [UInt8]] {
        try place.tree(folder ?? live).filter { path, _ in
            site[path] != nil || path.wholeMatch(of: /assets\/[^\/]+\.[0-9a-f]{10}\.(css|js|svg)/) == nil
        }
    }

    var releases: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: place.path + "/\(name)/generations")) ?? []).sorted()
    }

    @discardableResult
    func publish(_ more: [String] = []) throws -> Program.Result {
        try Program.run(["publish", name] + more, in: place)
    }

    @discardableResult
    func goBack(_ more: [String] = []) throws -> Program.Result {
        try Program.run(["rollback", name] + more, in: place)
    }
}
