import Foundation
import Testing

/// The commands for the machine the site is made and delivered on.
@Suite struct MachineCommandsTests {
    private typealias Object = [String: Any]

    private func faults(_ result: Program.Result) throws -> [String] {
        let checks = try #require(JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [Object])
        #expect(checks.count > 8)
        return checks.filter { $0["ok"] as? Bool == false }.compactMap { $0["check"] as? String }
    }

    @Test func theDoctorFindsNothingWhereAllIsWell() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        let result = try Program.run(
            ["doctor", "--as-of", "2026-06-01", "--publication", ".", "--format", "json"], in: place)
        // The sample announces no year as late as this one.
        #expect(try faults(result) == ["calendar"])
        #expect(result.status == 3)
        #expect(try Folder.names(in: place.path).filter { $0.contains("doctor") } == [])
    }

    @Test func theDoctorFindsWhatIsMissing() throws {
        let place = try Folder(SampleContent.full)
        let result = try Program.run(["doctor", "--content", "khong-co", "--format", "json"], in: place)
        #expect(result.status == 3)
        #expect(try faults(result) == ["folder-content", "content"])
        try place.write("x: [\n", to: "Content/plans/hong.yml")
        let text = try Program.run(["doctor", "--as-of", "2026-06-01"], in: place)
        #expect(text.status == 3)
        #expect(text.out.lines.contains { $0.hasPrefix("cần sửa nội dung: có ") })
    }

    @Test func nginxGetsTheHostAndThePath() throws {
        let place = try Folder(SampleContent.full)
        let usual = try Program.run(["nginx", "--as-of", SampleContent.asOf], in: place)
        #expect(usual.status == 0)
        #expect(usual.out.contains("alias \"/var/www/congkhai/current/\";"))
        let named = try Program.run(
            ["nginx", "--as-of", SampleContent.asOf, "--server-name", "a.vn", "--server-name", "b.vn"], in: place)
        #expect(named.out.contains("server_name a.vn b.vn;"))
    }

    @Test(arguments: [
        ["--server-name", "a.vn; return 200"], ["--root", "khong-tu-goc"], ["--root", "/a$b"], ["--certificate", "/c"],
    ])
    func nginxGetsNoInvalidValue(arguments: [String]) throws {
        let result = try Program.run(
            ["nginx", "--as-of", SampleContent.asOf] + arguments, in: Folder(SampleContent.full))
        #expect(result.status == 2)
        #expect(result.out == "")
    }
}
