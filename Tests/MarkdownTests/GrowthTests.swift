import Markdown
import TestSupport
import Testing

/// A text takes time in proportion to its length, whatever it repeats.
@Suite(.serialized) struct GrowthTests {
    @Test(arguments: [
        "[a](/thu-tuc/1.html) ", "![ảnh](/assets/a.png) ", "<https://a.vn/> ", "[a](javascript:x) ", "chữ <b> ",
        "số [[figure received 2026]] ", "\\[[figure received 2026]] ", "*a* [[figure received 2026]] ",
    ])
    func aLineMayHoldMany(piece: String) {
        let growth = growth(from: 600, { String(repeating: piece, count: $0) }, { _ = MarkdownDocument($0) })
        #expect(growth < steadyGrowth, "\(piece)")
    }

    @Test func aTableMayHaveManyColumns() {
        let growth = growth(
            from: 400,
            { count in
                ["a", "---", "[b](/c.html)"].map { "|" + String(repeating: " \($0) |", count: count) }
                    .joined(separator: "\n")
            }, { _ = MarkdownDocument($0) })
        #expect(growth < steadyGrowth)
    }

    /// Places are counted in scalars, in lines of any length.
    @Test func placesInLongLinesAreRight() {
        for count in [1, 20, 100, 400] {
            let source = "đây: " + String(repeating: "ắ[x](/y.html) ", count: count)
            let links = MarkdownDocument(source).links
            #expect(links.map(\.position.column) == (0..<count).map { 7 + 14 * $0 })
        }
    }
}
