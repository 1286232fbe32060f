import Digests
import FileSystem
import TestSupport
import Testing

/// A digest that is taken over from an earlier build is that of the bytes that are there now, whatever the disk's clock.
@Suite struct FoundFilesTests {
    private static let second: Int64 = 1_000_000_000
    static let kinds: [SimulatedDisk.Kind] = [
        .init(granule: 1), .init(granule: 4_000_000), .init(granule: second),
        .init(granule: 2 * second, stampsChanges: false), .init(granule: second, isReadable: false),
        .init(granule: 2 * second, stampsChanges: false, isReadable: false),
        .init(granule: second, lead: 3_600 * second), .init(granule: second, lead: -3_600 * second),
        .init(granule: second, isReadable: false, lead: 3_600 * second),
        .init(granule: second, isReadable: false, lead: -3_600 * second),
    ]

    @Test(arguments: kinds)
    func whatIsTakenOverIsThere(kind: SimulatedDisk.Kind) async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let disk = SimulatedDisk(kind)
        var known = KnownFiles()
        /// Between nothing and two granules; often nothing.
        func moment() -> Int64 {
            Bool.random(using: &generator) ? 0 : Int64.random(in: 0...(2 * kind.granule), using: &generator)
        }
        func edit() {
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                let path = "\(Int.random(in: 0..<6, using: &generator))"
                let bytes = UInt64.random(in: 0..<3, using: &generator)
                switch Int.random(in: 0..<6, using: &generator) {
                case 0: disk.remove(path)
                // With the time that it had, with an old one, with one to come.
                case 1: disk.write(path, bytes, modified: disk.stamp(path)?.modified)
                case 2: disk.write(path, bytes, modified: 1_600_000_000_000_000_000)
                case 3: disk.write(path, bytes, modified: 1_900_000_000_000_000_000)
                default: disk.write(path, bytes)
                }
                disk.move(by: moment())
            }
        }
        for build in 0..<200 {
            edit()
            var found = await disk.found(known: known)
            for (entry, digest) in zip(found.entries, found.digests) where digest != nil {
                #expect(digest == disk.digest(entry.path), "\(entry.path), build \(build), seed \(seed)")
            }
            // What changes while it is read.
            edit()
            await found.readUnknown { _ in true }
            edit()
            known = Bool.random(using: &generator) ? found.known : await found.known(clock: disk.clock)
            disk.move(by: moment())
        }
    }

    /// With a clock that has moved on, nothing is read that did not change; what is written in the granule of the listing
    /// is read once more.
    @Test(arguments: [Int64(1), 4_000_000, second])
    func unchangedFilesAreNotReadAgain(granule: Int64) async throws {
        let disk = SimulatedDisk(.init(granule: granule))
        for path in 0..<20 { disk.write("\(path)", UInt64(path)) }
        var found = await disk.found(known: KnownFiles())
        await found.readUnknown { _ in true }
        #expect(disk.reads == 20)
        let early = found.known
        #expect(early.files.allSatisfy { $0.stamp == nil && $0.digest != nil })
        disk.move(by: granule)

        let again = await disk.found(known: early)
        #expect(disk.reads == 40 && again.known.hasSameBytes(as: early))
        let third = await disk.found(known: again.known)
        #expect(disk.reads == 40 && third.known == again.known)

        // The build itself may look again, when the clock has moved.
        let late = await found.known(clock: disk.clock)
        #expect(disk.reads == 60 && late == again.known)
        disk.write("3", 99)
        #expect(await !disk.found(known: late).known.hasSameBytes(as: late))
        #expect(disk.reads == 61)
    }

    /// A file that is touched and holds what it held costs its own reading.
    @Test func aTouchedFileIsTheSame() async throws {
        let disk = SimulatedDisk(.init(granule: 1))
        for path in 0..<20 { disk.write("\(path)", UInt64(path)) }
        disk.move(by: 5)
        var found = await disk.found(known: KnownFiles())
        await found.readUnknown { _ in true }
        let known = found.known
        disk.move(by: 5)
        disk.write("7", 7)
        disk.move(by: 5)
        let again = await disk.found(known: known).known
        #expect(disk.reads == 21 && again.hasSameBytes(as: known) && again != known)
    }

    /// Of a disk on which no clock can be read, only what was changed last is read again.
    @Test func withoutAClockTheLastChangeCounts() async throws {
        let disk = SimulatedDisk(.init(granule: Self.second, isReadable: false))
        for path in 0..<20 {
            disk.write("\(path)", UInt64(path), modified: 1_600_000_000_000_000_000)
            disk.move(by: Self.second)
        }
        var found = await disk.found(known: KnownFiles())
        await found.readUnknown { _ in true }
        #expect(found.known.files.filter { $0.stamp == nil }.map(\.path) == ["19"])
    }

    /// Files that came, went or cannot be read are never taken for the same.
    @Test func otherFilesAreNotTheSame() {
        let digest = Digest([1])
        func files(_ files: (String, Digest?)...) -> KnownFiles {
            KnownFiles(files.map { KnownFiles.File(path: $0.0, stamp: nil, digest: $0.1) })
        }
        let one = files(("a", digest), ("b", digest))
        #expect(one.hasSameBytes(as: one))
        #expect(!one.hasSameBytes(as: files(("a", digest))))
        #expect(!one.hasSameBytes(as: files(("a", digest), ("c", digest))))
        #expect(!one.hasSameBytes(as: files(("a", digest), ("b", Digest([2])))))
        let unread = files(("a", nil))
        #expect(!unread.hasSameBytes(as: unread))
    }
}
