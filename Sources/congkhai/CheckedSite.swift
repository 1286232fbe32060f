import ContentReader
import Diagnostics
import Digests
import Disclosure
import FileSystem
import Parallel
import Publishing
import SitePlan
import Templates

/// Content read, linked, planned, and everything found on the way.
struct CheckedSite {
    let site: LinkedSite?
    let plan: SitePlan?
    let stylesheet: [UInt8]
    /// The content as it was read.
    let read: ReadContent
    /// What an earlier build had read.
    let earlier: ContentMemory
    /// What the next build can take over of linking; nil for what is not new.
    let links: LinkedSite.Memory
    /// What an earlier build kept of the volumes of the register.
    let earlierVolumes: Deferred<KeptValues>
    /// In the order in which they are printed.
    let findings: [Diagnostic]

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Reads and checks a content folder.
    init(_ options: ContentOptions, progress: Progress) async throws(ExitStatus) {
        let earlier = ContentMemory()
        let workers = Workers(options.workers)
        let read = try await workers.run { () async throws(ExitStatus) in
            try await Self.read(options, earlier: earlier, progress: progress)
        }
        self.init(options, read, earlier: earlier, workers: workers, progress: progress)
    }

    /// - Parameters:
    ///   - found: the files of the folder, where they were listed already.
    ///   - earlier: what an earlier build of the same output read.
    ///   - dossiers: where it kept its dossiers.
    static func read(
        _ options: ContentOptions, found: FoundFiles? = nil, earlier: ContentMemory, dossiers: KeptDossiers? = nil,
        progress: Progress
    ) async throws(ExitStatus) -> ReadContent {
        progress.stage("Đọc nội dung…")
        defer { progress.clear() }
        do throws(ContentReader.Failure) {
            return try await ContentReader.read(
                options.content, found: found, jobs: options.workers, earlier: earlier, dossiers: dossiers
            ) {
                progress.count("Đọc nội dung", $0, of: $1)
            }
        } catch {
            progress.clear()
            Output.error(error.message.text(in: options.lang))
            throw .files
        }
    }

    /// Links, plans and checks what was read.
    ///
    /// - Parameters:
    ///   - earlier: what an earlier build had read.
    ///   - memory: what that build kept of linking.
    init(
        _ options: ContentOptions, _ read: ReadContent, earlier: ContentMemory, memory: BuildMemory? = nil,
        workers: Workers, progress: Progress
    ) {
        progress.stage("Đối chiếu…")
        self.earlier = earlier
        let known = LinkedSite.Memory(
            register: memory?.read(.register), catalogue: memory?.read(.catalogue),
            volumes: Deferred { memory?.read(.volumes) { $0 } ?? KeptValues() })
        earlierVolumes = known.volumes
        let linked = LinkedSite.link(read.content, asOf: options.today, workers: workers, earlier: known)
        self.read = read
        links = linked.memory.new(since: known)
        var findings = read.findings + linked.findings
        site = linked.site
        if let site = linked.site {
            stylesheet = Stylesheet.bytes(for: site.settings)
            let plan = SitePlan(
                site,
                hashes: SitePlan.Hashes(
                    style: fingerprint(stylesheet), boardStyle: fingerprint(Stylesheet.boards),
                    searchScript: fingerprint(Scripts.search), lookupScript: fingerprint(Scripts.lookup),
                    offlineScript: fingerprint(OfflineScripts.registration)))
            findings += plan.findings(site)
            self.plan = plan
        } else {
            stylesheet = []
            plan = nil
        }
        self.findings = findings.sorted()
        progress.clear()
    }

    func report(_ options: ContentOptions, as format: DiagnosticFormat = .text) -> String {
        format.render(findings, root: options.content, language: options.lang)
    }
}

extension KeptDossiers {
    init(of memory: BuildMemory) {
        self.init(folder: memory.dossiers, program: memory.program, lasts: memory.lasts)
    }
}

extension ContentReader.Failure {
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
