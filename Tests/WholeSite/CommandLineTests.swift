import Foundation
import Glibc
import Testing

/// Arguments, exit codes, and what is printed where.
@Suite struct CommandLineTests {
    @Test(arguments: [
        ["build", "--no-such-option"], ["build", "--as-of", "2024-02-30"], ["build", "--as-of", "hôm nay"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "nhiều"], ["build", "--lang", "fr"], ["build", "thừa"], ["check", "--format", "xml"],
        ["no-such-command"],
        ["build", "--output"],
    ])
    func wrongUsageEndsWithTwo(arguments: [String]) throws {
        let place = try Folder(SampleContent.full)
        let result = try Program.run(arguments, in: place)
        #expect(result.status == 2)
        #expect(result.out == "" && result.err != "")
        #expect(!place.exists("site"))
    }

    @Test(arguments: [["--help"], ["build", "--help"], ["--version"], []])
    func helpIsNoFailure(arguments: [String]) throws {
        let result = try Program.run(arguments, in: Folder())
        #expect(result.status == 0)
        #expect(result.out != "" && result.err == "")
    }

    @Test(arguments: ["build", "check"])
    func noContentFolderEndsWithThree(command: String) throws {
        let place = try Folder(["tep": "x"])
        for content in ["khong-co", "tep"] {
            let result = try Program.run([command, "--content", content], in: place)
            #expect(result.status == 3)
            #expect(result.out == "" && result.err.lines.count == 1)
            #expect(result.err.contains("“\(content)”"))
        }
        #expect(!place.exists("site"))
    }

    @Test func aPipeGetsFindingsAndOneClosingLine() throws {
        var files = SampleContent.full
        files["Content/ghi-chu.txt"] = "nháp"
        let place = try Folder(files)
        let result = try place.build()
        #expect(result.status == 0)
        #expect(result.err.lines.count == 1)
        #expect(
            result.err.hasPrefix("Content/ghi-chu.txt:1:1: warning: ") && result.err.hasSuffix("[unrecognised-file]\n"))
        let pages = try place.tree("site").keys.filter { $0.hasSuffix(".html") }.count
        let all = try place.tree("site").count
        let closing = /(\d+) trang, ghi (\d+) tệp, gỡ 0 tệp, (\d+) cảnh báo, \d+\.\d\d giây\n/
        #expect(result.out.wholeMatch(of: closing).map { [$0.1, $0.2, $0.3] } == ["\(pages)", "\(all)", "1"])
        #expect(!(result.out + result.err).contains("\u{1B}"))
    }

    @Test func findingsNameThePathAsItWasGiven() throws {
        let place = try Folder([
            "noi/dung/site.yml": SampleContent.bare["Content/site.yml"] ?? "", "noi/dung/x.txt": "x",
        ])
        for (content, shown) in [
            ("noi/dung", "noi/dung/x.txt"), ("noi/dung/", "noi/dung/x.txt"), ("./noi/dung", "./noi/dung/x.txt"),
            (place.path + "/noi/dung", place.path + "/noi/dung/x.txt"),
        ] {
            let result = try Program.run(["check", "--content", content], in: place)
            #expect(result.status == 0)
            #expect(result.err.hasPrefix(shown + ":1:1: warning: "))
        }
    }

    @Test func messagesAreEnglishOnRequest() throws {
        var files = SampleContent.full
        files["Content/news/khac.md"] = "---\ntitle: A\n---\n"
        let place = try Folder(files)
        let result = try Program.run(["check", "--lang", "en"], in: place)
        #expect(result.err == "Content/news/khac.md:2:1: error: “news” lacks the required key “date” [missing-key]\n")
        #expect(result.out == "1 errors, 0 warnings\n")
    }

    @Test func aTerminalSeesProgress() throws {
        let place = try Folder(SampleContent.many(procedureName: "Khai sinh"))
        let terminal = try Terminal()
        let process = try Program.start(
            ["build", "--as-of", SampleContent.asOf], in: place, output: place.path + "/out", errors: terminal.path)
        let shown = terminal.readToEnd()
        #expect(process.wait() == 0)
        #expect(shown.contains("Đọc nội dung") && shown.contains("Ghi trang"))
        #expect(shown.firstMatch(of: /Ghi trang \d+\/\d+/) != nil)
        // It ends with a cleared line, on which the closing one is printed.
        #expect(shown.hasSuffix("\r\u{1B}[K"))
        #expect(!shown.contains("\n"))
        #expect(place.text("out").lines.count == 1)
    }
}

/// A pseudo-terminal: what is written to `path` can be read here.
private final class Terminal {
    private let master: Int32
    let path: String

    init() throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN: unlock the other end, and ask for its number.
        var locked: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw Program.Failure(reason: "no pseudo-terminal")
        }
        path = "/dev/pts/\(number)"
    }

    deinit { close(master) }

    /// All that is written until the last writer is gone.
    func readToEnd() -> String {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(master, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: all, as: UTF8.self) }
            all += part[..<count]
        }
    }
}
