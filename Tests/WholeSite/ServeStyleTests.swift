import Testing

/// `congkhai serve --style`: styles and scripts that are being worked on.
@Suite(.timeLimit(.minutes(2))) struct ServeStyleTests {
    private typealias Preview = ServeTests.Preview

    private static let css = "body { color: #123456; }\n"

    private func place(_ style: [String: String], offline: Bool = false) throws -> Folder {
        var files = SampleContent.full
        if offline { files["Content/site.yml"] = SampleContent.site + "offline: true\n" }
        for (name, text) in style { files["style/" + name] = text }
        return try Folder(files)
    }

    /// The file of the preview whose name begins and ends so, and tells its content between.
    private func file(_ start: String, _ end: String, in place: Folder) throws -> (path: String, text: String) {
        let found = try place.tree(".preview").filter { $0.key.hasPrefix(start) && $0.key.hasSuffix(end) }
        let file = try #require(found.first)
        #expect(found.count == 1)
        return (file.key, String(decoding: file.value, as: UTF8.self))
    }

    /// The files of the preview that are new, gone or changed.
    private func changes(since before: [String: [UInt8]], in place: Folder) throws -> Set<String> {
        let after = try place.tree(".preview")
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    }

    @Test func aSavedStylesheetReachesThePage() throws {
        let preview = try Preview(in: place(["Style/site.css": Self.css]), ["--style", "style"])
        let (events, browser) = (try preview.events(), try preview.client())
        let first = try file("assets/site.", ".css", in: preview.place)
        #expect(first.text.hasSuffix("}}\n" + Self.css))
        #expect(try browser.get("/").body.contains(first.path))
        // What the folder does not have is the program's own.
        #expect(try file("assets/board.", ".css", in: preview.place).text.contains(".masthead"))
        #expect(try file("assets/tim-kiem.", ".js", in: preview.place).text.contains("class Ranking"))

        try preview.place.write(Self.css + "p { margin: 0; }\n", to: "style/Style/site.css")
        try preview.wait(events) { try !browser.get("/").body.contains(first.path) }
        let second = try file("assets/site.", ".css", in: preview.place)
        #expect(second.text.hasSuffix("}}\n" + Self.css + "p { margin: 0; }\n"))
        #expect(try browser.get("/thu-tuc/1.001193.html").body.contains(second.path))
        #expect(try browser.get("/" + second.path).status == 200)

        try preview.place.remove("style/Style/site.css")
        try preview.wait(events) { try !browser.get("/").body.contains(second.path) }
        #expect(try file("assets/site.", ".css", in: preview.place).text.contains(".skip"))
        #expect(try preview.place.tree(".preview") == preview.place.cleanTree())
    }

    /// A new file in a new folder, and only what is made from it.
    @Test func onlyWhatCarriesAFileIsMadeAgain() throws {
        let place = try place(["Style/board.css": ".masthead { margin: 0; }\n"], offline: true)
        let preview = try Preview(in: place, ["--style", "style"])
        let (events, browser) = (try preview.events(), try preview.client())
        var before = try place.tree(".preview")
        let old = try file("assets/tim-kiem.", ".js", in: place)
        try place.write("// của tôi\n", to: "style/Script/search.js")
        try preview.wait(events) { try !browser.get("/tim-kiem.html").body.contains(old.path) }
        let new = try file("assets/tim-kiem.", ".js", in: place)
        #expect(new.text.contains("class Ranking") && new.text.hasSuffix("// của tôi\n"))
        #expect(try changes(since: before, in: place) == [old.path, new.path, "tim-kiem.html"])

        before = try place.tree(".preview")
        try place.write("// giữ trang\n", to: "style/Offline/sw.js")
        try preview.wait(events) { place.text(".preview/sw.js").hasSuffix(";\n// giữ trang\n") }
        #expect(try changes(since: before, in: place) == ["sw.js"])

        before = try place.tree(".preview")
        try place.write(".masthead { margin: 1px; }\n", to: "style/Style/board.css")
        try preview.wait(events) { try changes(since: before, in: place) != [] }
        let changed = try changes(since: before, in: place)
        #expect(changed.filter { $0.hasPrefix("assets/board.") }.count == 2)
        #expect(changed.allSatisfy { $0.hasPrefix("assets/board.") || $0.hasPrefix("niem-yet/") }, "\(changed)")
    }

    /// The colour of the office takes the place of the usual one, here the dark red of the sample.
    @Test func anIconHasTheColourOfTheOffice() throws {
        let place = try place(["Style/icon.svg": "<svg fill=\"#9f1d20\" stroke=\"#fff\"/>\n"])
        try place.write(
            SampleContent.site.replacing("accent: \"#9f1d20\", logo: assets/logo.svg", with: "accent: \"#123456\""),
            to: "Content/site.yml")
        let preview = try Preview(in: place, ["--style", "style"])
        let icon = try file("assets/icon.", ".svg", in: place)
        #expect(icon.text == "<svg fill=\"#123456\" stroke=\"#fff\"/>\n")
        #expect(try preview.client().get("/").body.contains(icon.path))
    }

    /// What was previewed is not taken for what the program makes by itself.
    @Test func aBuildAfterwardsHasTheProgramsOwn() throws {
        let place = try place(["Style/site.css": Self.css, "Offline/sw.js": "// khác\n"], offline: true)
        let preview = try Preview(in: place, ["--style", "style"])
        preview.program.kill()
        preview.program.wait()
        #expect(place.text(".preview/sw.js").hasSuffix("// khác\n"))
        #expect(try place.build(["--output", ".preview"]).status == 0)
        #expect(try place.tree(".preview") == place.cleanTree())
    }

    @Test func aFolderThatIsNotThereEndsWithThree() throws {
        let place = try place([:])
        let options = ["serve", "--port", "0", "--style", "khong-co"]
        let result = try Program.run(options, in: place)
        #expect(result.status == 3)
        #expect(result.err == "congkhai: không có thư mục kiểu dáng “khong-co”\n")
        let english = try Program.run(options + ["--lang", "en"], in: place)
        #expect(english.err == "congkhai: there is no style folder “khong-co”\n")
        #expect(!place.exists(".preview"))
    }

    @Test func aFileThatCannotBeReadEndsWithThree() throws {
        let place = try place(["Style/site.css/a": ""])
        let result = try Program.run(["serve", "--port", "0", "--style", "style"], in: place)
        #expect(result.status == 3)
        #expect(result.err.hasPrefix("congkhai: không đọc được “style/Style/site.css”: "))
    }

    /// While the preview runs it is said on the page, until it is mended.
    @Test func aFileThatCannotBeReadAnyMoreIsSaid() throws {
        let preview = try Preview(in: place(["Style/site.css": Self.css]), ["--style", "style"])
        let (events, browser) = (try preview.events(), try preview.client())
        try preview.place.remove("style/Style/site.css")
        try preview.place.write("", to: "style/Style/site.css/a.css")
        try preview.wait(events) { try browser.get("/").body.contains("không đọc được “style/Style/site.css”") }
        #expect(preview.place.text("err").contains("không đọc được “style/Style/site.css”"))
        try preview.place.remove("style/Style/site.css")
        try preview.place.write(Self.css, to: "style/Style/site.css")
        try preview.wait(events) { try !browser.get("/").body.contains("không đọc được") }
        #expect(try file("assets/site.", ".css", in: preview.place).text.hasSuffix(Self.css))
    }

    /// A folder too high or too low in the tree would change nothing, and nobody would know why.
    @Test func aFolderWithNoneOfTheFilesIsSaid() throws {
        let preview = try Preview(in: place(["Style/site.css": Self.css]), ["--style", "style/Style"])
        #expect(preview.place.text("err").contains("“style/Style” chưa có tệp nào trong số Style/site.css, "))
        #expect(try file("assets/site.", ".css", in: preview.place).text.contains(".skip"))
    }
}
