import ArgumentParser
import Builder
import ContentReader
import Diagnostics
import Disclosure
import Engine
import FileSystem
import Glibc
import Parallel
import Preview
import Publishing
import Records
import SitePlan
import Templates

/// `congkhai serve`: previews the site in a browser on this computer, and rebuilds it whenever content is saved.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Xem thử trang trên máy này; lưu tệp là trang tự dựng lại.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Thư mục giữ bản xem thử; không bao giờ là thư mục đem đăng.")
    var output = ".preview"

    @Option(name: .long, help: "Cổng; 0 để máy tự chọn.")
    var port: UInt16 = 8080

    @Option(
        name: .long, help: "Thư mục CSS và JS đang sửa, xếp như Templates/; tệp nào thiếu thì dùng tệp có sẵn.",
        completion: .directory)
    var style: String?

    /// The approximate size of values kept in memory between builds, in bytes.
    private static let residentBytes = 256 << 20

    func run() async throws {
        // A preview can exit at once: the next build completes partial output.
        for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
        tuneAllocator()
        let server: PreviewServer
        do throws(PreviewServer.StartError) {
            server = try await PreviewServer(port: port)
        } catch {
            Output.error(error.message(port: port).text(in: options.lang))
            throw error.status
        }
        try checkStyleFolder()
        let watch: FolderWatch
        let styleWatch: FolderWatch?
        do throws(FileError) {
            // Starts before the first build, so that changes made during it trigger another.
            watch = try FolderWatch(options.content, skipping: ContentReader.isHidden)
            styleWatch = if let style { try FolderWatch(style, skipping: StyleFolder.isOther) } else { nil }
        } catch {
            Output.error(error.unwatchedMessage.text(in: options.lang))
            throw ExitStatus.files
        }
        let engine = Engine(
            storing: SiteCache(of: output, program: CongKhai.build), isResident: true, bound: Self.residentBytes)
        let build = SiteBuild(
            options.build, output: output, program: CongKhai.build, resident: ResidentBuilds(engine),
            timeout: .seconds(10), progress: Progress())
        do throws(BuildFailure) {
            try build.refuseOutputInContent()
        } catch {
            throw options.report(error)
        }
        let lock = try lockedPreview()
        defer { withExtendedLifetime(lock) {} }
        // Process identifiers are reused, in a container even at every start.
        let run = "\(getpid())-\(Clock.now)"
        let site = PreviewSite(
            folder: output, content: options.content, run: run, hasSite: BuiltSite.exists(in: output))
        var latest = await show(build, FolderChanges(), known: [], on: site)
        save(latest.unsaved, of: build)
        Output.line(
            Message(
                vi: "Xem thử tại http://127.0.0.1:\(server.port)/ (dừng: Ctrl-C)",
                en: "The preview is at http://127.0.0.1:\(server.port)/ (to stop: Ctrl-C)"
            ).text(in: options.lang))
        await withDiscardingTaskGroup { group in
            group.addTask { await server.run(site) }
            for await _ in signals(of: [watch, styleWatch].compactMap(\.self)) {
                let changes = watch.take()
                for error in [changes.unwatched, styleWatch?.take().unwatched].compactMap(\.self) {
                    Output.error(error.unwatchedMessage.text(in: options.lang))
                }
                latest = await show(build, changes, known: latest.findings, on: site)
                // Saving comes last, since the reader already has the page.
                save(latest.unsaved, of: build)
            }
            group.cancelAll()
        }
    }

    private var styleFolder: StyleFolder? { style.map(StyleFolder.init) }

    /// Reports an unreadable style folder before anything is built.
    private func checkStyleFolder() throws(ExitStatus) {
        guard let styleFolder else { return }
        do throws(StyleFolderError) {
            if try styleFolder.files().isEmpty { Output.error(styleFolder.emptyMessage.text(in: options.lang)) }
        } catch {
            Output.error(error.message.text(in: options.lang))
            throw .files
        }
    }

    /// Merges the signals of several watches.
    private func signals(of watches: [FolderWatch]) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let forwarding = Task {
                await withDiscardingTaskGroup { group in
                    for watch in watches {
                        group.addTask { for await _ in watch.signals { continuation.yield() } }
                    }
                }
            }
            continuation.onTermination = { _ in forwarding.cancel() }
        }
    }

    private func save(_ unsaved: UnsavedBuild?, of build: SiteBuild) {
        if let unsaved, let failure = build.save(unsaved) { options.report(unsaved: failure) }
    }

    /// Locks the output folder: two previews building into it would keep failing because of each other's lock.
    private func lockedPreview() throws(ExitStatus) -> FolderLock {
        do throws(FileError) {
            let notes = output + "/" + BuiltSite.metadataFolder
            try makeFolder(notes)
            if let lock = try FolderLock(notes + "/preview") { return lock }
        } catch {
            Output.error(
                Message(
                    vi: "congkhai: không ghi được “\(error.path)”: \(error.reason)",
                    en: "congkhai: \(error.description)"
                ).text(in: options.lang))
            throw .files
        }
        Output.error(
            Message(
                vi:
                    "congkhai: một congkhai serve khác đang giữ “\(output)”; dùng cửa sổ ấy, hoặc chọn thư mục khác bằng --output",
                en: "congkhai: another congkhai serve is using “\(output)”; use that one, or choose another --output"
            ).text(in: options.lang))
        throw .refused
    }

    /// Runs a build, shows the outcome in browsers, and reports it in the terminal.
    ///
    /// - Parameter known: The diagnostics of the previous build, which are not reported again.
    /// - Returns: The current diagnostics, and the build to be saved, if any.
    private func show(
        _ build: SiteBuild, _ changes: FolderChanges, known: Set<Diagnostic>, on site: PreviewSite
    ) async -> (findings: Set<Diagnostic>, unsaved: UnsavedBuild?) {
        let clock = ContinuousClock()
        let start = clock.now
        var build = build
        do throws(StyleFolderError) {
            if let styleFolder { build.style = SiteStyle(replacing: try styleFolder.files()) }
        } catch {
            Output.error(error.message.text(in: options.lang))
            site.show(.failed(error.message))
            return ([], nil)
        }
        let report: SiteBuild.Report
        do throws(BuildFailure) {
            report = try await build.run()
        } catch {
            _ = options.report(error)
            site.show(
                .failed(
                    Message(
                        vi: "Không dựng được bản xem thử; cửa sổ lệnh của congkhai serve cho biết vì sao.",
                        en: "The preview cannot be built; the terminal of congkhai serve says why.")))
            return ([], nil)
        }
        let outcome = outcome(of: report, changes, known: known, in: clock.now - start)
        // Browsers are notified before the report, and with it the build's memory, is released.
        withExtendedLifetime(report) { site.show(outcome) }
        return (Set(outcome.findings), report.built?.unsaved)
    }

    /// Returns the outcome of a build, after reporting it in the terminal as `build` does.
    private func outcome(
        of report: SiteBuild.Report, _ changes: FolderChanges, known: Set<Diagnostic>, in time: Duration
    ) -> PreviewOutcome {
        let news = report.findings.filter { !known.contains($0) }
        Output.write(DiagnosticFormat.text.render(news, root: options.content, language: options.lang), to: 2)
        let seconds = time.seconds
        guard let built = report.built else {
            let errors = report.findings.count { $0.severity == .error }
            Output.line(
                Message(
                    vi: "Có \(errors) lỗi: vẫn hiện trang cũ. \(seconds) giây",
                    en: "\(errors) errors: the old site stays. \(seconds) s"
                ).text(in: options.lang))
            return .refused(report.findings)
        }
        Output.line(
            Message(
                vi: "Ghi \(built.written.count) tệp, gỡ \(built.removed.count) tệp, \(seconds) giây",
                en: "\(built.written.count) files written, \(built.removed.count) removed, \(seconds) s"
            ).text(in: options.lang))
        // Editors change more files than the one being saved; only that one has a page.
        let pages = Set(changes.files.compactMap { built.plan?.page(about: $0)?.text }).intersection(built.written)
        return .built(
            report.findings, page: pages.count == 1 ? pages.first : nil,
            isNew: !built.written.isEmpty || !built.removed.isEmpty)
    }
}

extension PreviewServer.StartError {
    fileprivate func message(port: UInt16) -> Message {
        switch self {
        case .portTaken:
            Message(
                vi: "congkhai: cổng \(port) đang có chương trình khác dùng; chọn cổng khác, ví dụ --port \(port &+ 1)",
                en: "congkhai: another program uses port \(port); choose another, such as --port \(port &+ 1)")
        case .system(let reason):
            Message(
                vi: "congkhai: không mở được cổng \(port): \(reason)",
                en: "congkhai: cannot open port \(port): \(reason)")
        }
    }

    fileprivate var status: ExitStatus {
        switch self {
        case .portTaken: .refused
        case .system: .files
        }
    }
}
