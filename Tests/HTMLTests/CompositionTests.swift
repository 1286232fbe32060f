import HTML
import Testing

@Suite struct CompositionTests {
    @Test func `strings are text, and nil is nothing`() {
        let note: String? = nil
        #expect(
            p {
                "a < b"
                note
                3
            }.rendered() == "<p>a &lt; b3</p>")
    }

    @Test(arguments: [(0, "<p>không</p>"), (1, "<p>một</p>"), (2, "<p>nhiều</p>")])
    func branches(count: Int, expected: String) {
        let html = p {
            if count == 0 {
                "không"
            } else if count == 1 {
                "một"
            } else {
                "nhiều"
            }
        }
        #expect(html.rendered() == expected)
    }

    @Test func `if without else, switch and for`() {
        let html = ul {
            for number in 1...3 {
                li {
                    if number > 1 { strong { number } }
                    switch number {
                    case 2: " hai"
                    default: EmptyHTML()
                    }
                }
            }
        }
        #expect(
            html.rendered()
                == "<ul><li></li><li><strong>2</strong> hai</li><li><strong>3</strong></li></ul>")
    }

    @Test func `ForEach makes each piece only when it is written`() {
        let order = Recorder()
        let items = (1...3).lazy.map { number in
            order.note("item \(number)")
            return number
        }
        let list = ForEach(items) { number in
            DirectHTML { sink in
                order.note("write \(number)")
                sink.append(number)
            }
        }
        #expect(order.notes.isEmpty)
        #expect(list.rendered() == "123")
        #expect(order.notes == ["item 1", "write 1", "item 2", "write 2", "item 3", "write 3"])
    }

    @Test func `components are written by their body`() {
        struct Notice: Component {
            let text: String
            var body: some HTML {
                aside(.class("notice")) { p(text) }
            }
        }
        #expect(
            Notice(text: "Nghỉ & lễ").rendered()
                == "<aside class=\"notice\"><p>Nghỉ &amp; lễ</p></aside>"
        )
    }

    @Test func `only trusted markup passes as it is`() {
        #expect(
            div { TrustedHTML(rendered: "<b>đã kết xuất</b>") }.rendered()
                == "<div><b>đã kết xuất</b></div>")
        #expect(div { "<b>chữ</b>" }.rendered() == "<div>&lt;b&gt;chữ&lt;/b&gt;</div>")
    }

    @Test func `a small page`() {
        let rows = [("1.001193", "Đăng ký khai sinh"), ("1.000656", "Đăng ký khai tử")]
        let page = HTMLDocument(language: "vi") {
            head {
                meta(.charset("utf-8"))
                title("Thủ tục – UBND xã")
                link(.rel("stylesheet"), .href(URLReference(relative: "site.css")))
            }
            body(.class("list")) {
                main(.id("main")) {
                    h1("Thủ tục")
                    table {
                        caption("Hộ tịch")
                        tbody {
                            ForEach(rows) { code, name in
                                tr {
                                    th(.scope(.row)) {
                                        a(name, .href(URLReference(relative: "\(code).html")))
                                    }
                                    td(code)
                                }
                            }
                        }
                    }
                }
            }
        }
        #expect(
            page.rendered() == """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>Thủ tục – UBND xã</title>\
                <link rel="stylesheet" href="site.css"></head><body class="list"><main id="main">\
                <h1>Thủ tục</h1><table><caption>Hộ tịch</caption><tbody>\
                <tr><th scope="row"><a href="1.001193.html">Đăng ký khai sinh</a></th><td>1.001193</td></tr>\
                <tr><th scope="row"><a href="1.000656.html">Đăng ký khai tử</a></th><td>1.000656</td></tr>\
                </tbody></table></main></body></html>

                """)
    }
}

/// Remembers in which order things happened.
private final class Recorder {
    private(set) var notes: [String] = []

    func note(_ text: String) {
        notes.append(text)
    }
}
