import Diagnostics

/// How the office's own pages hang together: `pages/so-tay/cai-dat.md` is a part of `pages/so-tay.md`.
public struct PageTree: Sendable {
    /// The page each one is a part of; by page.
    public let parents: [Int?]
    /// What each page consists of besides itself, in the order of pages; by page.
    public let parts: [[Int]]

    init(_ pages: [FreePage]) {
        let byPath = Dictionary(
            pages.enumerated().map { ($1.location.file.withoutEnding, $0) }, uniquingKeysWith: { first, _ in first })
        parents = pages.map { page in
            page.location.file.lastIndex(of: "/").flatMap { byPath[page.location.file[..<$0]] }
        }
        var parts = [[Int]](repeating: [], count: pages.count)
        for (page, parent) in parents.enumerated() { if let parent { parts[parent].append(page) } }
        self.parts = parts
    }

    /// The pages that are parts of none.
    public var tops: [Int] { parents.indices.filter { parents[$0] == nil } }

    /// The pages above one, from the top down.
    public func above(_ page: Int) -> [Int] { parents[page].map { above($0) + [$0] } ?? [] }

    /// The part before, or the page they all belong to.
    public func previous(_ page: Int) -> Int? {
        guard let parent = parents[page], let place = parts[parent].firstIndex(of: page) else { return nil }
        return place == 0 ? parent : parts[parent][place - 1]
    }

    /// The part behind.
    public func next(_ page: Int) -> Int? {
        guard let parent = parents[page], let place = parts[parent].firstIndex(of: page) else { return nil }
        return place + 1 < parts[parent].count ? parts[parent][place + 1] : nil
    }
}

extension String {
    fileprivate var withoutEnding: Substring { self[..<(lastIndex(of: ".") ?? endIndex)] }
}
