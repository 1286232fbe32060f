import HTML

/// The fill of a bar. All have one color and differ in pattern, so that charts can be read without distinguishing
/// colors.
enum ChartFill: CaseIterable {
    case solid, outline, hatched, striped, crossed, upright, dotted

    /// The value of a shape's `fill` attribute; patterns are defined by ``ChartPatterns``.
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

/// The definitions of the fill patterns, shared by all charts on a page.
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

/// A sample of a fill in a legend.
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
