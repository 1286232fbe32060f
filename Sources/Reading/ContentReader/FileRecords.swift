import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register

/// The record decoded from one file.
enum FileRecords: Sendable {
    case nothing
    case procedure(ProcedureEntry)
    case resultsFile(ResultsFileDossiers)
    case record(any Record)
}

extension FileRecords {
    /// Decodes the keys of a file according to its kind.
    init(_ kind: ContentKind, text: FileText, _ problems: inout DiagnosticCollector) {
        switch text.keys.flatMap({ kind.decode($0, text.body, &problems) }) {
        case nil: self = .nothing
        case let procedure as Procedure: self = .procedure(ProcedureEntry(procedure))
        case let file as ResultsFile: self = .resultsFile(ResultsFileDossiers(file))
        case let record?: self = .record(record)
        }
    }

    /// Returns the record, or nil if it is not of a type.
    func record<R: Record>(as type: R.Type) -> R? {
        if case .record(let record) = self { record as? R } else { nil }
    }

    /// Prose that is the value of a key.
    var proseFields: [Prose] {
        switch self {
        case .nothing, .resultsFile: []
        case .procedure(let procedure): procedure.record.proseFields
        case .record(let record): record.proseFields
        }
    }
}

extension ResultsFileDossiers {
    fileprivate init(_ file: ResultsFile) {
        var dossiers = file.dossiers
        if file.illustrative == true { for index in dossiers.indices { dossiers[index].illustrative = true } }
        self.init(
            file: file.location.file, dossiers: dossiers, dataUntil: file.dataUntil, publishedOn: file.publishedOn)
    }
}
