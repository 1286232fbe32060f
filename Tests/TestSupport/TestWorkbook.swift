import CArchive

/// A small workbook, packed as spreadsheet programs pack theirs, so that no test needs an opaque file.
public struct TestWorkbook: Sendable {
    /// The packed files by name; a test may change or remove any.
    public var parts: [(name: String, text: String)]

    /// A cell as the XML of a sheet has it, without its place.
    public enum Cell: Sendable {
        case none
        case shared(String)
        case inline(String)
        case number(String)
        /// A serial number shown as a day, or as a day with the time.
        case day(String)
        case moment(String)
        case boolean(Bool)
        case failure
        /// A formula as programs write it that do not calculate.
        case formula(String)
    }

    /// - Parameters:
    ///   - rows: by their number; rows and cells are written in the order given.
    ///   - merged: areas such as `A1:C1`.
    public init(
        _ rows: [(number: Int, cells: [Cell])], merged: [String] = [], from1904: Bool = false, sheet: String = "Hồ sơ"
    ) {
        var strings: [String] = []
        let data = rows.map { row in
            let cells = row.cells.enumerated().map { column, cell in
                Self.xml(cell, "\(Self.letters(column))\(row.number)", &strings)
            }
            return "<row r=\"\(row.number)\">\(cells.joined())</row>"
        }
        let areas =
            merged.isEmpty ? "" : "<mergeCells>\(merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let links = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        let packages = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
        parts = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            (
                "xl/workbook.xml",
                "<workbook \(main) \(links)><workbookPr date1904=\"\(from1904)\"/><sheets><sheet name=\"Ẩn\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"\(sheet)\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships \(packages)><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet \(main)><numFmts><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData/></worksheet>"),
            (
                "xl/worksheets/sheet2.xml",
                "<worksheet \(main)><sheetData>\(data.joined())</sheetData>\(areas)</worksheet>"
            ),
            ("xl/sharedStrings.xml", "<sst \(main)>\(strings.map { "<si><t>\($0)</t></si>" }.joined())</sst>"),
        ]
    }

    private static func xml(_ cell: Cell, _ place: String, _ strings: inout [String]) -> String {
        switch cell {
        case .none: return "<c r=\"\(place)\" s=\"0\"/>"
        case .shared(let text):
            strings.append(escaped(text))
            return "<c r=\"\(place)\" t=\"s\"><v>\(strings.count - 1)</v></c>"
        case .inline(let text): return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .number(let number): return "<c r=\"\(place)\"><v>\(number)</v></c>"
        case .day(let serial): return "<c r=\"\(place)\" s=\"1\"><v>\(serial)</v></c>"
        case .moment(let serial): return "<c r=\"\(place)\" s=\"2\"><v>\(serial)</v></c>"
        case .boolean(let value): return "<c r=\"\(place)\" t=\"b\"><v>\(value ? 1 : 0)</v></c>"
        case .formula(let formula): return "<c r=\"\(place)\"><f>\(escaped(formula))</f></c>"
        case .failure: return "<c r=\"\(place)\" t=\"e\"><v>#N/A</v></c>"
        }
    }

    private static func letters(_ column: Int) -> String {
        column < 26 ? String(UnicodeScalar(UInt8(65 + column))) : letters(column / 26 - 1) + letters(column % 26)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    /// The file.
    public var bytes: [UInt8] { Self.packed(parts.map { ($0.name, Array($0.text.utf8)) }) }

    /// Any files, packed.
    public static func packed(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        let capacity = 1 << 20 + files.reduce(0) { $0 + $1.bytes.count }
        return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let archive = archive_write_new()
            archive_write_set_format_zip(archive)
            archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &count)
            for file in files {
                let entry = archive_entry_new()
                archive_entry_set_pathname(entry, file.name)
                archive_entry_set_size(entry, Int64(file.bytes.count))
                archive_entry_set_filetype(entry, 0o100000)
                archive_write_header(archive, entry)
                _ = file.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
                archive_entry_free(entry)
            }
            archive_write_close(archive)
            archive_write_free(archive)
        }
    }
}
