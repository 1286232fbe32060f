import Binary
import FileSystem
import Foundation
import TestSupport
import Testing

/// A file in pieces is the file that all of them make together.
@Suite struct FileBytesTests {
    private let place: TemporaryFolder
    private var path: String { place.path + "/tep" }

    init() throws { place = try TemporaryFolder() }

    private static func bytes(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Cut anywhere: pieces of nothing, small ones that are gathered, and some larger than what they are gathered in.
    private static func pieces(of bytes: [UInt8], longest: Int, _ generator: inout SeededGenerator) -> [BinaryReader] {
        var pieces: [BinaryReader] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = min(rest.count, Int.random(in: 0...longest, using: &generator))
            pieces.append(BinaryReader(Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    @Test(arguments: [(0, 1), (1, 1), (5_000, 20), (70_000, 9_000), (400_000, 150_000)])
    func isOne(count: Int, longest: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        for _ in 0..<10 {
            let bytes = Self.bytes(count, &generator)
            let pieces = Self.pieces(of: bytes, longest: longest, &generator)
            try writeFile(path, .chunks(pieces))
            #expect(try readFile(path) == bytes)
            #expect(file(path, contains: .chunks(pieces)) && file(path, contains: bytes))
        }
    }

    @Test func anyOtherByteIsNoticed() throws {
        var generator = SeededGenerator(seed: 1)
        let bytes = Self.bytes(200_000, &generator)
        try writeFile(path, bytes)
        for place in [0, 1, 65_535, 65_536, 131_072, 199_999] {
            var others = bytes
            others[place] ^= 1
            #expect(!file(path, contains: others), "byte \(place)")
            let pieces = Self.pieces(of: others, longest: 90_000, &generator)
            #expect(!file(path, contains: .chunks(pieces)), "byte \(place)")
        }
        #expect(!file(path, contains: Array(bytes.dropLast())))
        #expect(!file(path, contains: bytes + [0]))
        #expect(!file(place.path + "/khong-co", contains: []))
    }

    @Test func aTouchedFileKeepsItsBytes() throws {
        try writeFile(path, [1, 2, 3])
        let before = try #require(FileStamp(of: path))
        Thread.sleep(forTimeInterval: 0.02)
        try touchFile(path)
        let after = try #require(FileStamp(of: path))
        #expect(after.modified > before.modified && after.inode == before.inode)
        #expect(try readFile(path) == [1, 2, 3])
        #expect(throws: FileError.self) { try touchFile(place.path + "/khong-co") }
    }
}
