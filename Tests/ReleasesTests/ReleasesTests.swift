import FileSystem
import Publishing
import Releases
import TestSupport
import Testing

/// Laws that hold after any publications, in any order.
@Suite struct ReleasesTests {
    @Test(arguments: 1...6)
    func releasesNeverChange(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let place = try TemporaryFolder()
        let releases = Releases(place.published, jobs: 3)
        var site = RandomSite(using: &generator)
        /// The files of the site itself in each release that was published.
        var expected: [Int: [String: String]] = [:]
        var live = 0
        for round in 0..<25 {
            let keep = Int.random(in: 2...4, using: &generator)
            let before = live == 0 ? [:] : try place.texts("www/current")
            if live > 0, Int.random(in: 0..<3, using: &generator) == 0 {
                let target = try place.numbers().randomElement(using: &generator)
                live = try await releases.rollBack(to: target, at: Int64(round)).live ?? 0
                expected[live] = target.flatMap { expected[$0] }
            } else {
                site =
                    Bool.random(using: &generator)
                    ? site.edited(using: &generator) : RandomSite(using: &generator)
                let built = try place.build(site.texts)
                live = try await releases.publish(built, .all(keep: keep), at: Int64(round)).live ?? 0
                #expect(try place.numbers().count <= keep)
                expected[live] = site.texts
            }
            #expect(try place.numbers().last == live)
            let tree = try place.texts("www/current")
            for number in try place.numbers() {
                let texts = try place.texts("www/generations/" + Releases.name(number))
                let own = try #require(expected[number])
                // Besides its own files a tree has styles of earlier ones, and nothing else.
                #expect(texts.filter { own[$0.key] != nil } == own, "generation \(number) in round \(round)")
                #expect(texts.keys.allSatisfy { own[$0] != nil || $0.hasPrefix("assets/site.") })
            }
            // A page of the release before finds its styles in this one.
            for (path, text) in before where path.hasSuffix(".css") && before[RandomSite.home]?.hasPrefix(path) == true
            {
                #expect(tree[path] == text, "\(path) is lost in round \(round)")
            }
            for path in site.texts.keys where tree[path] != nil {
                #expect(place.inode("www/current/" + path) != place.inode("site/" + path))
            }
            #expect(try folders(in: place.published + "/.congkhai") == ["generations"])
            #expect(try namesIn(place.published + "/.congkhai/generations").count == place.numbers().count)
        }
    }

    @Test func whatIsTheSameIsTheSameFile() async throws {
        let place = try TemporaryFolder()
        let releases = Releases(place.published, jobs: 2)
        var texts = ["index.html": "a", "tin-tuc/1.html": "b", "tin-tuc/2.html": "c"]
        _ = try await releases.publish(place.build(texts), .all(), at: 0)
        texts["tin-tuc/2.html"] = "d"
        let outcome = try await releases.publish(place.build(texts), .all(), at: 1)
        #expect(outcome.difference.changed == ["tin-tuc/2.html"])
        #expect(outcome.difference.added.isEmpty && outcome.difference.removed.isEmpty)
        for (path, isSame) in [("index.html", true), ("tin-tuc/1.html", true), ("tin-tuc/2.html", false)] {
            let inodes = ["000001", "000002"].map { place.inode("www/generations/\($0)/\(path)") }
            #expect((inodes[0] == inodes[1]) == isSame, "\(path)")
        }
    }

    /// Who writes into what is live spoils every release that has the file; the next one does not take it over.
    @Test func aFileThatWasTouchedIsNotTakenOver() async throws {
        let place = try TemporaryFolder()
        let releases = Releases(place.published, jobs: 2)
        var texts = ["index.html": "a", "1.html": "b"]
        _ = try await releases.publish(place.build(texts), .all(), at: 0)
        texts["index.html"] = "c"
        _ = try await releases.publish(place.build(texts), .all(), at: 1)
        try writeFile(place.published + "/current/1.html", Array("x".utf8))
        texts["index.html"] = "d"
        _ = try await releases.publish(place.build(texts), .all(), at: 2)
        #expect(try place.texts("www/current") == texts)
        await #expect(throws: ReleaseFailure.self) { try await releases.rollBack(to: 1, at: 3) }
        #expect(try place.texts("www/current") == texts)
    }

    /// Two writings in one tick of the clock leave one stamp: what is fresh is read again.
    @Test func aChangeWithinOneTickIsSeen() async throws {
        let place = try TemporaryFolder()
        let releases = Releases(place.published, jobs: 2)
        for round in 0..<40 {
            let text = round.isMultiple(of: 2) ? "chẵn" : "lẻ  "
            let built = try place.build(["index.html": text])
            _ = try await releases.publish(built, .all(), at: 0)
            #expect(try place.texts("www/current")["index.html"] == text, "round \(round)")
        }
    }

    @Test func aLostRecordIsMadeAgain() async throws {
        let place = try TemporaryFolder()
        let releases = Releases(place.published, jobs: 2)
        let first = ["index.html": "a", "1.html": "b"]
        let second = ["index.html": "c", "1.html": "b"]
        _ = try await releases.publish(place.build(first), .all(), at: 0)
        _ = try await releases.publish(place.build(second), .all(), at: 0)
        for name in ["000001", "000002"] { try removeFile(place.published + "/.congkhai/generations/" + name) }
        let outcome = try await releases.publish(place.build(second), .all(), at: 0)
        #expect(outcome.difference.isEmpty)
        _ = try await releases.rollBack(to: nil, at: 0)
        #expect(try place.texts("www/current") == first)
    }

    /// A link that somebody took away is put back by publishing, or by going back; no release is lost by it.
    @Test func aLostLinkIsMadeAgain() async throws {
        let place = try TemporaryFolder()
        let releases = Releases(place.published, jobs: 2)
        for text in ["a", "b", "c"] {
            _ = try await releases.publish(place.build(["index.html": text]), .all(), at: 0)
        }
        try removeFile(place.published + "/current")
        _ = try await releases.rollBack(to: 2, at: 0)
        #expect(try place.texts("www/current") == ["index.html": "b"])
        try removeFile(place.published + "/current")
        _ = try await releases.publish(place.build(["index.html": "c"]), .all(), at: 0)
        #expect(try place.texts("www/current") == ["index.html": "c"])
        #expect(try place.numbers() == [1, 2, 3, 4, 5])
    }

    /// Each call without a number goes one publication further back, whatever was gone back to before.
    @Test func rollingBackTwiceGoesFurtherBack() async throws {
        let place = try TemporaryFolder()
        let releases = Releases(place.published, jobs: 2)
        for text in ["a", "b", "c"] {
            _ = try await releases.publish(place.build(["index.html": text]), .all(), at: 0)
        }
        for text in ["b", "a"] {
            _ = try await releases.rollBack(to: nil, at: 0)
            #expect(try place.texts("www/current") == ["index.html": text])
        }
        await #expect(throws: ReleaseFailure.self) { try await releases.rollBack(to: nil, at: 0) }
        _ = try await releases.publish(place.build(["index.html": "d"]), .all(keep: 2), at: 0)
        #expect(try place.texts("www/current") == ["index.html": "d"])
    }
}
