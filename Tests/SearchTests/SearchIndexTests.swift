import Digests
import Foundation
import Testing

@testable import Search

@Suite struct SearchIndexTests {
    private static let documents: [(document: SearchDocument, words: DocumentWords)] = [
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
        (SearchDocument(.page, path: "gioi-thieu.html", title: "Giới thiệu"), DocumentWords(["Tờ khai ở đâu"])),
    ]

    private func json(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func orderOfDocumentsIsIrrelevant() {
        let index = SearchIndex(Self.documents)
        let other = SearchIndex(Self.documents.reversed())
        #expect(index.titles == other.titles)
        #expect(index.shards == other.shards)
        #expect(index.titlesDigest == other.titlesDigest)
        #expect(index.shardDigests == other.shardDigests)
    }

    @Test func titlesAreRows() throws {
        let list = try json(SearchIndex(Self.documents).titles)
        let rows = try #require(list["documents"] as? [[Any]])
        #expect(list["fields"] as? [String] == ["Chứng thực", "Hộ tịch"])
        #expect(rows.map { $0.count } == [3, 6, 5])
        #expect(rows[0][1] as? String == "gioi-thieu.html")
        // The address of a procedure follows from its code.
        #expect(rows[1][1] as? Int == 0 && rows[1][3] as? String == "1.001193" && rows[1][4] as? Int == 2)
        #expect(rows[1][2] as? String == "Đăng ký \"khai\" sinh")
    }

    @Test func wordsAndPairsStandInTheShardOfTheirFirstWord() throws {
        let shards = try SearchIndex(Self.documents).shards.map(json)
        func postings(_ key: String, folded: String) -> [Int]? {
            shards[SearchIndex.shard(ofFolded: folded)][key] as? [Int]
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
        var documents = Self.documents
        documents[2].words = DocumentWords(["Tờ khai ở quầy"])
        let before = SearchIndex(Self.documents)
        let after = SearchIndex(documents)
        let changed = before.shards.indices.filter { before.shards[$0] != after.shards[$0] }
        #expect(Set(changed).isSubset(of: Set(["o", "dau", "quay"].map(SearchIndex.shard))))
        #expect(changed == before.shards.indices.filter { before.shardDigests[$0] != after.shardDigests[$0] })
        #expect(before.titles == after.titles)
        #expect(before.titlesDigest == after.titlesDigest)
    }
}

extension SearchIndex {
    fileprivate var shards: [[UInt8]] { (0..<Self.shardCount).map(shard) }
    fileprivate var shardDigests: [Digest] { (0..<Self.shardCount).map(digest(ofShard:)) }
}
