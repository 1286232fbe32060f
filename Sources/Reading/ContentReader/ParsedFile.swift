import Binary
import Diagnostics
import Digests
import Disclosure
import RecordSchema
import Records
import Register

/// The result of reading one file: its records, and the undecoded text they were decoded from.
struct FileContents: Sendable {
    /// The path relative to the content folder.
    let path: String
    var records = FileRecords.nothing
    var parsed = ParsedFile()
    /// The encoded ``FileText``, from which the records can be decoded again.
    private var text = BinaryReader([])

    init(path: String) { self.path = path }

    mutating func keep(_ text: FileText) {
        var writer = BinaryWriter()
        text.write(into: &writer)
        self.text = BinaryReader(writer.bytes)
    }
}

/// What is known about a file apart from its records.
struct ParsedFile: Sendable {
    /// Facts about all dossiers of a results file or table; the dossiers themselves are stored separately.
    var resultsFile: ResultsFileFacts?
    /// The summary of the procedure in the file, with the digests of its parts.
    var summary: ProcedureSummary?
    var digests: [Digest] = []
    var uses = ProseUses()
    var findings: [Diagnostic] = []
}

/// The contents of a file before its keys are decoded.
struct FileText: Sendable {
    /// The keys, without those that must not be published.
    var keys: RawValue?
    var body: Prose?

    /// Decodes the records of a file that was decoded before. Its diagnostics are already known, so they are discarded.
    func records(_ kind: ContentKind, path: String) -> FileRecords {
        var known = DiagnosticCollector(file: path)
        return FileRecords(kind, text: self, &known)
    }
}

extension FileContents: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        path.write(into: &writer)
        parsed.write(into: &writer)
        text.writeRemaining(into: &writer)
    }

    /// Diagnostics are restored, not recomputed. The text of a procedure is decoded lazily.
    init(from reader: inout BinaryReader) throws(BinaryError) {
        path = try String(from: &reader)
        parsed = try ParsedFile(from: &reader)
        text = try reader.skipBytes()
        var rest = text
        if let summary = parsed.summary {
            records = .procedure(
                ProcedureEntry(summary, digests: parsed.digests) { [path, text] in
                    var rest = text
                    let records = (try? FileText(from: &rest))?.records(.procedure, path: path)
                    guard case .procedure(let procedure) = records else { return Procedure(at: summary.location) }
                    return procedure.record
                })
        } else if parsed.resultsFile == nil, !rest.isAtEnd, let kind = FileRole(path: path).kind {
            records = try FileText(from: &rest).records(kind, path: path)
        }
    }
}

extension ParsedFile: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        resultsFile.write(into: &writer)
        summary.write(into: &writer)
        digests.write(into: &writer)
        uses.links.write(into: &writer)
        uses.directives.write(into: &writer)
        findings.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        resultsFile = try ResultsFileFacts?(from: &reader)
        summary = try ProcedureSummary?(from: &reader)
        digests = try [Digest](from: &reader)
        uses = ProseUses(links: try [ProseLink](from: &reader), directives: try [ProseDirective](from: &reader))
        findings = try [Diagnostic](from: &reader)
    }
}

extension FileText: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        keys.write(into: &writer)
        body.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        keys = try RawValue?(from: &reader)
        body = try Prose?(from: &reader)
    }
}
