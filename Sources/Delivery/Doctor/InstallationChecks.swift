import Diagnostics

extension Installation {
    /// The result of every check, in the order in which one would work through them.
    package var checks: [Check] {
        [program, linked, toolchain] + folders.map(check) + disks.map(check)
            + [
                hardLinks.map(check), Optional(clock), localeCheck, watches.map(check), openFilesCheck, contentCheck,
                calendar,
            ]
            .compactMap { $0 }
    }

    private var program: Check {
        Check(
            id: "program", subject: Message(vi: "chương trình", en: "program"),
            found: Message(vi: "congkhai \(version)", en: "congkhai \(version)"), fix: nil)
    }

    private var linked: Check {
        let names = libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
        return Check(
            id: "libraries", subject: Message(vi: "thư viện", en: "libraries"), found: Message(vi: names, en: names),
            fix: nil)
    }

    /// A compiler is needed only to change templates or to build the package.
    private var toolchain: Check {
        let number = compiler.map { $0.map(String.init).joined(separator: ".") }
        let isOld = compiler?.lexicographicallyPrecedes([6, 2]) == true
        return Check(
            id: "toolchain", subject: Message(vi: "bộ dịch Swift", en: "Swift compiler"),
            found: number.map { Message(vi: $0, en: $0) }
                ?? Message(
                    vi: "không có; chỉ cần khi sửa mẫu trang hoặc đóng gói",
                    en: "none; only needed to change templates or to build the package"),
            fix: isOld
                ? Message(
                    vi: "cài Swift 6.2 trở lên (swift.org/install); chương trình đã dịch vẫn chạy được",
                    en: "install Swift 6.2 or newer (swift.org/install); the compiled program runs without it")
                : nil)
    }

    private func check(_ folder: FolderState) -> Check {
        let subject =
            switch folder.role {
            case .content: Message(vi: "thư mục nội dung", en: "content folder")
            case .output: Message(vi: "thư mục trang", en: "output folder")
            case .publication: Message(vi: "thư mục công bố", en: "publication folder")
            }
        let id = "folder-" + folder.role.rawValue
        switch folder.state {
        case .fine:
            return Check(
                id: id, subject: subject,
                found: folder.role == .content
                    ? Message(vi: "“\(folder.path)” đọc được", en: "“\(folder.path)” can be read")
                    : Message(vi: "“\(folder.path)” ghi được", en: "“\(folder.path)” can be written"),
                fix: nil)
        case .missing:
            return Check(
                id: id, subject: subject,
                found: Message(vi: "không có “\(folder.path)”", en: "there is no “\(folder.path)”"),
                fix: Message(
                    vi: "tạo thư mục ấy, hoặc nêu thư mục khác trong lệnh",
                    en: "create that folder, or pass another one to the command"))
        case .noFolder:
            return Check(
                id: id, subject: subject,
                found: Message(vi: "“\(folder.path)” không phải thư mục", en: "“\(folder.path)” is not a folder"),
                fix: Message(
                    vi: "đổi tên hoặc gỡ tệp ấy, hoặc nêu thư mục khác trong lệnh",
                    en: "rename or remove that file, or pass a folder to the command"))
        case .refused(let path):
            return Check(
                id: id, subject: subject,
                found: folder.role == .content
                    ? Message(vi: "không được phép đọc “\(path)”", en: "no permission to read “\(path)”")
                    : Message(vi: "không được phép ghi vào “\(path)”", en: "no permission to write to “\(path)”"),
                fix: Message(
                    vi: "trao quyền cho người dùng chạy lệnh này (chown, chmod), hoặc chạy bằng đúng người dùng",
                    en: "grant permission to the user who runs this command (chown, chmod), or run it as the right user"
                ))
        }
    }

    /// A new site is written next to the existing one, so twice its size must be free.
    private func check(_ disk: DiskState) -> Check {
        let needed = max(2 * disk.used, 50_000_000)
        return Check(
            id: "disk", subject: Message(vi: "chỗ trống trên đĩa", en: "free disk space"),
            found: Message(
                vi: "“\(disk.path)” còn \(disk.free / 1_000_000) MB, cần \(needed / 1_000_000) MB",
                en: "“\(disk.path)” has \(disk.free / 1_000_000) MB, needs \(needed / 1_000_000) MB"),
            fix: disk.free >= needed
                ? nil
                : Message(
                    vi: "xóa bớt tệp khác, giữ ít bản công bố cũ hơn, hoặc thêm đĩa",
                    en: "remove other files, keep fewer old generations, or add a disk"))
    }

    private func check(_ links: HardLinks) -> Check {
        let subject = Message(vi: "liên kết cứng ở nơi công bố", en: "hard links in the publication folder")
        switch links {
        case .possible:
            return Check(
                id: "hard-links", subject: subject,
                found: Message(
                    vi: "được; tệp không đổi không tốn thêm chỗ", en: "supported; unchanged files take no extra space"),
                fix: nil)
        case .impossible(let reason):
            return Check(
                id: "hard-links", subject: subject,
                found: Message(vi: "không được: \(reason)", en: "not supported: \(reason)"),
                fix: Message(
                    vi: "đặt thư mục công bố trên hệ tệp Linux (ext4, xfs, btrfs), không phải FAT hay ổ mạng",
                    en:
                        "put the publication folder on a Linux file system (ext4, xfs, btrfs), not on FAT or a network share"
                ))
        }
    }

    private var clock: Check {
        Check(
            id: "clock", subject: Message(vi: "đồng hồ", en: "clock"),
            found: Message(
                vi: "năm \(clockYear); múi giờ của máy (\(timeZone)) không ảnh hưởng: ngày luôn tính theo Việt Nam",
                en:
                    "the year \(clockYear); the machine's time zone (\(timeZone)) has no effect: days are those of Việt Nam"
            ),
            fix: (2026...2100).contains(clockYear)
                ? nil
                : Message(
                    vi: "chỉnh đồng hồ máy: timedatectl set-ntp true", en: "set the clock: timedatectl set-ntp true"))
    }

    private var localeCheck: Check {
        Check(
            id: "locale", subject: Message(vi: "ngôn ngữ của máy", en: "locale"),
            found: Message(
                vi: "\(locale); không ảnh hưởng gì đến trang", en: "\(locale); nothing on the site depends on it"),
            fix: nil)
    }

    private func check(_ watches: Watches) -> Check {
        guard watches.isPossible else {
            return Check(
                id: "inotify", subject: Message(vi: "theo dõi thư mục (inotify)", en: "watching folders (inotify)"),
                found: Message(
                    vi: "máy không cho thêm chương trình theo dõi", en: "no more programs can watch folders"),
                fix: Message(
                    vi: "nâng giới hạn: sysctl -w fs.inotify.max_user_instances=512",
                    en: "raise the limit: sysctl -w fs.inotify.max_user_instances=512"))
        }
        return Check(
            id: "inotify", subject: Message(vi: "theo dõi thư mục (inotify)", en: "watching folders (inotify)"),
            found: Message(
                vi: "\(watches.folders) thư mục nội dung, máy cho \(watches.limit)",
                en: "\(watches.folders) folders of content, \(watches.limit) allowed"),
            // Other programs of the same user watch folders too.
            fix: watches.limit >= 2 * watches.folders
                ? nil
                : Message(
                    vi: "nâng giới hạn: sysctl -w fs.inotify.max_user_watches=\(8 * watches.folders)",
                    en: "raise the limit: sysctl -w fs.inotify.max_user_watches=\(8 * watches.folders)"))
    }

    private var openFilesCheck: Check {
        Check(
            id: "open-files", subject: Message(vi: "số tệp được mở cùng lúc", en: "open files"),
            found: Message(
                vi: "\(openFiles.limit), cần \(openFiles.needed)", en: "\(openFiles.limit), \(openFiles.needed) needed"),
            fix: openFiles.limit >= openFiles.needed
                ? nil
                : Message(vi: "nâng giới hạn: ulimit -n 1024", en: "raise the limit: ulimit -n 1024"))
    }

    private var contentCheck: Check {
        let subject = Message(vi: "nội dung", en: "content")
        switch content {
        case .sound:
            return Check(
                id: "content", subject: subject, found: Message(vi: "không có lỗi", en: "no errors"), fix: nil)
        case .errors(let count):
            return Check(
                id: "content", subject: subject, found: Message(vi: "có \(count) lỗi", en: "\(count) errors"),
                fix: Message(vi: "xem từng lỗi: congkhai check", en: "to see each of them: congkhai check"))
        case .unreadable:
            return Check(
                id: "content", subject: subject, found: Message(vi: "không đọc được", en: "cannot be read"),
                fix: Message(vi: "xem dòng về thư mục nội dung ở trên", en: "see the line on the content folder above")
            )
        }
    }

    /// Next year's days off are announced late in the current year, so their absence is a problem only in December.
    private var calendar: Check? {
        guard case .sound(let announced) = content else { return nil }
        let required = [today.year, today.year + 1]
        let missing = required.filter { !announced.contains($0) }
        let present = required.filter(announced.contains).map(String.init).joined(separator: ", ")
        let lacking = missing.map(String.init).joined(separator: ", ")
        let isDue = missing.contains(today.year) || (!missing.isEmpty && today.month == 12)
        return Check(
            id: "calendar", subject: Message(vi: "lịch làm việc (calendar.yml)", en: "working days (calendar.yml)"),
            found: missing.isEmpty
                ? Message(vi: "có năm \(present)", en: "has the years \(present)")
                : Message(
                    vi: "chưa có năm \(lacking): hạn trả rơi vào đó là tạm tính",
                    en: "lacks the year \(lacking): due dates in it are provisional"),
            fix: isDue
                ? Message(
                    vi: "thêm ngày nghỉ năm \(lacking) theo thông báo của Bộ Nội vụ",
                    en: "add the days off of \(lacking) as announced by the Ministry of Home Affairs") : nil)
    }
}
