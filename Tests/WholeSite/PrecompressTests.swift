import Foundation
import Glibc
import Testing

/// Compressed forms beside published files.
@Suite struct PrecompressTests {
    private func published(_ more: [String] = ["--precompress"]) throws -> Folder {
        let place = try Folder(SampleContent.full)
        try place.build()
        try publish(in: place, more)
        return place
    }

    private func publish(in place: Folder, _ more: [String] = ["--precompress"]) throws {
        let result = try Program.run(["publish", "public"] + more, in: place)
        try #require(result.status == 0, "\(result.err)")
    }

    /// Names of the forms in the live tree.
    private func forms(_ place: Folder) throws -> Set<String> {
        let live = try FileManager.default.destinationOfSymbolicLink(atPath: place.path + "/public/current")
        return Set(
            try Folder.names(in: place.path + "/public/" + live).filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
    }

    private func identity(_ place: Folder, _ name: String) -> UInt64 {
        var status = stat()
        stat(place.path + "/public/current/" + name, &status)
        return UInt64(status.st_ino)
    }

    @Test func textsGetTheirFormsAndNothingElseDoes() throws {
        let place = try published()
        let forms = try forms(place)
        for name in ["index.html", "thu-tuc/1.001193.html", "sitemap.xml"] {
            #expect(forms.isSuperset(of: [name + ".gz", name + ".br"]))
        }
        #expect(!forms.contains("bieu-mau/to-khai.docx.gz"))
        for form in forms {
            #expect(
                place.bytes("public/current/" + form).count < place.bytes("public/current/" + form.dropLast(3)).count)
        }
        #expect(try self.forms(published([])).isEmpty)
    }

    @Test func whatDidNotChangeIsNotCompressedAgain() throws {
        let place = try published()
        let names = ["thu-tuc/1.001193.html.gz", "thu-tuc/1.001193.html.br", "index.html.gz"]
        let before = names.map { identity(place, $0) }
        let home = place.bytes("public/current/index.html.gz")
        try place.write(
            SampleContent.news("Tin mới", date: "2024-10-19", body: "Nội dung.\n"), to: "Content/news/moi.md")
        try place.build()
        try publish(in: place)
        #expect(names.dropLast().map { identity(place, $0) } == Array(before.dropLast()))
        #expect(place.bytes("public/current/index.html.gz") != home)

        #expect(try Program.run(["rollback", "public"], in: place).status == 0)
        #expect(names.map { identity(place, $0) } == before)
        #expect(place.bytes("public/current/index.html.gz") == home)
    }

    @Test func theSameSiteHasTheSameForms() throws {
        let (one, two) = (try published(), try published(["--precompress", "--jobs", "1"]))
        #expect(try forms(one) == forms(two))
        for form in try forms(one) {
            #expect(one.bytes("public/current/" + form) == two.bytes("public/current/" + form), "\(form)")
        }
    }

    @Test func formsAreNoFilesOfTheSite() throws {
        let place = try published()
        for isRecordLost in [false, true] {
            if isRecordLost { try place.remove("public/.congkhai/generations") }
            let preview = try Program.run(["publish", "public", "--dry-run"], in: place)
            #expect(preview.status == 0)
            #expect(!preview.out.contains(".gz") && !preview.out.contains(".br"))
        }
    }

    @Test func aFileOfTheSiteKeepsItsName() throws {
        let place = try Folder(SampleContent.full)
        try place.write("a,b\n" + String(repeating: "1,2\n", count: 500), to: "Content/assets/so.csv")
        try place.write("của cơ quan", to: "Content/assets/so.csv.gz")
        try place.build()
        try publish(in: place)
        #expect(place.text("public/current/assets/so.csv.gz") == "của cơ quan")
        #expect(place.exists("public/current/assets/so.csv.br"))
    }
}
