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
package struct SiteBuild: Sendable {
    let options: BuildOptions
    /// The path of the output folder, absolute or relative to the working directory.
    package let output: String
    /// The identifier of the program, which caches are bound to.
    let program: [UInt8]
    /// The styles, scripts, and icon of the site: those embedded in the program, unless a folder replaces some.
    package var style = SiteStyle.embedded
    /// Whether to ignore the caches of earlier builds.
    let isClean: Bool
    /// The in-memory state of a resident process; nil for a process that builds once and keeps its state on disk.
    let resident: ResidentBuilds?
    /// How long to wait for another build that writes to the same folder.
    let timeout: Duration
    /// The path of a site file for which to explain why it was or was not regenerated.
    let explained: String?
    /// Whether to report timings.
    let isTimed: Bool
    /// Whether to regenerate up-to-date files as well, and fail if any of them differs.
    let isVerifying: Bool
    let progress: any BuildProgress

    /// Creates a build that writes to the folder at the path `output` once it is run.
    package init(
        _ options: BuildOptions, output: String, program: [UInt8], isClean: Bool = false,
        resident: ResidentBuilds? = nil, timeout: Duration = .zero, explained: String? = nil, isTimed: Bool = false,
        isVerifying: Bool = false, progress: any BuildProgress = NoProgress()
    ) {
        self.options = options
        self.output = output
        self.program = program
        self.isClean = isClean
        self.resident = resident
        self.timeout = timeout
        self.explained = explained
        self.isTimed = isTimed
        self.isVerifying = isVerifying
        self.progress = progress
    }

    /// The result of a build.
    package struct Report {
        /// The diagnostics, in the order in which they are printed.
        package let findings: [Diagnostic]
        /// Nil if an error among the diagnostics prevented the build, which leaves the site unchanged.
        package let built: Built?
        /// The reason why the state for the next build could not be saved, which only makes that build slower.
        package var saveFailure: FileError?
        /// Keeps the build's data alive. A program that exits right after the build need not deallocate it, which takes
        /// longer.
        package var retained: [any Sendable] = []
    }

    /// What a successful build has done.
    package struct Built {
        /// The number of pages of the whole site, whether or not this build has written them.
        package let pages: Int
        /// Nil if nothing has changed since the previous build.
        package let plan: SitePlan?
        /// The paths of written files, relative to the output folder.
        package let written: [String]
        /// The paths of files that are no longer planned and were removed, relative to the output folder.
        package let removed: [String]
        /// The reason why the requested file was or was not regenerated; nil if none was requested.
        package let explanation: Message?
        /// The timings, as lines of text with times in milliseconds; nil if they were not requested.
        package var timings: Message?
        /// The build that a resident process has yet to save; nil if nothing has changed.
        package var unsaved: UnsavedBuild?
    }

    /// Runs the build and returns its report, which includes the errors of the content; throws if the content could not
    /// be read or checked, or the site not be written.
    package func run() async throws(BuildFailure) -> Report {
        let workers = Workers(options.workers)
        return try await workers.run { () async throws(BuildFailure) in try await run(with: workers) }
    }

    private func run(with workers: Workers) async throws(BuildFailure) -> Report {
        try refuseOutputInContent()
        let writer = SiteWriter(output: output, jobs: options.workers) { HTMLSink(capacity: 1 << 18) }
        let lock: FolderLock?
        do throws(SiteWriterError) {
            lock = try await writer.lock(timeout: timeout)
        } catch {
            throw .writing(error, output: output)
        }
        defer { withExtendedLifetime(lock) {} }

        let cache = SiteCache(of: output, program: program)
        let clock = OutputClock(of: output)
        // Read before the files are listed; see `TrustedStamps`.
        let beginning = clock.read()
        let last = isClean ? nil : resident?.last ?? cache.read(.site)
        let found = try await found(last?.inputs, beginning)
        if let last, explained == nil, !isTimed, !isVerifying,
            last.matches(found.known, style: style.digest, output: output, today: options.today)
        {
            saveInputs(found.known, of: last, in: cache)
            return Report(
                findings: last.findings,
                built: Built(pages: last.pages, plan: nil, written: [], removed: [], explanation: nil))
        }

        var stages = StageClock()
        async let currentStamps = last.map { $0.currentStamps(in: output) } ?? []
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
            throw .checking(error)
        }
        stages.end(vi: "đối chiếu", en: "check and plan")
        guard let site = checked.site, let plan = checked.plan, !checked.hasErrors else {
            saveReading(revision, newFolders: newFolders)
            return Report(findings: checked.findings, built: nil)
        }
        let source = files.source(of: plan, on: options.today, style: style.digest, workers)
        let content = FileContent(style, for: site.settings, assets: options.content + "/assets/")
        let isRemembered = last.map { revision.isOfSite($0.source) } ?? false
        let current = await currentStamps
        let untouched = last.map { isRemembered ? $0.untouched(current) : [:] } ?? [:]
        let upToDate = upToDate(plan.files, untouched: untouched, in: revision)
        let outcome: SiteWriter<HTMLSink>.Outcome
        do throws(SiteWriterError) {
            record(source, isComplete: false, in: revision)
            outcome = try await writer.write(
                plan.files, lock: lock, remembered: { (last ?? cache.read(.site))?.paths ?? [] },
                progress: { [progress] in progress.count("Ghi trang", $0, of: plan.files.count) },
                content: { file, sink in
                    if upToDate.contains(file.path.text) { return nil }
                    return try revision.update(
                        SiteFile(file), forced: untouched[file.path.text] == nil,
                        matches: { FileSystem.file(output + "/" + file.path.text, contains: $0) },
                        { ask in try content.bytes(of: file, ask, &sink) })
                })
        } catch {
            progress.clear()
            throw .writing(error, output: output)
        }
        progress.clear()
        stages.end(vi: "dựng và ghi", en: "render and write")
        let pages = plan.files.count { if case .page = $0.content { true } else { false } }
        let built = BuildState.Site(
            today: options.today, findings: checked.findings, pages: pages, paths: plan.files.map(\.path.text),
            style: style.digest, source: source.digest)
        let written = Set(outcome.written)
        let unchanged = untouched.filter { !written.contains($0.key) }
        record(source, isComplete: true, in: revision)
        let state = await BuildState(
            built, inputs: files.found, known: unchanged, in: clock, waits: resident == nil)
        resident?.last = state
        let unsaved = UnsavedBuild(state: state, revision: revision, cache: cache)
        // A resident process saves later, once the reader has the page.
        let saveFailure = resident == nil ? save(unsaved) : nil
        stages.end(vi: "lưu cho lần sau", en: "save for the next build")
        return Report(
            findings: checked.findings,
            built: Built(
                pages: pages, plan: plan, written: outcome.written, removed: outcome.removed,
                explanation: explained.map { explanation(of: $0, plan, site, revision, isRemembered: isRemembered) },
                timings: isTimed ? timings(stages, revision, written: outcome.writtenBytes) : nil, unsaved: unsaved),
            saveFailure: saveFailure, retained: [checked, content, engine, last as any Sendable])
    }

    /// Returns the paths of files known to be up to date.
    private func upToDate(
        _ files: [PlannedFile], untouched: [String: FileStamp], in revision: Revision
    ) -> Set<String> {
        let candidates = files.filter { untouched[$0.path.text] != nil }
        // If this fails, each file is checked individually.
        let green = (try? revision.knownGreen(candidates.map(SiteFile.init))) ?? []
        return Set(zip(candidates, green).filter(\.1).map(\.0.path.text))
    }

    /// Records the source in the graph. This can fail only because of a bug; the next build then regenerates all files.
    private func record(_ source: SiteSource, isComplete: Bool, in revision: Revision) {
        try? source.record(isComplete: isComplete, in: revision)
    }

    /// Refuses an output folder within the content folder, which the next build would read as content.
    package func refuseOutputInContent() throws(BuildFailure) {
        let (content, site) = (fullPath(options.content), fullPath(output))
        guard site == content || site.hasPrefix(content + "/"),
            !site.dropFirst(content.count).split(separator: "/").contains(where: { ContentReader.isHidden(String($0)) })
        else { return }
        throw .outputInContent(output: output, content: options.content)
    }
}
