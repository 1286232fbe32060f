import Binary
import FileSystem
import Testing

@Suite struct OpenedFileTests {
    private let place: TemporaryFolder
    private var path: String { place.path + "/tep" }

    init() throws { place = try TemporaryFolder() }

    private func bytes(_ region: ByteRegion?) throws -> [UInt8]? {
        try region.map { region in
            var reader = BinaryReader(region)
            return try (0..<reader.remainingCount).map { _ in try reader.read(UInt8.self) }
        }
    }

    @Test func readsHereAndThere() throws {
        let file = try OpenedFile(creating: path)
        try file.append([1, 2, 3])
        try file.append([4, 5])
        #expect(try file.count() == 5)
        for file in [file, try OpenedFile(reading: path)] {
            #expect(try bytes(file.read(at: 1, count: 3)) == [2, 3, 4])
            #expect(try bytes(file.read(at: 5, count: 0)) == [])
            for (offset, count) in [(3, 3), (6, 0), (-1, 2), (0, -1), (Int.max, 1), (1, Int.max)] {
                #expect(try file.read(at: offset, count: count) == nil)
            }
        }
        #expect(throws: FileError.self) { try OpenedFile(creating: path) }
        #expect(throws: FileError.self) { try OpenedFile(reading: path + "x") }
    }

    @Test func whatWasReadStays() throws {
        let file = try OpenedFile(creating: path)
        try file.append([UInt8](repeating: 7, count: 9_000))
        let region = try file.read(at: 0, count: 9_000)
        try writeFile(path, [])
        #expect(try bytes(region) == [UInt8](repeating: 7, count: 9_000))
        #expect(try file.read(at: 0, count: 1) == nil)
    }
}
