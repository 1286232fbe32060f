import Diagnostics
import Parallel
import Records

/// A segment of the register (một quyển của sổ): the dossiers of a maximal group of results files whose days overlap.
///
/// An office that keeps one file per month has one segment per month. Segments are linked and aggregated independently,
/// and reused by later builds if nothing in them has changed.
public final class RegisterSegment: Sendable {
    /// The index of the first dossier in the register.
    let start: Int
    let summary: SegmentAggregates
    let rows: SegmentRows
    /// The index among all terms of each version by which the segment counts.
    let versionIndices: [Int32]

    /// - Parameters:
    ///   - files: The indices of the segment's files among the results files of the linker.
    ///   - linker: The linker of the whole register.
    public init(start: Int, _ segment: LinkedSegment, of files: [Int], _ linker: DossierLinker) {
        self.start = start
        summary = segment.summary
        versionIndices = segment.summary.versions.map { Int32(linker.terms.index(of: $0) ?? 0) }
        if let rows = segment.takeRows() {
            self.rows = SegmentRows(rows, versions: versionIndices, files: files)
        } else {
            rows = SegmentRows(of: files, count: summary.count, linker)
        }
    }
}

/// The dossiers of a segment, in memory or loaded on demand.
enum SegmentRows: Sendable {
    /// The dossiers are in memory.
    case ready([LinkedDossier])
    /// Each dossier can be loaded individually, because the concatenated files are in register order.
    case inFiles([(start: Int, file: Int)], DossierLinker)
    /// The dossiers have to be loaded together.
    case fetched(Lazy<[LinkedDossier]>)

    /// Takes over dossiers linked in this build, converting their indices to those of the register.
    ///
    /// - Parameters:
    ///   - versions: The index among all terms of each version of the segment.
    ///   - files: The index among all results files of each file of the segment.
    public init(_ rows: consuming [LinkedDossier], versions: [Int32], files: [Int]) {
        for index in rows.indices {
            rows[index].procedure = versions[Int(rows[index].procedure)]
            rows[index].file = UInt32(files[Int(rows[index].file)])
            rows[index].apology = nil
        }
        self = .ready(rows)
    }

    /// Creates rows for dossiers linked in an earlier build.
    ///
    /// - Parameter files: The indices of the files among the results files, sorted by their first codes.
    public init(of files: [Int], count: Int, _ linker: DossierLinker) {
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
    /// Links a dossier again, discarding its diagnostics, which have already been reported.
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
