import HTML
import Testing

@Suite struct ElementTests {
    @Test func `elements nest`() {
        let html = ul(.class("list")) {
            li { "một" }
            li { a(.href(URLReference(relative: "hai.html"))) { "hai" } }
        }
        #expect(
            html.rendered()
                == "<ul class=\"list\"><li>một</li><li><a href=\"hai.html\">hai</a></li></ul>")
    }

    @Test func `short forms`() {
        #expect(
            h2("Lệ phí & phí", .id("le-phi")).rendered()
                == "<h2 id=\"le-phi\">Lệ phí &amp; phí</h2>")
        #expect(td(12, .class("number")).rendered() == "<td class=\"number\">12</td>")
        #expect(td().rendered() == "<td></td>")
    }

    @Test func `void elements have no end tag`() {
        #expect(br().rendered() == "<br>")
        #expect(
            img(.src(URLReference(relative: "dấu.png")), .alt(""), .width(40), .loading(.lazy))
                .rendered()
                == "<img src=\"d%E1%BA%A5u.png\" alt=\"\" width=\"40\" loading=\"lazy\">")
    }

    @Test func `attributes without value, with numbers, with two-part names`() {
        #expect(
            input(
                .type("search"), .name("q"), .required, .maxlength(200), .aria("describedby", "h")
            )
            .rendered()
                == "<input type=\"search\" name=\"q\" required maxlength=\"200\" aria-describedby=\"h\">"
        )
        #expect(
            td(.colspan(2), .data("label", "Lĩnh vực")).rendered()
                == "<td colspan=\"2\" data-label=\"Lĩnh vực\"></td>")
        #expect(th("Tên", .scope(.col)).rendered() == "<th scope=\"col\">Tên</th>")
    }

    @Test(arguments: [
        (true, "<a class=\"on\" aria-current=\"page\">x</a>"),
        (false, "<a>x</a>"),
    ])
    func `attributes on a condition`(isCurrent: Bool, expected: String) {
        let html = a(
            "x", .when(isCurrent, .class("on")), isCurrent ? .aria("current", "page") : nil)
        #expect(html.rendered() == expected)
    }

    @Test func `an attribute without a value to give is left out`() {
        let nothing: String? = nil
        let nowhere = URLReference(untrusted: "javascript:alert(1)")
        #expect(a("x", .href(nowhere), .id(nothing), .class(nothing)).rendered() == "<a>x</a>")
        #expect(td(.colspan(nil)).rendered() == "<td></td>")
    }

    @Test func `classes are joined`() {
        #expect(p(.class("a", "b")).rendered() == "<p class=\"a b\"></p>")
        #expect(p(.class("a", nil, "c", "d")).rendered() == "<p class=\"a c d\"></p>")
        #expect(p(.class(nil, nil)).rendered() == "<p></p>")
    }

    @Test func `attributes put together beforehand`() {
        var attributes: [Attribute<Tags.td>] = [.class("number")]
        attributes.append(.rowspan(3))
        let html = td(attributes: attributes) { 5 }
        #expect(html.rendered() == "<td class=\"number\" rowspan=\"3\">5</td>")
    }

    @Test func `scripts come from files`() {
        let html = script(.src(URLReference(relative: "tim.js")), .type("module"), .defer)
        #expect(html.rendered() == "<script src=\"tim.js\" type=\"module\" defer></script>")
    }

    @Test func `drawings`() {
        let chart = svg(.viewBox(0, 0, 100, 20.5), .role("img")) {
            SVG.title("Đúng hạn")
            SVG.rect(.x(0), .y(0.125), .width(95.5), .height(20), .class("bar")) {
                SVG.title("95,5 %")
            }
            SVG.polyline(.points([(0, 1), (2.5, 3)]), .fill("none"))
            SVG.text("95", .x(3), .y(4), .textAnchor(.end))
            SVG.use(.href(fragment: "ô"))
        }
        #expect(
            chart.rendered() == """
                <svg viewBox="0 0 100 20.5" role="img"><title>Đúng hạn</title>\
                <rect x="0" y="0.125" width="95.5" height="20" class="bar"><title>95,5 %</title></rect>\
                <polyline points="0 1 2.5 3" fill="none"></polyline>\
                <text x="3" y="4" text-anchor="end">95</text><use href="#%C3%B4"></use></svg>
                """)
    }
}
