import Foundation
import Glibc
import Testing

/// `congkhai publish` and `congkhai rollback`, as people run them.
@Suite struct PublishTests {
    let place: Folder
    let www: PublishedFolder

    init() throws {
        place = try Folder(SampleContent.full)
        www = PublishedFolder(place: place)
        #expect(try place.build().status == 0)
    }

    private func changeNews(_ title: String) throws {
        try place.write(SampleContent.news(title), to: "Content/news/2024/tin-moi.md")
        #expect(try place.build().status == 0)
    }

    @Test func whatIsPublishedIsTheSiteAndNothingElse() throws {
        try place.write("của người khác", to: "site/googlexyz.html")
        let result = try www.publish()
        let tree = try place.tree("site").filter { $0.key != "googlexyz.html" }
        #expect(result.status == 0 && result.err == "")
        #expect(result.out == "Đã đăng bản 000001: thêm \(tree.count), sửa 0, gỡ 0 tệp\n")
        #expect(try place.tree(www.live) == tree)
        #expect(!place.exists(www.live + "/.congkhai"))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: place.path + "/www/current")
                == "generations/000001")
    }

    @Test func publishingAgainChangesNothing() throws {
        try www.publish()
        let before = try place.changes("www")
        let result = try www.publish()
        #expect(result.status == 0 && result.out == "Không có gì thay đổi: vẫn là bản 000001.\n")
        #expect(try place.changes("www") == before)
    }

    @Test func rollbacksAndPublicationsAlternate() throws {
        try www.publish()
        let first = try place.tree("site")
        try changeNews("Tin sửa")
        #expect(try www.publish().out.hasPrefix("Đã đăng bản 000002: thêm 0, sửa "))
        let second = try place.tree("site")
        #expect(first != second)
        #expect(try www.goBack().out.hasPrefix("Đã quay lại, thành bản 000003: thêm 0, sửa "))
        #expect(try www.tree(like: first) == first)
        #expect(try www.goBack(["--to", "2"]).status == 0)
        #expect(try www.tree(like: second) == second)
        #expect(try www.goBack(["--to", "2"]).out == "Không có gì thay đổi: vẫn là bản 000004.\n")

        let list = try www.goBack(["--list"])
        let count = first.count
        let lines = [
            "000004  T  \(count) tệp  quay lại 000002  đang đăng", "000003  T  \(count) tệp  quay lại 000001",
            "000002  T  \(count) tệp", "000001  T  \(count) tệp",
        ]
        #expect(list.out.replacing(/\d\d:\d\d ngày \d\d\/\d\d\/\d{4}/, with: "T").lines == lines)

        try changeNews("Tin sửa nữa")
        #expect(try www.publish(["--keep", "2"]).status == 0)
        let third = try place.tree("site")
        #expect(try www.tree(like: third) == third)
        #expect(www.releases == ["000004", "000005"])
    }

    /// A page that was read before the switch asks for its styles after it.
    @Test func stylesStayForThoseWhoReadAPageBefore() throws {
        try www.publish()
        let style = try #require(place.tree("site").keys.first { $0.hasPrefix("assets/site.") })
        try place.write(SampleContent.site.replacing("#9f1d20", with: "#1d4f9f"), to: "Content/site.yml")
        #expect(try place.build().status == 0)
        #expect(!place.exists("site/" + style))
        #expect(try www.publish().status == 0)
        let next = try #require(place.tree("site").keys.first { $0.hasPrefix("assets/site.") })
        #expect(place.exists(www.live + "/" + style) && place.exists(www.live + "/" + next))
        #expect(try www.goBack().status == 0)
        #expect(place.exists(www.live + "/" + style) && place.exists(www.live + "/" + next))
        // They go with the last release that had them for its own.
        for title in ["một", "hai", "ba"] {
            try changeNews(title)
            #expect(try www.publish(["--keep", "2"]).status == 0)
        }
        #expect(!place.exists(www.live + "/" + style) && place.exists(www.live + "/" + next))
    }

    @Test func aPreviewWritesNothing() throws {
        let all = try www.publish(["--dry-run"])
        let paths = try place.tree("site").keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(all.out.lines == paths.map { "thêm " + $0 } + ["thêm \(paths.count), sửa 0, gỡ 0 tệp"])
        #expect(!place.exists("www"))
        try www.publish()
        try place.write(SampleContent.news("Tin sửa"), to: "Content/news/2024/tin-khac.md")
        try place.remove("Content/news/2024/tin-moi.md")
        try place.build()
        let before = try place.changes("www")
        let result = try www.publish(["--dry-run"])
        #expect(result.status == 0)
        #expect(result.out.contains("thêm tin-tuc/2024/tin-khac.html\n"))
        #expect(result.out.contains("sửa tin-tuc/index.html\n"))
        #expect(result.out.contains("gỡ tin-tuc/2024/tin-moi.html\n"))
        #expect(try place.changes("www") == before)
    }

    @Test func tooManyRemovalsAreRefused() throws {
        try www.publish()
        try place.remove("Content/news")
        try place.build()
        let before = try place.changes("www")
        let refused = try www.publish(["--max-removals", "0"])
        #expect(refused.status == 4 && refused.out == "" && refused.err.lines.count == 1)
        let share = try #require(refused.err.firstMatch(of: /publish|đăng với --max-removals (\d+)/)?.1)
        #expect(try www.publish(["--max-removals", "\(Int(share).map { $0 - 1 } ?? 0)", "--dry-run"]).status == 4)
        #expect(try place.changes("www") == before)
        #expect(try www.publish(["--max-removals", "\(share)%"]).status == 0)
    }

    @Test func anOlderSiteIsRefused() throws {
        try place.build(["--output", "moi"])
        try changeNews("Tin sửa")
        try www.publish()
        let live = www.live
        let refused = try www.publish(["--output", "moi"])
        #expect(refused.status == 4 && refused.out == "" && refused.err.contains("--over-newer"))
        #expect(www.live == live)
        #expect(try www.publish(["--output", "moi", "--over-newer"]).status == 0)
        // What was gone back to is older than the site: publishing goes on.
        #expect(try www.publish().status == 0)
        #expect(try www.goBack().status == 0)
        #expect(try www.publish().out.hasPrefix("Đã đăng bản "))
    }

    /// Web servers run as a user of their own, whatever the umask of who publishes, or of who did before.
    @Test func everybodyMayReadWhatIsPublished() throws {
        func unreadable() throws -> [String] {
            try Folder.names(in: place.path + "/www/generations", folders: true).filter {
                var status = stat()
                stat(place.path + "/www/generations/" + $0, &status)
                let wanted: mode_t = status.st_mode & S_IFMT == S_IFDIR ? 0o555 : 0o444
                return status.st_mode & wanted != wanted
            }
        }
        #expect(try Program.run(["publish", "www"], in: place, umask: "077").status == 0)
        #expect(try unreadable() == [])
        let tree = place.path + "/www/generations"
        #expect(chmod(tree, 0o700) == 0 && chmod(tree + "/000001/index.html", 0o600) == 0)
        try changeNews("Tin sửa")
        #expect(try Program.run(["publish", "www"], in: place, umask: "077").status == 0)
        #expect(try unreadable() == ["000001/index.html"])
        #expect(try Program.run(["rollback", "www"], in: place, umask: "077").status == 0)
        #expect(try unreadable().allSatisfy { $0.hasPrefix("000001/") })
    }

    @Test func anUploadThatNobodyListedIsNotConfirmed() throws {
        let refused = try Program.run(["publish", "--uploaded"], in: place)
        #expect(refused.status == 4 && refused.out == "" && refused.err.contains("chưa có danh sách"))
        #expect(!place.exists("site/.congkhai/uploaded"))
    }

    @Test func twoAtOnceAreRefused() throws {
        try www.publish()
        try changeNews("Tin sửa")
        for path in ["www/.congkhai/lock", "site/.congkhai/lock"] {
            let lock = open(place.path + "/" + path, O_RDWR | O_CLOEXEC)
            try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
            let refused = try www.publish()
            #expect(refused.status == 4 && refused.out == "" && refused.err.lines.count == 1)
            flock(lock, LOCK_UN)
            close(lock)
        }
        #expect(www.releases == ["000001"])
        #expect(try www.publish().status == 0)
    }

    @Test func aSiteHalfBuiltIsRefused() throws {
        try www.publish()
        let manifest = place.text("site/.congkhai/manifest")
        try place.move("site/.congkhai/manifest", to: "site/.congkhai/unfinished")
        let refused = try www.publish()
        #expect(refused.status == 4 && refused.err.contains("nửa cũ nửa mới"))
        #expect(try place.build().status == 0)
        #expect(place.text("site/.congkhai/manifest") == manifest)
        #expect(try www.publish().status == 0)
        for lost in ["site/tin-tuc/index.html", "site/.congkhai/manifest"] {
            try place.remove(lost)
            #expect([3, 4].contains(try www.publish().status))
            #expect(try place.build().status == 0)
            #expect(try www.publish().status == 0)
        }
    }

    @Test func whereNothingCanBePublished() throws {
        try place.write("một tệp", to: "tep")
        try place.write("của người khác", to: "khac/current/index.html")
        let attempts: [(arguments: [String], status: Int32)] = [
            (["publish", "tep"], 3), (["publish", "tep/www"], 3), (["publish", "site"], 4), (["publish", "khac"], 4),
            (["publish", "www", "--output", "khong-co"], 3), (["publish", "www", "--output", "Content"], 3),
            (["rollback", "khong-co"], 3), (["rollback", "site"], 4), (["publish"], 2),
            (["publish", "www", "--keep", "1"], 2),
            (["publish", "www", "--max-removals", "nhiều"], 2), (["publish", "--uploaded", "--dry-run"], 2),
        ]
        for (arguments, status) in attempts {
            let result = try Program.run(arguments, in: place)
            #expect(result.status == status, "\(arguments)")
            #expect(result.out == "" && result.err != "")
        }
        #expect(place.text("tep") == "một tệp" && place.text("khac/current/index.html") == "của người khác")
        try www.publish()
        #expect(try www.goBack().status == 4)
        #expect(try www.goBack(["--to", "7"]).status == 4)
    }

    @Test func changesAreListedForHostsThatOnlyTakeFiles() throws {
        let all = try Program.run(["publish", "--changes", "-"], in: place)
        let count = try place.tree("site").count
        #expect(all.status == 0 && all.out.lines.count == count)
        #expect(all.out.lines.allSatisfy { $0.hasPrefix("add ") } && all.out.lines.last == "add index.html")
        #expect(try Program.run(["publish", "--uploaded"], in: place).status == 0)
        try changeNews("Tin sửa")
        let some = try Program.run(["publish", "--changes", "thay-doi"], in: place)
        #expect(some.status == 0 && place.text("thay-doi").lines.last == "change index.html")
        #expect(place.text("thay-doi").lines.contains("change tin-tuc/2024/tin-moi.html"))
        // Not confirmed: the same again, and looking at it changes nothing.
        for more in [["--dry-run"], []] {
            let again = try Program.run(["publish", "--changes", "-"] + more, in: place)
            #expect(again.out == place.text("thay-doi"))
        }
        #expect(try Program.run(["publish", "--uploaded"], in: place).status == 0)
        #expect(try Program.run(["publish", "--changes", "-"], in: place).out == "")

        // Beside releases: what is live, and what is live after going back.
        let first = try www.publish(["--changes", "-"])
        #expect(first.err.hasPrefix("Đã đăng bản 000001") && first.out.lines.count == all.out.lines.count)
        #expect(try Program.run(["publish", "www", "--uploaded"], in: place).status == 0)
        try changeNews("Tin sửa nữa")
        #expect(try www.publish(["--changes", "-"]).out.lines.contains("change tin-tuc/2024/tin-moi.html"))
        #expect(try Program.run(["publish", "www", "--uploaded"], in: place).status == 0)
        #expect(try www.goBack(["--changes", "-"]).out.lines.contains("change tin-tuc/2024/tin-moi.html"))
    }

    @Test func messagesAreEnglishOnRequest() throws {
        let count = try place.tree("site").count
        #expect(
            try www.publish(["--lang", "en"]).out
                == "Generation 000001 is live: \(count) files added, 0 changed, 0 removed\n")
        #expect(
            try www.goBack(["--lang", "en"]).err == "congkhai: there is no generation before the one that is live\n")
    }
}
