import Binary
import Digests
import Vietnamese

/// The first tier of search, for the first letters typed: the alphabet, the abbreviations, and a row per document.
public struct TitleList: Sendable {
    private let documents: [SearchDocument]
    private let fields: [String]
    private let places: [String: Int]

    /// - Parameter documents: The documents, ordered by path. The word shards refer to them by index.
    public init(_ documents: [SearchDocument]) {
        self.documents = documents
        fields = Set(documents.compactMap(\.field)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        places = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })
    }

    /// A digest of the list's content.
    public var digest: Digest { Digest { documents.write(into: &$0) } }

    /// The contents of `muc-luc.json`.
    public var json: String {
        let quoted = JSONText.quoted
        let letters = SearchWord.alphabet.map { "\(quoted($0.ascii)):\(list($0.letters.map(quoted)))" }
        let slips = SearchWord.slips.map { "\(quoted($0.slip)):\(quoted($0.letter))" }
        let abbreviations = Abbreviations.all.map { "\(quoted($0.short)):\(quoted($0.long))" }
        return """
            {"letters":{\(letters.joined(separator: ","))},
            "slips":{\(slips.joined(separator: ","))},
            "abbreviations":{\(abbreviations.joined(separator: ","))},
            "kinds":\(list(SearchDocument.Kind.allCases.map { quoted($0.label) })),
            "fields":\(list(fields.map(quoted))),
            "documents":[
            \(documents.map(row).joined(separator: ",\n"))
            ]}

            """
    }

    /// Returns the row of a document: kind, path, title, code, field, aliases. Missing cells are omitted at the end and
    /// 0 elsewhere. The path of a procedure is also 0 if it follows from the code.
    private func row(_ document: SearchDocument) -> String {
        let quoted = JSONText.quoted
        let follows = document.kind == .procedure && document.path == "thu-tuc/\(document.code ?? "").html"
        var cells = [
            "\(document.kind.rawValue)", follows ? "0" : quoted(document.path), quoted(document.title),
            document.code.map(quoted) ?? "0",
            document.field.flatMap { places[$0] }.map { "\($0 + 1)" } ?? "0",
            document.aliases.isEmpty ? "0" : list(document.aliases.map(quoted)),
        ]
        while cells.last == "0" { cells.removeLast() }
        return list(cells)
    }

    private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
}
