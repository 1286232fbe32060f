import Codecs
import Testing

@Suite struct QRCodeTests {
    /// ISO/IEC 18004, table 7, level M: the most bytes of a version; its side is 17 + 4 × version.
    @Test(arguments: [(1, 14), (2, 26), (4, 62), (10, 213), (40, 2331)])
    func sizesAreThoseOfTheStandard(version: Int, most: Int) throws {
        #expect(try QRCode(String(repeating: "a", count: most)).size == 17 + 4 * version)
        if version < 40 { #expect(try QRCode(String(repeating: "a", count: most + 1)).size == 21 + 4 * version) }
    }

    @Test func textsTooLongForACodeAreRefused() {
        #expect(throws: QRCode.EncodingError.empty) { try QRCode("") }
        #expect(throws: QRCode.EncodingError.tooLong(bytes: 2332)) { try QRCode(String(repeating: "a", count: 2332)) }
    }

    @Test func theSameTextGivesTheSameSquare() throws {
        let address = "https://minhhoa.example.vn/cong-khai/thu-tuc/1.001193.html"
        #expect(try QRCode(address) == QRCode(address))
        #expect(try QRCode(address) != QRCode(address + "?"))
    }

    /// Three corners carry a square in a square; the fourth does not.
    @Test func cornersAreWhatCamerasLookFor() throws {
        let code = try QRCode("https://minhhoa.example.vn/")
        let ends = [0, code.size - 7]
        let whole = ends.flatMap { top in ends.map { (top, $0) } }.filter { top, left in
            (0..<7).allSatisfy { code[row: top, column: left + $0] && code[row: top + 6, column: left + $0] }
        }
        #expect(whole.count == 3)
    }

    @Test func runsAreTheDarkModules() throws {
        let code = try QRCode("Thủ tục")
        for row in 0..<code.size {
            let dark = Set(code.runs(ofRow: row).joined())
            #expect((0..<code.size).allSatisfy { dark.contains($0) == code[row: row, column: $0] })
        }
    }
}
