import Binary

/// How the results files make up the register, as far as it is known before any dossier is fetched.
struct RegisterOutline: Sendable {
    /// In the order of their days.
    private(set) var segments: [SegmentOutline] = []
    /// Newest cut-off of the data of all files.
    let dataUntil: Day?
    /// Newest day on which any of them was published.
    let publishedOn: Day?

    init(_ resultsFiles: [ResultsFileDossiers]) {
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

    /// The place of the segment of the dossiers whose codes bear a day.
    func segment(of day: Day) -> Int? {
        let index = segments.partitioningIndex { $0.days.last < day }
        return index < segments.count && segments[index].days.first <= day ? index : nil
    }
}

/// One segment of the register.
struct SegmentOutline: Sendable {
    /// The paths of its files, in the order of their first codes.
    fileprivate(set) var files: [String]
    /// The days of its dossiers' codes.
    fileprivate(set) var days: DaySpan
}

extension RegisterOutline: FormedValue {
    private init(segments: [SegmentOutline], dataUntil: Day?, publishedOn: Day?) {
        self.segments = segments
        self.dataUntil = dataUntil
        self.publishedOn = publishedOn
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            segments: try part { $0.segments }, dataUntil: try part { $0.dataUntil },
            publishedOn: try part { $0.publishedOn })
    }
}

extension SegmentOutline: FormedValue {
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(files: try part { $0.files }, days: try part { $0.days })
    }
}
