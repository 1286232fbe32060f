import Foundation
import Testing

/// The files from which the lookup page answers.
@Suite struct LookupTests {
    @Test func oneChangedDossierRewritesOneShard() throws {
        let place = try Folder(SampleContent.many(procedureName: "Đăng ký khai sinh"))
        #expect(try place.build().status == 0)
        let before = try place.tree("site").filter { $0.key.hasPrefix("tra-cuu/") }
        #expect(before.count == 64)
        let file = "Content/results/many/05.csv"
        try place.write(
            place.text(file).replacing("1050,1.001193,person", with: "1050,2.000815,person", maxReplacements: 1),
            to: file)
        #expect(try place.build().status == 0)
        let after = try place.tree("site").filter { $0.key.hasPrefix("tra-cuu/") }
        #expect(after.filter { before[$0.key] != $0.value }.count == 1)
    }

    @Test func noShardRevealsACode() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let shards = try place.tree("site").filter { $0.key.hasPrefix("tra-cuu/") }
        #expect(shards.count == 64)
        for (path, bytes) in shards {
            #expect((try? JSONSerialization.jsonObject(with: Data(bytes))) != nil, "\(path)")
            #expect(!String(decoding: bytes, as: UTF8.self).contains("H56"), "\(path)")
        }
        let rows = shards.values.map { String(decoding: $0, as: UTF8.self).count(of: "\":[") }.reduce(0, +)
        #expect(rows == 2 + 64, "each dossier once, beside the list of names in every file")
    }

    @Test func pagesAboutDossiersLinkToTheLookup() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        for page in ["index.html", "ket-qua/index.html", "xin-loi/index.html"] {
            #expect(place.text("site/" + page).contains("tra-cuu.html\""), "\(page)")
        }
    }
}
