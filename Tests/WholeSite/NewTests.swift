import Foundation
import Testing

/// `congkhai new`: skeletons of every kind of file, and a whole content folder to begin with.
@Suite struct NewTests {
    static let asOf = "2024-10-20"

    /// A kind, the name it is given, and where its file then stands.
    struct Begun: CustomTestStringConvertible, Sendable {
        let kind: String
        let name: String?
        let path: String
        /// What no comment can say, by key: where a page is, whom an office talks to.
        let known: [String: String]

        init(_ kind: String, _ name: String? = nil, at path: String, known: [String: String] = [:]) {
            self.kind = kind
            self.name = name
            self.path = path
            self.known = known
        }

        var testDescription: String { path }
        var arguments: [String] { [kind] + (name.map { [$0] } ?? []) }
    }

    static let kinds = [
        Begun("calendar", at: "calendar.yml"), Begun("staff", at: "staff.yml"),
        Begun("forms", at: "assets/forms/forms.yml", known: ["file": "to-khai.docx"]),
        Begun("redirects", at: "redirects.yml", known: ["to": "/gioi-thieu.html"]), Begun("leaders", at: "leaders.yml"),
        Begun("receptions", at: "receptions.yml"), Begun("commitments", at: "commitments.yml"),
        Begun("locality", at: "locality.yml"),
        Begun("procedure", "Đăng ký kết hôn", at: "procedures/dang-ky-ket-hon.md", known: ["code": "\"1.000894\""]),
        Begun("results", "2024-09", at: "results/2024-09.yml", known: ["code": "H56.40.31-240906-0001"]),
        Begun("results", at: "results/2024-10.yml", known: ["code": "H56.40.31-240906-0001"]),
        Begun("results-table", at: "results/2024-10.csv"),
        Begun("apology", "15/PXL-UBND", at: "apologies/2024/15-pxl-ubnd.md", known: ["newDue": "2024-10-25T17:00"]),
        Begun("plan", "Kế hoạch 2025", at: "plans/ke-hoach-2025.yml"),
        Begun("report", "Báo cáo quý III", at: "reports/bao-cao-quy-iii.md"),
        Begun("report-form", "Mẫu 06a", at: "forms/mau-06a.yml"),
        Begun("news", "Nghỉ lễ: “Quốc khánh”", at: "news/2024/nghi-le-quoc-khanh.md"),
        Begun("news", "\"Có\" # \\ [x]: {y}", at: "news/2024/co-x-y.md"),
        Begun("page", "Giới thiệu", at: "pages/gioi-thieu.md"),
        Begun("disclosure", "Dự toán 2025", at: "disclosures/2024/du-toan-2025.md", known: ["forms": "[website]"]),
        Begun("feedback", at: "feedback/2024-10.yml"), Begun("survey", "Khảo sát", at: "surveys/khao-sat.yml"),
        Begun("dialogue", "Đối thoại", at: "dialogues/doi-thoai.md"),
        Begun("consultation", "Dự thảo quy chế", at: "consultations/du-thao-quy-che.md"),
    ]

    /// What other files refer to: the procedure and the dossier of the examples in the comments.
    private func office() throws -> Folder {
        let place = try Folder()
        #expect(try new(["site"], in: place).status == 0)
        try place.write(
            SampleContent.procedure("1.001193", "Thủ tục đăng ký khai sinh"), to: "Content/procedures/khai-sinh.md")
        try place.write(
            SampleContent.results([
                "H56.40.31-240905-0001,1.001193,person,in-person,2024-09-05T08:15,2024-10-20T17:00,,,Phần mềm gián đoạn"
            ]), to: "Content/results/cu.csv")
        return place
    }

    /// The office with one file more, or anew.
    private func office(beginning begun: Begun) throws -> Folder {
        let place = try office()
        try? place.remove("Content/" + begun.path)
        #expect(try new(begun.arguments, in: place).status == 0)
        return place
    }

    private func new(_ arguments: [String], in place: Folder) throws -> Program.Result {
        try Program.run(["new"] + arguments + ["--as-of", Self.asOf], in: place)
    }

    private func check(_ place: Folder) throws -> [String] {
        try Program.run(["check", "--as-of", Self.asOf], in: place).err.lines.filter { $0.contains(": error: ") }
    }

    @Test func aNewSiteBuildsUnchanged() throws {
        let place = try Folder()
        #expect(try new(["site", "xã mới"], in: place).status == 0)
        let result = try Program.run(
            ["build", "--content", "xã mới/Content", "--output", "site", "--as-of", Self.asOf], in: place)
        #expect(result.status == 0 && result.err == "")
        #expect(place.text("site/index.html").contains("Trang đang dựng thử"))
        // What stands is never touched.
        let before = try place.changes("xã mới")
        let again = try new(["site", "xã mới"], in: place)
        #expect(again.status == 4 && again.err.contains("không ghi đè"))
        #expect(try place.changes("xã mới") == before)
    }

    @Test(arguments: kinds)
    func placeholdersAreReportedAtTheirPositions(begun: Begun) throws {
        let place = try office(beginning: begun)
        let path = begun.path
        let open = place.text("Content/" + path).lines.enumerated().filter {
            $0.element.contains("CẦN ĐIỀN") && !$0.element.hasPrefix("#")
        }
        let expected = open.map { "Content/\(path):\($0.offset + 1):" }
        let errors = try check(place)
        for (error, start) in zip(errors, expected) {
            #expect(error.hasPrefix(start) && error.hasSuffix("[not-filled-in]"))
        }
        if path == "locality.yml" {
            #expect(errors.count == 1 && errors[0].hasSuffix("[empty-file]"))
        } else {
            #expect(errors.count == expected.count)
            #expect(expected.isEmpty == (begun.kind == "results-table"))
        }
    }

    /// The comments say enough: following them, and them alone, makes content without an error.
    @Test(arguments: kinds)
    func whatIsFilledInAsTheCommentsSayBuilds(begun: Begun) throws {
        let place = try office(beginning: begun)
        let path = begun.path
        try place.write("x", to: "Content/assets/forms/to-khai.docx")
        // Nothing is required of it, but for something to be there.
        if path == "locality.yml" { try place.write("illustrative: true\n", to: "Content/" + path) }
        try place.write(filled(place.text("Content/" + path), begun.known), to: "Content/" + path)
        #expect(try check(place) == [])
    }

    /// Keys behind a comment sign are keys: none is misspelt, and a place left open in one of them is told as well.
    @Test(arguments: kinds)
    func whatMayBeLeftOutIsWrittenAsItIsRead(begun: Begun) throws {
        let place = try office(beginning: begun)
        let path = begun.path
        let lines = place.text("Content/" + path).lines.map { line in
            line.wholeMatch(of: /# ([a-zA-Z]+:.*|  - \{.*|  \d{4}: .*)/).map { String($0.1) } ?? line
        }
        try place.write(lines.joined(separator: "\n") + "\n", to: "Content/" + path)
        let open = lines.count { $0.contains("CẦN ĐIỀN") && !$0.hasPrefix("#") }
        let errors = try check(place)
        #expect(errors.allSatisfy { $0.hasSuffix("[not-filled-in]") })
        #expect(Set(errors.map { $0.split(separator: ":")[1] }).count == open)
    }

    @Test func everyKindIsNamedInTheHelp() throws {
        let help = try Program.run(["new", "--help"], in: Folder()).out
        for begun in Self.kinds { #expect(help.contains(begun.kind)) }
        let result = try new(["tin"], in: Folder())
        #expect(result.status == 2 && result.err.contains("news"))
    }

    @Test func namesAreRefusedThatNameNoFile() throws {
        let place = try office()
        for arguments in [
            ["news"], ["news", "???"], ["results", "09/2024"], ["results", "2024-13"], ["results", "../2024-09"],
        ] {
            #expect(try new(arguments, in: place).status == 2, "\(arguments)")
        }
        #expect(try new(["news", "../../Tin"], in: place).status == 0)
        #expect(place.exists("Content/news/2024/tin.md"))
        #expect(try new(["news", "Tín"], in: place).status == 4)
    }

    @Test func anEditorsOwnSettingsStay() throws {
        let place = try Folder()
        try place.write("{}\n", to: "xa/.vscode/settings.json")
        let made = try Program.run(["new", "site", "xa"], in: place)
        #expect(made.status == 0 && made.out.contains("Giữ nguyên “xa/.vscode/settings.json”"))
        #expect(place.text("xa/.vscode/settings.json") == "{}\n" && place.exists("xa/Content/site.yml"))
        #expect(try Program.run(["new", "site", ""], in: place).status == 2)
    }

    @Test func anApologyIsFilledInFromItsDossier() throws {
        let place = try office()
        try place.write(
            SampleContent.apology("07/PXL-UBND", dossier: "H56.41.07-241001-0001"), to: "Content/apologies/2024/07.md")
        try place.write(
            SampleContent.results([
                "H56.41.07-241001-0001,1.001193,person,in-person,2024-10-01T09:00,2024-10-04T17:00,,,Phần mềm gián đoạn",
                "H56.41.07-241002-0001,1.001193,person,in-person,2024-10-02T09:00,2024-10-07T17:00,2024-10-09T10:00,granted,Thiếu người",
            ]), to: "Content/results/2024-10.csv")
        #expect(try check(place).map { $0.hasSuffix("[late-without-apology]") } == [true])
        #expect(try new(["apology", "--dossier", "H56.41.07-241002-0001"], in: place).status == 0)
        let path = "Content/apologies/2024/08-pxl-ubnd.md"
        let text = place.text(path)
        for line in [
            "number: 08/PXL-UBND", "issuedOn: 2024-10-20", "dossier: H56.41.07-241002-0001", "procedure: \"1.001193\"",
            "faultKind: late", "originalDue: 2024-10-07T17:00", "reason: Thiếu người",
        ] {
            #expect(text.lines.contains(line), "\(line)")
        }
        #expect(text.contains("chậm 2 ngày làm việc"))
        #expect(text.contains("Ủy ban nhân dân xã (chưa đặt tên) xin lỗi quý vị."))
        // The letter counts once it is whole.
        #expect(
            try check(place).allSatisfy { $0.hasSuffix("[not-filled-in]") || $0.hasSuffix("[late-without-apology]") })
        try place.write(filled(text, [:]), to: path)
        #expect(try check(place) == [])

        // A letter that is begun keeps its number, though no record knows of it yet.
        try place.write(text, to: path)
        try place.write(
            SampleContent.results([
                "H56.41.07-241003-0001,1.001193,person,in-person,2024-10-03T09:00,2024-10-08T17:00,2024-10-08T10:00,granted,"
            ]), to: "Content/results/2024-11.csv")
        #expect(try new(["apology", "--dossier", "H56.41.07-241003-0001"], in: place).status == 0)
        let inTime = place.text("Content/apologies/2024/09-pxl-ubnd.md")
        #expect(inTime.contains("number: 09/PXL-UBND") && inTime.contains("dossier: H56.41.07-241003-0001"))
        // Answered in time: the office knows what it apologises for.
        #expect(!inTime.lines.contains("faultKind: late") && !inTime.contains("mới có kết quả"))
        #expect(try new(["apology", "15/PXL-UBND", "--dossier", "H56.41.07-241003-0001"], in: place).status == 0)
        #expect(place.text("Content/apologies/2024/15-pxl-ubnd.md").contains("number: 15/PXL-UBND"))
        for letter in ["09", "15"] { try place.remove("Content/apologies/2024/\(letter)-pxl-ubnd.md") }
        try place.write(filled(text, [:]), to: path)

        for (dossier, status) in [("H56.41.07-241001-0001", 4), ("H56.41.07-241001-9999", 2), ("mã lạ", 2)] {
            let before = try place.changes("Content")
            #expect(try new(["apology", "--dossier", dossier], in: place).status == status)
            #expect(try place.changes("Content") == before)
        }
        #expect(try new(["news", "Tin", "--dossier", "H56.41.07-241001-0001"], in: place).status == 2)
    }

    /// Editors find a schema for every file of keys, by the settings and by the first line of the file itself.
    @Test func editorsFindTheSchemas() throws {
        let place = try office()
        typealias Object = [String: Any]
        func object(_ path: String) throws -> Object {
            try #require(JSONSerialization.jsonObject(with: Data(place.bytes(path))) as? Object)
        }
        let kinds = try #require(try object(".vscode/congkhai/congkhai.json")["$defs"] as? Object)
        let wiring = try #require(try object(".vscode/settings.json")["yaml.schemas"] as? [String: String])
        for file in wiring.keys {
            let reference = try #require(try object(file)["$ref"] as? String)
            let kind = try #require(reference.wholeMatch(of: /congkhai\.json#\/\$defs\/(\w+)/)).1
            #expect(kinds[String(kind)] != nil)
        }
        for begun in Self.kinds where begun.path.hasSuffix(".yml") {
            let path = begun.path
            try? place.remove("Content/" + path)
            #expect(try new(begun.arguments, in: place).status == 0)
            let first = try #require(place.text("Content/" + path).lines.first)
            let schema = try #require(first.wholeMatch(of: /# yaml-language-server: \$schema=(.*)/)).1
            let url = URL(fileURLWithPath: "/Content/" + path).deletingLastPathComponent().appendingPathComponent(
                String(schema))
            let file = String(url.standardized.path.dropFirst())
            #expect(place.exists(file), "\(file)")
            let folder = path.split(separator: "/").dropLast().first.map { "Content/\($0)/**/*.yml" }
            #expect([folder, "Content/" + path].contains(wiring[file]))
        }
        // A newer program brings its schemas along.
        try place.write("{}", to: ".vscode/congkhai/site.json")
        #expect(try Program.run(["schema", "--output", ".vscode/congkhai"], in: place).status == 0)
        #expect(try object(".vscode/congkhai/site.json")["$ref"] != nil)
    }

    /// A skeleton with every open place filled in by what is known, or else by what the comment above it names: its
    /// example, its first choice, or any text.
    private func filled(_ text: String, _ known: [String: String]) -> String {
        var comment: [String] = []
        return text.lines.map { line in
            let trimmed = line.drop { $0 == " " || $0 == "-" }
            if trimmed.hasPrefix("#") {
                comment.append(String(trimmed))
                return line
            }
            defer { comment = [] }
            guard let place = line.range(of: "CẦN ĐIỀN") else { return line }
            if trimmed.hasPrefix("CẦN ĐIỀN:") { return "Nội dung thật." }
            if let colon = line.firstRange(of: ": "), let value = known[String(trimmed.prefix { $0 != ":" })] {
                return line[..<colon.upperBound] + value
            }
            let example = comment.compactMap {
                $0.firstMatch(of: /(?:Ví dụ(?: một mục)?:|Viết) (\S.*?)(?: \(có\).*)?$/)?.1
            }.last
            let choice = comment.compactMap { $0.firstMatch(of: /^#   (".*"|\S+)/)?.1 }.first
            return line.replacingCharacters(in: place, with: String(example ?? choice ?? "Nội dung"))
        }.joined(separator: "\n") + "\n"
    }
}
