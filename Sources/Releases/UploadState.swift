import Digests
import FileSystem
import SitePlan

/// What a host holds that only takes files, as far as its uploads were confirmed.
///
/// A list of changes is given out with everything in it noted as uncertain; once its upload is confirmed, the host is
/// known to hold what was wanted. An upload that stopped half-way is made good by the next list.
struct UploadState: Sendable {
    private(set) var there: [String: HostFile] = [:]
    /// What the last list was to bring about: digests by path.
    private(set) var wanted: [String: Digest] = [:]
    /// Those of `wanted` that no page of the site asks for any more: they stay for one publication longer.
    private(set) var carried: Set<String> = []

    private static let header = "congkhai uploads 1"

    init() {}

    /// The changes that bring the host to a site, and what is known of the host once they are given out.
    func list(for site: [String: Digest]) -> (ChangeList, UploadState) {
        var next = self
        next.carried = carried
        let own = wanted.filter { !carried.contains($0.key) }
        if own != site {
            next.carried = Set(
                own.keys.filter { path in
                    guard site[path] == nil, case .exactly = there[path] else { return false }
                    return PagePath(path)?.isNamedByContent == true
                })
        }
        next.wanted = site
        for path in next.carried { next.wanted[path] = wanted[path] }
        let list = ChangeList(from: there, to: next.wanted)
        let number = (there.values.compactMap(\.since).max() ?? 0) + 1
        for step in list.steps where there[step.path]?.since == nil {
            next.there[step.path] = step.verb == .change ? .present : .maybe(since: number)
        }
        return (list, next)
    }

    /// Whether a list was ever given out.
    var hasList: Bool { !wanted.isEmpty }

    /// What is known once the last list was carried out to its end.
    var confirmed: UploadState {
        var state = self
        state.there = wanted.mapValues(HostFile.exactly)
        return state
    }
}

extension UploadState {
    /// Empty where there is no such file; nil for one that is not whole.
    init?(_ path: String) throws(FileError) {
        guard status(of: path) != .missing else { return }
        let lines = try readFile(path).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        guard lines.count >= 2, lines.first == Self.header, lines.last == "\(lines.count - 2) lines" else { return nil }
        for line in lines.dropFirst().dropLast() {
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count == 3, PagePath(parts[2]) != nil else { return nil }
            let (verb, path) = (parts[0], parts[2])
            switch verb {
            case "present": there[path] = .present
            case "maybe":
                guard let since = Int(parts[1]) else { return nil }
                there[path] = .maybe(since: since)
            case "holds", "wanted", "carried":
                guard let digest = Digest(text: parts[1]) else { return nil }
                if verb == "holds" { there[path] = .exactly(digest) } else { wanted[path] = digest }
                if verb == "carried" { carried.insert(path) }
            default: return nil
            }
        }
    }

    func write(to path: String) throws(FileError) {
        var lines: [String] = []
        for (path, file) in there {
            switch file {
            case .exactly(let digest): lines.append("holds \(digest.text) \(path)")
            case .present: lines.append("present - \(path)")
            case .maybe(let since): lines.append("maybe \(since) \(path)")
            }
        }
        for (path, digest) in wanted {
            lines.append("\(carried.contains(path) ? "carried" : "wanted") \(digest.text) \(path)")
        }
        let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let text = ([Self.header] + sorted + ["\(sorted.count) lines"]).map { $0 + "\n" }.joined()
        try writeFile(path + ".new", Array(text.utf8), synchronised: true)
        try moveFile(path + ".new", to: path)
    }
}
