import Digests
import Foundation
import Testing

@testable import Search

@Suite struct SearchIndexTests {
    /// In the order of the list.
    private static let documents: [(document: SearchDocument, words: DocumentWords)] = [
        (SearchDocument(.page, path: "gioi-thieu.html", title: "Giới thiệu"), DocumentWords(["Tờ khai ở đâu"])),
        (
            SearchDocument(
                .procedure, path: "thu-tuc/1.001193.html", title: "Đăng ký \"khai\" sinh",
                aliases: ["làm giấy khai sinh"], field: "Hộ tịch", code: "1.001193"),
            DocumentWords(["Nộp tờ khai. Nhận giấy khai sinh."])
        ),
        (
            SearchDocument(
                .procedure, path: "thu-tuc/2.000815.html", title: "Chứng thực", field: "Chứng thực",
                code: "2.000815"),
            .none
        ),
    ]

    private static let titles = TitleList(documents.map(\.document))
    private static let index = WordIndex(documents.map(\.words))

    @Test func documentsAreSortedByAddress() {
        let documents = Self.documents.map(\.document)
        #expect(documents.reversed().sorted { $0.precedes($1) }.map(\.path) == documents.map(\.path))
    }

    private func json(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func titlesAreRows() throws {
        let list = try json(Self.titles.bytes)
        let rows = try #require(list["documents"] as? [[Any]])
        #expect(list["fields"] as? [String] == ["Chứng thực", "Hộ tịch"])
        #expect(rows.map { $0.count } == [3, 6, 5])
        #expect(rows[0][1] as? String == "gioi-thieu.html")
        // The address of a procedure follows from its code.
        #expect(rows[1][1] as? Int == 0 && rows[1][3] as? String == "1.001193" && rows[1][4] as? Int == 2)
        #expect(rows[1][2] as? String == "Đăng ký \"khai\" sinh")
    }

    @Test func wordsAndPairsAreInTheShardOfTheirFirstWord() throws {
        let shards = try Self.index.shards.map(json)
        func postings(_ key: String, folded: String) -> [Int]? {
            shards[WordIndex.shard(ofFolded: folded)][key] as? [Int]
        }
        #expect(postings("khai", folded: "khai") == [0, 1])
        #expect(postings("tờ khai", folded: "to") == [0, 1])
        #expect(postings("khai sinh", folded: "khai") == [1])
        #expect(postings("đâu", folded: "dau") == [0])
        // Sentences are one text; what is only in a title is not in the shards.
        #expect(postings("chứng", folded: "chung") == nil)
    }

    /// A document changed rewrites the shards of its words, and no other; the digest of a shard says which.
    @Test func aChangeStaysInItsShards() {
        var words = Self.documents.map(\.words)
        words[0] = DocumentWords(["Tờ khai ở quầy"])
        let before = Self.index
        let after = WordIndex(words)
        let changed = before.shards.indices.filter { before.shards[$0] != after.shards[$0] }
        #expect(Set(changed).isSubset(of: Set(["o", "dau", "quay"].map(WordIndex.shard))))
        #expect(changed == before.shards.indices.filter { before.shardDigests[$0] != after.shardDigests[$0] })
    }

    @Test func theListHasADigest() {
        var documents = Self.documents.map(\.document)
        #expect(Self.titles.digest == TitleList(documents).digest)
        documents[1].aliases = []
        #expect(Self.titles.digest != TitleList(documents).digest)
    }
}

extension WordIndex {
    fileprivate var shards: [[UInt8]] { (0..<Self.shardCount).map(shard) }
    fileprivate var shardDigests: [Digest] { (0..<Self.shardCount).map(digest(ofShard:)) }
}
