import Binary
import Digests
import WorkingTime

/// A fingerprint of a slice, used to detect changes of its counts without storing them.
public struct SliceFingerprint: Hashable, Sendable {
    let span: DaySpan
    /// The digest of the counts.
    let digest: Digest
    /// The net change in the number of open dossiers, and of dossiers overdue without a result, over the slice.
    let openChange: Int
    let overdueChange: Int
}

extension SliceFingerprint {
    /// - Parameter versions: The digest of the procedure versions by which the slice counts.
    public init(_ slice: StatisticsSlice, versions: Digest) {
        var writer = BinaryWriter()
        versions.write(into: &writer)
        slice.write(into: &writer)
        self.init(
            span: DaySpan(first: slice.first, last: slice.last), digest: Digest(sumsOf: writer.bytes),
            openChange: slice.total.received.total - slice.total.closed.total, overdueChange: slice.overdueChange)
    }

    /// Returns the combined fingerprint of the same slice in this and another segment.
    private func adding(_ other: SliceFingerprint) -> SliceFingerprint {
        SliceFingerprint(
            span: span, digest: Digest(of: [digest, other.digest]), openChange: openChange + other.openChange,
            overdueChange: overdueChange + other.overdueChange)
    }

    /// Merges the fingerprints of several segments, in chronological order.
    static func merged(_ segments: [[SliceFingerprint]]) -> [SliceFingerprint] {
        Dictionary(segments.joined().map { ($0.span, $0) }) { $0.adding($1) }.values
            .sorted { $0.span.first < $1.span.first }
    }
}

extension [SliceFingerprint] {
    /// Returns the digest of everything that contributes to the figures of a period.
    ///
    /// The result is nil if the period begins or ends in the middle of a slice, in which case the dossiers themselves
    /// have to be counted.
    public func digest(of period: Period) -> Digest? {
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
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            span: try part { $0.span }, digest: try part { $0.digest }, openChange: try part { $0.openChange },
            overdueChange: try part { $0.overdueChange })
    }
}
