import Binary
import Diagnostics
import Digests

/// What checking the catalogue gave, kept for the next build: a procedure that did not change is not read again for it.
public struct CatalogueMemory: Sendable, Equatable {
    /// Stands for what the findings follow from besides the procedure itself.
    let context: Digest
    /// By what stands for the file of the procedure; empty for most.
    let findings: [Digest: [Diagnostic]]
}

extension Catalogue {
    /// What is wrong with the procedures, alone and beside one another, and what the next build can spare.
    ///
    /// - Parameter earlier: what an earlier build found.
    func findings(forms: [Form], earlier: CatalogueMemory? = nil) -> (all: [Diagnostic], memory: CatalogueMemory) {
        let files = Dictionary(forms.map { ($0.file.value, $0) }, uniquingKeysWith: { first, _ in first })
        let context = context(forms)
        let known = earlier?.context == context ? earlier?.findings ?? [:] : [:]
        var all: [Diagnostic] = []
        var found: [Digest: [Diagnostic]] = [:]
        for index in versions.indices {
            let key = versions[index].digests.file
            // Two files with the same bytes have findings of their own.
            let kept = known[key].flatMap { kept in
                kept.allSatisfy { $0.location.file == versions[index].location.file } ? kept : nil
            }
            let own = kept ?? record(at: index).findings(forms: files, catalogue: self)
            found[key] = own
            all += own
        }
        return (all + overlaps, CatalogueMemory(context: context, findings: found))
    }

    /// Stands for the day, the forms, and which procedures there are from when to when.
    private func context(_ forms: [Form]) -> Digest {
        Digest { writer in
            asOf.write(into: &writer)
            for form in forms { form.dataValue.write(into: &writer) }
            for version in versions {
                version.code.value.write(into: &writer)
                version.effectiveFrom.write(into: &writer)
                version.effectiveTo.write(into: &writer)
            }
        }
    }
}

extension CatalogueMemory: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        context.write(into: &writer)
        writer.write(UInt32(clamping: findings.count))
        for (key, own) in findings.sorted(by: { $0.key < $1.key }) {
            key.write(into: &writer)
            own.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        context = try Digest(from: &reader)
        var findings: [Digest: [Diagnostic]] = [:]
        for _ in 0..<(try reader.read(UInt32.self)) {
            findings[try Digest(from: &reader)] = try [Diagnostic](from: &reader)
        }
        self.findings = findings
    }
}
