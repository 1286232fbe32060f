import TestSupport
import Testing

/// `congkhai import results --mapping`: exports whose headings and words are unknown.
@Suite struct ImportMappingTests {
    private static let unknown =
        "Phiếu,Việc,Cách nộp đơn,Vào sổ\nH56.41.07-240905-0001,1.001193,Qua mạng,05/09/2024 08:15\n"

    @Test func aMappingTellsWhatHeadingsAndWordsMean() throws {
        let mapping = """
            columns: {Phiếu: code, Việc: procedure, Cách nộp đơn: channel, Vào sổ: received}
            values: {channel: {Qua mạng: online-partial}}
            defaults: {applicantKind: person}

            """
        let folder = try ExportSample.folder(["xuat.csv": Self.unknown, "quy-doi.yml": mapping])
        let without = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(
            without.status == 1 && without.err.contains("xuat.csv:1:1: error: ") && without.err.contains("--mapping"))
        let result = try ExportSample.importResults("xuat.csv", ["--mapping", "quy-doi.yml"], in: folder)
        #expect(result.status == 0)
        #expect(
            folder.text("Content/results/2024/09.csv").lines.last
                == "H56.41.07-240905-0001,1.001193,person,online-partial,2024-09-05T08:15")
    }

    @Test func aMappingTellsWhichProcedureANameMeans() throws {
        let rows = ExportSample.rows.map { $0.replacing("Chứng thực bản sao từ bản chính", with: "Sao y") }
        let folder = try ExportSample.folder([
            "xuat.csv": ExportSample.table(rows), "quy-doi.yml": "values: {procedureName: {Sao y: \"2.000815\"}}\n",
        ])
        #expect(try ExportSample.importResults("xuat.csv", in: folder).err.contains("[unknown-procedure]"))
        #expect(try ExportSample.importResults("xuat.csv", ["--mapping", "quy-doi.yml"], in: folder).status == 0)
        #expect(folder.text("Content/results/2024/09.csv") == ExportSample.september)
    }

    @Test(arguments: [
        ("columns: {Phiếu: cod}", "unknown-key"), ("columns: {Họ và tên: lateReason}", "personal-column"),
        ("values: {channel: {Qua mạng: mạng}}", "wrong-choice"), ("cot: {}", "unknown-key"),
        ("defaults: {channel: mạng}", "wrong-choice"), ("defaults: {due: mai}", "malformed-date"),
        ("values: {procedureName: {Khai sinh: khai-sinh}}", "malformed-code"),
        ("columns: x", "wrong-type"),
        ("columns: [", "yaml-syntax"),
    ])
    func aMappingIsChecked(mapping: String, rule: String) throws {
        let folder = try ExportSample.folder(["xuat.csv": Self.unknown, "quy-doi.yml": mapping + "\n"])
        let result = try ExportSample.importResults("xuat.csv", ["--mapping", "quy-doi.yml"], in: folder)
        #expect(result.status == 1 && result.err.contains("[\(rule)]") && result.err.hasPrefix("quy-doi.yml:"))
    }
}
