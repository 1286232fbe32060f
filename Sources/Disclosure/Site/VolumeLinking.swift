import Binary
import Diagnostics
import Digests
import Parallel

/// The dossiers and apologies of a content told of each other, volume by volume. Of volumes that an earlier build
/// summed up, and whose files, procedures and apologies are the same, no dossier is fetched.
struct VolumeLinking: Sendable {
    let rows: RegisterRows
    let apologies: [LinkedApology]
    let findings: [Diagnostic]
    /// The volumes for the next build.
    let kept: KeptValues

    /// - Parameters:
    ///   - keys: what volumes follow from.
    ///   - earlier: what an earlier build kept.
    init(
        _ content: Content, _ linker: DossierLinker, _ terms: SummingTerms, _ keys: RegisterKeys, earlier: KeptValues
    ) {
        let outlines = VolumeOutline.all(of: content.batches, content.apologies)
        let known = atOnce(outlines.count, workers: linker.workers) { number -> KnownVolume? in
            keys.key(of: outlines[number]).flatMap { KnownVolume(key: $0, in: earlier) }
        }
        let new = outlines.indices.filter { known[$0] == nil }
        var linked = atOnce(new.count, workers: linker.workers) { VolumeDossiers(of: outlines[new[$0]].files, linker) }

        var findings: [Diagnostic] = []
        let (starts, apologies, apologised) = Self.link(
            content.apologies, outlines, known, linked, linker, &findings)
        for (index, dossier) in apologised.enumerated() {
            let number = starts.partitioningIndex { $0 <= dossier } - 1
            let place = new.partitioningIndex { $0 < number }
            guard place < new.count, new[place] == number else { continue }
            linked[place].set(apology: index, ofDossier: dossier - starts[number])
        }
        let names = apologies.map(\.addressName)
        let summed = atOnce(new.count, workers: linker.workers) { [linked] place in
            NewVolume(
                key: keys.key(of: outlines[new[place]]),
                volume: RegisterVolume(
                    start: starts[new[place]],
                    summary: VolumeSummary(linked[place], linker, apologies: names, terms),
                    rows: .ready(linked[place].all)))
        }

        var kept = KeptValues()
        var volumes = summed.map(\.volume)
        for number in outlines.indices {
            guard let known = known[number] else { continue }
            kept.keep(known.bytes, as: known.key)
            volumes.append(
                RegisterVolume(
                    start: starts[number], summary: known.summary,
                    rows: VolumeRows(of: outlines[number].files, count: known.summary.count, linker)))
        }
        for volume in summed {
            if let key = volume.key { kept.keep(volume.bytes, as: key) }
        }
        // One without dossiers stands where the next one begins.
        volumes.sort { ($0.start, $0.summary.count) < ($1.start, $1.summary.count) }
        self.kept = kept
        self.apologies = apologies
        self.findings = findings + volumes.flatMap(\.summary.findings)
        rows = RegisterRows(volumes, linker, apologised: apologised)
    }

    /// Finds the dossier of each apology, in volumes known and new.
    ///
    /// - Returns: also where each volume begins in the register and where the last one ends, and the index of the
    ///   dossier of each apology.
    private static func link(
        _ apologies: [Apology], _ outlines: [VolumeOutline], _ known: [KnownVolume?], _ linked: [VolumeDossiers],
        _ linker: DossierLinker, _ findings: inout [Diagnostic]
    ) -> (starts: [Int], apologies: [LinkedApology], apologised: [Int]) {
        var rest = linked.makeIterator()
        let drafts = known.compactMap {
            $0.map { VolumeDraft.known($0.summary) } ?? rest.next().map(VolumeDraft.linked)
        }
        let starts = drafts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        func number(of code: DossierCode) -> Int? { VolumeOutline.index(of: code.day, in: outlines) }
        let (apologies, apologised) = LinkedApology.link(
            apologies, catalogue: linker.catalogue, findings: &findings,
            dossier: { code in
                guard let number = number(of: code), var dossier = drafts[number].dossier(code) else { return nil }
                dossier.index += starts[number]
                return dossier
            }, isRefused: { code in number(of: code).map { drafts[$0].isRefused(code) } ?? false })
        return (starts, apologies, apologised)
    }
}

extension LinkedApology {
    /// What stands for its address.
    fileprivate var addressName: String { "\(record.issuedOn.year)/\(record.number.value)" }
}

/// A volume as an earlier build summed it up.
private struct KnownVolume: Sendable {
    let key: Digest
    let bytes: BinaryReader
    let summary: VolumeSummary

    /// Nil for one that is not kept, or makes no sense.
    init?(key: Digest, in earlier: KeptValues) {
        guard let bytes = earlier[key] else { return nil }
        var reader = bytes
        guard let summary = try? VolumeSummary(from: &reader) else { return nil }
        self.key = key
        self.bytes = bytes
        self.summary = summary
    }
}

/// A volume that was linked anew.
private struct NewVolume: Sendable {
    /// Stands for all it follows from; nil where that is not known.
    let key: Digest?
    let volume: RegisterVolume
    let bytes: BinaryReader

    init(key: Digest?, volume: RegisterVolume) {
        self.key = key
        self.volume = volume
        var writer = BinaryWriter()
        if key != nil { volume.summary.write(into: &writer) }
        bytes = BinaryReader(writer.bytes)
    }
}

/// The dossiers of a volume before apologies are told of.
private enum VolumeDraft {
    case known(VolumeSummary)
    case linked(VolumeDossiers)

    var count: Int {
        switch self {
        case .known(let summary): summary.count
        case .linked(let dossiers): dossiers.all.count
        }
    }

    /// The dossier with a code, for its apology; its index is that in the volume.
    func dossier(_ code: DossierCode) -> ApologisedDossier? {
        switch self {
        case .known(let summary):
            let place = summary.apologised.partitioningIndex { $0.code < code }
            return summary.apologised[place...].first.flatMap { $0.code == code ? $0 : nil }
        case .linked(let dossiers):
            return dossiers.index(of: code).map { ApologisedDossier(of: dossiers.all[$0], at: $0) }
        }
    }

    func isRefused(_ code: DossierCode) -> Bool {
        switch self {
        case .known(let summary): summary.refused.contains(code)
        case .linked(let dossiers): dossiers.refused.contains(code)
        }
    }
}
