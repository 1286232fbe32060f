/// The unit's reporting windows, with lookup by key.
public struct ReportingWindows: Sendable, ExpressibleByArrayLiteral, Sequence {
    /// The windows in the order of `site.yml`.
    private let all: [ReportingWindow]
    private let byKey: [String: ReportingWindow]

    /// Creates a collection of windows in the order of `site.yml`; the first one with a key is found by it.
    public init(_ windows: [ReportingWindow]) {
        all = windows
        byKey = Dictionary(windows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Creates a collection of windows in the order of the literal.
    public init(arrayLiteral windows: ReportingWindow...) { self.init(windows) }

    public func makeIterator() -> IndexingIterator<[ReportingWindow]> { all.makeIterator() }

    /// The first window with a key, or nil if there is none.
    public subscript(key: String) -> ReportingWindow? { byKey[key] }
}
