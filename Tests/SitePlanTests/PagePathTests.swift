import TestSupport
import Testing

@testable import SitePlan

@Suite struct PagePathTests {
    @Test(arguments: [
        "index.html", "thu-tuc/1.001193.html", "a/b/c", ".well-known/security.txt", "assets/ảnh/trụ sở.jpg",
        "a..b/c...", String(repeating: "x", count: 255),
    ])
    func accepted(text: String) {
        #expect(PagePath(text)?.text == text)
    }

    @Test(arguments: [
        "", "/", "/a", "a/", "a//b", "..", "../a", "a/../b", ".", "a/./b", ".git/x", "a/.x", "a\\b", "a\nb", "a\u{7F}",
        "a\u{0}b", String(repeating: "x", count: 256), String(repeating: "abcd/", count: 210) + "x",
    ])
    func refused(text: String) {
        #expect(PagePath(text) == nil)
    }

    @Test(arguments: [
        ("index.html", "index.html", "index.html"), ("index.html", "a/b.html", "a/b.html"),
        ("a/b.html", "index.html", "../index.html"),
        ("a/b.html", "a/c.html", "c.html"), ("a/b/c.html", "a/d/e.html", "../d/e.html"),
        ("a/b.html", "ab/c.html", "../ab/c.html"), ("a/b/c", "b/c", "../../b/c"),
        ("a/a/a", "a/a", "../a"),
    ])
    func references(from: String, to: String, way: String) throws {
        #expect(try #require(PagePath(from)).reference(to: #require(PagePath(to))) == way)
    }

    /// Following the reference from a page always ends at the other.
    @Test func everyReferenceLeadsToItsTarget() throws {
        var generator = SeededGenerator(seed: 7)
        func path() throws -> PagePath {
            let parts = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                ["a", "b", "ab", "ảnh", "x.html"].randomElement(using: &generator) ?? "a"
            }
            return try #require(PagePath(parts.joined(separator: "/")))
        }
        for _ in 0..<2000 {
            let (from, to) = (try path(), try path())
            var folders = from.text.split(separator: "/").dropLast().map(String.init)
            for part in from.reference(to: to).split(separator: "/") {
                if part == ".." { try #require(folders.popLast() != nil) } else { folders.append(String(part)) }
            }
            #expect(folders.joined(separator: "/") == to.text, "from \(from.text)")
            #expect(from.depth == from.text.split(separator: "/").count - 1)
            #expect(from.folder == from.text.split(separator: "/").dropLast().joined(separator: "/"))
        }
    }

    @Test func areOrderedByBytes() {
        let sorted = ["a-b", "a/b", "ab", "b"].compactMap { PagePath($0) }
        #expect(sorted.reversed().sorted() == sorted)
    }
}
