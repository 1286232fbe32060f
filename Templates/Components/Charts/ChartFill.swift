import HTML

/// How a bar is filled. All are of one colour and differ in pattern, so that nobody needs to tell colours apart.
enum ChartFill: CaseIterable {
    case solid, outline, hatched, striped, crossed, upright, dotted

    /// What stands in the `fill` of a shape; patterns are those of ``ChartPatterns``.
    var paint: StaticString {
        switch self {
        case .solid: "currentColor"
        case .outline: "none"
        case .hatched: "url(#net-cheo)"
        case .striped: "url(#net-ngang)"
        case .crossed: "url(#net-dan)"
        case .upright: "url(#net-doc)"
        case .dotted: "url(#net-cham)"
        }
    }
}

/// The patterns that the charts of a page are filled with, once for all of them.
struct ChartPatterns: Component {
    var body: some HTML {
        svg(.class("patterns"), .width(0), .height(0), .aria("hidden", "true"), .unfocusable) {
            SVG.defs {
                ForEach(Self.tiles) { id, drawing in
                    SVG.pattern(.id(id), .tiled, .width(6), .height(6)) {
                        SVG.path(.d(drawing), .stroke("currentColor"), .strokeWidth(1.6))
                    }
                }
            }
        }
    }

    private static let tiles = [
        ("net-cheo", "M-1 1l2-2M0 6l6-6M5 7l2-2"), ("net-ngang", "M0 3h6"), ("net-doc", "M3 0v6"),
        ("net-dan", "M0 3h6M3 0v6"), ("net-cham", "M2 3h2"),
    ]
}

/// The sample of a filling beside its name.
struct ChartSample: Component {
    let fill: ChartFill

    var body: some HTML {
        svg(
            .class("sample"), .viewBox(0, 0, 18, 14), .width(18), .height(14), .aria("hidden", "true"), .unfocusable
        ) {
            SVG.rect(.x(1), .y(1), .width(16), .height(12), .fill(fill.paint), .stroke("currentColor"))
        }
    }
}
