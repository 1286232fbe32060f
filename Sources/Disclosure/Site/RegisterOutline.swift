import Binary

/// How the results files make up the register, as far as it is known before any dossier is fetched.
struct RegisterOutline: Sendable {
    /// In the order of their days.
    private(set) var volumes: [VolumeOutline] = []
    /// Newest cut-off of the data of all files.
    let dataUntil: Day?
    /// Newest day on which any of them was published.
    let publishedOn: Day?

    init(_ batches: [DossierBatch]) {
        dataUntil = batches.reduce(nil) { newest($0, $1.dataUntil) }
        publishedOn = batches.reduce(nil) { newest($0, $1.publishedOn) }
        let spans = batches.indices.compactMap { file -> (file: Int, first: DossierCode, last: DossierCode)? in
            guard let first = batches[file].facts.first, let last = batches[file].facts.last else { return nil }
            return (file, first, last)
        }
        for (file, first, last) in spans.sorted(by: { ($0.first, $0.file) < ($1.first, $1.file) }) {
            let path = batches[file].file
            if let before = volumes.last?.days, first.day <= before.last {
                volumes[volumes.count - 1].files.append(path)
                volumes[volumes.count - 1].days = DaySpan(first: before.first, last: max(before.last, last.day))
            } else {
                volumes.append(VolumeOutline(files: [path], days: DaySpan(first: first.day, last: last.day)))
            }
        }
    }

    /// The place of the volume of the dossiers whose codes bear a day.
    func volume(of day: Day) -> Int? {
        let index = volumes.partitioningIndex { $0.days.last < day }
        return index < volumes.count && volumes[index].days.first <= day ? index : nil
    }
}

/// One volume of the register.
struct VolumeOutline: Sendable {
    /// The paths of its files, in the order of their first codes.
    fileprivate(set) var files: [String]
    /// The days of its dossiers' codes.
    fileprivate(set) var days: DaySpan
}

extension RegisterOutline: FormedValue {
    private init(volumes: [VolumeOutline], dataUntil: Day?, publishedOn: Day?) {
        self.volumes = volumes
        self.dataUntil = dataUntil
        self.publishedOn = publishedOn
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            volumes: try part { $0.volumes }, dataUntil: try part { $0.dataUntil },
            publishedOn: try part { $0.publishedOn })
    }
}

extension VolumeOutline: FormedValue {
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(files: try part { $0.files }, days: try part { $0.days })
    }
}
