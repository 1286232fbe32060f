import Testing

/// In a small commune the procedure alone, with a day, may tell of a person: rows of dossiers say less.
@Suite struct SensitiveTests {
    private func build(_ name: String, more: String = "") throws -> Folder {
        var files = SampleContent.full
        files["Content/procedures/rieng.md"] = SampleContent.procedure(
            "1.000094", name, field: "Riêng biệt", more: more)
        files["Content/results/2024/08.csv"] = SampleContent.results([
            "H56.41.07-240801-0001,1.000094,person,in-person,2024-08-01T08:15,2024-08-06T17:00,2024-08-07T16:00,granted,"
        ])
        files["Content/apologies/rieng.md"] = SampleContent.apology("77/PXL-UBND", dossier: "H56.41.07-240801-0001")
        let place = try Folder(files)
        let result = try place.build()
        #expect(result.status == 0, "\(result.err)")
        return place
    }

    /// Every page that speaks of dossiers.
    private func rows(_ place: Folder) throws -> [String: [UInt8]] {
        try place.tree("site").filter { path, _ in
            ["ket-qua/", "xin-loi/", "thong-ke/"].contains { path.hasPrefix($0) } || path == "index.html"
        }
    }

    @Test(arguments: [
        ("Cấp giấy xác nhận tình trạng hôn nhân", ""), ("Xác định mức độ khuyết tật", ""),
        ("Thủ tục có tên bình thường", "sensitive: true\n"),
    ])
    func rowsDoNotTellTheProcedure(name: String, more: String) throws {
        let place = try build(name, more: more)
        #expect(place.text("site/thu-tuc/1.000094.html").contains(name))
        #expect(place.text("site/ket-qua/2024/08/01.html").contains("Thủ tục về đời sống riêng tư"))
        for (path, bytes) in try rows(place) {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains(name), "\(path)")
            #expect(!text.contains("1.000094"), "\(path)")
            #expect(!text.contains("Riêng biệt"), "\(path)")
        }
    }

    @Test(arguments: [("Đăng ký khai tử", ""), ("Xác nhận tình trạng hôn nhân", "sensitive: false\n")])
    func othersAreNamed(name: String, more: String) throws {
        let place = try build(name, more: more)
        #expect(place.text("site/ket-qua/2024/08/01.html").contains(name))
    }

    /// What is judged by the name is told to programs like what the office declares, also by a build that takes the
    /// record over from an earlier one.
    @Test(arguments: [("Xác định mức độ khuyết tật", true), ("Đăng ký khai tử", false)])
    func openDataTellTheJudgement(name: String, isSensitive: Bool) throws {
        let place = try build(name)
        for _ in 0..<2 {
            let row = try #require(
                place.text("site/du-lieu/thu-tuc.ndjson").split(separator: "\n").first { $0.contains("1.000094") })
            #expect(row.contains("\"sensitive\":\(isSensitive)"))
            // All rows are written anew where none is kept.
            try place.remove("site/.congkhai/cache/engine")
            try place.write(SampleContent.procedure("1.000895", "Khác"), to: "Content/procedures/khac.md")
            #expect(try place.build().status == 0)
        }
    }
}
