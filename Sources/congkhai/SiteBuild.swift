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
import SitePlan
import Templates

/// One build: reads what changed, checks everything, renders what depends on it, writes what differs.
struct SiteBuild {
    let options: ContentOptions
    let output: String
    /// Whether to forget what earlier builds kept.
    var isClean = false
    /// What the last build of a program that goes on left; nil for one that finds all on disk and saves all there.
    var memory: BuildMemory?
    /// The engine of such a program.
    var engine: Engine?
    /// How long to wait for another build that writes to the same folder.
    var patience = Duration.zero
    /// The file of the site to tell of why it was made again.
    var explained: String?
    /// Whether to say what took how long.
    var isTimed = false
    /// Whether to make again what need not be made, and to fail where it comes out otherwise.
    var isVerifying = false
    var progress = Progress(isShown: false)

    struct Report {
        /// In the order in which they are printed.
        let findings: [Diagnostic]
        /// Nil where an error among the findings kept the site as it was.
        let built: Built?
        /// What the build worked with. A program that ends with it need not take it apart, which lasts longer.
        var held: [any Sendable] = []
    }

    struct Built {
        let pages: Int
        /// Nil where nothing had changed since the build before.
        let plan: SitePlan?
        /// Below the output folder.
        let written: [String]
        let removed: [String]
        let explanation: Message?
        var timings: Message?
        /// Not saved yet where a program goes on; nil where nothing had changed.
        var revision: Revision?
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

        let memory = memory ?? Self.memory(of: output, isForgotten: isClean)
        let clock = OutputClock(of: output)
        // Read before the files are listed: see `TrustedStamps`.
        let beginning = clock.read()
        async let listing = try? ContentReader.files(in: options.content)
        let last: BuildState? = memory.read(.site)
        let found = await found(await listing, last?.inputs, beginning)
        if let last, explained == nil, !isTimed, !isVerifying, let inputs = found?.known,
            last.holds(inputs, output: output, today: options.today)
        {
            keep(inputs, of: last, in: memory, workers)
            return Report(
                findings: last.basis.findings,
                built: Built(pages: last.basis.pages, plan: nil, written: [], removed: [], explanation: nil))
        }
        // What does not wait for the content is looked up while it is read.
        async let standingFiles = last?.standingFiles(in: output) ?? []

        var stages = StageClock()
        let earlier = memory.read(.content) { ContentMemory($0, lasts: memory.lasts) }
        let read = try await CheckedSite.read(
            options, found: found, earlier: earlier, dossiers: KeptDossiers(of: memory), progress: progress)
        async let inputs = withAssets(read.found)
        stages.end(vi: "đọc", en: "read")
        let checked = CheckedSite(options, read, earlier: earlier, memory: memory, workers: workers, progress: progress)
        stages.end(vi: "đối chiếu", en: "check and plan")
        guard let site = checked.site, let plan = checked.plan, !checked.hasErrors else {
            return Report(findings: checked.findings, built: nil)
        }
        if isClean { try? removeFolder(memory.engine) }
        let engine = engine ?? Engine(of: memory, bound: .max)
        let filesRead = await inputs
        let (contentDigest, assets) = (contentDigest(read), assetDigests(filesRead))
        let source = SiteSource(content: contentDigest, plan, assets: assets)
        let revision = engine.begin(
            Inputs(site, content: contentDigest, plan, assets: assets), workers: workers, isChecking: isVerifying)
        let content = FileContent(stylesheet: checked.stylesheet, assets: options.content + "/assets/")
        let isRemembered = last.map { revision.isOfSite($0.source) } ?? false
        let untouched = isRemembered ? await last?.untouched(standingFiles) ?? [:] : [:]
        keep(checked, in: memory)
        // Where a site stands already, what was read is saved while the rest is rendered; a new folder waits for it.
        async let unsavedText = lock == nil ? nil : save(read.batches, memory, workers)
        let outcome: SiteWriter<HTMLSink>.Outcome
        do throws(SiteWriter<HTMLSink>.Failure) {
            record(source, isWhole: false, in: revision)
            outcome = try await writer.write(
                plan.files, lock: lock,
                progress: { [progress] in progress.count("Ghi trang", $0, of: plan.files.count) }
            ) { file, sink in
                try revision.update(SiteFile(file), insisting: untouched[file.path.text] == nil) { ask in
                    try content.bytes(of: file, ask, &sink)
                }
            }
        } catch {
            progress.clear()
            throw report(error)
        }
        progress.clear()
        stages.end(vi: "dựng và ghi", en: "render and write")
        let pages = plan.files.count { if case .page = $0.content { true } else { false } }
        let basis = BuildBasis(
            today: options.today, findings: checked.findings, pages: pages, paths: plan.files.map(\.path.text))
        let written = Set(outcome.written)
        let standing = untouched.filter { !written.contains($0.key) }
        record(source, isWhole: true, in: revision)
        let state = await BuildState(
            basis, of: source.digest, inputs: filesRead, known: standing, in: clock, waits: !memory.lasts)
        memory.keep(state, as: .site)
        // Before the state, which says which files stand as the graph knows them.
        let unsavedGraph = self.memory == nil ? save(revision) : nil
        if let error = await unsavedText ?? unsavedGraph ?? save(read.batches, memory, workers) {
            report(unsaved: error)
        }
        stages.end(vi: "lưu cho lần sau", en: "save for the next build")
        return Report(
            findings: checked.findings,
            built: Built(
                pages: pages, plan: plan, written: outcome.written, removed: outcome.removed,
                explanation: explained.map { explanation(of: $0, plan, site, revision, isRemembered: isRemembered) },
                timings: isTimed ? timings(stages, revision, written: outcome.writtenBytes) : nil, revision: revision),
            held: [checked, content, engine, last as any Sendable])
    }

    /// It cannot fail but by a fault of the program; then the next build makes all files again.
    private func record(_ source: SiteSource, isWhole: Bool, in revision: Revision) {
        try? source.record(isWhole: isWhole, in: revision)
    }

    func save(_ revision: Revision) -> FileError? {
        do throws(FileError) {
            try revision.save(.reached)
            return nil
        } catch {
            return error
        }
    }

    /// Of everything that was read, and of the day.
    private func contentDigest(_ read: ReadContent) -> Digest {
        Digest { writer in
            options.today.write(into: &writer)
            for file in read.files {
                file.path.write(into: &writer)
                file.digest.write(into: &writer)
            }
            for entry in read.found.entries { entry.path.write(into: &writer) }
        }
    }

    /// Of files that are copied, by their paths below `assets/`.
    private func assetDigests(_ inputs: FoundFiles) -> [String: Digest] {
        var digests: [String: Digest] = [:]
        for (entry, digest) in zip(inputs.entries, inputs.digests) where entry.path.hasPrefix("assets/") {
            digests[String(entry.path.dropFirst("assets/".count))] = digest
        }
        return digests
    }

    /// Keeps what the next build can take over of what was read, as far as it is new. It holds whatever comes of the site.
    private func keep(_ checked: CheckedSite, in memory: BuildMemory) {
        let content = checked.read.memory
        memory.keep(content, content.values, over: checked.earlier.values, as: .content)
        if let register = checked.links.register {
            memory.keep(register, as: .register)
            let volumes = checked.links.volumes.value
            memory.keep(volumes, volumes, over: checked.earlierVolumes.value, as: .volumes)
        }
        if let catalogue = checked.links.catalogue { memory.keep(catalogue, as: .catalogue) }
    }

    /// - Returns: why it could not be saved.
    private func save(
        _ batches: [(digest: Digest, batch: DossierBatch)], _ memory: BuildMemory, _ workers: Workers
    ) -> FileError? {
        do throws(FileError) {
            try KeptDossiers(of: memory).keep(batches)
            // Who goes on building saves when there is time.
            if self.memory == nil { try memory.save(with: workers) }
            return nil
        } catch {
            return error
        }
    }

    /// A site amid its own content would be read as content by the next build.
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

    /// Says that the next program will have more to do.
    func report(unsaved error: FileError) {
        Output.error(
            Message(
                vi:
                    "congkhai: trang đã dựng xong; không ghi được “\(error.path)” (\(error.reason)), lần sau sẽ dựng chậm hơn",
                en: "congkhai: the site is built; \(error.description), so the next build will be slower"
            ).text(in: options.lang))
    }

    static func memory(of output: String, isForgotten: Bool = false, lasts: Bool = false) -> BuildMemory {
        BuildMemory(output: output, program: CongKhai.build, isForgotten: isForgotten, lasts: lasts)
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
                    en: "congkhai: a fault of the program while “\(path)” was made: \(reason); the old site is untouched"
                ).text(in: options.lang))
            return .files
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
