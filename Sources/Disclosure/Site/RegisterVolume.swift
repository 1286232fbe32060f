import Diagnostics

/// Một quyển của sổ: the dossiers of the results files whose days overlap, and of no others. An office that keeps a
/// file a month has a volume a month; each is linked and summed up apart from all others, and taken over as it was by
/// builds in which nothing of it has changed.
final class RegisterVolume: Sendable {
    /// Index in the register of its first dossier.
    let start: Int
    let summary: VolumeSummary
    let rows: VolumeRows
    /// The place among all terms of each version that it counts by.
    let versionPlaces: [Int32]

    /// - Parameters:
    ///   - files: the places of its files among the batches of the linker.
    ///   - linker: of the whole register.
    init(start: Int, _ volume: LinkedVolume, of files: [Int], _ linker: DossierLinker) {
        self.start = start
        summary = volume.summary
        versionPlaces = volume.summary.versions.map { Int32(linker.terms.index(of: $0) ?? 0) }
        if let rows = volume.takeRows() {
            self.rows = VolumeRows(rows, versions: versionPlaces, files: files)
        } else {
            rows = VolumeRows(of: files, count: summary.count, linker)
        }
    }
}

/// The dossiers of a volume.
enum VolumeRows: Sendable {
    case ready([LinkedDossier])
    /// Each can be fetched alone: the files, one after another, stand in the order of the register.
    case inFiles([(start: Int, file: Int)], DossierLinker)
    /// They have to be fetched together.
    case fetched(Deferred<[LinkedDossier]>)

    /// Dossiers that were linked just now: their indices become those of the register.
    ///
    /// - Parameters:
    ///   - versions: the place among all terms of each version of the volume.
    ///   - files: the place among all batches of each file of the volume.
    init(_ rows: consuming [LinkedDossier], versions: [Int32], files: [Int]) {
        for index in rows.indices {
            rows[index].procedure = versions[Int(rows[index].procedure)]
            rows[index].file = UInt32(files[Int(rows[index].file)])
            rows[index].apology = nil
        }
        self = .ready(rows)
    }

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
