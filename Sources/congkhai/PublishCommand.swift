import ArgumentParser
import Diagnostics
import Publishing
import Releases

/// `congkhai publish`: makes a built site live in one atomic switch, or lists the changes for a host that only accepts
/// files.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Đăng trang đã dựng.",
        discussion: """
            Mỗi lần đăng là một bản đầy đủ trong DIR/generations; liên kết DIR/current chuyển sang bản mới trong một \
            bước. Gốc của máy chủ web là DIR/current.

            Không có DIR mà có --changes: chỉ in danh sách thay đổi cho nơi chỉ nhận tệp (rsync, S3). Mỗi dòng là \
            “add”, “change” hoặc “remove”, dấu cách, đường dẫn; làm lần lượt từ trên xuống, xong thì chạy lại với \
            --uploaded.
            """)

    @Argument(help: ArgumentHelp("Thư mục giữ các bản đã đăng.", valueName: "dir"), completion: .directory)
    var directory: String?

    @Option(name: .long, help: "Trang đã dựng.", completion: .directory)
    var output = "site"

    @Option(name: .long, help: "Giữ bao nhiêu bản, kể cả bản đang đăng.")
    var keep = 5

    @Option(
        name: .long, help: "Từ chối khi quá số phần trăm này của các trang đang đăng sẽ mất; mặc định 20.",
        transform: Self.share)
    var maxRemovals = 20

    @Flag(name: .long, help: "Đăng cả khi bản đang đăng được dựng sau trang này.")
    var overNewer = false

    @Flag(name: .long, help: "Đặt sẵn bản nén gzip và brotli cạnh mỗi tệp chữ, để máy chủ web gửi thẳng.")
    var precompress = false

    @Flag(name: .long, help: "In những gì sẽ thêm, sửa, gỡ; không ghi gì.")
    var dryRun = false

    @OptionGroup var upload: UploadOptions

    @Flag(name: .long, help: "Ghi nhận: danh sách thay đổi gần nhất đã được tải lên hết.")
    var uploaded = false

    @OptionGroup var work: WorkOptions

    private static func share(_ text: String) throws -> Int {
        guard let share = Int(text.hasSuffix("%") ? text.dropLast() : text[...]), (0...100).contains(share) else {
            throw ValidationError("--max-removals nhận phần trăm từ 0 đến 100")
        }
        return share
    }

    func validate() throws {
        if !(2...1000).contains(keep) {
            throw ValidationError("--keep nhận số từ 2 (bản đang đăng và bản trước nó) đến 1000")
        }
        if uploaded, upload.changes != nil || dryRun {
            throw ValidationError("--uploaded không đi với --changes hay --dry-run")
        }
        if precompress, directory == nil { throw ValidationError("--precompress cần thư mục để đăng") }
        if directory == nil, upload.changes == nil, !uploaded {
            throw ValidationError("thiếu thư mục để đăng, hoặc --changes")
        }
        if directory != nil, dryRun, upload.changes != nil {
            throw ValidationError("--dry-run với một thư mục không đi với --changes")
        }
    }

    func run() async throws {
        takePublicModes()
        let progress = Progress()
        do throws(ReleaseFailure) {
            if uploaded {
                try uploads.confirm()
                Output.line(
                    Message(
                        vi: "Đã ghi nhận: nơi nhận tệp có đủ những gì danh sách gần nhất nêu.",
                        en: "Recorded: the host has everything on the last list."
                    ).text(in: work.lang))
            } else if let directory {
                try await publish(to: directory, progress)
            } else {
                let list = try await uploads.list(
                    openSite(), removals: maxRemovals, jobs: work.workers, remembering: !dryRun)
                try upload.write(list, work.lang)
            }
        } catch {
            progress.clear()
            throw error.report(in: work.lang)
        }
    }

    private var uploads: Uploads {
        upload.uploads(besides: directory ?? output)
    }

    private func openSite() throws(ReleaseFailure) -> BuiltSite {
        do {
            return try BuiltSite(output, program: CongKhai.build)
        } catch {
            throw .site(error)
        }
    }

    private func publish(to directory: String, _ progress: Progress) async throws(ReleaseFailure) {
        let limits = Releases.Limits(keep: keep, removals: maxRemovals, overNewer: overNewer)
        let releases = Releases(directory, jobs: work.workers, progress: progress.tell)
        let site = try openSite()
        if dryRun {
            let outcome = try await releases.preview(site, limits)
            progress.clear()
            Output.write(outcome.difference.paths(in: work.lang, cut: Output.resultsAreOnTerminal), to: 1)
            Output.line(outcome.difference.counts.text(in: work.lang))
            return
        }
        let outcome = try await releases.publish(site, limits, isCompressing: precompress, at: Clock.now)
        progress.clear()
        upload.say(outcome.sentence(.published), work.lang)
        if upload.changes != nil {
            try upload.write(uploads.list(liveOf: releases, removals: maxRemovals), work.lang)
        }
    }
}
