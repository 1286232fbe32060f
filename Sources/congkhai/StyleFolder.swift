import Diagnostics
import FileSystem
import Templates

/// A folder with the layout of `Templates/`, whose files replace the embedded ones.
struct StyleFolder {
    let path: String

    /// Whether a file with this name, in any folder, is not part of the style.
    static func isOther(_ name: String) -> Bool {
        name.contains(".") && !StyleFile.allCases.contains { $0.path.hasSuffix("/" + name) }
    }

    /// Reads the files of the style that exist in the folder.
    func files() throws(StyleFolderError) -> [StyleFile: [UInt8]] {
        guard isFolder(path) else { throw .noFolder(path) }
        var files: [StyleFile: [UInt8]] = [:]
        for file in StyleFile.allCases {
            do {
                files[file] = try readFile(path + "/" + file.path)
            } catch {
                if !error.isMissing { throw .file(error) }
            }
        }
        return files
    }

    /// The message for a folder without any of the files, which is probably the wrong one.
    var emptyMessage: Message {
        let names = StyleFile.allCases.map(\.path).joined(separator: ", ")
        return Message(
            vi: "congkhai: “\(path)” chưa có tệp nào trong số \(names); đang dùng tệp có sẵn trong chương trình",
            en: "congkhai: “\(path)” contains none of \(names) yet; the built-in files are used")
    }
}

/// Why a style folder cannot be used.
enum StyleFolderError: Error {
    case noFolder(String)
    case file(FileError)

    var message: Message {
        switch self {
        case .noFolder(let path):
            Message(
                vi: "congkhai: không có thư mục kiểu dáng “\(path)”",
                en: "congkhai: there is no style folder “\(path)”")
        case .file(let error):
            Message(
                vi: "congkhai: không đọc được “\(error.path)”: \(error.reason)", en: "congkhai: \(error.description)")
        }
    }
}
