import HTML
import Testing

@Suite struct HTMLSinkTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (10, "10"), (-1, "-1"), (2_024, "2024"), (-8_000, "-8000"),
        (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
    func `whole numbers`(number: Int, expected: String) {
        #expect(number.rendered() == expected)
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (0.5, "0.5"), (-0.5, "-0.5"), (12.25, "12.25"),
            (33.333333, "33.333"), (66.6666, "66.667"), (0.0004, "0"), (-0.0004, "0"),
            (1.005, "1.005"),
            (0.05, "0.05"), (100.1, "100.1"), (1e20, "1e+20"), (.nan, "0"), (.infinity, "0"),
        ] as [(Double, String)])
    func `decimal numbers`(number: Double, expected: String) {
        var sink = HTMLSink()
        sink.append(number)
        #expect(String(decoding: sink.bytes, as: UTF8.self) == expected)
    }

    @Test func `a used sink writes the same bytes as a new one`() {
        let page = div(.class("page")) {
            h1("Kết quả")
            ForEach(1...50) { p("Hồ sơ \($0)") }
        }
        var fresh = HTMLSink()
        page.write(into: &fresh)

        var used = HTMLSink(capacity: 64)
        used.append(table { tr { td("một trang khác, dài hơn hay ngắn hơn") } })
        used.removeAll()
        #expect(used.count == 0)
        page.write(into: &used)
        #expect(used.bytes == fresh.bytes)
    }

    @Test func `an emptied sink keeps its memory`() {
        var sink = HTMLSink(capacity: 4_096)
        sink.append("<p>một</p>")
        let before = sink.bytes.capacity
        sink.removeAll()
        #expect(sink.bytes.capacity == before)
    }

    @Test func `bytes, literals and pieces follow one another`() {
        var sink = HTMLSink()
        sink.append(UInt8(ascii: "("))
        sink.append("<br>")
        sink.append(em("đúng hạn"))
        sink.append(-3)
        #expect(String(decoding: sink.bytes, as: UTF8.self) == "(<br><em>đúng hạn</em>-3")
    }
}
