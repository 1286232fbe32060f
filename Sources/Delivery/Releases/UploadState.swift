import Digests
import FileSystem
import SitePlan

/// The files on a host that only accepts files, according to its confirmed uploads.
///
/// When a list of changes is issued, all files in it are recorded as uncertain; once its upload is confirmed, the host
/// is known to have the wanted files. An interrupted upload is repaired by the next list.
struct UploadState: Sendable {
    private(set) var onHost: [String: HostFile] = [:]
    /// The state that the last list was to produce: digests by path.
    private(set) var planned: [String: Digest] = [:]
    /// The paths in `planned` that no page of the site refers to any more; they are kept for one more publication.
    private(set) var carried: Set<String> = []

    private static let header = "congkhai uploads 1"

    init() {}

    /// Returns the changes that bring the host to a site, and the state to record when they are issued.
    func list(for site: [String: Digest]) -> (ChangeList, UploadState) {
        var next = self
        next.carried = carried
        let own = planned.filter { !carried.contains($0.key) }
        if own != site {
            next.carried = Set(
                own.keys.filter { path in
                    guard site[path] == nil, case .exactly = onHost[path] else { return false }
                    return PagePath(path)?.isNamedByContent == true
                })
        }
        next.planned = site
        for path in next.carried { next.planned[path] = planned[path] }
        let list = ChangeList(from: onHost, to: next.planned)
        let number = (onHost.values.compactMap(\.since).max() ?? 0) + 1
        for step in list.steps where onHost[step.path]?.since == nil {
            next.onHost[step.path] = step.verb == .change ? .present : .maybe(since: number)
        }
        return (list, next)
    }

    /// Whether a list was ever issued.
    var hasList: Bool { !planned.isEmpty }

    /// The state once the last list has been applied completely.
    var confirmed: UploadState {
        var state = self
        state.onHost = planned.mapValues(HostFile.exactly)
        return state
    }
}

extension UploadState {
    /// Reads a state. It is empty if the file does not exist; returns nil if the file is corrupt.
    init?(_ path: String) throws(FileError) {
        guard status(of: path) != .missing else { return }
        let lines = try readFile(path).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        guard lines.count >= 2, lines.first == Self.header, lines.last == "\(lines.count - 2) lines" else { return nil }
        for line in lines.dropFirst().dropLast() {
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count == 3, PagePath(parts[2]) != nil else { return nil }
            let (verb, path) = (parts[0], parts[2])
            switch verb {
            case "present": onHost[path] = .present
            case "maybe":
                guard let since = Int(parts[1]) else { return nil }
                onHost[path] = .maybe(since: since)
            case "holds", "wanted", "carried":
                guard let digest = Digest(text: parts[1]) else { return nil }
                if verb == "holds" { onHost[path] = .exactly(digest) } else { planned[path] = digest }
                if verb == "carried" { carried.insert(path) }
            default: return nil
            }
        }
    }

    func write(to path: String) throws(FileError) {
        var lines: [String] = []
        for (path, file) in onHost {
            switch file {
            case .exactly(let digest): lines.append("holds \(digest.text) \(path)")
            case .present: lines.append("present - \(path)")
            case .maybe(let since): lines.append("maybe \(since) \(path)")
            }
        }
        for (path, digest) in planned {
            lines.append("\(carried.contains(path) ? "carried" : "wanted") \(digest.text) \(path)")
        }
        let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let text = ([Self.header] + sorted + ["\(sorted.count) lines"]).map { $0 + "\n" }.joined()
        try writeFile(path + ".new", Array(text.utf8), synchronised: true)
        try moveFile(path + ".new", to: path)
    }
}
