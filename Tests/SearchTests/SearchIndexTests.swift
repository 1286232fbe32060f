import Foundation
import Testing

@testable import Search

@Suite struct SearchIndexTests {
    private static let documents = [
        SearchDocument(
            .procedure, path: "thu-tuc/1.001193.html", title: "Đăng ký \"khai\" sinh", aliases: ["làm giấy khai sinh"],
            field: "Hộ tịch", code: "1.001193", body: ["Nộp tờ khai. Nhận giấy khai sinh."]),
        SearchDocument(
            .procedure, path: "thu-tuc/2.000815.html", title: "Chứng thực", field: "Chứng thực", code: "2.000815"),
        SearchDocument(.page, path: "gioi-thieu.html", title: "Giới thiệu", body: ["Tờ khai ở đâu"]),
    ]

    private func json(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func orderOfDocumentsIsIrrelevant() async {
        let index = await SearchIndex(Self.documents)
        let other = await SearchIndex(Self.documents.reversed(), jobs: 3)
        #expect(index.titles == other.titles)
        #expect(index.shards == other.shards)
        #expect(index.titlesDigest == other.titlesDigest)
        #expect(index.shardDigests == other.shardDigests)
        #expect(index.shardDigests.count == SearchIndex.shardCount)
    }

    @Test func titlesAreRows() async throws {
        let list = try json(await SearchIndex(Self.documents).titles)
        let rows = try #require(list["documents"] as? [[Any]])
        #expect(list["fields"] as? [String] == ["Chứng thực", "Hộ tịch"])
        #expect(rows.map { $0.count } == [3, 6, 5])
        #expect(rows[0][1] as? String == "gioi-thieu.html")
        // The address of a procedure follows from its code.
        #expect(rows[1][1] as? Int == 0 && rows[1][3] as? String == "1.001193" && rows[1][4] as? Int == 2)
        #expect(rows[1][2] as? String == "Đăng ký \"khai\" sinh")
    }

    @Test func wordsAndPairsStandInTheShardOfTheirFirstWord() async throws {
        let shards = try await SearchIndex(Self.documents).shards.map(json)
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

    /// A document changed rewrites the shards of its words, and no other; what stands for a shard tells which.
    @Test func aChangeStaysInItsShards() async {
        var documents = Self.documents
        documents[2].body = ["Tờ khai ở quầy"]
        let before = await SearchIndex(Self.documents)
        let after = await SearchIndex(documents)
        let changed = before.shards.indices.filter { before.shards[$0] != after.shards[$0] }
        #expect(Set(changed).isSubset(of: Set(["o", "dau", "quay"].map(SearchIndex.shard))))
        #expect(changed == before.shards.indices.filter { before.shardDigests[$0] != after.shardDigests[$0] })
        #expect(before.titles == after.titles)
        #expect(before.titlesDigest == after.titlesDigest)
    }

    /// What an earlier build found makes no difference but in time.
    @Test func memoryChangesNothing() async {
        var documents = Self.documents
        let earlier = await SearchIndex(documents).memory
        documents[0].body = ["Nộp tờ khai.", "Lệ phí không thu"]
        let index = await SearchIndex(documents, earlier: earlier)
        #expect(index.shards == (await SearchIndex(documents)).shards)
    }
}

extension SearchIndex {
    fileprivate var shards: [[UInt8]] { (0..<Self.shardCount).map(shard) }
}
