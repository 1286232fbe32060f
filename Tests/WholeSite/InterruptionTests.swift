import Foundation
import Glibc
import Testing

/// Nothing torn: a kill or a full disk never leaves half a site.
@Suite struct InterruptionTests {
    @Test func theNextBuildRepairsAKilledOne() throws {
        let contents = [
            SampleContent.many(procedureName: "Khai sinh"),
            SampleContent.many(procedureName: "Đăng ký khai sinh (mới)"),
        ]
        var trees: [[String: [UInt8]]] = []
        let place = try Folder()
        for files in contents {
            for (name, text) in files { try place.write(text, to: name) }
            trees.append(try place.cleanTree())
        }
        #expect(trees[0].count == trees[1].count && trees[0] != trees[1])

        var seen: Set<Int32> = []
        for round in 0..<Program.kills(8) {
            for (name, text) in contents[round % 2] { try place.write(text, to: name) }
            let build = try Program.start(["build", "--as-of", SampleContent.asOf], in: place)
            // From the start of reading to past the end of writing.
            usleep(UInt32(40_000 + round % 8 * 45_000 + Int.random(in: 0..<40_000)))
            build.kill()
            seen.insert(build.wait())
            // Whatever stands there is whole: one of the two versions, never half a file.
            for (path, bytes) in try place.tree("site") {
                #expect(trees.contains { $0[path] == bytes }, "\(path) is torn in round \(round)")
            }
            #expect(try place.build().status == 0)
            #expect(try place.tree("site") == trees[round % 2], "round \(round)")
            #expect(!place.exists("site/.congkhai/staging"))
        }
        #expect(seen.contains(-SIGKILL))
    }

    @Test(
        .enabled(if: SmallDisk.canBeMade, "only root can mount a small disk"),
        arguments: [SmallDisk.Limit.space, .files])
    func aFullDiskLeavesTheOldSite(limit: SmallDisk.Limit) throws {
        let place = try Folder(SampleContent.full)
        let disk = try SmallDisk(at: place.path + "/disk")
        let output = ["--output", "disk/site"]
        #expect(try place.build(output).status == 0)
        let before = try place.changes("disk/site")
        for (name, text) in SampleContent.many(procedureName: "Khai sinh", daysPerMonth: 2, perDay: 20) {
            try place.write(text, to: name)
        }
        let wanted = try place.cleanTree()

        // A little more room each time: it ends in the middle of a page, between two, at a folder, at the list of files.
        let used = disk.used(limit)
        let step = limit == .space ? 8192 : 1
        var failures = 0
        for room in stride(from: used + step, to: used + 300 * step, by: step) {
            try disk.resize(limit, to: room)
            let result = try place.build(output)
            if result.status == 0 { break }
            failures += 1
            #expect(result.status == 3)
            #expect(result.out == "" && result.err.lines.count == 1)
            #expect(
                try place.changes("disk/site") == before,
                "with \(room - used) more than before the old site has changed")
        }
        #expect(failures > 10)
        #expect(try place.tree("disk/site") == wanted)
    }
}

/// A file system in memory with little room.
final class SmallDisk {
    enum Limit: Sendable { case space, files }

    private let path: String

    /// Whether this process may mount one.
    static let canBeMade: Bool = {
        guard isRoot, let place = try? Folder() else { return false }
        return (try? SmallDisk(at: place.path + "/disk")) != nil
    }()

    init(at path: String) throws {
        self.path = path
        mkdir(path, 0o755)
        guard mount("tmpfs", path, "tmpfs", 0, "size=64m,nr_inodes=100000") == 0 else {
            throw Program.Failure(reason: "cannot mount")
        }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    func used(_ limit: Limit) -> Int {
        var room = statvfs()
        statvfs(path, &room)
        return switch limit {
        case .space: Int(room.f_blocks - room.f_bfree) * Int(room.f_frsize)
        case .files: Int(room.f_files - room.f_ffree)
        }
    }

    func resize(_ limit: Limit, to room: Int) throws {
        let option = limit == .space ? "size=\(room)" : "nr_inodes=\(room)"
        guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), option) == 0 else {
            throw Program.Failure(reason: "cannot resize: \(String(cString: strerror(errno)))")
        }
    }
}
