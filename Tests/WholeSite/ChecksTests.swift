import Foundation
import Testing

/// Findings for other programs, explanations, and the schema.
@Suite struct ChecksTests {
    private typealias Object = [String: Any]

    /// A content with several findings, of both weights, with signs that formats must escape.
    private func spoiled() throws -> Folder {
        var files = SampleContent.full
        files["Content/news/khac.md"] = SampleContent.news("Khác", date: "\"2024\\\"\\t10\"", body: "Đọc <b>kỹ</b>.\n")
        files["Content/ghi chú \"nháp\".txt"] = "nháp"
        files["Content/plans/ke-hoach.yml"] = "title: Kế hoạch\ntasks:\n\t- a\n"
        return try Folder(files)
    }

    @Test func jsonAndTextSayTheSame() throws {
        let place = try spoiled()
        let text = try Program.run(["check", "--as-of", SampleContent.asOf], in: place)
        let json = try Program.run(["check", "--as-of", SampleContent.asOf, "--format", "json"], in: place)
        #expect(text.status == 1 && json.status == 1)
        #expect(json.err == "")
        let array = try #require(JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [Object])
        let lines = array.map { item in
            "\(item["path"] ?? ""):\(item["line"] ?? ""):\(item["column"] ?? ""): \(item["severity"] ?? ""): \(item["message"] ?? "") [\(item["rule"] ?? "")]"
        }
        #expect(lines.count == 5)
        #expect(lines.map { $0.replacing("\t", with: " ") } == text.err.lines.map { $0.replacing("\t", with: " ") })
        for item in array { #expect(Set(item.keys) == ["path", "line", "column", "severity", "rule", "message"]) }
    }

    @Test func jsonOfNothingIsAnEmptyArray() throws {
        let place = try Folder(SampleContent.full)
        let result = try Program.run(["check", "--as-of", SampleContent.asOf, "--format", "json"], in: place)
        #expect(result.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [Object] != nil)
        #expect(try Program.run(["check", "--as-of", SampleContent.asOf], in: place).out == "0 lỗi, 0 cảnh báo\n")
        #expect(!place.exists("site"))
    }

    @Test func sarifIsWellFormed() throws {
        let place = try spoiled()
        let result = try Program.run(["check", "--as-of", SampleContent.asOf, "--format", "sarif"], in: place)
        let log = try #require(JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? Object)
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [Object])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
        let rules = try #require(driver["rules"] as? [Object]).compactMap { $0["id"] as? String }
        let results = try #require(run["results"] as? [Object])
        #expect(results.count == 5)
        #expect(Set(results.compactMap { $0["ruleId"] as? String }) == Set(rules))
        #expect(Set(rules).count == rules.count)
        for finding in results {
            #expect(["error", "warning", "note"].contains(finding["level"] as? String))
            let place = ((finding["locations"] as? [Object])?.first?["physicalLocation"] as? Object)
            let address = try #require((place?["artifactLocation"] as? Object)?["uri"] as? String)
            // A URI has neither spaces nor letters beyond ASCII (SARIF 2.1.0, 3.4.3; RFC 3986).
            #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }, "\(address)")
            #expect((place?["region"] as? Object)?["startLine"] as? Int != nil)
        }
    }

    /// One finding, one line, whatever signs stand in a value: editors and terminals read them.
    @Test func aFindingIsOneLineWithoutControlSigns() throws {
        var files = SampleContent.full
        files["Content/news/khac.md"] = SampleContent.news("Khác", date: "\"2024\\n10\\e[31m\\r\"")
        let result = try Program.run(["check", "--as-of", SampleContent.asOf], in: Folder(files))
        #expect(result.err.lines.count == 1)
        #expect(
            result.err.hasPrefix("Content/news/khac.md:3:7: error: ") && result.err.hasSuffix(" [malformed-date]\n"))
        #expect(result.err.unicodeScalars.dropLast().allSatisfy { $0.value >= 0x20 })
    }

    @Test func everyRuleIsExplained() throws {
        let place = try Folder()
        let list = try Program.run(["explain"], in: place)
        #expect(list.status == 0)
        let rules = list.out.lines.compactMap { $0.components(separatedBy: ": ").first }
        #expect(rules.count > 40 && rules == rules.sorted())
        for rule in rules {
            let vietnamese = try Program.run(["explain", rule], in: place)
            #expect(vietnamese.status == 0)
            #expect(vietnamese.out.lines.first?.hasPrefix(rule) == true)
            #expect(vietnamese.out.contains("\nCách sửa: "))
            #expect((vietnamese.out.lines.last?.components(separatedBy: "Căn cứ: ").last?.count ?? 0) > 3, "\(rule)")
        }
        let english = try Program.run(["explain", "yaml-tab", "--lang", "en"], in: place)
        #expect(english.out.contains("YAML 1.2 §6.1") && english.out.contains("How to fix it: "))
        let unknown = try Program.run(["explain", "khong-co"], in: place)
        #expect(unknown.status == 2 && unknown.out == "" && unknown.err.contains("khong-co"))
    }

    @Test func theSchemaDescribesEveryKind() throws {
        let result = try Program.run(["schema"], in: Folder())
        #expect(result.status == 0 && result.err == "")
        let schema = try #require(JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? Object)
        let definitions = try #require(schema["$defs"] as? [String: Object])
        func required(_ kind: String) -> Set<String> { Set(definitions[kind]?["required"] as? [String] ?? []) }
        func properties(_ kind: String) -> [String: Object] {
            definitions[kind]?["properties"] as? [String: Object] ?? [:]
        }

        let kinds = [
            "site", "calendar", "staff", "forms", "procedure", "results", "dossier", "apology", "plan", "task",
            "report", "indicator", "news", "page",
        ]
        for kind in kinds { #expect(definitions[kind] != nil, "\(kind)") }
        #expect(required("site") == ["unit", "baseURL"])
        #expect(required("unit") == ["name"])
        #expect(required("procedure") == ["code", "name", "field", "levels"])
        #expect(required("dossier") == ["code", "procedure", "applicantKind", "channel", "received"])
        #expect(required("task") == ["key", "task"])
        #expect(required("news") == ["title", "date"])
        #expect(
            required("apology").isSuperset(of: [
                "number", "issuedOn", "dossier", "reason", "originalDue", "newDue", "signer",
            ]))
        #expect(
            properties("dossier")["outcome"]?["enum"] as? [String] == [
                "granted", "refused", "returned-incomplete", "withdrawn", "stopped",
            ])
        #expect(properties("procedure")["code"]?["title"] as? String == "Mã thủ tục")
        #expect(properties("news")["date"]?["format"] as? String == "date")
        for (kind, definition) in definitions {
            #expect(definition["additionalProperties"] as? Bool == false)
            #expect(required(kind).isSubset(of: properties(kind).keys), "\(kind)")
        }
        // Every reference leads to a definition.
        let references = result.out.components(separatedBy: "\"$ref\": \"#/$defs/").dropFirst().map {
            $0.prefix { $0 != "\"" }
        }
        #expect(references.allSatisfy { definitions[String($0)] != nil })
    }
}
