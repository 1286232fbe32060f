import Diagnostics
import Testing
import Vietnamese

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import WorkingTime

/// How keys and values become records, and what is said of those that do not.
@Suite struct RecordTests {
    private func scalar(_ text: String, _ line: Int = 1) -> RawValue {
        RawValue(.scalar(text), at: Position(line: line, column: 9))
    }

    private func decode<R: Record>(_ pairs: [(String, RawValue)]) -> (record: R?, findings: [String]) {
        let entries = pairs.enumerated().map { index, pair in
            RawValue.Entry(key: pair.0, keyPosition: Position(line: index + 1, column: 1), value: pair.1)
        }
        var problems = DiagnosticCollector(file: "f")
        let record = R.decode(RawValue(.map(entries), at: .start), &problems)
        return (
            record,
            problems.all.sorted().map {
                "\($0.location.position.line):\($0.location.position.column) \($0.rule.rawValue)"
            }
        )
    }

    @Test func aWholeRecord() {
        let (item, findings): (NewsItem?, [String]) = decode([("title", scalar("Tin")), ("date", scalar("2024-10-01"))])
        #expect(findings == [])
        #expect(item?.title == "Tin" && item?.date == Day("2024-10-01"))
        #expect(item?.location == Location(file: "f"))
    }

    @Test func everyProblemIsReported() {
        let (item, findings): (NewsItem?, [String]) = decode([
            ("date", scalar("2024-10-32", 1)), ("titel", scalar("Tin", 2)),
            ("summary", RawValue(.list([]), at: Position(line: 3, column: 9))),
        ])
        #expect(item == nil)
        #expect(findings == ["1:1 missing-key", "1:9 impossible-date", "2:1 unknown-key", "3:9 wrong-type"])
    }

    @Test func aKeyWithoutAValueIsLeftOut() {
        let (page, none): (FreePage?, [String]) = decode([
            ("title", scalar("A")), ("summary", RawValue(.empty, at: .start)),
        ])
        #expect(page != nil && page?.summary == nil && none == [])
        let (missing, findings): (FreePage?, [String]) = decode([("title", RawValue(.empty, at: .start))])
        #expect(missing == nil && findings == ["1:1 missing-key"])
    }

    @Test func hintsComeFromLabelsAndFromSlips() {
        func hint(_ key: String) -> String {
            var problems = DiagnosticCollector(file: "f")
            Procedure.schema.report(unknownKey: key, at: .start, &problems)
            return problems.all.first?.message.english ?? ""
        }
        #expect(hint("Căn cứ pháp lý").hasSuffix("did you mean “legalBases”?"))
        #expect(hint("can cu phap ly").hasSuffix("did you mean “legalBases”?"))
        #expect(hint("legalBasis").hasSuffix("did you mean “legalBases”?"))
        #expect(hint("zzzzzzzzzzzz").contains("congkhai schema lists its keys"))
    }

    @Test func aListOfOneMustBeAList() {
        let (_, findings): (StaffFile?, [String]) = decode([("staff", scalar("An"))])
        #expect(findings == ["1:9 wrong-type"])
    }

    /// Each kind's fields fit what counts them, and no key or label of a kind stands twice.
    @Test func schemasAreSound() {
        var kinds: [String: RecordDescription] = [:]
        func walk(_ kind: RecordDescription) {
            guard kinds.updateValue(kind, forKey: kind.kind) == nil else { return }
            for field in kind.fields { walk(field.type) }
        }
        func walk(_ type: FieldType) {
            switch type {
            case .record(let kind), .textOrRecord(let kind), .years(let kind): walk(kind())
            case .list(let element): walk(element)
            default: break
            }
        }
        for kind in ContentKind.all { walk(kind.record) }
        #expect(kinds.count > 20)
        for kind in kinds.values {
            #expect(kind.fields.count <= 64, "\(kind.kind)")
            #expect(Set(kind.fields.map(\.key)).count == kind.fields.count, "\(kind.kind)")
            #expect(Set(kind.fields.map { Folding.fold($0.label) }).count == kind.fields.count, "\(kind.kind)")
            #expect(
                kind.fields.allSatisfy { $0.key.wholeMatch(of: /[a-z][A-Za-z]*/) != nil && !$0.label.isEmpty },
                "\(kind.kind)")
        }
    }

    /// A description under one name must be one kind: definitions are found by name.
    @Test func namesOfKindsAreTheirOwn() {
        var fields: [String: [String]] = [:]
        func walk(_ kind: RecordDescription, depth: Int = 0) {
            let keys = kind.fields.map(\.key)
            if let known = fields.updateValue(keys, forKey: kind.kind) {
                #expect(known == keys, "\(kind.kind)")
                return
            }
            for field in kind.fields { walk(field.type) }
        }
        func walk(_ type: FieldType) {
            switch type {
            case .record(let kind), .textOrRecord(let kind), .years(let kind): walk(kind())
            case .list(let element): walk(element)
            default: break
            }
        }
        for kind in ContentKind.all { walk(kind.record) }
    }
}
