import Diagnostics
import Disclosure
import Engine
import Testing

@testable import Builder

/// What the kinds of nodes are called in explanations and timings, in both languages.
@Suite struct NodeNamesTests {
    @Test func everyKindHasANameOfItsOwn() {
        let titles = Engine.kinds.compactMap { kind in
            let title = (kind as? any Titled.Type)?.title
            #expect(title != nil, "\(kind) has none")
            return title
        }
        #expect(titles.count > 70)
        #expect(Engine.titles.count == titles.count)
        for (language, names) in [("vi", titles.map(\.vietnamese)), ("en", titles.map(\.english))] {
            let repeated = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            #expect(repeated == [], "\(language)")
        }
        for title in titles {
            #expect(title.english.allSatisfy { $0.isASCII } && title.english.contains { $0.isLetter }, "\(title)")
            // No Vietnamese name of several words goes without a mark.
            #expect(!title.vietnamese.allSatisfy { $0.isASCII }, "\(title)")
        }
    }
}
