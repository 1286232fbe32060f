import Binary
import Digests
import Vietnamese

/// The first tier of search, for the first letters typed: the alphabet, the abbreviations, and a row per document.
public struct TitleList: Sendable {
    private let documents: [SearchDocument]
    private let fields: [String]
    private let fieldIndices: [String: Int]

    /// - Parameter documents: The documents, ordered by path. The word shards refer to them by index.
    public init(_ documents: [SearchDocument]) {
        self.documents = documents
        fields = Set(documents.compactMap(\.field)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        fieldIndices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })
    }

    /// A digest of the list's content.
    public var digest: Digest { Digest { documents.write(into: &$0) } }

    /// The contents of `muc-luc.json`.
    public var bytes: [UInt8] {
        var json = JSONWriter()
        json.object(.wrapped) { list in
            list.object("letters") { letters in
                for letter in SearchWord.alphabet { letters.member(letter.ascii, letter.letters) }
            }
            list.object("slips") { slips in
                for slip in SearchWord.slips { slips.member(slip.slip, slip.letter) }
            }
            list.object("abbreviations") { abbreviations in
                for abbreviation in Abbreviations.all { abbreviations.member(abbreviation.short, abbreviation.long) }
            }
            list.member("kinds", SearchDocument.DocumentKind.allCases.map(\.label))
            list.member("fields", fields)
            list.array("documents", .lines) { rows in
                for document in documents { rows.array { write(document, into: &$0) } }
            }
        }
        json.endLine()
        return json.bytes
    }

    /// Writes the row of a document: kind, path, title, code, field, aliases. Missing cells are omitted at the end and
    /// 0 elsewhere. The path of a procedure is also 0 if it follows from the code.
    private func write(_ document: SearchDocument, into row: inout JSONArrayWriter) {
        let follows = document.kind == .procedure && document.path == "thu-tuc/\(document.code ?? "").html"
        let cells: [(any JSONWritable)?] = [
            document.kind.rawValue, follows ? nil : document.path, document.title, document.code,
            document.field.flatMap { fieldIndices[$0] }.map { $0 + 1 },
            document.aliases.isEmpty ? nil : document.aliases,
        ]
        let count = (cells.lastIndex { $0 != nil } ?? 0) + 1
        for cell in cells.prefix(count) {
            let value: any JSONWritable = cell ?? 0
            row.write(value)
        }
    }
}
