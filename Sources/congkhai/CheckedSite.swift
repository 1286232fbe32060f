import ContentReader
import Diagnostics
import Digests
import Disclosure
import Engine
import FileSystem
import Parallel
import Publishing
import SitePlan
import Templates

/// Content that was read, linked, and planned, with all diagnostics.
struct CheckedSite {
    let site: LinkedSite?
    let plan: SitePlan?
    /// The diagnostics, in the order in which they are printed.
    let findings: [Diagnostic]
    /// Kept because dossiers and procedures are loaded from it lazily.
    private let revision: Revision

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Reads and checks a content folder without a cache.
    init(_ options: ContentOptions, progress: Progress) async throws(ExitStatus) {
        progress.stage("Đọc nội dung…")
        defer { progress.clear() }
        let listed: [FileEntry]
        do throws(ContentReader.Failure) {
            listed = try ContentReader.files(in: options.content)
        } catch {
            progress.clear()
            throw error.report(options)
        }
        let found = await FoundFiles(listed, in: options.content, jobs: options.workers)
        let workers = Workers(options.workers)
        let engine = Engine(storing: nil)
        let revision = engine.begin(
            Inputs(SourceFiles(found, in: options.content, progress: progress), options.today, .embedded),
            workers: workers)
        do {
            try self.init(revision, progress: progress)
        } catch {
            progress.clear()
            throw options.report(fault: error)
        }
    }

    init(_ revision: Revision, progress: Progress) throws {
        self.revision = revision
        _ = try revision.value(of: ContentIsRead())
        progress.stage("Đối chiếu…")
        defer { progress.clear() }
        site = try revision.value(of: LinkedSiteQuery())?.value
        plan = try revision.value(of: SitePlanQuery())?.value
        findings = try revision.value(of: AllFindings())
    }

    func report(_ options: ContentOptions, as format: DiagnosticFormat = .text) -> String {
        format.render(findings, root: options.content, language: options.lang)
    }
}

extension SourceFiles {
    convenience init(_ found: FoundFiles, in root: String, progress: Progress) {
        let count = found.entries.count
        self.init(found, in: root) { progress.count("Đọc nội dung", $0, of: count) }
    }
}

extension ContentOptions {
    /// Reports an internal error of the program.
    func report(fault: any Error) -> ExitStatus {
        Output.error(
            Message(
                vi: "congkhai: lỗi của chương trình khi đối chiếu nội dung: \(fault)",
                en: "congkhai: a fault of the program while the content was checked: \(fault)"
            ).text(in: lang))
        return .fault
    }
}

extension ContentReader.Failure {
    func report(_ options: ContentOptions) -> ExitStatus {
        Output.error(message.text(in: options.lang))
        return .files
    }

    var message: Message {
        switch self {
        case .noFolder(let path):
            Message(
                vi: "congkhai: không có thư mục nội dung “\(path)”",
                en: "congkhai: there is no content folder “\(path)”")
        case .unreadable(let reason):
            Message(
                vi: "congkhai: không đọc được nội dung: \(reason)", en: "congkhai: cannot read the content: \(reason)")
        }
    }
}
