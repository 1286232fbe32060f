import Binary
import Records
import WorkingTime

/// The partition of the results files into segments of the register, computed without loading any dossiers.
public struct RegisterOutline: Sendable {
    /// The segments in chronological order.
    public private(set) var segments: [SegmentOutline] = []
    /// The latest cutoff date of all files.
    public let dataUntil: Day?
    /// The latest day of publication of all files.
    let publishedOn: Day?

    /// Creates the outline of results files: files with overlapping days share a segment, and empty files are in none.
    public init(_ resultsFiles: [ResultsFileDossiers]) {
        dataUntil = resultsFiles.reduce(nil) { newest($0, $1.dataUntil) }
        publishedOn = resultsFiles.reduce(nil) { newest($0, $1.publishedOn) }
        let spans = resultsFiles.indices.compactMap { file -> (file: Int, first: DossierCode, last: DossierCode)? in
            guard let first = resultsFiles[file].facts.first, let last = resultsFiles[file].facts.last else {
                return nil
            }
            return (file, first, last)
        }
        for (file, first, last) in spans.sorted(by: { ($0.first, $0.file) < ($1.first, $1.file) }) {
            let path = resultsFiles[file].file
            if let before = segments.last?.days, first.day <= before.last {
                segments[segments.count - 1].files.append(path)
                segments[segments.count - 1].days = DaySpan(first: before.first, last: max(before.last, last.day))
            } else {
                segments.append(SegmentOutline(files: [path], days: DaySpan(first: first.day, last: last.day)))
            }
        }
    }

    /// Returns the index of the segment whose days include a day, or nil if there is none.
    public func segment(of day: Day) -> Int? {
        let index = segments.partitioningIndex { $0.days.last < day }
        return index < segments.count && segments[index].days.first <= day ? index : nil
    }
}

/// The files and days of one segment of the register.
public struct SegmentOutline: Sendable {
    /// The paths of the files, sorted by their first codes.
    public fileprivate(set) var files: [String]
    /// The range of days of the dossiers' codes.
    public fileprivate(set) var days: DaySpan
}

extension RegisterOutline: FormedValue {
    private init(segments: [SegmentOutline], dataUntil: Day?, publishedOn: Day?) {
        self.segments = segments
        self.dataUntil = dataUntil
        self.publishedOn = publishedOn
    }

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            segments: try part { $0.segments }, dataUntil: try part { $0.dataUntil },
            publishedOn: try part { $0.publishedOn })
    }
}

extension SegmentOutline: FormedValue {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(files: try part { $0.files }, days: try part { $0.days })
    }
}
