import Foundation
import TestSupport

/// An export of a one-stop software with everything that it knows of applicants, in several forms that say the same.
///
/// All persons are invented. What is theirs bears one of ``marks``, so that a search for a few texts finds any of it.
struct OneStopTable {
    /// In every name and address; in every telephone; in every identity number; in every day of birth, as offices and
    /// as programs write it.
    static let marks = ["kwzim", "0912877", "038091287", "/1931", "1931-0"]

    enum Cell {
        case text(String)
        case number(Int)
        /// A day as ISO has it, and the time of day; empty where a day stands alone.
        case moment(String, String)
    }

    let rows: [[Cell]]

    private static let title = "Danh sách hồ sơ"
    private static let headings = [
        "STT", "Số hồ sơ", "Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại", "Địa chỉ", "Tên thủ tục", "Đối tượng",
        "Hình thức tiếp nhận", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày có kết quả", "Lý do quá hạn", "Lệ phí",
    ]

    init(_ count: Int) {
        var random = SeededGenerator(seed: 9)
        func pick(_ choices: [String]) -> Cell { .text(choices.randomElement(using: &random) ?? "") }
        rows = (0..<count).map { index in
            let day = 2 + index * 27 / count
            let due = day + 4 <= 30 ? "2024-09-\(Self.two(day + 4))" : "2024-10-\(Self.two(day - 26))"
            let hour = Self.two(Int.random(in: 7...16, using: &random))
            return [
                .number(index + 1), .text("H56.41.07-2409\(Self.two(day))-\(1000 + index)"),
                .text("Nguyễn Thị Kwzim \(index)"), .moment("1931-0\(1 + index % 9)-\(10 + index % 18)", ""),
                .text("038091287\(100 + index)"), .text("0912877\(100 + index)"), .text("Số \(index), thôn Kwzim"),
                pick(["Thủ tục đăng ký khai sinh", "Chứng thực bản sao từ bản chính"]),
                pick(["Cá nhân", "Tổ chức", "Công dân"]),
                pick(["Trực tiếp", "Trực tuyến toàn trình", "Trực tuyến một phần", "Bưu chính"]),
                .moment("2024-09-\(Self.two(day))", "\(hour):\(Self.two(Int.random(in: 0..<60, using: &random)))"),
                .moment(due, "17:00"), index % 3 == 0 ? .text("") : .moment(due, "10:05"),
                index % 50 == 0 ? .text("Mất điện; phần mềm \"một cửa\", gián đoạn") : .text(""), .text("2.000"),
            ]
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// As offices write it: `05/09/2024 08:15`.
    private static func written(_ day: String, _ time: String) -> String {
        let parts = day.split(separator: "-").reversed().joined(separator: "/")
        return time.isEmpty ? parts : "\(parts) \(time)"
    }

    private var lines: [[Cell]] { [[.text(Self.title)], [], Self.headings.map { .text($0) }] + rows }

    // MARK: Text

    /// Cells between semicolons, as Excel writes them where the comma stands in numbers.
    var text: String {
        lines.map { line in
            line.map { cell in
                switch cell {
                case .text(let text):
                    text.contains { ";\"".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
                case .number(let number): "\(number)"
                case .moment(let day, let time): Self.written(day, time)
                }
            }.joined(separator: ";") + "\r\n"
        }.joined()
    }

    var utf16: [UInt8] { [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } }

    /// In the bytes of the fonts .VnTime and .VnArial.
    var tcvn3: [UInt8] {
        let fonts = Dictionary(
            uniqueKeysWithValues: zip(
                "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
                "¡¢£¤¥¦§¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"))
        return text.flatMap { letter in
            String(fonts[letter] ?? letter).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }

    // MARK: Spreadsheet

    /// A flat OpenDocument spreadsheet, which LibreOffice turns into whatever it writes: dates are dates, and the title
    /// is merged over all columns.
    var spreadsheet: String {
        let spaces = ["office", "table", "text", "style"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        func format(_ name: String, _ parts: String) -> String {
            "<number:date-style style:name=\"\(name)-format\">\(parts)</number:date-style>"
                + "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:data-style-name=\"\(name)-format\"/>"
        }
        let slash = "<number:text>/</number:text>"
        let day =
            "<number:day number:style=\"long\"/>\(slash)<number:month number:style=\"long\"/>\(slash)<number:year number:style=\"long\"/>"
        let time =
            "<number:text> </number:text><number:hours number:style=\"long\"/><number:text>:</number:text><number:minutes number:style=\"long\"/>"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document \(spaces.joined(separator: " ")) xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:automatic-styles>\(format("day", day))\(format("moment", day + time))</office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="Hồ sơ">
            \(lines.enumerated().map { index, line in "<table:table-row>\(line.map { Self.xml($0, spans: index == 0) }.joined())</table:table-row>\n" }.joined())\
            </table:table></office:spreadsheet></office:body></office:document>
            """
    }

    private static func xml(_ cell: Cell, spans: Bool) -> String {
        switch cell {
        case .text(""): "<table:table-cell/>"
        case .text(let text):
            "<table:table-cell office:value-type=\"string\"\(spans ? " table:number-columns-spanned=\"\(headings.count)\"" : "")><text:p>\(text)</text:p></table:table-cell>"
        case .number(let number): "<table:table-cell office:value-type=\"float\" office:value=\"\(number)\"/>"
        case .moment(let day, ""):
            "<table:table-cell table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"\(day)\"/>"
        case .moment(let day, let time):
            "<table:table-cell table:style-name=\"moment\" office:value-type=\"date\" office:date-value=\"\(day)T\(time):00\"/>"
        }
    }
}
