import Digests
import SitePlan

/// The metadata of a release, written once all of its files are on disk.
struct ReleaseRecord: Sendable {
    let number: Int
    /// The time of publication in seconds since 1970.
    let published: Int64
    /// The time at which the site was built, in nanoseconds since 1970.
    let built: Int64
    /// The release that first had these files: its own number, or that of the release it restored.
    let origin: Int
    /// The files in the byte order of their paths.
    let files: [PublishedFile]

    /// The files of the site itself, without those kept for readers of earlier releases.
    var ownFiles: [PublishedFile] { files.filter { $0.owner == number } }
}

extension ReleaseRecord {
    private static let header = "congkhai generation 1"

    /// The text form: a header, one line of general fields, one line per file, and the file count, which detects
    /// truncation.
    var text: String {
        var text = "\(Self.header)\n\(number) \(published) \(built) \(origin)\n"
        for file in files {
            text += "\(file.owner) \(file.size) \(file.modified) \(file.digest.text) \(file.path)\n"
        }
        return text + "\(files.count) files\n"
    }

    /// Parses a record, or returns nil if it is invalid or truncated.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard lines.count >= 3, String(decoding: lines[0], as: UTF8.self) == Self.header,
            String(decoding: lines[lines.count - 1], as: UTF8.self) == "\(lines.count - 3) files"
        else { return nil }
        let facts = lines[1].split(separator: UInt8(ascii: " ")).map(Int64.init(decimal:))
        guard facts.count == 4, let number = facts[0], let published = facts[1], let built = facts[2],
            let origin = facts[3]
        else { return nil }
        var files: [PublishedFile] = []
        files.reserveCapacity(lines.count - 3)
        for line in lines[2..<lines.count - 1] {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
            guard parts.count == 5, let owner = Int64(decimal: parts[0]), let size = Int64(decimal: parts[1]),
                let modified = Int64(decimal: parts[2]),
                let digest = Digest(text: String(decoding: parts[3], as: UTF8.self)),
                let path = PagePath(String(decoding: parts[4], as: UTF8.self))
            else { return nil }
            files.append(
                PublishedFile(
                    path: path.text, digest: digest, size: size, modified: modified, owner: Int(owner)))
        }
        self.init(number: Int(number), published: published, built: built, origin: Int(origin), files: files)
    }
}

extension Int64 {
    fileprivate init?(decimal digits: ArraySlice<UInt8>) {
        self.init(String(decoding: digits, as: UTF8.self))
    }
}
