import Diagnostics
import Disclosure
import RecordSchema
import Records

/// A workbook of Excel, LibreOffice, or a compatible program (ECMA-376).
struct Workbook {
    private let archive: ZipArchive
    private let parts = WorkbookParts()

    init(_ bytes: [UInt8]) throws(ValueProblem) {
        archive = ZipArchive(bytes: bytes)
        let parts = parts
        try archive.read { name in
            switch name {
            case "xl/workbook.xml": XMLReading(parts.index)
            case "xl/_rels/workbook.xml.rels": XMLReading(parts.relations)
            case "xl/sharedStrings.xml": XMLReading(parts.strings)
            case "xl/styles.xml": XMLReading(parts.styles)
            default: nil
            }
        }
        guard !parts.index.sheets.isEmpty else {
            throw ValueProblem(
                .unreadableFile, vi: "tệp nén này không phải bảng tính .xlsx; xuất lại thành .xlsx hoặc .csv",
                en: "this archive is not an .xlsx workbook; export it as .xlsx or .csv")
        }
    }

    /// Returns the sheet with a name or 1-based number; nil requests the first visible one.
    func table(_ wanted: String?) throws(ValueProblem) -> Table {
        let sheets = parts.index.sheets
        let found =
            wanted.map { name in
                sheets.first { $0.name.tidied == name.tidied }
                    ?? Int(name).flatMap { sheets.indices.contains($0 - 1) ? sheets[$0 - 1] : nil }
            } ?? sheets.first { !$0.isHidden } ?? sheets.first
        let names = sheets.map { "“\($0.name)”" }.joined(separator: ", ")
        guard let sheet = found else {
            throw ValueProblem(
                .unreadableFile, vi: "không có trang tính như --sheet nêu; tệp có: \(names)",
                en: "there is no sheet with the name or number given by --sheet; the file has \(names)")
        }
        guard let path = parts.relations.targets[sheet.relation] else { throw .brokenWorkbook }
        let reader = SheetReader(parts)
        var isFound = false
        try archive.read { name in
            // A second entry of the same name would be appended to the first.
            guard name == path, !isFound else { return nil }
            isFound = true
            return XMLReading(reader)
        }
        guard isFound else { throw .brokenWorkbook }
        if let problem = reader.problem { throw problem }
        var table = reader.table
        table.sheet = sheet.name
        table.otherSheets = sheets.map(\.name).filter { $0 != sheet.name }
        return table
    }
}

/// The parts of a workbook that its sheets refer to.
final class WorkbookParts {
    let index = WorkbookIndex()
    let relations = Relations()
    let strings = SharedStrings()
    let styles = CellStyles()
}

/// `xl/workbook.xml`: the sheets, and the epoch of serial dates.
final class WorkbookIndex: XMLVisitor {
    struct Sheet {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var dates = SerialDate.System.from1900

    func start(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "workbookPr":
            if let flag = attributes["date1904"], flag == "1" || flag == "true" { dates = .from1904 }
        case "sheet":
            guard let name = attributes["name"], let relation = attributes["id"] else { return }
            sheets.append(
                Sheet(name: name, relation: relation, isHidden: (attributes["state"] ?? "visible") != "visible"))
        default: return
        }
    }

    func end(_ element: String) {}
    func text(_ text: String) {}
}

/// `xl/_rels/workbook.xml.rels`: the paths of the sheets, by relationship identifier.
final class Relations: XMLVisitor {
    private(set) var targets: [String: String] = [:]

    func start(_ element: String, _ attributes: XMLAttributes) {
        guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }

    func end(_ element: String) {}
    func text(_ text: String) {}
}

/// `xl/sharedStrings.xml`: strings that cells refer to by index.
final class SharedStrings: XMLVisitor {
    private(set) var all: [String] = []
    private var current = ""
    private var isText = false
    /// The nesting depth of phonetic readings, which are not part of the text.
    private var readings = 0

    func start(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "si": current = ""
        case "rPh": readings += 1
        case "t": isText = readings == 0
        default: return
        }
    }

    func end(_ element: String) {
        switch element {
        case "si": all.append(current.unescaped.tidied)
        case "rPh": readings -= 1
        case "t": isText = false
        default: return
        }
    }

    func text(_ text: String) { if isText { current += text } }
}
