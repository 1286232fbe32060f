/// What belongs to one volume, as far as it is known before any dossier is fetched.
struct VolumeOutline: Sendable {
    /// The places of its files among the batches, in the order of their first codes.
    fileprivate(set) var files: [Int]
    /// The days of its dossiers' codes.
    fileprivate(set) var days: DaySpan
    /// The apologies for dossiers of these days.
    fileprivate(set) var apologies: [Apology] = []

    /// The volumes of a content, in the order of their days.
    static func all(of batches: [DossierBatch], _ apologies: [Apology]) -> [VolumeOutline] {
        var outlines: [VolumeOutline] = []
        let spans = batches.indices.compactMap { file -> (file: Int, first: DossierCode, last: DossierCode)? in
            guard let first = batches[file].facts.first, let last = batches[file].facts.last else { return nil }
            return (file, first, last)
        }
        for (file, first, last) in spans.sorted(by: { ($0.first, $0.file) < ($1.first, $1.file) }) {
            if let before = outlines.last?.days, first.day <= before.last {
                outlines[outlines.count - 1].files.append(file)
                outlines[outlines.count - 1].days = DaySpan(first: before.first, last: max(before.last, last.day))
            } else {
                outlines.append(VolumeOutline(files: [file], days: DaySpan(first: first.day, last: last.day)))
            }
        }
        for apology in apologies {
            guard let index = index(of: apology.dossier.value.day, in: outlines) else { continue }
            outlines[index].apologies.append(apology)
        }
        return outlines
    }

    /// The volume of the dossiers whose codes bear a day.
    static func index(of day: Day, in outlines: [VolumeOutline]) -> Int? {
        let index = outlines.partitioningIndex { $0.days.last < day }
        return index < outlines.count && outlines[index].days.first <= day ? index : nil
    }
}
