import ArgumentParser
import Diagnostics
import FileSystem
import HTML
import Lookup
import OpenData
import Publishing
import Search
import SitePlan
import Templates

/// `congkhai build`: reads, checks, and brings the output folder up to date.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Dựng trang.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Thư mục để ghi trang.")
    var output = "site"

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let progress = Progress()
        let checked = try await CheckedSite(options, progress: progress)
        Output.write(checked.report(options), to: 2)
        guard let site = checked.site, let plan = checked.plan, !checked.hasErrors else {
            let errors = checked.findings.count { $0.severity == .error }
            Output.error(
                Message(vi: "Có \(errors) lỗi: chưa ghi gì.", en: "\(errors) errors: nothing was written.").text(
                    in: options.lang))
            throw ExitStatus.contentErrors
        }

        let templates = SiteTemplates(site: site, plan: plan)
        let search = SearchIndex(templates.searchDocuments)
        let lookup = LookupTable(site)
        let openData = OpenData(site)
        let (assets, stylesheet) = (options.content + "/assets/", checked.stylesheet)
        let writer = SiteWriter(output: output, jobs: options.workers) { HTMLSink(capacity: 1 << 18) }
        let outcome: SiteWriter<HTMLSink>.Outcome
        do throws(SiteWriter<HTMLSink>.Failure) {
            outcome = try await writer.write(
                plan.files, progress: { progress.count("Ghi trang", $0, of: plan.files.count) }
            ) {
                (file, sink) throws(FileError) in
                sink.removeAll()
                switch file.content {
                case .page(let page): templates.write(page, into: &sink)
                case .sitemap: templates.writeSitemap(into: &sink)
                case .feed(let feed): templates.write(feed, into: &sink)
                case .deadlines: templates.writeDeadlines(into: &sink)
                case .openSearch: templates.writeOpenSearch(into: &sink)
                case .securityContact: templates.writeSecurityContact(into: &sink)
                case .robots: templates.writeRobots(into: &sink)
                case .redirectMap: templates.writeRedirectMap(into: &sink)
                case .icon: templates.writeIcon(into: &sink)
                case .stylesheet: return stylesheet
                case .searchScript: return Scripts.search
                case .searchTitles: return search.titles
                case .searchShard(let number): return search.shards[number]
                case .lookupScript: return Scripts.lookup
                case .lookupShard(let year, let number): return lookup.bytes(year: year, shard: number)
                case .boardStylesheet: return Stylesheet.boards
                case .offlineScript: return OfflineScripts.registration
                case .serviceWorker: templates.writeServiceWorker(into: &sink)
                case .openData(let table): return openData.bytes(of: table)
                case .asset(let path): return try readFile(assets + path)
                }
                return sink.bytes
            }
        } catch {
            progress.clear()
            throw report(error)
        }
        progress.clear()
        let seconds = (clock.now - start).seconds
        let pages = plan.files.count { if case .page = $0.content { true } else { false } }
        let warnings = checked.findings.count { $0.severity == .warning }
        Output.line(
            Message(
                vi:
                    "\(pages) trang, ghi \(outcome.written) tệp, gỡ \(outcome.removed) tệp, \(warnings) cảnh báo, \(seconds) giây",
                en:
                    "\(pages) pages, \(outcome.written) files written, \(outcome.removed) removed, \(warnings) warnings, \(seconds) s"
            ).text(in: options.lang))
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
        }
    }
}

extension Duration {
    /// Seconds with two decimals.
    fileprivate var seconds: String {
        let (whole, rest) = components
        let hundredths = whole * 100 + rest / 10_000_000_000_000_000
        let cents = hundredths % 100
        return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
