import Testing

@testable import Vietnamese

@Suite struct NumbersTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (12_345, "12.345"), (1_234_567, "1.234.567"),
        (34_900_000, "34.900.000"), (-1_234, "-1.234"), (-999, "-999"),
        (Int.max, "9.223.372.036.854.775.807"), (Int.min, "-9.223.372.036.854.775.808"),
    ])
    func grouped(value: Int, text: String) {
        #expect(VietnameseNumber.grouped(value) == text)
    }

    @Test(arguments: [
        (8_882, 2, "88,82"), (5, 2, "0,05"), (-5, 2, "-0,05"), (123_456_789, 3, "123.456,789"), (7, 0, "7"),
        (7, -1, "7"), (100, 2, "1,00"), (1, 30, "0,000000000000000001"),
    ])
    func decimals(scaled: Int, places: Int, text: String) {
        #expect(VietnameseNumber.decimal(scaled, places: places) == text)
    }

    @Test(arguments: [
        (841, 947, 2, "88,81%"), (1, 1, 2, "100,00%"), (0, 5, 2, "0,00%"), (1, 3, 2, "33,33%"), (2, 3, 2, "66,67%"),
        (1, 8, 2, "12,50%"), (1, 8, 1, "12,5%"), (1, 8, 0, "13%"), (1, 20_000, 2, "0,01%"), (1, 20_001, 2, "0,00%"),
        (-1, 8, 0, "-13%"), (3_000, 1, 2, "300.000,00%"), (.max, .max, 2, "100,00%"),
    ])
    func percents(part: Int, whole: Int, places: Int, text: String) {
        #expect(VietnameseNumber.percent(part, of: whole, places: places) == text)
    }

    @Test func percentOfNothing() {
        #expect(VietnameseNumber.percent(1, of: 0) == nil)
        #expect(VietnameseNumber.percent(1, of: -1) == nil)
        #expect(VietnameseNumber.percent(.max, of: 1) == nil)
    }

    @Test func money() {
        #expect(VietnameseNumber.money(34_900_000) == "34.900.000 đồng")
        #expect(VietnameseNumber.money(0) == "0 đồng")
    }

    @Test(arguments: [
        (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
        (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
        (31, "ba mươi mốt"), (44, "bốn mươi tư"), (55, "năm mươi lăm"), (90, "chín mươi"), (100, "một trăm"),
        (101, "một trăm linh một"), (104, "một trăm linh bốn"), (105, "một trăm linh năm"), (110, "một trăm mười"),
        (111, "một trăm mười một"), (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"),
        (999, "chín trăm chín mươi chín"),
        (1_000, "một nghìn"), (1_001, "một nghìn không trăm linh một"), (1_010, "một nghìn không trăm mười"),
        (1_100, "một nghìn một trăm"), (10_000, "mười nghìn"), (21_000, "hai mươi mốt nghìn"),
        (105_000, "một trăm linh năm nghìn"), (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"), (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_000_000_000, "một tỷ"), (1_000_000_050, "một tỷ không trăm năm mươi"),
        (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"), (2_000_000_000_000_000_000, "hai tỷ tỷ"),
        (-15, "âm mười lăm"),
    ])
    func words(value: Int, text: String) {
        #expect(VietnameseNumber.words(value) == text)
    }

    @Test(arguments: [
        (34_900_000, "Ba mươi tư triệu chín trăm nghìn đồng"), (0, "Không đồng"), (8_000, "Tám nghìn đồng"),
        (1_234_567, "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng"), (-5_000, "Âm năm nghìn đồng"),
    ])
    func moneyInWords(amount: Int, text: String) {
        #expect(VietnameseNumber.moneyInWords(amount) == text)
    }

    @Test func theLargestNumbersHaveWords() {
        #expect(VietnameseNumber.words(.min).hasPrefix("âm chín tỷ hai trăm hai mươi ba triệu"))
        #expect(VietnameseNumber.words(.max).hasSuffix("tám trăm linh bảy"))
    }
}
