import TestSupport
import Testing

@testable import Vietnamese

@Suite struct VietnameseOrderTests {
    @Test(arguments: [
        ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ặ", "â", "ầ", "ậ", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i"],
        ["i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"],
        ["ban", "bàn", "bản", "bán", "bạn", "bang", "băng", "bâng"],
        ["da", "dan", "đa", "đan"],
        ["ba lá", "bà la", "ba má"],
        ["Điều 1", "Điều 2", "Điều 9", "Điều 10", "Điều 10a", "Điều 100"],
        ["hộ tịch", "Hộ tịch", "HỘ TỊCH"],
        ["ho", "ho khau", "hoa"],
        ["1.000094", "1.001193", "2.000815"],
        ["số 7", "số 07", "số 007", "số 8"],
        ["", " ?", "0", "1", "a", "中"],
    ])
    func order(texts: [String]) {
        var generator = SeededGenerator(seed: 3)
        let shuffled = texts.shuffled(using: &generator)
        #expect(shuffled.sortedInVietnamese { $0 } == texts)
        for (left, right) in zip(texts, texts.dropFirst()) {
            #expect(VietnameseSortKey(left) < VietnameseSortKey(right))
        }
    }

    @Test(arguments: [
        ("Tiếng Việt", "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"),
        ("đường", "đu\u{31B}o\u{31B}\u{300}ng"),
        ("ĂN", "A\u{306}N"),
        ("hộ  tịch", " hộ\u{A0}tịch "),
        ("phương", "ph\u{AD}ương"),
    ])
    func equalKeys(left: String, right: String) {
        #expect(VietnameseSortKey(left) == VietnameseSortKey(right))
    }

    @Test func longRunsOfDigits() {
        let nines = String(repeating: "9", count: 254)
        #expect(VietnameseSortKey(nines) < VietnameseSortKey("1" + nines))
        #expect(VietnameseSortKey("1" + nines) < VietnameseSortKey("2" + nines))
        #expect(VietnameseSortKey(String(repeating: "0", count: 600)) < VietnameseSortKey("1"))
    }

    @Test(arguments: [
        ["1", "1.1", "1.2", "1.9", "1.10", "1.10.1", "2", "10"],
        ["I", "II", "III", "IV", "V", "VIII", "IX", "X", "XI", "XIX", "XX"],
        ["a", "b", "c", "d", "đ", "e", "g"],
        ["1.000094.000.00.00.H56", "1.001193.000.00.00.H40", "1.001193.000.00.00.H56"],
        ["I.1", "I.2", "II.1"],
    ])
    func headingNumbers(texts: [String]) {
        #expect(texts.reversed().sorted { HeadingNumber($0) < HeadingNumber($1) } == texts)
    }

    @Test func dotsAtTheEndDoNotCount() {
        #expect(HeadingNumber("2.3.") == HeadingNumber("2.3"))
        #expect(HeadingNumber("").hashValue == HeadingNumber(".").hashValue)
        #expect(HeadingNumber("1.09") == HeadingNumber("1.9"))
    }
}
