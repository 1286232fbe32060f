import Testing

@testable import Vietnamese

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("HỘ TỊCH", "ho tich"),
        ("Giấy xác nhận tình trạng hôn nhân", "giay xac nhan tinh trang hon nhan"),
        ("Ủy ban – Uỷ ban", "uy ban – uy ban"),
        ("ngƣời ð Ð", "nguoi d d"),
        ("ph\u{AD}ương\u{A0}án\u{200B}", "phuong an"),
        ("e\u{302}\u{301} ư\u{323} đ O\u{31B}\u{300}", "e u d o"),
        ("Zürich, Ñandú, Ελλάδα", "zurich, nandu, ελλάδα"),
        ("1.001193.000.00.00.H56", "1.001193.000.00.00.h56"),
        ("", ""),
    ])
    func folding(text: String, folded: String) {
        #expect(text.folded == folded)
    }

    @Test func everyVietnameseLetterFoldsToASCII() {
        let table: [(String, String)] = [
            ("a", "aàảãáạăằẳẵắặâầẩẫấậ"), ("e", "eèẻẽéẹêềểễếệ"), ("i", "iìỉĩíị"), ("o", "oòỏõóọôồổỗốộơờởỡớợ"),
            ("u", "uùủũúụưừửữứự"), ("y", "yỳỷỹýỵ"), ("d", "dđ"),
        ]
        var count = 0
        for (ascii, letters) in table {
            for letter in letters {
                #expect(String(letter).folded == ascii)
                #expect(String(letter).uppercased().folded == ascii)
                #expect(String(letter).unicodeScalars.count == 1)
                count += 2
            }
        }
        #expect(count == 134 + 2 * "aeiouyd".count)
    }

    @Test(arguments: [
        ("Đăng ký khai sinh", 80, "dang-ky-khai-sinh"),
        ("12/PXL-UBND", 80, "12-pxl-ubnd"),
        ("  Chứng thực: bản sao (từ bản chính)… ", 80, "chung-thuc-ban-sao-tu-ban-chinh"),
        ("Đăng ký khai sinh", 11, "dang-ky"),
        ("Đăng ký khai sinh", 12, "dang-ky-khai"),
        ("abcdefghij", 4, "abcd"),
        ("Thủ tục 中文 1", 80, "thu-tuc-1"),
    ])
    func slugs(text: String, limit: Int, slug: String) {
        #expect(Folding.slug(text, limit: limit) == slug)
    }

    @Test(arguments: ["", " ", "—…!", "中文"])
    func nothingLeftForASlug(text: String) {
        #expect(Folding.slug(text) == nil)
    }

    @Test func slugWithoutRoom() {
        #expect(Folding.slug("abc", limit: 0) == nil)
        #expect(Folding.slug("abc", limit: -1) == nil)
    }
}
