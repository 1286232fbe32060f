/// The unit's own reporting windows, found by their keys.
public struct ReportingWindows: Sendable, ExpressibleByArrayLiteral, Sequence {
    /// As `site.yml` declares them.
    private let all: [ReportingWindow]
    private let byKey: [String: ReportingWindow]

    public init(_ windows: [ReportingWindow]) {
        all = windows
        byKey = Dictionary(windows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public init(arrayLiteral windows: ReportingWindow...) { self.init(windows) }

    public func makeIterator() -> IndexingIterator<[ReportingWindow]> { all.makeIterator() }

    /// The first of its key.
    public subscript(key: String) -> ReportingWindow? { byKey[key] }
}
