import Foundation
import Testing

/// The same five hundred rows in the forms in which offices have them: one content, and nobody's data in it.
@Suite struct ImportFormsTests {
    private static let table = OneStopTable(500)

    /// What a form of the table becomes: the content and the site built from it.
    private func imported(_ bytes: [UInt8], as name: String) throws -> (content: [String: [UInt8]], all: [String]) {
        var files = SampleContent.full.filter { !$0.key.contains("/results/") && !$0.key.contains("/apologies/") }
        // Reasons and apologies of late dossiers are another test's matter; with these rules there is a site.
        files["Content/site.yml"] = SampleContent.site.replacing(
            "rare-publication: off", with: "rare-publication: off, overdue-without-apology: warning")
        let place = try Folder(files)
        try place.write(bytes, to: name)
        let result = try Program.run(["import", "results", name, "--as-of", SampleContent.asOf], in: place)
        try #require(result.status == 0, "\(name): \(result.err)")
        #expect(result.out.contains("mới: 500 (hàng 4–503)"))
        let build = try place.build()
        try #require(build.status == 0, "\(name): \(build.err)")
        let content = try place.tree("Content")
        let site = try place.tree("site")
        let texts = [content, site].flatMap { $0.keys + $0.values.map { String(decoding: $0, as: UTF8.self) } }
        return (content, texts + [result.out, result.err, build.out, build.err])
    }

    private static let expected = Result { try ImportFormsTests().imported(Array(table.text.utf8), as: "bang.csv") }

    /// Says what is wrong when a form gives another content, or when anything personal is left.
    private func check(_ bytes: [UInt8], as name: String) throws {
        let (content, all) = try imported(bytes, as: name)
        #expect(try content == Self.expected.get().content, "\(name)")
        for mark in OneStopTable.marks {
            #expect(!all.contains { $0.range(of: mark, options: .caseInsensitive) != nil }, "\(name): \(mark)")
        }
    }

    @Test func textInEveryEncodingGivesTheSameContent() throws {
        for (name, bytes) in [("wide.csv", Self.table.utf16), ("fonts.csv", Self.table.tcvn3)] {
            try check(bytes, as: name)
        }
        #expect(try Self.expected.get().content["results/2024/09.csv"]?.count(where: { $0 == 0x0A }) == 501)
    }

    /// That what is looked for stands in the table, so that not finding it says something.
    @Test func theTableIsFullOfPersonalData() {
        let text = Self.table.text.lowercased()
        for mark in OneStopTable.marks.dropLast() { #expect(text.count(of: mark) >= 500) }
    }

    @Test(.enabled(if: LibreOffice.isHere, "LibreOffice is not installed: what it writes is not tried"))
    func whatLibreOfficeWritesGivesTheSameContent() throws {
        let folder = try Folder(["bang.fods": Self.table.spreadsheet])
        try LibreOffice.convert("bang.fods", to: "xlsx", in: folder)
        // Commas, double quotes, UTF-16.
        try LibreOffice.convert("bang.fods", to: "csv:Text - txt - csv (StarCalc):44,34,65535", in: folder)
        for name in ["bang.xlsx", "bang.csv"] { try check(folder.bytes(name), as: name) }
        #expect(folder.bytes("bang.xlsx").starts(with: Array("PK".utf8)))
        #expect(folder.bytes("bang.csv").starts(with: [0xFF, 0xFE]))
    }
}

/// The office suite that most communes can have for nothing.
private enum LibreOffice {
    private static let path = "/usr/bin/soffice"

    static var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Writes a file of a folder beside it in another form, as if a clerk had saved it so.
    static func convert(_ name: String, to form: String, in folder: Folder) throws {
        let office = Process()
        office.executableURL = URL(fileURLWithPath: path)
        office.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        office.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", form, name,
        ]
        office.standardOutput = FileHandle.nullDevice
        office.standardError = FileHandle.nullDevice
        try office.run()
        office.waitUntilExit()
        guard office.terminationStatus == 0 else { throw Program.Failure(reason: "LibreOffice did not write \(form)") }
    }
}
