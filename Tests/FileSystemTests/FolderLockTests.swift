import FileSystem
import Foundation
import Glibc
import Testing

@Suite struct FolderLockTests {
    let place: TemporaryFolder

    init() throws { place = try TemporaryFolder() }

    /// Even while a process that is just being started has the file open, too.
    @Test func aLockEndsWithItsOwner() throws {
        let path = place.path + "/khoa"
        var lock = try FolderLock(path)
        #expect(lock != nil)
        #expect(try FolderLock(path) == nil)
        let own = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
            .first { destination(ofLink: "/proc/self/fd/\($0)") == fullPath(path) }
        let copy = dup(try #require(own))
        defer { close(copy) }
        lock = nil
        #expect(try FolderLock(path) != nil)
    }

    @Test func aFolderItselfMayBeLocked() throws {
        let lock = try FolderLock(of: place.path)
        #expect(lock != nil)
        #expect(try FolderLock(of: place.path) == nil)
        withExtendedLifetime(lock) {}
        #expect(try namesIn(place.path).isEmpty)
        #expect(throws: FileError.self) { try FolderLock(of: place.path + "/khong-co") }
    }
}
