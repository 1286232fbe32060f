import Testing

@testable import FileSystem

@Suite struct BuildIdentifierTests {
    private func words(_ words: UInt32...) -> [UInt8] {
        words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }

    private func note(_ type: UInt32, _ name: String, _ content: [UInt8]) -> [UInt8] {
        func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4) }
        return words(UInt32(name.utf8.count), UInt32(content.count), type) + padded(Array(name.utf8)) + padded(content)
    }

    private func identifier(_ notes: [UInt8]) -> [UInt8]? {
        notes.withUnsafeBytes { buildIdentifier(in: $0, alignment: 4) }
    }

    @Test func isFoundAmongOthers() {
        let own = note(3, "GNU\0", [9, 8, 7, 6, 5])
        #expect(identifier(own) == [9, 8, 7, 6, 5])
        #expect(identifier(note(1, "GNU\0", [1, 2, 3]) + note(3, "Go\0", [4]) + own) == [9, 8, 7, 6, 5])
        #expect(identifier(note(1, "GNU\0", [1])) == nil)
        #expect(identifier([]) == nil)
    }

    /// Lengths that reach beyond the end are not followed.
    @Test func cutNotesHaveNone() {
        let own = note(1, "GNU\0", [1]) + note(3, "GNU\0", [9, 8, 7, 6])
        for count in 0..<own.count { #expect(identifier(Array(own.prefix(count))) == nil, "\(count) bytes") }
        #expect(identifier(words(.max, .max, 3)) == nil)
    }

    /// The linker gives these tests one, as it gives the program one.
    @Test func thisHasOne() throws {
        let own = try #require(buildIdentifier())
        #expect(own.count >= 8 && own == buildIdentifier())
    }
}
