import Diagnostics

/// Một quyển của sổ: the dossiers of the results files whose days overlap, and of no others. An office that keeps a
/// file a month has a volume a month; each is linked and summed up apart from all others, and taken over as it was by
/// builds in which nothing of it has changed.
final class RegisterVolume: Sendable {
    /// Index in the register of its first dossier.
    let start: Int
    let summary: VolumeSummary
    let rows: VolumeRows

    init(start: Int, summary: VolumeSummary, rows: VolumeRows) {
        self.start = start
        self.summary = summary
        self.rows = rows
    }
}

/// The dossiers of a volume.
enum VolumeRows: Sendable {
    case ready([LinkedDossier])
    /// Each can be fetched alone: the files, one after another, stand in the order of the register.
    case inFiles([(start: Int, file: Int)], DossierLinker)
    /// They have to be fetched together.
    case fetched(Deferred<[LinkedDossier]>)

    /// Dossiers that an earlier build linked.
    ///
    /// - Parameter files: the places of their files among the batches, in the order of their first codes.
    init(of files: [Int], count: Int, _ linker: DossierLinker) {
        var starts: [(start: Int, file: Int)] = []
        var (next, last) = (0, DossierCode?.none)
        for file in files {
            let facts = linker.batches[file].facts
            guard facts.isInOrder, let first = facts.first, last.map({ $0 < first }) ?? true else { break }
            starts.append((next, file))
            next += facts.count
            last = facts.last
        }
        if starts.count == files.count, next == count {
            self = .inFiles(starts, linker)
        } else {
            self = .fetched(Deferred { VolumeDossiers(of: files, linker).all })
        }
    }

    subscript(index: Int) -> LinkedDossier {
        switch self {
        case .ready(let dossiers): return dossiers[index]
        case .fetched(let dossiers): return dossiers.value[index]
        case .inFiles(let files, let linker):
            let (start, file) = files[files.partitioningIndex { $0.start <= index } - 1]
            return linker.linked(index - start, ofFile: file)
        }
    }
}

extension DossierLinker {
    /// A dossier that was linked before, once more; what is wrong with it is known.
    fileprivate func linked(_ index: Int, ofFile file: Int) -> LinkedDossier {
        let batch = batches[file]
        var known = Problems(file: batch.file)
        let dossier = batch[index]
        return linked(dossier, of: batch, file: file, &known)
            ?? LinkedDossier(
                record: dossier, procedure: 0, due: nil, dueOrigin: .unknown, standing: .open, file: UInt32(file),
                apology: nil)
    }
}
