import Binary
import Diagnostics
import Digests
import Disclosure
import FileSystem
import Parallel

/// Reads a content folder.
public enum ContentReader {
    /// Why a folder could not be read at all.
    public enum Failure: Error, Sendable {
        case noFolder(String)
        case unreadable(String)
    }

    /// Every record of the folder, and everything wrong with its files, whatever the number of workers.
    ///
    /// - Parameters:
    ///   - found: the files of the folder, where they were listed already.
    ///   - earlier: what an earlier build read. Files whose digest is known and the same are not opened.
    ///   - dossiers: where the dossiers of such files are kept.
    ///   - progress: told now and then how many files of how many are read.
    public static func read(
        _ root: String, found: FoundFiles? = nil, jobs: Int, earlier: ContentMemory = ContentMemory(),
        dossiers: KeptDossiers? = nil, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(Failure) -> ReadContent {
        let found = if let found { found } else { await FoundFiles(try files(in: root), in: root, jobs: jobs) }
        let entries = found.entries

        // The office's own contacts must be known before the registers are searched for other people's.
        func isFirst(_ index: Int) -> Bool { entries[index].path == "site.yml" || entries[index].path == "staff.yml" }
        let opening = FileOpening(
            reader: FileReader(root: root, privacy: PrivacyGuard(settings: nil, staff: nil)), contacts: .none,
            earlier: earlier, dossiers: dossiers)
        let first = entries.indices.filter(isFirst).map { ($0, opening.open(entries[$0], found.digests[$0])) }
        let contacts = Digest { writer in
            for (index, file) in first {
                entries[index].path.write(into: &writer)
                file.contents.digest.write(into: &writer)
            }
        }
        var read = ReadContent(found: found, memory: ContentMemory(lasts: earlier.lasts))
        for (index, file) in first { read.add(file, at: index, earlier) }

        let rest = entries.indices.filter { !isFirst($0) }
        let privacy = PrivacyGuard(settings: read.content.settings, staff: read.content.staff)
        let others = FileOpening(
            reader: FileReader(root: root, privacy: privacy), contacts: contacts, earlier: earlier, dossiers: dossiers)
        // From the end: the tables of results are the largest files, and workers end together when they come first.
        let files = await inOrder(rest.count, jobs: jobs) { index in
            progress(index, rest.count)
            let place = rest[rest.count - 1 - index]
            return others.open(entries[place], found.digests[place])
        }
        for (index, file) in zip(rest, files.reversed()) { read.add(file, at: index, earlier) }
        for finding in read.findings where finding.severity == .error {
            read.content.refusedFolders.insert(String(finding.location.file.prefix { $0 != "/" }))
        }

        if !entries.contains(where: { $0.path == "site.yml" && $0.kind == .file }) {
            read.findings.append(
                Diagnostic(
                    .missingKey, at: Location(file: "site.yml"),
                    Message(
                        vi: "thiếu tệp site.yml; tạo tệp với unit: {name: …} và baseURL: https://…",
                        en: "there is no site.yml; write one with unit: {name: …} and baseURL: https://…")))
        }
        return read
    }

    /// Every file of a content folder with its stamp, in the order of paths.
    public static func files(in root: String) throws(Failure) -> [FileEntry] {
        guard isFolder(root) else { throw .noFolder(root) }
        do {
            return try stampedFilesBelow(root, skipping: isHidden)
        } catch {
            throw .unreadable(error.description)
        }
    }

    /// Files of editors and systems: they begin with a dot, or end in a tilde.
    public static func isHidden(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
    }
}

/// Opens a file, or takes what an earlier build read from it.
private struct FileOpening: Sendable {
    let reader: FileReader
    let contacts: Digest
    let earlier: ContentMemory
    let dossiers: KeptDossiers?

    /// A class, since records are large and pass through several hands.
    final class OpenedFile: Sendable {
        let contents: FileContents
        /// What it is kept as.
        let key: Digest
        let isKept: Bool

        init(contents: FileContents, key: Digest, isKept: Bool) {
            self.contents = contents
            self.key = key
            self.isKept = isKept
        }
    }

    /// - Parameter digest: of the file's bytes, where it is known.
    func open(_ entry: FileEntry, _ digest: Digest?) -> OpenedFile {
        let key = ContentMemory.key(entry.path, contacts: contacts)
        if let digest, entry.kind == .file {
            if let contents = earlier.contents(key, digest) {
                return OpenedFile(contents: contents, key: key, isKept: true)
            }
            if let kept = earlier.file(key, digest), let contents = recall(kept, entry) {
                return OpenedFile(contents: contents, key: key, isKept: true)
            }
        }
        return OpenedFile(contents: reader.read(entry), key: key, isKept: false)
    }

    /// Nil for what cannot be made sense of.
    private func recall(_ kept: ContentMemory.File, _ entry: FileEntry) -> FileContents? {
        var bytes = kept.parsed
        guard let parsed = try? ParsedFile(from: &bytes) else { return nil }
        let records: FileRecords?
        if let notice = parsed.notice {
            records = .procedure(self.procedure(notice, in: entry, bytes, kept.digest))
        } else if let batch = parsed.batch {
            records = self.batch(batch, in: entry, kept.digest).map(FileRecords.batch)
        } else {
            records = (try? FileText(from: &bytes))?.records(
                ContentKind(path: entry.path), path: entry.path, digest: kept.digest)
        }
        return records.map { FileContents(records: $0, parsed: parsed, digest: kept.digest) }
    }

    /// A procedure whose text is understood when it is asked for.
    private func procedure(
        _ notice: ProcedureNotice, in entry: FileEntry, _ text: BinaryReader, _ digest: Digest
    ) -> ProcedureEntry {
        ProcedureEntry(notice) { [reader] in
            var text = text
            let records = (try? FileText(from: &text))?.records(.procedure, path: entry.path, digest: digest)
            // Harmed: what was lost is read once more.
            guard case .procedure(let procedure) = records ?? reader.read(entry).records else {
                return Procedure(at: notice.location)
            }
            return procedure.record
        }
    }

    /// Dossiers that are fetched when they are asked for; nil where none are kept.
    private func batch(_ facts: BatchFacts, in entry: FileEntry, _ digest: Digest) -> DossierBatch? {
        guard let dossiers, dossiers.contains(digest) else { return nil }
        let table = Deferred { dossiers.table(digest) }
        let all = Deferred<[Dossier]> { [reader] in
            if let all = table.value?.all { return all }
            if case .batch(let batch) = reader.read(entry).records { return batch.dossiers }
            return []
        }
        return DossierBatch(file: entry.path, facts: facts, all: all) { table.value?[$0] }
    }
}

/// A content folder as it was read.
public struct ReadContent: Sendable {
    public internal(set) var content = Content()
    public internal(set) var findings: [Diagnostic] = []
    /// What the next build may take over.
    public internal(set) var memory: ContentMemory
    /// Every file, with the digests of those that were read.
    public internal(set) var found: FoundFiles
    /// Each file with its digest; assets, which are not read, are not among them.
    public internal(set) var files: [ContentFile] = []
    /// The files that were read anew.
    private var new: [String] = []
    /// The results files, with their digests.
    public internal(set) var batches: [(digest: Digest, batch: DossierBatch)] = []

    init(found: FoundFiles, memory: ContentMemory) {
        self.found = found
        self.memory = memory
    }

    /// Whether a file of a folder was read anew.
    public func isNew(in folder: String) -> Bool { new.contains { $0.hasPrefix(folder + "/") } }

    fileprivate mutating func add(_ file: FileOpening.OpenedFile, at index: Int, _ earlier: ContentMemory) {
        let contents = file.contents
        let entry = found.entries[index]
        findings += contents.parsed.findings
        content.add(contents.records, contents.parsed.uses)
        guard let digest = contents.digest else { return }
        found.set(digest, at: index)
        memory.keep(contents, as: file.key)
        let known = ContentFile(path: entry.path, digest: digest)
        files.append(known)
        if ContentKind(path: entry.path).concernsRegister { content.registerFiles.append(known) }
        if case .batch(let batch) = contents.records { batches.append((digest, batch)) }
        if file.isKept {
            memory.keep(file.key, of: earlier)
        } else {
            new.append(entry.path)
            var writer = BinaryWriter()
            contents.parsed.write(into: &writer)
            contents.text.write(into: &writer)
            memory.keep(ContentMemory.File(digest: digest, parsed: BinaryReader(writer.bytes)), as: file.key)
        }
    }
}

extension Content {
    fileprivate mutating func add(_ records: FileRecords, _ uses: ProseUses) {
        links += uses.links
        directives += uses.directives
        switch records {
        case .nothing: break
        case .settings(let record): settings = record
        case .calendar(let record): calendar = record
        case .staff(let record): staff = record
        case .forms(let records): forms += records
        case .redirects(let records): redirects += records
        case .procedure(let record): procedures.append(record)
        case .batch(let batch): batches.append(batch)
        case .apology(let record): apologies.append(record)
        case .plan(let record): plans.append(record)
        case .report(let record): reports.append(record)
        case .reportForm(let record): reportForms.append(record)
        case .news(let record): news.append(record)
        case .page(let record): pages.append(record)
        case .disclosure(let record): registers.disclosures.append(record)
        case .feedback(let record): registers.feedback.append(record)
        case .survey(let record): registers.surveys.append(record)
        case .dialogue(let record): registers.dialogues.append(record)
        case .consultation(let record): registers.consultations.append(record)
        case .leaders(let record): registers.leaders = record
        case .receptions(let record): registers.receptions = record
        case .commitments(let record): registers.commitments = record
        case .locality(let record): registers.locality = record
        case .asset(let path): assets.append(path)
        }
    }
}
