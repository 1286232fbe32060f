import Testing

/// A day that passes changes the pages that speak of time, and no other.
@Suite struct AsOfTests {
    private func changed(_ files: SampleContent.Files, from: String, to: String) throws -> Set<String> {
        let place = try Folder(files)
        let before = try place.cleanTree(asOf: from)
        let after = try place.cleanTree(asOf: to)
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    }

    @Test func aQuietDayChangesNothing() throws {
        #expect(try changed(SampleContent.full, from: "2024-10-20", to: "2024-10-21") == [])
    }

    @Test func theEndOfAProcedureChangesItsPagesAndLists() throws {
        var files = SampleContent.full
        files["Content/procedures/het.md"] = SampleContent.procedure(
            "1.009999", "Thủ tục sắp hết hiệu lực", field: "Hộ tịch", more: "effectiveTo: 2024-10-20\n")
        let pages = try changed(files, from: "2024-10-20", to: "2024-10-21")
        #expect(
            pages == [
                // The page itself, the lists it leaves, what counts procedures, and their table.
                "thu-tuc/1.009999.html", "thu-tuc/ho-tich.html", "thu-tuc/index.html", "index.html", "tu-kiem-tra.html",
                "thu-tuc/thay-doi.html", "tim-kiem.html", "du-lieu/thu-tuc.csv", "du-lieu/thu-tuc.json",
                "du-lieu/thu-tuc.ndjson", "thu-tuc/cach-nop/truc-tiep.html", "thu-tuc/muc-do/chua-cap-nhat.html",
                // Its handout and the boards.
                "niem-yet/1.009999.html", "niem-yet/ho-tich.html", "niem-yet/index.html",
            ])
    }

    @Test func openDossiersAreJudgedAtTheCutOffOfTheirData() throws {
        // The data reach to the 14th; however long it takes until they are built, nobody becomes late by it.
        #expect(try changed(SampleContent.full, from: "2024-10-20", to: "2024-12-20") == [])
    }
}
