import Binary
import Diagnostics
import Records

/// The hierarchy of free-form pages: `pages/so-tay/cai-dat.md` is a part of `pages/so-tay.md`. Pages are identified by
/// the paths of their files.
public struct PageTree: Sendable {
    private let parents: [String: String]
    private let parts: [String: [String]]
    /// The top-level pages, in page order.
    public let tops: [String]
    /// The zero-based index of each page among the parts of its parent.
    private let indices: [String: Int]

    init(_ pages: [FreePage]) {
        let byPath = Dictionary(
            pages.map { ($0.file.withoutEnding, $0.file) }, uniquingKeysWith: { first, _ in first })
        var parents: [String: String] = [:]
        var parts: [String: [String]] = [:]
        var indices: [String: Int] = [:]
        for page in pages {
            guard let parent = page.file.lastIndex(of: "/").flatMap({ byPath[page.file[..<$0]] }) else { continue }
            parents[page.file] = parent
            indices[page.file] = parts[parent, default: []].count
            parts[parent, default: []].append(page.file)
        }
        self.parents = parents
        self.parts = parts
        self.indices = indices
        tops = pages.map(\.file).filter { parents[$0] == nil }
    }

    func writeParts(into writer: inout BinaryWriter) {
        for (page, own) in parts.sorted(by: { $0.key < $1.key }) {
            page.write(into: &writer)
            own.write(into: &writer)
        }
    }

    /// Returns the parent of a page, or nil for a top-level page.
    public func parent(of page: String) -> String? { parents[page] }

    /// Returns the parts of a page, in page order.
    public func parts(of page: String) -> [String] { parts[page] ?? [] }

    /// Returns the ancestors of a page, from the top-level page down.
    public func above(_ page: String) -> [String] { parents[page].map { above($0) + [$0] } ?? [] }

    /// Returns the preceding part, or the parent for the first part; nil for a top-level page.
    public func previous(_ page: String) -> String? {
        guard let parent = parents[page], let index = indices[page] else { return nil }
        return index == 0 ? parent : parts[parent]?[index - 1]
    }

    /// Returns the following part, or nil for the last part or a top-level page.
    public func next(_ page: String) -> String? {
        guard let siblings = parents[page].flatMap({ parts[$0] }), let index = indices[page] else { return nil }
        return index + 1 < siblings.count ? siblings[index + 1] : nil
    }
}

extension String {
    fileprivate var withoutEnding: Substring { self[..<(lastIndex(of: ".") ?? endIndex)] }
}
