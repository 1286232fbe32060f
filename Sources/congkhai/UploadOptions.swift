import ArgumentParser
import Diagnostics
import FileSystem
import Publishing
import Releases

/// Options of commands that list changes for a host that only accepts files.
struct UploadOptions: ParsableArguments {
    @Option(
        name: .long, help: "Ghi danh sách thay đổi cho nơi chỉ nhận tệp; “-” là in ra màn hình.", completion: .file())
    var changes: String?

    @Option(
        name: .long, help: "Tệp ghi những gì đã tải lên; thường nằm trong .congkhai của thư mục đăng hoặc của trang.",
        completion: .file())
    var state: String?

    /// Returns the uploads, recorded in the metadata of `folder` unless `--state` is given.
    func uploads(besides folder: String) -> Uploads {
        Uploads(state ?? folder + "/" + BuiltSite.metadataFolder + "/uploaded")
    }

    /// Prints a message where it does not mix with the list of changes.
    func say(_ message: Message, _ language: Language) {
        if changes == "-" { Output.error(message.text(in: language)) } else { Output.line(message.text(in: language)) }
    }

    func write(_ list: ChangeList, _ language: Language) throws(ReleaseFailure) {
        guard let changes else { return }
        if changes == "-" {
            Output.write(list.text, to: 1)
            return
        }
        do throws(FileError) {
            try writeFile(changes + ".new", Array(list.text.utf8), synchronised: true)
            try moveFile(changes + ".new", to: changes)
        } catch {
            throw .file(error)
        }
        say(
            Message(
                vi:
                    "\(list.count(.add)) tệp thêm, \(list.count(.change)) tệp sửa, \(list.count(.remove)) tệp gỡ trong “\(changes)”",
                en:
                    "\(list.count(.add)) to add, \(list.count(.change)) to change, \(list.count(.remove)) to remove in “\(changes)”"
            ),
            language)
    }
}
