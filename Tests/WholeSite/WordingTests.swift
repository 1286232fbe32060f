import Foundation
import Testing

/// The words that citizens read are in the `Wording` at the end of each file, where they are easy to find and change.
@Suite struct WordingTests {
    /// The folders of `Templates/` with Swift code.
    private static let folders = ["Boards", "Components", "Layout", "Machine", "Offline", "Pages", "Registers"]

    private static let templates = sources.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Templates")

    @Test(arguments: folders)
    func wordsOfPagesAreInTheirWording(folder: String) throws {
        for name in try Folder.names(in: Self.templates.appendingPathComponent(folder).path) {
            guard name.hasSuffix(".swift") else { continue }
            let path = "\(folder)/\(name)"
            let source = try String(contentsOf: Self.templates.appendingPathComponent(path), encoding: .utf8)
            for literal in Self.strayWords(in: source) {
                Issue.record(
                    "Templates/\(path):\(literal.line): “\(literal.text)” belongs in the Wording at the end of the file"
                )
            }
        }
    }

    @Test func strayWordsAreFound() {
        let source = """
            // "Chú thích"
            struct Notice { /* "Ghi chú" */
                let title = Message(vi: "tên của truy vấn", en: "name of the query")
                var text: String { isEmpty ? "Chưa có \\(count("hồ sơ", { $0 })) nào" : "empty" }
                var label: String { "Tháng" }
            }

            extension Notice {
                private enum Wording {
                    static func heading(year: Int) -> String { "Năm \\(year)" }
                    static let summary = "Tóm tắt"
                }

                var after: String { "Còn nữa" }
            }
            """
        let found = Self.strayWords(in: source).map { "\($0.line): \($0.text)" }
        #expect(Set(found) == ["4: Chưa có … nào", "4: hồ sơ", "5: Tháng", "14: Còn nữa"])
    }

    /// Returns the literals with Vietnamese letters outside of any `Wording`, except messages of the program itself.
    private static func strayWords(in source: String) -> [SwiftLiterals.Literal] {
        SwiftLiterals(source).all.filter { literal in
            literal.text.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
                && !literal.enclosing.contains("Wording") && literal.label != "vi"
        }
    }
}
