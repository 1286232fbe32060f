import Binary
import Diagnostics

/// How the office's own pages hang together: `pages/so-tay/cai-dat.md` is a part of `pages/so-tay.md`. Pages are named
/// by the paths of their files.
public struct PageTree: Sendable {
    private let parents: [String: String]
    private let parts: [String: [String]]
    /// The pages that are parts of none, in the order of pages.
    public let tops: [String]
    /// Which part of its parent each page is, counted from 0.
    private let places: [String: Int]

    init(_ pages: [FreePage]) {
        let byPath = Dictionary(
            pages.map { ($0.file.withoutEnding, $0.file) }, uniquingKeysWith: { first, _ in first })
        var parents: [String: String] = [:]
        var parts: [String: [String]] = [:]
        var places: [String: Int] = [:]
        for page in pages {
            guard let parent = page.file.lastIndex(of: "/").flatMap({ byPath[page.file[..<$0]] }) else { continue }
            parents[page.file] = parent
            places[page.file] = parts[parent, default: []].count
            parts[parent, default: []].append(page.file)
        }
        self.parents = parents
        self.parts = parts
        self.places = places
        tops = pages.map(\.file).filter { parents[$0] == nil }
    }

    func writeParts(into writer: inout BinaryWriter) {
        for (page, own) in parts.sorted(by: { $0.key < $1.key }) {
            page.write(into: &writer)
            own.write(into: &writer)
        }
    }

    /// The page that one is a part of.
    public func parent(of page: String) -> String? { parents[page] }

    /// What a page consists of besides itself, in the order of pages.
    public func parts(of page: String) -> [String] { parts[page] ?? [] }

    /// The pages above one, from the top down.
    public func above(_ page: String) -> [String] { parents[page].map { above($0) + [$0] } ?? [] }

    /// The part before, or the page they all belong to.
    public func previous(_ page: String) -> String? {
        guard let parent = parents[page], let place = places[page] else { return nil }
        return place == 0 ? parent : parts[parent]?[place - 1]
    }

    /// The part after.
    public func next(_ page: String) -> String? {
        guard let siblings = parents[page].flatMap({ parts[$0] }), let place = places[page] else { return nil }
        return place + 1 < siblings.count ? siblings[place + 1] : nil
    }
}

extension String {
    fileprivate var withoutEnding: Substring { self[..<(lastIndex(of: ".") ?? endIndex)] }
}
