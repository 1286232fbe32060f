import Foundation
import Glibc
import Testing

/// The output folder: what is ours in it, and what is not.
@Suite struct OutputFolderTests {
    @Test func otherPeoplesFilesAreLeftAlone() throws {
        let place = try Folder(SampleContent.full)
        let others = [
            "googlexyz.html", "tin-tuc/anh-cu.jpg", ".well-known/acme-challenge/x", ".htaccess",
            "thong-ke/bang-cu.html",
        ]
        for name in others { try place.write("của người khác", to: "site/" + name) }
        let before = try place.changes("site")
        #expect(try place.build().status == 0)
        try place.remove("Content/news")
        #expect(try place.build().status == 0)
        for name in others {
            #expect(place.text("site/" + name) == "của người khác")
            #expect(try place.changes("site")[name] == before[name])
        }
    }

    @Test func whatIsRemovedFromTheContentIsRemovedFromTheSite() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        #expect(place.exists("site/tin-tuc/2024/tin-moi.html"))
        #expect(place.exists("site/ket-qua/2024/09/05.html"))
        try place.remove("Content/news")
        try place.remove("Content/results/2024/09.csv")
        try place.remove("Content/assets/ảnh")
        let result = try place.build()
        // The news and its feed, the day of receipt, that of the results, their month, the picture; the statistics of
        // the month, its quarter and the nine months; the table of the month in three formats.
        #expect(result.out.contains("gỡ 12 tệp"))
        for gone in ["tin-tuc/2024", "ket-qua/2024/09", "assets/ảnh"] {
            #expect(!place.exists("site/" + gone), "\(gone)")
        }
        #expect(place.exists("site/ket-qua/2024/10/01.html"))
    }

    /// Without the manifest nothing is known to be ours; the next build must learn it again.
    @Test func aLostManifestIsWrittenAgain() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        try place.remove("site/.congkhai")
        try place.build()
        try place.remove("Content/news")
        try place.build()
        #expect(!place.exists("site/tin-tuc/2024/tin-moi.html"))
        #expect(try place.tree("site") == place.cleanTree())
    }

    /// The last build knows its own files as well, and a page that goes is gone.
    @Test(
        arguments: [
            { $0 + "x" }, { String($0.dropLast(9)) }, { _ in "" }, { $0.replacing("tin-moi", with: "tin-mai") },
        ] as [@Sendable (String) -> String])
    func aCorruptManifestLosesNoFile(harm: @Sendable (String) -> String) throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        try place.write("của người khác", to: "site/tin-tuc/2024/tin-mai.html")
        try place.write(harm(place.text("site/.congkhai/manifest")), to: "site/.congkhai/manifest")
        try place.remove("Content/news")
        try place.build()
        #expect(!place.exists("site/tin-tuc/2024/tin-moi.html"))
        #expect(place.text("site/tin-tuc/2024/tin-mai.html") == "của người khác")
    }

    /// As versions of the program before this one left it.
    @Test func anEarlierManifestIsUnderstood() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        let lines = place.text("site/.congkhai/manifest").lines
        let earlier = ["congkhai 1"] + lines.dropFirst().dropLast() + ["\(lines.count - 2) files", ""]
        try place.write(earlier.joined(separator: "\n"), to: "site/.congkhai/manifest")
        try place.remove("site/.congkhai/cache")
        try place.remove("Content/news")
        try place.build()
        #expect(!place.exists("site/tin-tuc/2024/tin-moi.html"))
        #expect(place.text("site/.congkhai/manifest").hasPrefix("congkhai 2\n"))
    }

    /// Killed before all files were in place, or before that was said.
    @Test(arguments: [false, true])
    func anInterruptedBuildIsRepaired(allInPlace: Bool) throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        if allInPlace {
            try place.write(place.text("site/.congkhai/manifest"), to: "site/.congkhai/unfinished")
        } else {
            try place.move("site/.congkhai/manifest", to: "site/.congkhai/unfinished")
            try place.write("trang cũ", to: "site/tin-tuc/index.html")
        }
        #expect(try place.build().status == 0)
        #expect(!place.exists("site/.congkhai/unfinished"))
        #expect(try place.tree("site") == place.cleanTree())
        try place.remove("Content/news")
        try place.build()
        #expect(!place.exists("site/tin-tuc/2024/tin-moi.html"))
        #expect(!place.exists("site/.congkhai/unfinished"))
    }

    /// What tells when the site changed last is the time of the manifest, whether or not its words have.
    @Test func aChangeIsDated() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        let first = try #require(try place.changes("site", all: true)[".congkhai/manifest"])
        try place.build()
        #expect(try place.changes("site", all: true)[".congkhai/manifest"] == first)
        try place.write(SampleContent.news("Tin sửa"), to: "Content/news/2024/tin-moi.md")
        try place.build()
        #expect(try place.changes("site", all: true)[".congkhai/manifest"] != first)
    }

    /// A manifest that was cut short, or that names places outside, removes nothing.
    @Test(arguments: [
        "congkhai 1\n../Content/site.yml\n1 files\n", "congkhai 1\nkhac.html\n", "congkhai 1\n/etc/hostname\n1 files\n",
        "congkhai 2\nkhac.html\n1 files, sum 0\n", "", "\0",
    ])
    func aSpoiledManifestRemovesNothing(manifest: String) throws {
        let place = try Folder(SampleContent.full)
        try place.write("của người khác", to: "site/khac.html")
        try place.write(manifest, to: "site/.congkhai/manifest")
        let result = try place.build()
        #expect(result.status == 0)
        #expect(result.out.contains("gỡ 0 tệp"))
        #expect(place.exists("site/khac.html") && place.exists("Content/site.yml"))
    }

    @Test func anotherBuildIsWaitedFor() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        let before = try place.changes("site")
        try place.write(SampleContent.news("Tin khác"), to: "Content/news/khac.md")
        let lock = open(place.path + "/site/.congkhai/lock", O_RDWR | O_CLOEXEC)
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let refused = try place.build()
        #expect(refused.status == 4)
        #expect(refused.out == "" && refused.err.lines.count == 1)
        #expect(try place.changes("site") == before)
        flock(lock, LOCK_UN)
        close(lock)
        #expect(try place.build().status == 0)
    }

    /// Somebody else's folder amid the site: as when a build was once run by another user. The mark that no user may
    /// change a folder stands for it, since tests may run as the one user who may do everything.
    @Test func whereOneFolderCannotBeWritten() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        let before = try place.changes("site")
        let folder = place.path + "/site/tin-tuc/2024"
        guard Program.succeeds("chattr", "+i", folder) else { return }
        defer { _ = Program.succeeds("chattr", "-i", folder) }
        try place.write(SampleContent.news("Tin sửa"), to: "Content/news/2024/tin-moi.md")
        try place.write(SampleContent.news("Tin khác"), to: "Content/news/khac.md")
        let refused = try place.build()
        #expect(refused.status == 3)
        #expect(refused.err.lines.last?.contains("“site/tin-tuc/2024”") == true)
        #expect(refused.err.lines.last?.contains("trang cũ còn nguyên") == true)
        #expect(try place.changes("site") == before)
        #expect(Program.succeeds("chattr", "-i", folder))
        #expect(try place.build().status == 0)
        #expect(try place.tree("site") == place.cleanTree())
    }

    /// Times that systems elsewhere give their files: long before any of them was made, and long after.
    @Test(arguments: ["1601-01-01", "2300-01-01", "2500-06-01"])
    func oddTimesOfFiles(day: String) throws {
        let place = try Folder(SampleContent.full)
        try #require(Program.succeeds("touch", "-d", day, place.path + "/Content/news/2024/tin-moi.md"))
        #expect(try place.build().status == 0)
        #expect(Program.succeeds("touch", "-d", day, place.path + "/site/tin-tuc/index.html"))
        #expect(try place.build().status == 0)
        #expect(try place.tree("site") == place.cleanTree())
    }

    @Test(arguments: ["Content", "Content/../Content/", "Content/xem", "./Content/a/b"])
    func aSiteIsNotBuiltIntoItsContent(output: String) throws {
        let place = try Folder(SampleContent.full)
        let before = try place.changes("Content")
        let refused = try place.build(["--output", output])
        #expect(refused.status == 2 && refused.out == "" && refused.err.contains("nằm trong thư mục nội dung"))
        #expect(try place.changes("Content") == before)
        #expect(try place.build(["--output", "Content/.xem-thu"]).status == 0)
    }

    @Test func whereNothingCanBeWritten() throws {
        let place = try Folder(SampleContent.full)
        try place.write("một tệp", to: "tep")
        for output in ["tep", "tep/site"] {
            let result = try place.build(["--output", output])
            #expect(result.status == 3)
            #expect(result.out == "" && result.err.lines.count == 1)
        }
        #expect(place.text("tep") == "một tệp")
    }

    @Test(.disabled(if: isRoot, "root can write anywhere"))
    func aReadOnlyFolderIsNotWrittenTo() throws {
        let place = try Folder(SampleContent.full)
        try place.write("cũ", to: "site/index.html")
        chmod(place.path + "/site", 0o555)
        defer { chmod(place.path + "/site", 0o755) }
        let result = try place.build()
        #expect(result.status == 3)
        #expect(place.text("site/index.html") == "cũ")
    }

    @Test(.disabled(if: isRoot, "root can read anything"))
    func aFileWithoutPermissionIsReported() throws {
        let place = try Folder(SampleContent.full)
        chmod(place.path + "/Content/news/2024/tin-moi.md", 0)
        let result = try place.build()
        #expect(result.status == 1)
        #expect(result.findings.map { $0.hasPrefix("Content/news/2024/tin-moi.md:1:1: error: ") } == [true])
        #expect(result.findings.map { $0.hasSuffix("[unreadable-file]") } == [true])
    }
}
