import Diagnostics

/// Một quyển của sổ: the dossiers of the results files whose days overlap, and of no others. An office that keeps a
/// file a month has a segment a month; each is linked and summed up apart from all others, and taken over as it was by
/// builds in which nothing of it has changed.
final class RegisterSegment: Sendable {
    /// Index in the register of its first dossier.
    let start: Int
    let summary: SegmentAggregates
    let rows: SegmentRows
    /// The place among all terms of each version that it counts by.
    let versionPlaces: [Int32]

    /// - Parameters:
    ///   - files: the places of its files among the results files of the linker.
    ///   - linker: of the whole register.
    init(start: Int, _ segment: LinkedSegment, of files: [Int], _ linker: DossierLinker) {
        self.start = start
        summary = segment.summary
        versionPlaces = segment.summary.versions.map { Int32(linker.terms.index(of: $0) ?? 0) }
        if let rows = segment.takeRows() {
            self.rows = SegmentRows(rows, versions: versionPlaces, files: files)
        } else {
            rows = SegmentRows(of: files, count: summary.count, linker)
        }
    }
}

/// The dossiers of a segment.
enum SegmentRows: Sendable {
    case ready([LinkedDossier])
    /// Each can be fetched alone: the files, one after another, stand in the order of the register.
    case inFiles([(start: Int, file: Int)], DossierLinker)
    /// They have to be fetched together.
    case fetched(Lazy<[LinkedDossier]>)

    /// Dossiers that were linked just now: their indices become those of the register.
    ///
    /// - Parameters:
    ///   - versions: the place among all terms of each version of the segment.
    ///   - files: the place among all results files of each file of the segment.
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
    /// - Parameter files: the places of their files among the results files, in the order of their first codes.
    init(of files: [Int], count: Int, _ linker: DossierLinker) {
        var starts: [(start: Int, file: Int)] = []
        var (next, last) = (0, DossierCode?.none)
        for file in files {
            let facts = linker.resultsFiles[file].facts
            guard facts.isInOrder, let first = facts.first, last.map({ $0 < first }) ?? true else { break }
            starts.append((next, file))
            next += facts.count
            last = facts.last
        }
        if starts.count == files.count, next == count {
            self = .inFiles(starts, linker)
        } else {
            self = .fetched(Lazy { SegmentDossiers(of: files, linker).all })
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
        let resultsFile = resultsFiles[file]
        var known = DiagnosticCollector(file: resultsFile.file)
        let dossier = resultsFile[index]
        return linked(dossier, of: resultsFile, file: file, &known)
            ?? LinkedDossier(
                record: dossier, procedure: 0, due: nil, dueOrigin: .unknown, status: .open, file: UInt32(file),
                apology: nil)
    }
}
