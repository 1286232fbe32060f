import Diagnostics
import FileSystem
import Glibc

extension FileError {
    /// Describes that changes below a folder will not be seen, and how to fix that.
    var unwatchedMessage: Message {
        // The system's message for an exceeded limit is about disks and files, and is misleading.
        let limit: String? =
            switch code {
            case ENOSPC: "fs.inotify.max_user_watches=65536"
            case EMFILE: "fs.inotify.max_user_instances=512"
            default: nil
            }
        guard let limit else {
            return Message(
                vi: "congkhai: không theo dõi được thư mục “\(path)”: \(reason)",
                en: "congkhai: cannot watch the folder “\(path)”: \(reason)")
        }
        return Message(
            vi: "congkhai: máy không cho theo dõi thêm thư mục (“\(path)”); nâng giới hạn: sysctl -w \(limit)",
            en: "congkhai: no more folders may be watched (“\(path)”); raise the limit: sysctl -w \(limit)")
    }
}
