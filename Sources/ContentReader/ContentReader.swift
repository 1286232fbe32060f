import Diagnostics
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
    /// - Parameter progress: told now and then how many files of how many are read.
    public static func read(
        _ root: String, jobs: Int, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(Failure) -> (content: Content, findings: [Diagnostic]) {
        guard isFolder(root) else { throw .noFolder(root) }
        let entries: [FileEntry]
        do {
            entries = try filesBelow(root, skipping: isHidden)
        } catch {
            throw .unreadable(error.description)
        }

        // The office's own contacts must be known before the registers are searched for other people's.
        let first = entries.filter { ["site.yml", "staff.yml"].contains($0.path) }
        let open = FileReader(root: root, privacy: PrivacyGuard(settings: nil, staff: nil))
        var content = Content()
        var findings: [Diagnostic] = []
        for entry in first { content.add(open.read(entry), &findings) }

        let rest = entries.filter { !["site.yml", "staff.yml"].contains($0.path) }
        let reader = FileReader(root: root, privacy: PrivacyGuard(settings: content.settings, staff: content.staff))
        let parts = await inOrder(rest.count, jobs: jobs) { index in
            progress(index, rest.count)
            return reader.read(rest[index])
        }
        for part in parts { content.add(part, &findings) }
        for finding in findings where finding.severity == .error {
            content.refusedFolders.insert(String(finding.location.file.prefix { $0 != "/" }))
        }

        if !entries.contains(where: { $0.path == "site.yml" && $0.kind == .file }) {
            findings.append(
                Diagnostic(
                    .missingKey, at: Location(file: "site.yml"),
                    Message(
                        vi: "thiếu tệp site.yml; tạo tệp với unit: {name: …} và baseURL: https://…",
                        en: "there is no site.yml; write one with unit: {name: …} and baseURL: https://…")))
        }
        return (content, findings)
    }

    /// Files of editors and systems: they begin with a dot, or end in a tilde.
    private static func isHidden(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
    }
}

extension Content {
    fileprivate mutating func add(_ part: FileContents, _ findings: inout [Diagnostic]) {
        findings += part.findings
        links += part.uses.links
        directives += part.uses.directives
        switch part.records {
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
