import ArgumentParser
import Binary
import ContentReader
import Diagnostics
import Digests
import Disclosure
import Engine
import FileSystem
import HTML
import Parallel
import Publishing
import Records
import SitePlan
import Templates

/// One build: reads changed content, checks everything, renders what depends on it, and writes files that differ.
struct SiteBuild {
    let options: ContentOptions
    let output: String
    var style = SiteStyle.embedded
    /// Whether to ignore the caches of earlier builds.
    var isClean = false
    /// The in-memory state of a resident process; nil for a process that builds once and keeps its state on disk.
    var resident: ResidentBuilds?
    /// How long to wait for another build that writes to the same folder.
    var patience = Duration.zero
    /// The path of a site file for which to explain why it was or was not regenerated.
    var explained: String?
    /// Whether to report timings.
    var isTimed = false
    /// Whether to regenerate up-to-date files as well, and fail if any of them differs.
    var isVerifying = false
    var progress = Progress(isShown: false)

    /// The result of a build.
    struct Report {
        /// The diagnostics, in the order in which they are printed.
        let findings: [Diagnostic]
        /// Nil if an error among the diagnostics prevented the build, which leaves the site unchanged.
        let built: Built?
        /// Keeps the build's data alive. A program that exits right after the build need not deallocate it, which takes
        /// longer.
        var held: [any Sendable] = []
    }

    /// What a successful build has done.
    struct Built {
        let pages: Int
        /// Nil if nothing has changed since the previous build.
        let plan: SitePlan?
        /// The paths of written files, relative to the output folder.
        let written: [String]
        let removed: [String]
        let explanation: Message?
        var timings: Message?
        /// The build that a resident process has yet to save; nil if nothing has changed.
        var unsaved: UnsavedBuild?
    }

    func run() async throws(ExitStatus) -> Report {
        let workers = Workers(options.workers)
        return try await workers.run { () async throws(ExitStatus) in try await run(with: workers) }
    }

    private func run(with workers: Workers) async throws(ExitStatus) -> Report {
        try refuseOutputInContent()
        let writer = SiteWriter(output: output, jobs: options.workers) { HTMLSink(capacity: 1 << 18) }
        let lock: FolderLock?
        do throws(SiteWriter<HTMLSink>.Failure) {
            lock = try await writer.lock(patience: patience)
        } catch {
            throw report(error)
        }
        defer { withExtendedLifetime(lock) {} }

        let cache = SiteCache(of: output, program: CongKhai.build)
        let clock = OutputClock(of: output)
        // Read before the files are listed; see `TrustedStamps`.
        let beginning = clock.read()
        let last = isClean ? nil : resident?.last ?? cache.read(.site)
        let found = try await found(last?.inputs, beginning)
        if let last, explained == nil, !isTimed, !isVerifying,
            last.holds(found.known, style: style.digest, output: output, today: options.today)
        {
            keep(found.known, of: last, in: cache)
            return Report(
                findings: last.findings,
                built: Built(pages: last.pages, plan: nil, written: [], removed: [], explanation: nil))
        }

        var stages = StageClock()
        async let standingFiles = last.map { $0.standingFiles(in: output) } ?? []
        let newFolders = lock == nil ? missingFolders(on: cache.engine) : []
        let engine = resident?.engine ?? Engine(storing: cache, isClean: isClean)
        let files = SourceFiles(found, in: options.content, progress: progress)
        let revision = engine.begin(Inputs(files, options.today, style), workers: workers, isChecking: isVerifying)
        let checked: CheckedSite
        do {
            _ = try revision.value(of: ContentIsRead())
            stages.end(vi: "đọc", en: "read")
            checked = try CheckedSite(revision, progress: progress)
        } catch {
            progress.clear()
            remove(newFolders)
            throw options.report(fault: error)
        }
        stages.end(vi: "đối chiếu", en: "check and plan")
        guard let site = checked.site, let plan = checked.plan, !checked.hasErrors else {
            keepReading(revision, newFolders: newFolders)
            return Report(findings: checked.findings, built: nil)
        }
        let source = files.source(of: plan, on: options.today, style: style.digest, workers)
        let content = FileContent(style, for: site.settings, assets: options.content + "/assets/")
        let isRemembered = last.map { revision.isOfSite($0.source) } ?? false
        let standing = await standingFiles
        let untouched = last.map { isRemembered ? $0.untouched(standing) : [:] } ?? [:]
        let upToDate = upToDate(plan.files, untouched: untouched, in: revision)
        let outcome: SiteWriter<HTMLSink>.Outcome
        do throws(SiteWriter<HTMLSink>.Failure) {
            record(source, isWhole: false, in: revision)
            outcome = try await writer.write(
                plan.files, lock: lock, remembered: { (last ?? cache.read(.site))?.paths ?? [] },
                progress: { [progress] in progress.count("Ghi trang", $0, of: plan.files.count) },
                content: { file, sink in
                    if upToDate.contains(file.path.text) { return nil }
                    return try revision.update(
                        SiteFile(file), insisting: untouched[file.path.text] == nil,
                        stands: { FileSystem.file(output + "/" + file.path.text, holds: $0) },
                        { ask in try content.bytes(of: file, ask, &sink) })
                })
        } catch {
            progress.clear()
            throw report(error)
        }
        progress.clear()
        stages.end(vi: "dựng và ghi", en: "render and write")
        let pages = plan.files.count { if case .page = $0.content { true } else { false } }
        let built = BuildState.Site(
            today: options.today, findings: checked.findings, pages: pages, paths: plan.files.map(\.path.text),
            style: style.digest, source: source.digest)
        let written = Set(outcome.written)
        let unchanged = untouched.filter { !written.contains($0.key) }
        record(source, isWhole: true, in: revision)
        let state = await BuildState(
            built, inputs: files.found, known: unchanged, in: clock, waits: resident == nil)
        resident?.last = state
        let unsaved = UnsavedBuild(state: state, revision: revision, cache: cache)
        // A resident process saves later, once the reader has the page.
        if resident == nil { save(unsaved) }
        stages.end(vi: "lưu cho lần sau", en: "save for the next build")
        return Report(
            findings: checked.findings,
            built: Built(
                pages: pages, plan: plan, written: outcome.written, removed: outcome.removed,
                explanation: explained.map { explanation(of: $0, plan, site, revision, isRemembered: isRemembered) },
                timings: isTimed ? timings(stages, revision, written: outcome.writtenBytes) : nil, unsaved: unsaved),
            held: [checked, content, engine, last as any Sendable])
    }

    /// Returns the paths of files known to be up to date.
    private func upToDate(
        _ files: [PlannedFile], untouched: [String: FileStamp], in revision: Revision
    ) -> Set<String> {
        let standing = files.filter { untouched[$0.path.text] != nil }
        // If this fails, each file is checked individually.
        let green = (try? revision.knownGreen(standing.map(SiteFile.init))) ?? []
        return Set(zip(standing, green).filter(\.1).map(\.0.path.text))
    }

    /// Records the source in the graph. This can fail only because of a bug; the next build then regenerates all files.
    private func record(_ source: SiteSource, isWhole: Bool, in revision: Revision) {
        try? source.record(isWhole: isWhole, in: revision)
    }

    /// Refuses an output folder within the content folder, which the next build would read as content.
    func refuseOutputInContent() throws(ExitStatus) {
        let (content, site) = (fullPath(options.content), fullPath(output))
        guard site == content || site.hasPrefix(content + "/"),
            !site.dropFirst(content.count).split(separator: "/").contains(where: { ContentReader.isHidden(String($0)) })
        else { return }
        Output.error(
            Message(
                vi: "congkhai: “\(output)” nằm trong thư mục nội dung “\(options.content)”; chọn nơi khác để ghi trang",
                en: "congkhai: “\(output)” lies in the content folder “\(options.content)”; choose another output"
            ).text(in: options.lang))
        throw .usage
    }

    private func report(_ failure: SiteWriter<HTMLSink>.Failure) -> ExitStatus {
        switch failure {
        case .locked:
            Output.error(
                Message(
                    vi: "congkhai: một lần dựng khác đang ghi vào “\(output)”; đợi xong rồi chạy lại",
                    en: "congkhai: another build is writing to “\(output)”; wait for it and run again"
                ).text(in: options.lang))
            return .refused
        case .file(let error):
            Output.error(
                Message(
                    vi: "congkhai: không ghi được “\(error.path)”: \(error.reason); trang cũ còn nguyên",
                    en: "congkhai: \(error.description); the old site is untouched"
                ).text(in: options.lang))
            return .files
        case .making(let path, let reason):
            Output.error(
                Message(
                    vi: "congkhai: lỗi của chương trình khi dựng “\(path)”: \(reason); trang cũ còn nguyên",
                    en:
                        "congkhai: a fault of the program while “\(path)” was made: \(reason); the old site is untouched"
                ).text(in: options.lang))
            return .fault
        case .halfWay(let error):
            Output.error(
                Message(
                    vi:
                        "congkhai: không ghi được “\(error.path)”: \(error.reason); trang đang nửa cũ nửa mới, sửa xong hãy chạy lại",
                    en: "congkhai: \(error.description); the site is half old, half new: mend it and run again"
                ).text(in: options.lang))
            return .files
        }
    }
}
