import Foundation
import Testing

/// The tables of `du-lieu/`: all that is public, and nothing else.
@Suite struct OpenDataTests {
    private func data(_ files: SampleContent.Files) throws -> [String: String] {
        let place = try Folder(files)
        let result = try place.build()
        #expect(result.status == 0, "\(result.err)")
        return try place.tree("site").filter { $0.key.hasPrefix("du-lieu/") }.mapValues {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func everyJSONIsReadAndEveryLineIsARecord() throws {
        let files = try data(SampleContent.full)
        for (path, text) in files where path.hasSuffix("json") || path.hasSuffix("jsonld") {
            let documents = path.hasSuffix("ndjson") ? text.split(separator: "\n").map(String.init) : [text]
            for document in documents {
                #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(document.utf8)) }
            }
        }
        #expect(files["du-lieu/ho-so/2024-09.ndjson"]?.contains("\"code\":\"H56.41.07-240905-0001\"") == true)
        #expect(files["du-lieu/ho-so/2024-10.csv"]?.contains(",12/PXL-UBND,") == true)
    }

    @Test func theRowOfADossier() throws {
        let files = try data(SampleContent.full)
        #expect(
            files["du-lieu/ho-so/2024-09.csv"] == """
                code,procedure,applicantKind,channel,received,due,provisional,resolved,outcome,standing,apology,illustrative\r
                H56.41.07-240905-0001,1.001193,person,in-person,2024-09-05T08:15,2024-09-10T17:00,,2024-09-09T16:00,granted,early,,\r

                """)
    }

    @Test func maskedCodesAppearNowhere() throws {
        var content = SampleContent.full
        content["Content/site.yml"] = SampleContent.site + "privacy: {dossierCode: masked}\n"
        let files = try data(content)
        for (path, text) in files where path != "du-lieu/tu-dien.html" && path != "du-lieu/tu-dien.csv" {
            #expect(!text.contains("H56"), "\(path)")
        }
        #expect(files["du-lieu/ho-so/2024-09.csv"]?.contains("\n…0001,1.001193,") == true)
        #expect(files["du-lieu/xin-loi.ndjson"]?.contains("\"dossier\":\"…0001\"") == true)
    }

    @Test func dossiersDoNotNameSensitiveProcedures() throws {
        var content = SampleContent.full
        content["Content/procedures/rieng.md"] = SampleContent.procedure(
            "1.000094", "Xác định mức độ khuyết tật", field: "Riêng biệt")
        content["Content/results/2024/08.csv"] = SampleContent.results([
            "H56.41.07-240801-0001,1.000094,person,in-person,2024-08-01T08:15,2024-08-06T17:00,2024-08-07T16:00,granted,"
        ])
        content["Content/apologies/rieng.md"] = SampleContent.apology("77/PXL-UBND", dossier: "H56.41.07-240801-0001")
            .replacing("reason:", with: "procedure: \"1.000094\"\nreason:")
        let files = try data(content)
        #expect(files["du-lieu/thu-tuc.csv"]?.contains("1.000094") == true)
        for (path, text) in files where path.hasPrefix("du-lieu/ho-so/") || path.hasPrefix("du-lieu/xin-loi.") {
            #expect(
                !text.contains("1.000094") && !text.contains("khuyết tật") && !text.contains("Riêng biệt"), "\(path)")
        }
        #expect(files["du-lieu/ho-so/2024-08.csv"]?.contains("H56.41.07-240801-0001,,person,") == true)
    }

    @Test func onlyWhatIsPostedIsGiven() throws {
        func item(_ title: String, from: String, to: String) -> String {
            "---\ncategory: 1\ntitle: \(title)\nforms: [website]\nfrom: \(from)\nto: \(to)\nresponsible: Công chức\n---\nNội dung.\n"
        }
        var content = SampleContent.full
        content["Content/disclosures/nay.md"] = item("Đang công khai", from: "2024-10-01", to: "2024-12-01")
        content["Content/disclosures/sau.md"] = item("Chưa công khai", from: "2024-11-01", to: "2024-12-31")
        content["Content/disclosures/truoc.md"] = item("Đã gỡ xuống", from: "2024-01-01", to: "2024-03-01")
        for (path, text) in try data(content) where path.hasPrefix("du-lieu/cong-khai.") {
            #expect(text.contains("Đang công khai"), "\(path)")
            #expect(!text.contains("Chưa công khai") && !text.contains("Đã gỡ xuống"), "\(path)")
        }
    }

    @Test func theOrderOfRowsInFilesDoesNotShow() throws {
        let rows = (1...9).map {
            "H56.41.07-240905-000\($0),1.001193,person,in-person,2024-09-05T08:1\($0),,2024-09-09T16:00,granted,"
        }
        var content = SampleContent.full
        content["Content/results/2024/09.csv"] = SampleContent.results(rows)
        let first = try data(content)
        content["Content/results/2024/09.csv"] = SampleContent.results(rows.reversed())
        #expect(try data(content) == first)
    }

    @Test func cellsAreNoFormulas() throws {
        var content = SampleContent.full
        content["Content/news/2024/tin-moi.md"] = SampleContent.news("\"=HYPERLINK(1)\"")
        let files = try data(content)
        #expect(files["du-lieu/tin-tuc.csv"]?.contains("\n'=HYPERLINK(1),") == true)
        #expect(files["du-lieu/tin-tuc.ndjson"]?.contains("\"=HYPERLINK(1)\"") == true)
    }

    @Test func aBareSiteHasItsTables() throws {
        let files = try data(SampleContent.bare)
        #expect(files["du-lieu/thu-tuc.json"] == "[\n]\n")
        #expect(files["du-lieu/thu-tuc.ndjson"] == "")
        #expect(!files.keys.contains { $0.hasPrefix("du-lieu/ho-so/") })
    }
}
