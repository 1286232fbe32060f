import Binary
import TestSupport
import Testing

/// What was put away comes back whole, or not at all.
@Suite struct ChecksummedFileTests {
    private let program: [UInt8] = [1, 2, 3]

    private func payload(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) } }

    private func open(_ bytes: [UInt8]) -> BinaryReader? {
        ChecksummedFile.open(ByteRegion(bytes), as: "tep", program: program)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 64, 1_000])
    func roundTrips(count: Int) throws {
        var reader = try #require(open(ChecksummedFile.seal(payload(count), as: "tep", program: program)))
        let bytes = try (0..<count).map { _ in try reader.read(UInt8.self) }
        #expect(bytes == payload(count))
        #expect(throws: BinaryError.self) { try reader.read(UInt8.self) }
    }

    /// Written in place, the bytes are the same.
    @Test(arguments: [0, 1, 64, 1_000])
    func sealedInPlace(count: Int) {
        let sealed = ChecksummedFile.seal(as: "tep", program: program, capacity: count) { writer in
            for byte in payload(count) { writer.write(byte) }
        }
        #expect(sealed == ChecksummedFile.seal(payload(count), as: "tep", program: program))
    }

    @Test func numbersOneAfterAnother() throws {
        var writer = BinaryWriter()
        writer.append(numbers: [1, 2, .max])
        var reader = BinaryReader(writer.bytes)
        var first = try reader.take(4)
        #expect(try first.read(UInt32.self) == 1 && first.isAtEnd)
        writer.removeAll()
        reader.withRemainingBytes { writer.append($0) }
        #expect(writer.bytes == [2, 0, 0, 0, 255, 255, 255, 255])
        #expect(throws: BinaryError.self) { try reader.take(9) }
        #expect(throws: BinaryError.self) { try reader.take(-1) }
        #expect(reader.remainingCount == 8)
    }

    @Test func anotherProgramsIsRefused() {
        let sealed = ByteRegion(ChecksummedFile.seal(payload(9), as: "tep", program: program))
        #expect(ChecksummedFile.open(sealed, as: "tep", program: [1, 2, 4]) == nil)
    }

    /// What was kept under one name is not taken for what another name asks for, though one may begin like the other.
    @Test(arguments: ["", "te", "tep-1", "TEP", "tệp"])
    func anotherNamesIsRefused(name: String) {
        let sealed = ByteRegion(ChecksummedFile.seal(payload(9), as: "tep", program: program))
        #expect(ChecksummedFile.open(sealed, as: name, program: program) == nil)
    }

    /// Any bit of it, any end of it, anything behind it.
    @Test(arguments: [0, 21, 32, 75])
    func corruptionIsDetected(count: Int) {
        let whole = ChecksummedFile.seal(payload(count), as: "tep", program: program)
        for place in whole.indices {
            for bit in 0..<8 {
                var bytes = whole
                bytes[place] ^= 1 << bit
                #expect(open(bytes) == nil, "bit \(bit) of \(place)")
            }
            #expect(open(Array(whole.prefix(place))) == nil, "\(place) bytes")
        }
        #expect(open(whole + [0]) == nil)
    }

    /// Words that change places, near and far: what is summed side by side must not be summed alike.
    @Test func anotherOrderIsNoticed() {
        let words = (0..<16).map { word in payload(8).map { $0 &+ UInt8(word) } }
        let sum = Array(words.joined()).withUnsafeBytes(ChecksummedFile.sum)
        for (first, second) in words.indices.flatMap({ first in (0..<first).map { (first, $0) } }) {
            var others = words
            others.swapAt(first, second)
            #expect(Array(others.joined()).withUnsafeBytes(ChecksummedFile.sum) != sum, "\(first) and \(second)")
        }
    }

    /// Bytes of any kind are read or refused; nothing is taken for a length that is not there.
    @Test func anyBytesAreReadOrRefused() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            var reader = BinaryReader(bytes)
            _ = try? [[String?]](from: &reader)
        }
    }
}
