import Binary
import Diagnostics
import Digests
import Disclosure

/// What is known of a file without its records: kept from build to build, so that a file which did not change is not
/// parsed again.
struct ParsedFile: Sendable {
    /// What a table of dossiers, or a file of them, says of them all; the dossiers are kept apart.
    var batch: BatchFacts?
    /// What may be told of the procedure the file holds.
    var notice: ProcedureNotice?
    var uses = ProseUses()
    var findings: [Diagnostic] = []
}

/// What a file says, before its keys are understood.
struct FileText: Sendable {
    /// The keys, without those that must not be published.
    var keys: RawValue?
    var body: Prose?

    /// The records of a file that was understood before; its findings are known already.
    func records(_ kind: ContentKind, path: String, digest: Digest) -> FileRecords {
        var known = Problems(file: path)
        return FileRecords(kind, path: path, text: self, digest: digest, &known)
    }
}

extension ParsedFile: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        batch.write(into: &writer)
        notice.write(into: &writer)
        uses.links.write(into: &writer)
        uses.directives.write(into: &writer)
        findings.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        batch = try BatchFacts?(from: &reader)
        notice = try ProcedureNotice?(from: &reader)
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
