import Binary
import Diagnostics
import Digests

/// What the register, and each of its volumes, follows from.
struct RegisterKeys: Sendable {
    private let batches: [DossierBatch]
    private let digests: [String: Digest]
    /// Stands for what all volumes follow from.
    private let common: Digest
    /// Stands for everything that linking the register follows from.
    let whole: Digest

    init(_ content: Content, _ linker: DossierLinker, _ terms: SummingTerms) {
        batches = content.batches
        let digests = Dictionary(
            content.registerFiles.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        self.digests = digests
        let common = Digest { writer in
            linker.asOf.write(into: &writer)
            digests["calendar.yml"].write(into: &writer)
            terms.shards.write(into: &writer)
            for span in terms.spans {
                span.first.write(into: &writer)
                span.last.write(into: &writer)
            }
            linker.catalogue.writeFacts(into: &writer)
        }
        self.common = common
        whole = Digest { writer in
            common.write(into: &writer)
            for file in content.registerFiles {
                file.path.write(into: &writer)
                file.digest.write(into: &writer)
            }
        }
    }

    /// Nil where it is not known what bytes the files of a volume have.
    func key(of outline: VolumeOutline) -> Digest? {
        let files = outline.files.map { digests[batches[$0].file] }
        guard !files.contains(nil) else { return nil }
        return Digest { writer in
            common.write(into: &writer)
            for (file, digest) in zip(outline.files, files) {
                batches[file].file.write(into: &writer)
                digest.write(into: &writer)
            }
            for apology in outline.apologies {
                apology.dossier.value.write(into: &writer)
                // By these they are ordered and addressed.
                apology.issuedOn.write(into: &writer)
                apology.number.value.write(into: &writer)
                apology.location.write(into: &writer)
            }
        }
    }
}

extension Catalogue {
    /// What dossiers, their deadlines and their statistics take from procedures.
    fileprivate func writeFacts(into writer: inout BinaryWriter) {
        for version in versions {
            version.code.value.write(into: &writer)
            version.effectiveFrom.write(into: &writer)
            version.effectiveTo.write(into: &writer)
            version.terms.write(into: &writer)
            version.isSensitive.write(into: &writer)
            version.publicField.write(into: &writer)
        }
    }
}
