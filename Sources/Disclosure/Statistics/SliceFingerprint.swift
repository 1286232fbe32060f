import Binary
import Digests

/// A fingerprint of a slice: shows whether its counts have changed without holding them.
struct SliceFingerprint: Hashable, Sendable {
    let span: DaySpan
    /// Of the counts.
    let digest: Digest
    /// By how much the numbers of open dossiers, and of overdue ones without a result, grow in the slice.
    let openChange: Int
    let overdueChange: Int
}

extension SliceFingerprint {
    /// - Parameter versions: of the procedures that the slice counts by.
    init(_ slice: StatisticsSlice, versions: Digest) {
        var writer = BinaryWriter()
        versions.write(into: &writer)
        slice.write(into: &writer)
        self.init(
            span: DaySpan(first: slice.first, last: slice.last), digest: Digest(sumsOf: writer.bytes),
            openChange: slice.total.received.total - slice.total.closed.total, overdueChange: slice.overdueChange)
    }

    /// The same slice with what another segment counts in it.
    private func adding(_ other: SliceFingerprint) -> SliceFingerprint {
        SliceFingerprint(
            span: span, digest: Digest(of: [digest, other.digest]), openChange: openChange + other.openChange,
            overdueChange: overdueChange + other.overdueChange)
    }

    /// Those of several segments together, in order of time.
    static func merged(_ segments: [[SliceFingerprint]]) -> [SliceFingerprint] {
        Dictionary(segments.joined().map { ($0.span, $0) }) { $0.adding($1) }.values
            .sorted { $0.span.first < $1.span.first }
    }
}

extension [SliceFingerprint] {
    /// Of everything that the figures of a period are added up from; nil where one of its ends falls amid a slice, so that
    /// the dossiers themselves are counted.
    func digest(of period: Period) -> Digest? {
        let start = partitioningIndex { $0.span.last < period.first }
        let end = Swift.max(start, partitioningIndex { $0.span.first <= period.last })
        let slices = self[start..<end]
        if let first = slices.first, first.span.first < period.first { return nil }
        if let last = slices.last, last.span.last > period.last { return nil }
        return Digest { writer in
            self[..<start].reduce(0) { $0 + $1.openChange }.write(into: &writer)
            self[..<end].reduce(0) { $0 + $1.overdueChange }.write(into: &writer)
            for slice in slices { slice.digest.write(into: &writer) }
        }
    }
}

extension SliceFingerprint: FormedValue {
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            span: try part { $0.span }, digest: try part { $0.digest }, openChange: try part { $0.openChange },
            overdueChange: try part { $0.overdueChange })
    }
}
