import Diagnostics
import FileSystem
import Templates

/// A folder laid out as `Templates/`: files that are there take the place of the program's own.
struct StyleFolder {
    let path: String

    enum Failure: Error {
        case noFolder(String)
        case file(FileError)
    }

    /// Whether a file with this name, wherever it lies, has nothing to do with the style.
    static func isOther(_ name: String) -> Bool {
        name.contains(".") && !StyleFile.allCases.contains { $0.path.hasSuffix("/" + name) }
    }

    /// Those of the files that it has.
    func files() throws(Failure) -> [StyleFile: [UInt8]] {
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

    /// Said of a folder that has none of the files, perhaps because one above or below it was meant.
    var emptyMessage: Message {
        let names = StyleFile.allCases.map(\.path).joined(separator: ", ")
        return Message(
            vi: "congkhai: “\(path)” chưa có tệp nào trong số \(names); đang dùng tệp có sẵn trong chương trình",
            en: "congkhai: “\(path)” has none of \(names) yet; the program's own files are shown")
    }
}

extension StyleFolder.Failure {
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
