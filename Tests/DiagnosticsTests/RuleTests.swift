import Testing

@testable import Diagnostics

@Suite struct RuleTests {
    @Test(arguments: Rule.allCases)
    func isExplained(rule: Rule) {
        let explanation = rule.explanation
        for message in [explanation.what, explanation.fix] {
            #expect(message.vietnamese.hasSuffix(".") && message.english.hasSuffix("."))
            #expect(message.vietnamese.count > 10 && message.english.count > 8)
            #expect(message.vietnamese != message.english || rule == .malformedTimeLimit)
        }
        #expect(explanation.source.count > 3)
        #expect(rule.severity == explanation.severity)
    }

    /// Ids are part of the program's interface: words of small letters joined by hyphens.
    @Test(arguments: Rule.allCases)
    func hasAnIdThatCanBeTyped(rule: Rule) {
        #expect(rule.rawValue.wholeMatch(of: /[a-z]+[a-z0-9]*(-[a-z0-9]+)+/) != nil)
        #expect(Rule(id: rule.rawValue) == rule)
    }

    /// A line of the switch that leads to another rule's words compiles; here it is found.
    @Test func hasAnExplanationOfItsOwn() {
        let rules = Dictionary(grouping: Rule.allCases, by: \.explanation.what.vietnamese)
        #expect(rules.values.filter { $0.count > 1 } == [])
    }

    @Test func hasAnIdOfItsOwn() {
        #expect(Set(Rule.allCases.map(\.rawValue)).count == Rule.allCases.count)
        #expect(Rule(id: "no-such-rule") == nil)
    }
}
