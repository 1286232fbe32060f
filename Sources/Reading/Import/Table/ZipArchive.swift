import CArchive
import Diagnostics
import Disclosure
import RecordSchema

/// The zip archive of a workbook.
struct ZipArchive {
    let bytes: [UInt8]
    /// The maximum number of decompressed bytes, so that a small file cannot exhaust memory.
    var limit = 1 << 28

    /// Decompresses the entries for which `reader` returns a parser, passing them to it in chunks.
    func read(_ reader: (_ name: String) -> XMLReading?) throws(ValueProblem) {
        guard let archive = archive_read_new() else { throw .brokenWorkbook }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip_seekable(archive)
        let problem: ValueProblem? = bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                archive_read_open_memory(archive, base, buffer.count) == ARCHIVE_OK
            else { return .brokenWorkbook }
            do throws(ValueProblem) {
                try readEntries(archive, reader)
                return nil
            } catch {
                return error
            }
        }
        if let problem { throw problem }
    }

    private func readEntries(_ archive: OpaquePointer, _ reader: (_ name: String) -> XMLReading?) throws(ValueProblem) {
        var entry: OpaquePointer?
        var left = limit
        while true {
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .brokenWorkbook }
            if archive_entry_is_encrypted(entry) != 0 {
                throw ValueProblem(
                    .unreadableFile, vi: "tệp có mật khẩu; mở ra và lưu lại không mật khẩu",
                    en: "the file has a password; save it without one")
            }
            guard let name = archive_entry_pathname(entry), let reading = reader(String(cString: name)) else {
                continue
            }
            try readData(archive, reading, &left)
        }
    }

    private func readData(_ archive: OpaquePointer, _ reading: XMLReading, _ left: inout Int) throws(ValueProblem) {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = archive_read_data(archive, &piece, piece.count)
            guard count >= 0 else { throw .brokenWorkbook }
            if count == 0 { return try reading.finish() }
            left -= count
            guard left >= 0 else {
                throw ValueProblem(
                    .unreadableFile, vi: "tệp bung ra quá lớn; chia bảng thành nhiều tệp nhỏ hơn",
                    en: "the file is too large when decompressed; split the table into smaller files")
            }
            try reading.add(piece[..<count])
        }
    }
}

extension ValueProblem {
    /// The workbook is truncated or corrupt.
    static var brokenWorkbook: ValueProblem {
        ValueProblem(
            .unreadableFile, vi: "tệp .xlsx hỏng hoặc tải về chưa đủ; xuất lại tệp",
            en: "the .xlsx file is corrupt or incomplete; export it again")
    }
}
