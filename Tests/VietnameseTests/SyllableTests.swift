import Testing
import Vietnamese

/// What can be one Vietnamese word.
@Suite struct SyllableTests {
    @Test(arguments: [
        "đăng", "ký", "khai", "sinh", "giường", "quyền", "nghiêng", "thuở", "khuya", "uỷ", "ỦY", "Ngoằn", "ương", "gì",
        "Đ" + "ức",
    ])
    func words(word: String) { #expect(Syllable.isPossible(word.unicodeScalars)) }

    @Test(arguments: [
        "", "đ", "®¨ng", "hå", "s¬", "ụè", "tiÕp", "tIếp", "schön", "façade", "ngà" + "ố", "aeiou", "kháchs", "zá",
    ])
    func noWords(word: String) { #expect(!Syllable.isPossible(word.unicodeScalars)) }
}
