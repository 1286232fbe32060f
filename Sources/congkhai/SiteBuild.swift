import ArgumentParser
import ContentReader
import Diagnostics
import Digests
import Disclosure
import FileSystem
import HTML
import Lookup
import OpenData
import Parallel
import Publishing
import Search
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
    /// How long to wait for another build that writes to the same folder.
    var patience = Duration.zero
    /// The file of the site to tell of why it was made again.
    var explained: String?
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
        if let last, explained == nil, let inputs = found?.known,
            last.holds(inputs, output: output, today: options.today)
        {
            keep(inputs, of: last, in: memory, workers)
            return Report(
                findings: last.basis.findings,
                built: Built(pages: last.basis.pages, plan: nil, written: [], removed: [], explanation: nil))
        }
        // What does not wait for the content is looked up while it is read.
        async let standingFiles = last?.standingFiles(in: output) ?? []

        let earlier = memory.read(.content) { ContentMemory($0, lasts: memory.lasts) }
        let read = try await CheckedSite.read(
            options, found: found, earlier: earlier, dossiers: KeptDossiers(of: memory), progress: progress)
        async let inputs = withAssets(read.found)
        // Nor does this wait for what was read to be linked.
        let rows = Deferred { memory.read(.rows) { $0 } }
        let makesRows = read.isNew(in: "procedures")
        async let known = memory.read(.search) { SearchMemory($0) }
        async let isFetched: Void = makesRows ? rows.prepare() : ()

        let checked = CheckedSite(options, read, earlier: earlier, memory: memory, workers: workers, progress: progress)
        guard let site = checked.site, let plan = checked.plan, !checked.hasErrors else {
            return Report(findings: checked.findings, built: nil)
        }
        let openData = Deferred { OpenData(site, rows: { rows.value }) }
        // The rows of long tables are made, and what changed is counted, while words are looked up.
        async let isReady: Void = makesRows ? openData.value.prepareRows() : ()
        async let isCounted: Void = checked.links.register == nil ? () : site.statistics.prepare()
        let filesRead = await inputs
        async let drafted = recipes(of: plan, site, read, filesRead)
        let templates = SiteTemplates(site: site, plan: plan)
        let words = await known
        let search = await SearchIndex(templates.searchDocuments, jobs: options.workers, earlier: words)
        let (draft, parts) = await drafted
        let recipes = draft.completed { search.digest(of: parts[$0]) }
        let pages = plan.files.count { if case .page = $0.content { true } else { false } }
        async let basis = BuildBasis(
            today: options.today, findings: checked.findings, pages: pages, recipes: recipes)
        let files = await standingFiles
        let standing =
            last?.standing(of: recipes, files: files) ?? recipes.files.map { _ in (staleness: .new, stamp: nil) }
        let content = FileContent(
            site: site, templates: templates, search: search, openData: openData, stylesheet: checked.stylesheet,
            assets: options.content + "/assets/")
        keep(checked, search.memory, over: words, in: memory)
        // Where a site stands already, what was read is saved while the rest is rendered; a new folder waits for it.
        async let unsavedText = lock == nil ? nil : save(read.batches, memory, workers)
        let outcome: SiteWriter<HTMLSink>.Outcome
        do throws(SiteWriter<HTMLSink>.Failure) {
            outcome = try await writer.write(
                plan.files, stands: standing.map { $0.staleness == nil }, lock: lock,
                progress: { [progress] in progress.count("Ghi trang", $0, of: plan.files.count) }
            ) { (file, sink) throws(FileError) in
                try content.bytes(of: file, &sink)
            }
        } catch {
            progress.clear()
            throw report(error)
        }
        progress.clear()
        _ = await (isFetched, isReady, isCounted)
        if let kept = openData.valueIfMade?.keptRows { memory.keep(kept, kept, over: rows.value, as: .rows) }
        let state = await BuildState(
            basis, inputs: filesRead, known: standing.map(\.stamp), in: clock, waits: !memory.lasts)
        memory.keep(state, as: .site)
        if let error = await unsavedText ?? save(read.batches, memory, workers) { report(unsaved: error) }
        return Report(
            findings: checked.findings,
            built: Built(
                pages: pages, plan: plan, written: outcome.written, removed: outcome.removed,
                explanation: explained.map {
                    explanation(of: $0, recipes, parts.map { $0.message(in: site) }, standing.map(\.staleness))
                }), held: [checked, search, words, content, recipes, last as any Sendable])
    }

    /// What each file of the site is made from, and what its parts are. What the search index tells of them is left out.
    private func recipes(
        of plan: SitePlan, _ site: Site, _ read: ReadContent, _ inputs: FoundFiles
    ) -> (recipes: Recipes, parts: [Dependency]) {
        var assets: [String: Digest] = [:]
        for (entry, digest) in zip(inputs.entries, inputs.digests) where entry.path.hasPrefix("assets/") {
            assets[String(entry.path.dropFirst("assets/".count))] = digest
        }
        let digests = DependencyDigests(site, plan: plan, files: read.files, assets: assets)
        var recipes = Recipes()
        var parts: [Dependency] = []
        var places: [Dependency: UInt32] = [:]
        for file in plan.files {
            recipes.add(
                file: file.path.text,
                from: digests.dependencies(of: file).map { dependency in
                    if let place = places[dependency] { return place }
                    let place = recipes.add(part: dependency.name(in: site), digests.digest(of: dependency) ?? .none)
                    places[dependency] = place
                    parts.append(dependency)
                    return place
                })
        }
        return (recipes, parts)
    }

    /// Keeps what the next build can take over of what was read, as far as it is new. It holds whatever comes of the site.
    private func keep(
        _ checked: CheckedSite, _ words: SearchMemory, over earlier: SearchMemory, in memory: BuildMemory
    ) {
        let content = checked.read.memory
        memory.keep(content, content.values, over: checked.earlier.values, as: .content)
        if let register = checked.links.register {
            memory.keep(register, as: .register)
            let volumes = checked.links.volumes.value
            memory.keep(volumes, volumes, over: checked.earlierVolumes.value, as: .volumes)
        }
        if let catalogue = checked.links.catalogue { memory.keep(catalogue, as: .catalogue) }
        memory.keep(words, words.values, over: earlier.values, as: .search)
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
