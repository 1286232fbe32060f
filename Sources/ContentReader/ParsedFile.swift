import Binary
import Diagnostics
import Digests
import Disclosure

/// What one file gave: its records, and what it said before they were understood.
struct FileContents: Sendable {
    /// Below the content folder.
    let path: String
    var records = FileRecords.nothing
    var parsed = ParsedFile()
    /// The bytes of what the file says, from which its records can be understood again.
    private var text = BinaryReader([])

    init(path: String) { self.path = path }

    mutating func keep(_ text: FileText) {
        var writer = BinaryWriter()
        text.write(into: &writer)
        self.text = BinaryReader(writer.bytes)
    }
}

/// What is known of a file without its records.
struct ParsedFile: Sendable {
    /// What a table of dossiers, or a file of them, says of them all; the dossiers are kept apart.
    var resultsFile: ResultsFileFacts?
    /// What may be told of the procedure the file holds, and the digests of its parts.
    var summary: ProcedureSummary?
    var digests: [Digest] = []
    var uses = ProseUses()
    var findings: [Diagnostic] = []
}

/// What a file says, before its keys are understood.
struct FileText: Sendable {
    /// The keys, without those that must not be published.
    var keys: RawValue?
    var body: Prose?

    /// The records of a file that was understood before; its findings are known already.
    func records(_ kind: ContentKind, path: String) -> FileRecords {
        var known = DiagnosticCollector(file: path)
        return FileRecords(kind, path: path, text: self, &known)
    }
}

extension FileContents: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        path.write(into: &writer)
        parsed.write(into: &writer)
        text.writeRest(into: &writer)
    }

    /// Its findings are known already. The text of a procedure is understood when it is asked for.
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
        } else if parsed.resultsFile == nil, !rest.isAtEnd {
            records = try FileText(from: &rest).records(ContentKind(path: path), path: path)
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
