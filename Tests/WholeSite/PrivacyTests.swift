import Foundation
import Testing

/// Nobody's private life: what must not be read off the site cannot be found in any byte of it.
@Suite struct PrivacyTests {
    @Test func maskedCodesAppearNowhere() throws {
        var files = SampleContent.full
        files["Content/site.yml"] = SampleContent.site + "privacy: {dossierCode: masked}\n"
        let rows = (1...600).map { number in
            "H56.41.07-240906-\(1000 + number),1.001193,person,in-person,2024-09-06T08:15,2024-09-09T17:00,,,"
        }
        files["Content/results/2024/nhieu.csv"] = SampleContent.results(rows)
        files["Content/apologies/2024/13.md"] = SampleContent.apology("13/PXL-UBND", dossier: "H56.41.07-240906-1550")
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let tree = try place.tree("site")
        for (path, bytes) in tree {
            let text = String(decoding: bytes, as: UTF8.self)
            for part in ["H56.41.07", "240906-", "241001-"] {
                #expect(!text.contains(part) && !path.contains(part), "\(path) holds \(part)")
            }
        }
        #expect(place.text("site/ket-qua/2024/09/06-2.html").contains("…1600"))
        #expect(place.text("site/xin-loi/2024/13-pxl-ubnd.html").contains("…1550"))
        #expect(BuiltSite(files: tree, base: "/cong-khai/").brokenLinks == [])
    }

    /// A raw export left among the surveys is told, and published nowhere.
    @Test func rawExportsArePublishedNowhere() throws {
        var files = SampleContent.full
        files["Content/surveys/2024.csv"] = "câu hỏi,điểm\nthái độ phục vụ ở quầy số ba,5\n"
        let place = try Folder(files)
        let result = try place.build()
        #expect(result.status == 0)
        #expect(result.findings.count == 1 && result.err.contains("[unrecognised-file]"))
        for (path, bytes) in try place.tree("site") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("quầy số ba"), "\(path)")
        }
    }

    /// A name that slipped in stops the build before a byte of the old site moves.
    @Test func applicantsReachNothing() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let before = try place.changes("site")
        try place.write(
            "code,procedure,applicantKind,channel,received,TenNguoiNop\nH56.41.07-240907-0001,1.001193,person,in-person,2024-09-07T08:15,Trần Thị Thử Nghiệm\n",
            to: "Content/results/2024/09-them.csv")
        let result = try place.build()
        #expect(result.status == 1)
        #expect(result.findings.map { $0.hasSuffix("[personal-column]") } == [true])
        #expect(!result.err.contains("Thử Nghiệm"))
        #expect(try place.changes("site") == before)
        let notes = try Folder.names(in: place.path + "/site/.congkhai").map { place.text("site/.congkhai/\($0)") }
        #expect(!notes.joined().contains("Thử Nghiệm"))
    }
}
