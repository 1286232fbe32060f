import FileSystem
import Testing

@Suite struct TrustedStampsTests {
    private func entry(_ changed: Int64, modified: Int64? = nil, device: UInt64 = 1) -> FileEntry {
        FileEntry(
            path: "\(changed)", kind: .file,
            stamp: FileStamp(size: 1, inode: 1, modified: modified ?? changed, changed: changed), device: device)
    }

    private func trusted(_ entries: [FileEntry], _ clock: DiskClock?, now: Int64 = 1_000) -> [String] {
        let stamps = TrustedStamps(of: entries, clock: clock, now: now)
        return entries.filter { stamps.contain($0) }.map(\.path)
    }

    /// One as old as the clock says may be written again within the granule.
    @Test func thoseBeforeTheClock() {
        let entries = [entry(9), entry(10), entry(11), entry(8, modified: 90)]
        #expect(trusted(entries, DiskClock(time: 10, device: 1)) == ["9", "8"])
        #expect(trusted(entries, DiskClock(time: 10, device: 1, stampsChanges: false)) == [])
    }

    /// The clock of one disk says nothing of another, nor do stamps to come.
    @Test func ofAnotherDiskThoseBeforeItsLast() {
        let entries = [entry(9, device: 2), entry(10, modified: 3, device: 2), entry(500, device: 2), entry(7)]
        #expect(trusted(entries, DiskClock(time: 8, device: 1), now: 100) == ["9", "7"])
        #expect(trusted(entries, nil, now: 100) == ["9"])
        #expect(trusted(entries, nil, now: 600) == ["9", "10"])
        // Nothing shows that this disk stamps changes.
        #expect(trusted([entry(9), entry(10)], nil) == [])
    }

    @Test func notWhatIsNoFile() {
        let link = FileEntry(path: "lien-ket", kind: .other)
        #expect(trusted([link], DiskClock(time: 10, device: 0)) == [])
    }
}
