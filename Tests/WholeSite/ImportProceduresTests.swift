import Foundation
import TestSupport
import Testing

/// `congkhai import procedures`: a list of procedures into files that the office completes.
@Suite struct ImportProceduresTests {
    private static let list = #"""
        Mã TTHC,Tên thủ tục hành chính,Lĩnh vực,Cấp thực hiện,Thời hạn giải quyết,"Phí, lệ phí",Cách thức thực hiện,Căn cứ pháp lý
        1.001193,Thủ tục đăng ký khai sinh,Hộ tịch,Cấp xã,3 Ngày làm việc,Miễn phí,trực tiếp,60/2014/QH13
        2.000815,Chứng thực bản sao,Chứng thực,"Cấp xã, Cấp tỉnh",2 ngày,Miễn phí,trực tiếp,60/2014/QH13; 1/2020/TT-BTP
        1.000110,"Cấp bản sao: ""trích lục""",Hộ tịch,"Cấp tỉnh, Cấp xã","20 Ngày (trực tuyến, bưu chính); 15 Ngày làm việc (trực tiếp)",2.000 đồng,trực tiếp / trực tuyến,60/2014/QH13; Luật Hộ tịch

        """#

    @Test func newProceduresGetFilesAndKnownOnesKeepTheirs() throws {
        var files = SampleContent.full
        files["thu-tuc.csv"] = Self.list
        let place = try Folder(files)
        let before = try place.tree("Content")
        let result = try Program.run(["import", "procedures", "thu-tuc.csv"], in: place)
        #expect(result.status == 0 && result.err == "")
        #expect(result.out.contains("không đổi: 1 (hàng 2)"))
        #expect(result.out.contains("  hàng 3: procedures/chung-thuc.md: name, levels, channels, legalBases"))
        var after = try place.tree("Content")
        let written = after.removeValue(forKey: "procedures/ho-tich/1.000110.md")
        #expect(after == before)
        #expect(
            String(decoding: written ?? [], as: UTF8.self) == """
                ---
                code: "1.000110"
                name: "Cấp bản sao: \\"trích lục\\""
                field: Hộ tịch
                levels: [province, commune]
                channels:
                  - channel: in-person
                    timeLimit: "15 ngày làm việc"
                    note: "Phí, lệ phí trong bảng nguồn: “2.000 đồng”, chờ đối chiếu"
                  - channel: online
                    timeLimit: "20 ngày"
                    note: "Phí, lệ phí trong bảng nguồn: “2.000 đồng”, chờ đối chiếu"
                legalBases:
                  - {number: "60/2014/QH13"}
                  - {title: "Luật Hộ tịch"}
                ---

                """)
        #expect(try place.build().status == 0)
        let second = try Program.run(["import", "procedures", "thu-tuc.csv"], in: place)
        #expect(second.out.contains("không đổi: 2 (hàng 2, 4)") && second.out.contains("Không có gì để ghi."))
    }

    /// Neither a formula that was never computed nor a list with headings alone gives a procedure.
    @Test func whatHoldsNoProcedureIsAnError() throws {
        let headings = ["Mã TTHC", "Tên TTHC", "Lĩnh vực", "Cấp thực hiện"].map { TestWorkbook.Cell.shared($0) }
        let row: [TestWorkbook.Cell] = [.shared("1.000110"), .formula("B9"), .shared("Hộ tịch"), .shared("Cấp xã")]
        let place = try Folder(SampleContent.full)
        let before = try place.tree("Content")
        for (rows, rule) in [([headings, row], "[wrong-type]"), ([headings], "[empty-file]")] {
            try place.write(TestWorkbook(rows.enumerated().map { ($0 + 1, $1) }).bytes, to: "bang.xlsx")
            let result = try Program.run(["import", "procedures", "bang.xlsx"], in: place)
            #expect(result.status == 1 && result.err.contains(rule), "\(result.err)")
        }
        #expect(try place.tree("Content") == before)
    }

    @Test func wrongRowsAreToldAllTogether() throws {
        var files = SampleContent.bare
        files["thu-tuc.csv"] = """
            code,name,field,level,time_limit,channels
            1.00119,Đăng ký khai sinh,Hộ tịch,Cấp xã,,
            1.001194,Đăng ký khai tử,,Cấp xã,,
            1.001195,Đăng ký kết hôn,Hộ tịch,Cấp làng,,
            1.001196,Đăng ký giám hộ,Hộ tịch,Cấp xã,3 ngày,
            1.001197,Đăng ký lại,Hộ tịch,Cấp xã,,bồ câu
            1.001198,Trích lục,Hộ tịch,Cấp xã,,
            1.001198,Trích lục,Hộ tịch,Cấp xã,,

            """
        let place = try Folder(files)
        let result = try Program.run(["import", "procedures", "thu-tuc.csv"], in: place)
        #expect(result.status == 1 && !place.exists("Content/procedures"))
        let found = result.err.lines.compactMap { $0.firstMatch(of: /^thu-tuc\.csv:(\d+):\d+: error: .*\[(.+)\]$/) }.map
        { "\($0.1) \($0.2)" }
        #expect(
            found == [
                "2 malformed-code", "3 missing-key", "4 wrong-choice", "5 missing-key", "6 wrong-choice",
                "8 duplicate-key",
            ])
        #expect(try Program.run(["import", "procedures", "thu-tuc.csv", "--skip-rejected"], in: place).status == 0)
        #expect(place.exists("Content/procedures/ho-tich/1.001198.md"))
    }

    @Test func aMappingSpeaksForColumnsAndWords() throws {
        let mapping = """
            columns: {Mã: code, Việc: name, Nộp ở đâu: channels}
            values: {channels: {Tại xã: trực tiếp}}
            defaults: {field: Hộ tịch, levels: Cấp xã}

            """
        let place = try Folder(
            SampleContent.bare.merging(
                ["viec.csv": "Mã,Việc,Nộp ở đâu\n1.001193,Khai sinh,Tại xã\n", "quy-doi.yml": mapping]) { $1 })
        let result = try Program.run(["import", "procedures", "viec.csv", "--mapping", "quy-doi.yml"], in: place)
        #expect(result.status == 0, "\(result.err)")
        #expect(
            place.text("Content/procedures/ho-tich/1.001193.md") == """
                ---
                code: "1.001193"
                name: Khai sinh
                field: Hộ tịch
                levels: [commune]
                channels:
                  - channel: in-person
                ---

                """)
    }

    @Test(arguments: ["levels: Cấp làng", "channels: bồ câu", "code: \"1\""])
    func whatAMappingGivesIsChecked(value: String) throws {
        let place = try Folder(
            SampleContent.bare.merging(["viec.csv": "Mã\n1\n", "quy-doi.yml": "defaults: {\(value)}\n"]) { $1 })
        let result = try Program.run(["import", "procedures", "viec.csv", "--mapping", "quy-doi.yml"], in: place)
        #expect(result.status == 1 && result.err.hasPrefix("quy-doi.yml:1:"))
    }
}
