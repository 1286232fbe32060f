import FileSystem
import Foundation
import Testing

/// Changes of real folders, as the kernel tells them. What is never told is waited for in vain: the time limit tells.
@Suite(.timeLimit(.minutes(1))) struct FolderWatchTests {
    let place: TemporaryFolder

    init() throws { place = try TemporaryFolder() }

    @Test func aSavedFileIsReported() async throws {
        try place.write("cũ", to: "a.md")
        let watch = try place.watch()
        try place.write("mới", to: "a.md")
        #expect(await watch.next() == files("a.md"))
    }

    @Test func anEditorThatRenamesReportsTheFile() async throws {
        try place.write("cũ", to: "trang/a.md")
        let watch = try place.watch()
        try place.move("trang/a.md", to: "trang/a.md~")
        try place.write("mới", to: "trang/.a.md.swp")
        try await Task.sleep(for: .milliseconds(20))
        try place.move("trang/.a.md.swp", to: "trang/a.md")
        // One piece of news, however many steps the editor took.
        #expect(await watch.next() == files("trang/a.md"))
    }

    @Test func aFileIsNotReportedBeforeItIsWritten() async throws {
        let watch = try place.watch()
        let path = place.path + "/dài.md"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try await Task.sleep(for: .milliseconds(20))
        try handle.write(contentsOf: Data("xong".utf8))
        try handle.close()
        #expect(await watch.next() == files("dài.md"))
    }

    @Test func newFoldersAreWatchedWithWhatIsInThem() async throws {
        let watch = try place.watch()
        try place.write("1", to: "a/b/c/d.md")
        await watch.hears("a/b/c/d.md")
        try place.write("2", to: "a/b/c/e.md")
        await watch.hears("a/b/c/e.md")
    }

    @Test func aFolderThatWentAndCameBackIsStillWatched() async throws {
        try place.write("1", to: "a/b/x.md")
        let watch = try place.watch()
        try FileManager.default.removeItem(atPath: place.path + "/a")
        await watch.hears(nil)
        try place.write("2", to: "a/b/x.md")
        await watch.hears("a/b/x.md")
        try place.write("3", to: "a/b/x.md")
        await watch.hears("a/b/x.md")
    }

    @Test func aRenamedFolderIsReportedUnderItsNewName() async throws {
        try place.write("1", to: "a/x.md")
        let watch = try place.watch()
        try place.move("a", to: "b")
        await watch.hears(nil)
        try place.write("2", to: "b/x.md")
        await watch.hears("b/x.md")
    }

    @Test func theRootItselfMayBeReplaced() async throws {
        try place.write("1", to: "nội dung/x.md")
        let watch = try place.watch("nội dung")
        try place.move("nội dung", to: "cũ")
        await watch.hears(nil)
        try place.write("2", to: "khác/x.md")
        try place.move("khác", to: "nội dung")
        await watch.hears(nil)
        try place.write("3", to: "nội dung/x.md")
        await watch.hears("x.md")
    }

    @Test func aQueueOverflowIsReportedAsEverything() async throws {
        let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
        guard count <= 100_000 else { return }
        for name in ["a.md", "b.md"] { try place.write("x", to: name) }
        let watch = try place.watch()
        // Faster than the watcher reads; the kernel merges a piece of news with the one before only if they are alike.
        for _ in 0..<count { for name in ["a.md", "b.md"] { chmod(place.path + "/" + name, 0o600) } }
        try place.write("y", to: "cuối.md")
        var told = FolderChanges()
        while !told.isEverything, !told.files.contains("cuối.md") { told = await watch.next() }
        // Whether or not some of it was lost, what comes after is told.
        try place.write("z", to: "sau.md")
        await watch.hears("sau.md")
    }

    /// Then the root and the folder above it are one.
    @Test func aRootMayBeNamedByADot() async throws {
        let watch = try place.watch(".")
        try place.write("mới", to: "a.md")
        #expect(await watch.next() == files("a.md"))
        try place.write("mới", to: "trang/b.md")
        await watch.hears("trang/b.md")
        try place.write("sửa", to: "trang/b.md")
        await watch.hears("trang/b.md")
    }

    @Test func hiddenNamesNeverCount() async throws {
        let watch = try place.watch()
        try place.write("x", to: ".git/HEAD")
        try place.write("x", to: "a.md~")
        try place.write("x", to: "a.md")
        #expect(await watch.next() == files("a.md"))
    }

    private func files(_ names: String...) -> FolderChanges {
        var changes = FolderChanges()
        changes.files = Set(names)
        return changes
    }
}

extension FolderWatch {
    /// Waits until a file is told of, or, for nil, everything; a slow computer may be told in more pieces than one.
    func hears(_ name: String?) async {
        var told = FolderChanges()
        while name.map({ !told.files.contains($0) }) ?? !told.isEverything { told = await next() }
    }

    /// What is told next.
    func next() async -> FolderChanges {
        for await _ in signals {
            let changes = take()
            if !changes.isEmpty { return changes }
        }
        return FolderChanges()
    }
}
