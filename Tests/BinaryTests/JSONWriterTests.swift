import Binary
import Testing

@Suite struct JSONWriterTests {
    private func object(_ layout: JSONLayout = .compact, _ members: (inout JSONObjectWriter) -> Void) -> String {
        var json = JSONWriter()
        json.object(layout, members)
        return json.text
    }

    private func array(_ layout: JSONLayout = .compact, _ elements: (inout JSONArrayWriter) -> Void) -> String {
        var json = JSONWriter()
        json.array(layout, elements)
        return json.text
    }

    private func text(_ value: some JSONWritable) -> String {
        String(decoding: EncodedJSON(value).bytes, as: UTF8.self)
    }

    @Test func valuesOfEachType() {
        #expect(text("") == "\"\"" && text("Hộ tịch" as StaticString) == "\"Hộ tịch\"")
        #expect(text(0) == "0" && text(-120) == "-120" && text(Int.min) == "\(Int.min)" && text(Int32(7)) == "7")
        #expect(text(true) == "true" && text(false) == "false")
        #expect(text(String?.none) == "null" && text(Optional(3)) == "3")
        #expect(text([["a"], []]) == #"[["a"],[]]"#)
    }

    @Test func membersKeepTheirOrder() {
        let written = object { object in
            object.member("b", 1)
            object.member("a", "x")
            object.object("inner") { $0.member("c", [1, 2]) }
            object.array("list") { list in
                list.write("y")
                list.object { $0.member("d", false) }
                list.array { $0.write(3) }
            }
        }
        #expect(written == #"{"b":1,"a":"x","inner":{"c":[1,2]},"list":["y",{"d":false},[3]]}"#)
    }

    @Test(arguments: [JSONLayout.compact, .spaced, .wrapped, .indented])
    func emptyObjectsAndArraysAreOneLine(layout: JSONLayout) {
        #expect(object(layout) { _ in } == "{}")
        #expect(array(layout) { _ in } == "[]")
        #expect(array { $0.object(layout) { _ in } } == "[{}]")
    }

    @Test func linesSeparateTheBracketsOfEmptyObjectsAndArrays() {
        #expect(object(.lines) { _ in } == "{\n\n}")
        #expect(array { $0.array(.lines) { _ in } } == "[[\n\n]]")
    }

    @Test(arguments: [
        (JSONLayout.compact, #"{"a":[1,2],"b":{"c":3}}"#),
        (.spaced, #"{"a": [1, 2], "b": {"c": 3}}"#),
        (.wrapped, "{\"a\":[1,2],\n\"b\":{\"c\":3}}"),
        (.lines, "{\n\"a\":[1,2],\n\"b\":{\"c\":3}\n}"),
        (.indented, "{\n  \"a\": [1, 2],\n  \"b\": {\"c\": 3}\n}"),
    ])
    func nestedValuesAreOneLineWithTheSpacingAround(layout: JSONLayout, expected: String) {
        let written = object(layout) { object in
            object.member("a", [1, 2])
            object.object("b") { $0.member("c", 3) }
        }
        #expect(written == expected)
    }

    @Test func indentationFollowsTheDepth() {
        let written = object(.indented) { object in
            object.array("list", .indented) { list in
                list.write(1)
                list.object(.indented) { $0.member("a", 2) }
            }
            object.member("type", "x")
            object.layout = .spaced
            object.member("title", "y")
            object.layout = .indented
            object.member("last", [true])
        }
        #expect(
            written == """
                {
                  "list": [
                    1,
                    {
                      "a": 2
                    }
                  ],
                  "type": "x", "title": "y",
                  "last": [true]
                }
                """)
    }

    @Test func everyCharacterThatMustBeIsEscaped() {
        for code in UInt8(0)..<0x80 {
            let character = String(UnicodeScalar(code))
            let hexadecimal = String(code, radix: 16)
            let expected =
                switch character {
                case "\"": "\\\""
                case "\\": "\\\\"
                case _ where code < 0x20: "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
                default: character
                }
            #expect(text(character) == "\"\(expected)\"")
            #expect(object { $0.member(character, 0) } == "{\"\(expected)\":0}")
        }
    }

    @Test func escapesAreFoundAtEveryOffsetOfAWord() {
        for length in 0..<20 {
            for (special, escape) in [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\u000a"), ("\u{1F}", "\\u001f")] {
                let (before, after) = (
                    String(repeating: "đ ", count: length), String(repeating: "z", count: length % 9)
                )
                let both = before + special + after + special
                let expected = "\"\(before)\(escape)\(after)\(escape)\""
                #expect(text(both) == expected)
                #expect(object { $0.textUnlessEmpty("a") { $0 += both.utf8 } } == "{\"a\":\(expected)}")
            }
        }
    }

    @Test func charactersBeyondASCIIAreLeftAlone() {
        let written = "Đăng ký \u{1F600} \u{7F} \u{2028} /"
        #expect(text(written) == "\"\(written)\"")
    }

    @Test(arguments: [JSONLayout.compact, .lines])
    func whatIsEmptyCanBeOmitted(layout: JSONLayout) {
        let written = object(layout) { object in
            object.textUnlessEmpty("a") { _ in }
            object.textUnlessEmpty("b") { $0 += "x".utf8 }
            object.textUnlessEmpty("c") { _ in }
            object.member("d", 1)
        }
        let expected = object(layout) { object in
            object.member("b", "x")
            object.member("d", 1)
        }
        #expect(written == expected)
        let elements = array(layout) { array in
            array.objectUnlessEmpty { _ in }
            array.objectUnlessEmpty { $0.member("a", 1) }
            array.objectUnlessEmpty { $0.textUnlessEmpty("b") { _ in } }
        }
        #expect(elements == array(layout) { $0.object { $0.member("a", 1) } })
        #expect(array(layout) { $0.objectUnlessEmpty { _ in } } == array(layout) { _ in })
    }

    @Test func documentsFollowOneAnother() {
        var json = JSONWriter(capacity: 64)
        let encoded = EncodedJSON(literal: #"["Lệ phí \"0\""]"#)
        #expect(encoded == EncodedJSON(["Lệ phí \"0\""]))
        for _ in 1...2 {
            json.array { $0.write(encoded) }
            json.endLine()
        }
        #expect(json.text == "[[\"Lệ phí \\\"0\\\"\"]]\n[[\"Lệ phí \\\"0\\\"\"]]\n")
        #expect(json.bytes == Array(json.text.utf8))
    }
}
