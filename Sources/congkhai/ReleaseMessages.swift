import Diagnostics
import FileSystem
import Publishing
import Releases

extension Releases.Outcome {
    enum Deed {
        case published, restored
    }

    /// Returns the closing message of a successful run.
    func sentence(_ deed: Deed) -> Message {
        let name = live.map(Releases.name) ?? ""
        if difference.isEmpty {
            return Message(
                vi: "Không có gì thay đổi: vẫn là bản \(name).", en: "Nothing changed: generation \(name) stays.")
        }
        let counts = difference.counts
        return switch deed {
        case .published:
            Message(
                vi: "Đã đăng bản \(name): \(counts.vietnamese)", en: "Generation \(name) is live: \(counts.english)")
        case .restored:
            Message(
                vi: "Đã quay lại, thành bản \(name): \(counts.vietnamese)",
                en: "Rolled back, as generation \(name): \(counts.english)")
        }
    }
}

extension TreeDifference {
    var counts: Message {
        Message(
            vi: "thêm \(added.count), sửa \(changed.count), gỡ \(removed.count) tệp",
            en: "\(added.count) files added, \(changed.count) changed, \(removed.count) removed")
    }

    /// Returns every path on a separate line, preceded by the kind of change.
    ///
    /// - Parameter cut: Whether to truncate long lists for human readers.
    func paths(in language: Language, cut: Bool) -> String {
        let most = 20
        let kinds = [
            (Message(vi: "thêm", en: "add"), added), (Message(vi: "sửa", en: "change"), changed),
            (Message(vi: "gỡ", en: "remove"), removed),
        ]
        var text = ""
        for (verb, paths) in kinds {
            let listed = cut ? paths.prefix(most) : paths[...]
            for path in listed { text += "\(verb.text(in: language)) \(path)\n" }
            if listed.count < paths.count {
                let rest = paths.count - listed.count
                text +=
                    Message(
                        vi: "… và \(rest) tệp nữa để \(verb.vietnamese)", en: "… and \(rest) more to \(verb.english)"
                    )
                    .text(in: language) + "\n"
            }
        }
        return text
    }
}

extension Progress {
    /// Shows the progress of publishing.
    func tell(_ step: Releases.Step, _ done: Int, _ total: Int) {
        switch step {
        case .comparing: count("So sánh", done, of: total)
        case .copying: count("Chép trang", done, of: total)
        }
    }
}

extension ReleaseFailure {
    /// Reports the problem and its fix, and returns the exit status.
    func report(in language: Language) -> ExitStatus {
        Output.error("congkhai: " + message.text(in: language))
        return switch self {
        case .file, .changed, .site(.file), .site(.notBuilt), .corruptState: .files
        case .site, .locked, .isBuiltSite, .foreignLink, .olderThanLive, .tooManyRemovals, .noRelease,
            .noEarlierRelease, .nothingListed:
            .refused
        }
    }

    private var message: Message {
        switch self {
        case .site(.notBuilt):
            Message(
                vi:
                    "thư mục không có trang nào do congkhai dựng; chạy congkhai build trước, hoặc chỉ thư mục bằng --output",
                en: "no site was built in the folder; run congkhai build first, or name the folder with --output")
        case .site(.unfinished):
            Message(
                vi: "lần dựng trước chưa xong, trang có thể nửa cũ nửa mới; chạy congkhai build lại rồi đăng",
                en: "the last build did not finish, so the site may be half old, half new; build again, then publish")
        case .site(.locked):
            Message(
                vi: "một lần dựng đang ghi vào trang; đợi xong rồi chạy lại",
                en: "a build is writing the site; wait for it and run again")
        case .site(.file(let error)), .file(let error):
            Message(
                vi: "không đọc hoặc ghi được “\(error.path)”: \(error.reason); bản đang đăng còn nguyên",
                en: "\(error.description); what is live is untouched")
        case .changed(let path):
            Message(
                vi: "“\(path)” không còn như lúc được ghi; bản đang đăng còn nguyên",
                en: "“\(path)” is not what was written there; what is live is untouched")
        case .locked:
            Message(
                vi: "một lần đăng khác đang chạy; đợi xong rồi chạy lại",
                en: "another run is publishing; wait for it and run again")
        case .isBuiltSite:
            Message(
                vi: "đây là thư mục dựng trang; hãy đăng vào một thư mục khác",
                en: "this is the folder of a built site; publish to another one")
        case .nothingListed(let path):
            Message(
                vi:
                    "chưa có danh sách nào ghi trong “\(path)”; nêu đúng thư mục đăng, --output hoặc --state như khi lập danh sách",
                en: "there is no list for “\(path)”; name the folder, --output or --state with which the list was made")
        case .foreignLink(let path):
            Message(
                vi: "“\(path)” không phải liên kết do congkhai đặt; đổi tên hoặc gỡ nó rồi chạy lại",
                en: "“\(path)” is not a link made by congkhai; rename or remove it and run again")
        case .olderThanLive(let number):
            Message(
                vi:
                    "bản đang đăng (\(Releases.name(number))) được dựng sau trang này; dựng lại từ nội dung mới nhất, hoặc thêm --over-newer nếu đúng ý",
                en:
                    "what is live (\(Releases.name(number))) was built after this site; build again from the newest content, or add --over-newer if that is meant"
            )
        case .tooManyRemovals(let removals):
            Message(
                vi:
                    "\(removals.pages) trong \(removals.total) trang đang đăng sẽ mất (\(removals.share) %); xem bằng --dry-run --max-removals 100, nếu đúng ý thì đăng với --max-removals \(removals.share)",
                en:
                    "\(removals.pages) of \(removals.total) live pages would vanish (\(removals.share) %); look with --dry-run --max-removals 100, and if that is meant publish with --max-removals \(removals.share)"
            )
        case .noRelease(let number):
            Message(
                vi: "không giữ bản \(number); xem các bản bằng congkhai rollback DIR --list",
                en: "there is no generation \(number); congkhai rollback DIR --list shows those that are kept")
        case .noEarlierRelease:
            Message(
                vi: "không có bản nào trước bản đang đăng", en: "there is no generation before the one that is live")
        case .corruptState(let path):
            Message(
                vi:
                    "“\(path)” đã hỏng; gỡ tệp này thì lần sau tải lên lại tất cả, nhưng tệp thừa trên máy chủ phải gỡ tay",
                en:
                    "“\(path)” is corrupt; without it everything is uploaded again, but what is no longer wanted on the host must be removed by hand"
            )
        }
    }
}
