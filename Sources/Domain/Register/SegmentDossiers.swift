import Diagnostics
import Parallel
import Records

/// The linked dossiers of a segment.
public struct SegmentDossiers: Sendable {
    /// The dossiers sorted by code.
    private(set) var all: [LinkedDossier]
    /// The codes of dossiers that were read but rejected.
    private(set) var refused: Set<DossierCode> = []
    private(set) var findings: [Diagnostic] = []

    /// - Parameter files: The indices of the files among the results files of the linker.
    public init(of files: [Int], _ linker: DossierLinker) {
        let counts = files.map { linker.resultsFiles[$0].facts.count }
        let (dossiers, notes) = concurrentFill(counts, workers: linker.workers) { part, linked in
            let resultsFile = linker.resultsFiles[files[part]]
            var problems = DiagnosticCollector(file: resultsFile.file)
            var refused: [DossierCode] = []
            // The buffer only has room for the expected number of dossiers.
            for dossier in resultsFile.dossiers.prefix(counts[part]) {
                if let dossier = linker.linked(dossier, of: resultsFile, file: files[part], &problems) {
                    linked.append(dossier)
                } else {
                    refused.append(dossier.code)
                }
            }
            return (refused: refused, findings: problems.all)
        }
        all = dossiers
        for note in notes {
            refused.formUnion(note.refused)
            findings += note.findings
        }
        sort(linker)
    }

    /// Sorts the dossiers by code and reports duplicate codes at their later occurrences.
    private mutating func sort(_ linker: DossierLinker) {
        let isSorted = all.indices.dropFirst().allSatisfy { all[$0 - 1].record.code < all[$0].record.code }
        if !isSorted {
            let order = all.indices.sorted {
                let (left, right) = (all[$0].record.code, all[$1].record.code)
                return left != right ? left < right : linker.location(of: all[$0]) < linker.location(of: all[$1])
            }
            all = order.map { all[$0] }
        }
        for index in all.indices.dropFirst() where all[index].record.code == all[index - 1].record.code {
            let first = linker.location(of: all[index - 1])
            let code = all[index].record.code.text
            findings.append(
                Diagnostic(
                    .duplicateDossier, at: linker.location(of: all[index]),
                    Message(
                        vi: "hồ sơ \(code) đã có ở \(first.file):\(first.position.line); giữ lại một dòng",
                        en: "dossier \(code) is already listed at \(first.file):\(first.position.line); keep one")))
        }
    }

    func index(of code: DossierCode) -> Int? {
        let index = all.partitioningIndex { $0.record.code < code }
        return index < all.count && all[index].record.code == code ? index : nil
    }

    /// Sets the index of a dossier's apology.
    mutating func set(apology: Int, ofDossier index: Int) { all[index].apology = Int32(apology) }
}
