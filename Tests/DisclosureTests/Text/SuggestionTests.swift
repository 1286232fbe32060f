import Testing

@testable import Disclosure
@testable import RecordSchema

@Suite struct SuggestionTests {
    private let keys = ["code", "name", "field", "levels", "timeLimit", "legalBases", "applicants", "dossierSets"]

    @Test(arguments: [
        ("timelimit", "timeLimit"), ("time_limit", "timeLimit"), ("timLimit", "timeLimit"), ("tiemLimit", "timeLimit"),
        ("nmae", "name"), ("filed", "field"), ("level", "levels"), ("legalBasis", "legalBases"), ("náme", "name"),
        ("aplicant", "applicants"), ("CODE", "code"),
    ])
    func near(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, in: keys) == meant)
    }

    @Test(arguments: ["", "x", "colour", "deadline", "nxyz", "timeLimitOfTheDossier"])
    func far(typed: String) {
        #expect(Suggestion.nearest(to: typed, in: keys) == nil)
    }

    @Test func theNearestThenTheFirst() {
        #expect(Suggestion.nearest(to: "receivd", in: ["receive", "received"]) == "receive")
        #expect(Suggestion.nearest(to: "granted", in: ["grantee", "Granted"]) == "Granted")
        #expect(Suggestion.nearest(to: "name", in: []) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("ca", "abc", 3), ("abcd", "acbd", 1), ("kitten", "sitting", 3),
    ])
    func distances(left: String, right: String, slips: Int) {
        #expect(Suggestion.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == slips)
        #expect(Suggestion.distance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == slips)
    }
}
