import Diagnostics
import Disclosure
import FileSystem
import RecordSchema

/// The file to read a table from, with the options given for it.
package struct TableSource: Sendable {
    /// The path as given on the command line and shown in findings.
    package let path: String
    /// The whole contents of the file, as stored.
    package let bytes: [UInt8]
    /// The encoding; nil to detect it.
    package let encoding: TextEncoding?
    /// The name or 1-based number of a sheet; nil for the first visible one.
    package let sheet: String?

    /// Creates a source from the file at `path`; throws an error if it cannot be read.
    package init(path: String, encoding: TextEncoding? = nil, sheet: String? = nil) throws(FileError) {
        self.init(path: path, bytes: try readFile(path), encoding: encoding, sheet: sheet)
    }

    init(path: String, bytes: [UInt8], encoding: TextEncoding? = nil, sheet: String? = nil) {
        self.path = path
        self.bytes = bytes
        self.encoding = encoding
        self.sheet = sheet
    }

    /// Reads the table; returns nil after reporting an error. The file type is detected from its contents, not its
    /// name.
    func read(_ problems: inout DiagnosticCollector) -> Table? {
        do throws(ValueProblem) {
            if bytes.starts(with: [0x50, 0x4B]) { return try Workbook(bytes).table(sheet) }
            if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                throw ValueProblem(
                    .unreadableFile,
                    vi: "tệp Excel dạng cũ (.xls) hoặc có mật khẩu; mở bằng Excel hay LibreOffice, lưu lại thành .xlsx",
                    en: "an old Excel file (.xls), or one with a password; open it and save it as .xlsx")
            }
            return try textTable(&problems)
        } catch {
            problems.report(error.rule, at: .start, error.message)
            return nil
        }
    }

    private func textTable(_ problems: inout DiagnosticCollector) throws(ValueProblem) -> Table? {
        guard let encoding = encoding ?? TextEncoding.detect(bytes) else {
            throw ValueProblem(
                .notUTF8,
                vi: "không nhận ra bảng mã của tệp; thêm --encoding với một trong: \(TextEncoding.names)",
                en: "cannot detect the encoding of the file; add --encoding with one of \(TextEncoding.names)")
        }
        let text = Array(encoding.decode(bytes).utf8)
        let start = text.first { $0 > 0x20 }
        if start == UInt8(ascii: "<") {
            throw ValueProblem(
                .unreadableFile,
                vi: "tệp là trang web đặt tên bảng tính; mở bằng Excel hay LibreOffice, lưu lại thành .xlsx",
                en: "a web page named as a spreadsheet; open it and save it as .xlsx")
        }
        if start == nil {
            throw ValueProblem(.emptyFile, vi: "tệp trống", en: "the file is empty")
        }
        return DelimitedText(bytes: LineEndings.normalized(text)).table(encoding, &problems)
    }
}

extension TextEncoding {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
