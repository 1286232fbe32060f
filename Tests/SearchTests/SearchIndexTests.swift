import Testing

@testable import Search

@Suite struct SearchIndexTests {
    private func document(_ code: String, _ title: String, _ text: String) -> SearchDocument {
        SearchDocument(
            kind: .procedure, path: "thu-tuc/" + code, title: title, note: "Hộ tịch", names: ["tên\tkhác"], texts: [text])
    }

    private var documents: [SearchDocument] {
        (0..<40).map { document("1.0000\($0 + 10)", "Thủ tục \($0)", "giấy tờ số \($0) của \($0 % 3 == 0 ? "đất đai" : "đất ở")") }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func sameDocumentsSameBytes() {
        let (one, two) = (SearchIndex(documents, shards: 16), SearchIndex(documents, shards: 16))
        #expect(one.names == two.names)
        for shard in 0..<16 { #expect(one.words(in: shard) == two.words(in: shard)) }
    }

    @Test func namesHaveALineForEach() {
        let lines = text(SearchIndex(documents, shards: 4).names).split(separator: "\n")
        #expect(lines.count == 42)
        #expect(lines[0] == "Hộ tịch")
        #expect(lines[1] == "#thu-tuc")
        #expect(lines[2] == "1.000010\t0\tThủ tục 0\ttên khác")
    }

    @Test func wordsStandInTheFileOfTheirHash() {
        let index = SearchIndex(documents, shards: 16)
        let shard = WordIndex.shard(of: Array("dai".utf8), among: 16)
        #expect(text(index.words(in: shard)).contains("đai\tadddd"))
        for other in 0..<16 where other != shard { #expect(!text(index.words(in: other)).contains("\nđai\t")) }
    }

    @Test func pairsStandBelowTheirFirstWord() {
        let index = SearchIndex(
            [document("1.000010", "A", "một hai"), document("1.000011", "B", "hai một"), document("1.000012", "C", "một hai")],
            shards: 1)
        #expect(text(index.words(in: 0)).contains("môt.\tabb\n hai\tac\n") == true)
    }

    @Test func aChangedTextChangesTheFilesOfItsWordsAlone() {
        var changed = documents
        changed[5].texts.append("xylophone")
        let (before, after) = (SearchIndex(documents, shards: 64), SearchIndex(changed, shards: 64))
        #expect(before.names == after.names)
        #expect((0..<64).count { before.words(in: $0) != after.words(in: $0) } == 1)
    }

    @Test func whatMostHaveTellsNoneApart() {
        let index = SearchIndex(documents, shards: 1)
        #expect(text(index.words(in: 0)).contains("giây'\t\n"))
    }
}
