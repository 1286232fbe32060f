import ArgumentParser
import ContentReader
import Diagnostics
import Disclosure
import Engine
import FileSystem
import Glibc
import Parallel
import Preview
import Publishing
import SitePlan

/// `congkhai serve`: the site in a browser on this computer, built anew whenever its content is saved.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Xem thử trang trên máy này; lưu tệp là trang tự dựng lại.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Thư mục giữ bản xem thử; không bao giờ là thư mục đem đăng.")
    var output = ".preview"

    @Option(name: .long, help: "Cổng; 0 để máy tự chọn.")
    var port: UInt16 = 8080

    /// About how many bytes of values stay in memory between two builds.
    private static let residentBytes = 256 << 20

    func run() async throws {
        // A preview owes nobody a farewell: what is half written is put right by the next build.
        for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
        tuneAllocator()
        let server: PreviewServer
        do throws(PreviewServer.Failure) {
            server = try await PreviewServer(port: port)
        } catch {
            Output.error(error.message(port: port).text(in: options.lang))
            throw error.status
        }
        let watch: FolderWatch
        do throws(FileError) {
            // From before the first build: what is saved during it is built next.
            watch = try FolderWatch(options.content, skipping: ContentReader.isHidden)
        } catch {
            Output.error(error.unwatchedMessage.text(in: options.lang))
            throw ExitStatus.files
        }
        let engine = Engine(
            storing: SiteCache(of: output, program: CongKhai.build), isResident: true, bound: Self.residentBytes)
        let build = SiteBuild(
            options: options, output: output, resident: ResidentBuilds(engine), patience: .seconds(10),
            progress: Progress())
        try build.refuseOutputInContent()
        let lock = try lockedPreview()
        defer { withExtendedLifetime(lock) {} }
        // Numbers of processes come again, in a container at every start.
        let run = "\(getpid())-\(Clock.now)"
        let site = PreviewSite(
            folder: output, content: options.content, run: run, hasSite: BuiltSite.stands(in: output))
        var shown = await show(build, FolderChanges(), known: [], on: site)
        if let unsaved = shown.unsaved { build.save(unsaved) }
        Output.line(
            Message(
                vi: "Xem thử tại http://127.0.0.1:\(server.port)/ (dừng: Ctrl-C)",
                en: "The preview is at http://127.0.0.1:\(server.port)/ (to stop: Ctrl-C)"
            ).text(in: options.lang))
        await withDiscardingTaskGroup { group in
            group.addTask { await server.run(site) }
            for await _ in watch.signals {
                let changes = watch.take()
                if let error = changes.unwatched { Output.error(error.unwatchedMessage.text(in: options.lang)) }
                shown = await show(build, changes, known: shown.findings, on: site)
                // The reader has the page already.
                if let unsaved = shown.unsaved { build.save(unsaved) }
            }
            group.cancelAll()
        }
    }

    /// Two previews that build into one folder would take turns at showing each other as failed.
    private func lockedPreview() throws(ExitStatus) -> FolderLock {
        do throws(FileError) {
            let notes = output + "/" + BuiltSite.notes
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
                en: "congkhai: another congkhai serve holds “\(output)”; use that one, or choose another --output"
            ).text(in: options.lang))
        throw .refused
    }

    /// Builds, shows what came of it to browsers, and says it in the terminal.
    ///
    /// - Parameter known: what was said of the build before, and is not said again.
    /// - Returns: what is said now, and what is to be saved.
    private func show(
        _ build: SiteBuild, _ changes: FolderChanges, known: Set<Diagnostic>, on site: PreviewSite
    ) async -> (findings: Set<Diagnostic>, unsaved: UnsavedBuild?) {
        let clock = ContinuousClock()
        let start = clock.now
        let report: SiteBuild.Report
        do throws(ExitStatus) {
            report = try await build.run()
        } catch {
            site.show(
                .failed(
                    Message(
                        vi: "Không dựng được bản xem thử; cửa sổ lệnh của congkhai serve cho biết vì sao.",
                        en: "The preview cannot be built; the terminal of congkhai serve says why.")))
            return ([], nil)
        }
        let outcome = outcome(of: report, changes, known: known, in: clock.now - start)
        // Readers wait for word, not for what the build worked with to be taken apart.
        withExtendedLifetime(report) { site.show(outcome) }
        return (Set(outcome.findings), report.built?.unsaved)
    }

    /// What came of a build, said in the terminal as `build` does.
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
        // Editors leave more traces than the file that was saved; only that one has a page.
        let pages = Set(changes.files.compactMap { built.plan?.page(about: $0)?.text }).intersection(built.written)
        return .built(
            report.findings, page: pages.count == 1 ? pages.first : nil,
            isNew: !built.written.isEmpty || !built.removed.isEmpty)
    }
}

extension FileError {
    /// Says that changes below a folder will not be seen, and what to do about it.
    fileprivate var unwatchedMessage: Message {
        // What the system says of its limits is about disks and files, and leads astray.
        let limit: String? =
            switch code {
            case ENOSPC: "fs.inotify.max_user_watches=65536"
            case EMFILE: "fs.inotify.max_user_instances=512"
            default: nil
            }
        guard let limit else {
            return Message(
                vi: "congkhai: không theo dõi được thư mục nội dung “\(path)”: \(reason)",
                en: "congkhai: cannot watch the content folder “\(path)”: \(reason)")
        }
        return Message(
            vi: "congkhai: máy không cho theo dõi thêm thư mục (“\(path)”); nâng giới hạn: sysctl -w \(limit)",
            en: "congkhai: no more folders may be watched (“\(path)”); raise the limit: sysctl -w \(limit)")
    }
}

extension PreviewServer.Failure {
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
