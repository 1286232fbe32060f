import ContentReader
import Diagnostics
import FileSystem
import HTML
import Publishing

/// The reason why content could not be checked, or a site not be built; not the errors of the content itself.
package enum BuildFailure: Error {
    case content(ContentReader.Failure)
    /// An internal error while the content was checked.
    case checking(any Error)
    /// The output folder is inside the content folder, where the next build would read it.
    case outputInContent(output: String, content: String)
    case writing(SiteWriterError, output: String)

    /// The message for the user, with the state of the site.
    package var message: Message {
        switch self {
        case .content(.noFolder(let path)):
            Message(
                vi: "congkhai: không có thư mục nội dung “\(path)”",
                en: "congkhai: there is no content folder “\(path)”")
        case .content(.unreadable(let reason)):
            Message(
                vi: "congkhai: không đọc được nội dung: \(reason)", en: "congkhai: cannot read the content: \(reason)")
        case .checking(let error):
            Message(
                vi: "congkhai: lỗi của chương trình khi đối chiếu nội dung: \(error)",
                en: "congkhai: internal error while the content was checked: \(error)")
        case .outputInContent(let output, let content):
            Message(
                vi:
                    "congkhai: “\(output)” nằm trong thư mục nội dung “\(content)”; chọn nơi khác để ghi trang",
                en: "congkhai: “\(output)” is inside the content folder “\(content)”; choose another output")
        case .writing(.locked, let output):
            Message(
                vi: "congkhai: một lần dựng khác đang ghi vào “\(output)”; đợi xong rồi chạy lại",
                en: "congkhai: another build is writing to “\(output)”; wait for it and run again")
        case .writing(.file(let error), _):
            Message(
                vi: "congkhai: không ghi được “\(error.path)”: \(error.reason); trang cũ còn nguyên",
                en: "congkhai: \(error.description); the old site is untouched")
        case .writing(.rendering(let path, let reason), _):
            Message(
                vi: "congkhai: lỗi của chương trình khi dựng “\(path)”: \(reason); trang cũ còn nguyên",
                en: "congkhai: internal error while “\(path)” was rendered: \(reason); the old site is untouched")
        case .writing(.partlyWritten(let error), _):
            Message(
                vi:
                    "congkhai: không ghi được “\(error.path)”: \(error.reason); trang đang nửa cũ nửa mới, sửa xong hãy chạy lại",
                en:
                    "congkhai: \(error.description); the site is partly old and partly new; resolve the problem and run again"
            )
        }
    }
}
