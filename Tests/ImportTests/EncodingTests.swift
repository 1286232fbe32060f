import Foundation
import Testing
import Vietnamese

@testable import Import

/// Letters as files of Vietnamese offices store them.
@Suite struct EncodingTests {
    /// Every letter in both cases, with each tone.
    static let letters = SearchWord.alphabet.flatMap(\.letters).flatMap { [$0, $0.uppercased()] }

    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    /// The bytes of a text: letters the set has, and others as a letter with a tone behind it.
    private static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .utf16LittleEndian: return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case .windows1258, .tcvn3:
            let table = encoding == .tcvn3 ? SingleByteSet.tcvn3 : SingleByteSet.windows1258
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                if let byte = table.firstIndex(of: scalar) {
                    bytes.append(UInt8(byte))
                    continue
                }
                let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                let base = String(String.UnicodeScalarView(parts.filter { !tones.contains($0) }))
                    .precomposedStringWithCanonicalMapping.unicodeScalars
                for part in Array(base) + parts.filter(tones.contains) {
                    guard let byte = table.firstIndex(of: part) else { return nil }
                    bytes.append(UInt8(byte))
                }
            }
            return bytes
        }
    }

    @Test(arguments: TextEncoding.allCases)
    func everyLetterRoundTrips(encoding: TextEncoding) throws {
        for letter in Self.letters {
            let bytes = try #require(Self.encode(letter, encoding))
            #expect(encoding.decode(bytes).tidied == letter)
        }
    }

    /// As these bytes look to a program that knows Latin letters only.
    @Test func knownTextsAreRead() {
        let fonts = "§¨ng ký khai sinh, chøng thùc; x· H­¬ng S¬n, huyÖn Th­êng Xu©n; nép hå s¬ tr­íc ngµy 30"
        let bytes = fonts.unicodeScalars.map { UInt8($0.value) }
        #expect(
            TextEncoding.tcvn3.decode(bytes)
                == "Đăng ký khai sinh, chứng thực; xã Hương Sơn, huyện Thường Xuân; nộp hồ sơ trước ngày 30")
        // “Hồ sơ đã trả”: H ô grave  s ơ  đ a tilde  t r a hook.
        let windows: [UInt8] = [
            0x48, 0xF4, 0xCC, 0x20, 0x73, 0xF5, 0x20, 0xF0, 0x61, 0xDE, 0x20, 0x74, 0x72, 0x61, 0xD2,
        ]
        #expect(TextEncoding.windows1258.decode(windows).tidied == "Hồ sơ đã trả")
        #expect(TextEncoding.windows1258.decode([0x81]) == "\u{FFFD}")
    }

    static let texts = [
        "Số hồ sơ", "Mã thủ tục", "Ngày tiếp nhận;Ngày hẹn trả", "Trực tuyến toàn trình", "Lý do quá hạn",
        "Đã giải quyết, Trả lại vì chưa đủ giấy tờ", "DANH SÁCH HỒ SƠ TIẾP NHẬN", "Uỷ ban nhân dân xã Minh Hoạ",
    ]

    @Test(arguments: TextEncoding.allCases, texts)
    func theEncodingIsKnownByItsWords(encoding: TextEncoding, text: String) throws {
        let line = text + " H56.41.07-240905-0001\r\n"
        #expect(TextEncoding.detect(try #require(Self.encode(line, encoding))) == encoding)
    }

    @Test func marksDecideAndAreNoText() throws {
        let text = "Mã hồ sơ"
        for (encoding, mark) in [
            (TextEncoding.utf8, [0xEF, 0xBB, 0xBF] as [UInt8]), (.utf16LittleEndian, [0xFF, 0xFE]),
            (.utf16BigEndian, [0xFE, 0xFF]),
        ] {
            let bytes = mark + (try #require(Self.encode(text, encoding)))
            #expect(TextEncoding.detect(bytes) == encoding)
            #expect(encoding.decode(bytes) == text)
        }
    }

    @Test func bytesThatAreNoVietnameseHaveNoEncoding() {
        #expect(TextEncoding.detect(Array("x,y\n".utf8) + [0x81, 0x8D, 0xFF, 0x90]) == nil)
    }

    /// Half a unit, lone surrogates, bytes at random: something is read, and nothing breaks.
    @Test func anyBytesDecode() {
        for encoding in TextEncoding.allCases {
            for length in 0..<5 { _ = encoding.decode([UInt8](repeating: 0xD8, count: length)) }
            #expect(encoding.decode([]) == "")
        }
    }
}
