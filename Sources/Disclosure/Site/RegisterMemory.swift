import Binary
import Diagnostics
import Digests

/// What linking the register gave, kept for the next build: everything but the dossiers themselves.
public struct RegisterMemory: Sendable {
    /// Stands for what it all follows from.
    let key: Digest
    let summary: RegisterSummary
    /// The spans in which something happened: see ``StatisticsBook/busy``.
    let busy: [BusySlice]
    let findings: [Diagnostic]
    fileprivate let links: [ApologyLink]

    /// An apology, by its place among those of the content, with what its dossier tells.
    fileprivate struct ApologyLink: Sendable {
        let apology: Int
        let procedure: VersionKey
        let isLateNotice: Bool
    }

    init(
        key: Digest, summary: RegisterSummary, busy: [BusySlice], apologies: [LinkedApology], of content: [Apology],
        findings: [Diagnostic]
    ) {
        self.key = key
        self.summary = summary
        self.busy = busy
        self.findings = findings
        let places = Dictionary(
            content.enumerated().map { ($1.location, $0) }, uniquingKeysWith: { first, _ in first })
        links = apologies.map {
            ApologyLink(
                apology: places[$0.location] ?? 0, procedure: $0.procedure, isLateNotice: $0.isLateNotice)
        }
    }

    /// The apologies of a content that is the same, linked as they were.
    func apologies(_ content: [Apology]) -> [LinkedApology] {
        links.compactMap { link in
            guard content.indices.contains(link.apology) else { return nil }
            return LinkedApology(
                record: content[link.apology], procedure: link.procedure, isLateNotice: link.isLateNotice)
        }
    }
}

extension RegisterMemory: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        key.write(into: &writer)
        summary.write(into: &writer)
        busy.write(into: &writer)
        findings.write(into: &writer)
        links.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        key = try Digest(from: &reader)
        summary = try RegisterSummary(from: &reader)
        busy = try [BusySlice](from: &reader)
        findings = try [Diagnostic](from: &reader)
        links = try [ApologyLink](from: &reader)
    }
}

extension RegisterMemory.ApologyLink: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        apology.write(into: &writer)
        procedure.write(into: &writer)
        isLateNotice.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        apology = try Int(from: &reader)
        procedure = try VersionKey(from: &reader)
        isLateNotice = try Bool(from: &reader)
    }
}
