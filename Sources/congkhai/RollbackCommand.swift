import ArgumentParser
import Diagnostics
import Disclosure
import Releases
import Vietnamese
import WorkingTime

/// `congkhai rollback`: makes an earlier release live again.
struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Quay lại một bản đã đăng trước đây.",
        discussion: "Bản cũ được đăng lại thành bản mới; gọi lần nữa thì lùi thêm một bản.")

    @Argument(help: ArgumentHelp("Thư mục giữ các bản đã đăng.", valueName: "dir"), completion: .directory)
    var directory: String

    @Option(name: .long, help: "Số của bản cần quay lại; bỏ trống là bản trước bản đang đăng.")
    var to: Int?

    @Flag(name: .long, help: "Liệt kê các bản đang giữ.")
    var list = false

    @OptionGroup var upload: UploadOptions
    @OptionGroup var work: WorkOptions

    func validate() throws {
        if list, to != nil || upload.changes != nil {
            throw ValidationError("--list không đi với --to hay --changes")
        }
    }

    func run() async throws {
        takePublicModes()
        let progress = Progress()
        let releases = Releases(directory, jobs: work.workers, progress: progress.tell)
        do throws(ReleaseFailure) {
            if list {
                for release in try releases.list() { Output.line(release.line.text(in: work.lang)) }
                return
            }
            let outcome = try await releases.rollBack(to: to, at: Clock.now)
            progress.clear()
            upload.say(outcome.sentence(.restored), work.lang)
            if upload.changes != nil {
                try upload.write(
                    upload.uploads(besides: directory).list(liveOf: releases, removals: 100), work.lang)
            }
        } catch {
            progress.clear()
            throw error.report(in: work.lang)
        }
    }
}

extension ListedRelease {
    /// The release as a line of the list: `000042  21/11/2024 14:05  2936 tệp  đang đăng`.
    fileprivate var line: Message {
        let name = Releases.name(number)
        let moment = published.map { Moment(secondsSinceEpoch: $0).vietnamese }
        let count = VietnameseNumber.grouped(files)
        var vietnamese = "\(name)  \(moment ?? "không rõ ngày")  \(count) tệp"
        var english = "\(name)  \(moment ?? "day unknown")  \(files) files"
        if let restored {
            vietnamese += "  quay lại \(Releases.name(restored))"
            english += "  back to \(Releases.name(restored))"
        }
        return Message(vi: vietnamese + (isLive ? "  đang đăng" : ""), en: english + (isLive ? "  live" : ""))
    }
}
