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
package struct CheckedSite {
    /// The linked site; nil only if `site.yml` is missing or invalid.
    package let site: LinkedSite?
    /// The plan of all files of the site; nil only if `site.yml` is missing or invalid.
    package let plan: SitePlan?
    /// The diagnostics, in the order in which they are printed.
    package let findings: [Diagnostic]
    /// Kept because dossiers and procedures are loaded from it lazily.
    private let revision: Revision

    /// Whether the diagnostics include an error, which prevents a build; warnings do not.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Reads and checks a content folder without a cache.
    package init(_ options: BuildOptions, progress: any BuildProgress = NoProgress()) async throws(BuildFailure) {
        progress.stage("Đọc nội dung…")
        defer { progress.clear() }
        let listed: [FileEntry]
        do throws(ContentReader.Failure) {
            listed = try ContentReader.files(in: options.content)
        } catch {
            progress.clear()
            throw .content(error)
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
            throw .checking(error)
        }
    }

    init(_ revision: Revision, progress: any BuildProgress) throws {
        self.revision = revision
        _ = try revision.value(of: ContentIsRead())
        progress.stage("Đối chiếu…")
        defer { progress.clear() }
        site = try revision.value(of: LinkedSiteQuery())?.value
        plan = try revision.value(of: SitePlanQuery())?.value
        findings = try revision.value(of: AllFindings())
    }
}

extension SourceFiles {
    convenience init(_ found: FoundFiles, in root: String, progress: any BuildProgress) {
        let count = found.entries.count
        self.init(found, in: root) { progress.count("Đọc nội dung", $0, of: count) }
    }
}
