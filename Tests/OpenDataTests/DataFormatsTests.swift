import Binary
import Disclosure
import RecordSchema
import Testing

@testable import OpenData

@Suite struct DataFormatsTests {
    private func cell(_ value: DataValue) -> String {
        var bytes: [UInt8] = []
        bytes.append(cell: value)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func json(_ value: DataValue) -> String { String(decoding: EncodedJSON(value).bytes, as: UTF8.self) }

    @Test(arguments: [
        ("Hộ tịch", "Hộ tịch"), ("", ""), ("a,b", "\"a,b\""), ("nói \"có\"", "\"nói \"\"có\"\"\""),
        ("hai\ndòng", "\"hai\ndòng\""), ("a\r", "\"a\r\""),
    ]) func textIsQuotedWhereItMustBe(_ text: String, _ expected: String) {
        #expect(cell(.text(text)) == expected)
    }

    @Test(arguments: ["=1+1", "+84", "-5", "@SUM(A1)", "\tx", "=HYPERLINK(\"x\",\"y\")"])
    func nothingBecomesAFormula(_ text: String) {
        let written = cell(.text(text))
        #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
    }

    @Test func aSignInsideIsLeftAlone() { #expect(cell("a=1+1") == "a=1+1") }

    @Test func listsAndRecordsAreCompactJSONInACell() {
        #expect(cell(.list(["a", .int(1)])) == "\"[\"\"a\"\",1]\"")
        #expect(
            json(["name": "Tờ \"khai\"\n", "copies": .int(0), "note": .null])
                == #"{"name":"Tờ \"khai\"\u000a","copies":0}"#)
        #expect(json([]) == "[]" && json(true) == "true" && json(.int(-12)) == "-12")
    }

    @Test func rowsEndAsTheStandardSays() {
        var bytes: [UInt8] = []
        bytes.append(row: ["a", .null, .bool(false)])
        #expect(String(decoding: bytes, as: UTF8.self) == "a,,false\r\n")
    }
}
