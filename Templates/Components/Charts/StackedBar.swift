import HTML
import Vietnamese

/// A bar divided into the parts of a whole. The table below it lists the names of the parts, their numbers and shares,
/// and a sample of each fill.
struct StackedBar: Component {
    struct Part {
        let name: String
        let fill: ChartFill
        let value: Int
    }

    let title: String
    let head: String
    let parts: [Part]

    private static let width = 320.0
    private static let height = 28.0

    private var whole: Int { parts.reduce(0) { $0 + $1.value } }

    var body: some HTML {
        figure(.class("chart")) {
            figcaption(title)
            svg(.viewBox(0, 0, Self.width, Self.height), .role("img"), .aria("label", alternative), .unfocusable) {
                ForEach(segments) { segment in
                    SVG.rect(
                        .x(segment.start + 0.5), .y(0.5), .width(max(segment.length - 1, 0.5)),
                        .height(Self.height - 1), .fill(segment.part.fill.paint), .stroke("currentColor"))
                }
            }
            table(.class("plain")) {
                thead {
                    tr {
                        th(.scope(.col)) { head }
                        th(.scope(.col), .class("number")) { Wording.columnDossiers }
                        th(.scope(.col), .class("number")) { Wording.columnShare }
                    }
                }
                tbody {
                    ForEach(parts) { part in
                        tr {
                            th(.scope(.row)) {
                                ChartSample(fill: part.fill)
                                part.name
                            }
                            td(VietnameseNumber.grouped(part.value), .class("number"))
                            td(VietnameseNumber.percent(part.value, of: whole) ?? "–", .class("number"))
                        }
                    }
                }
            }
        }
    }

    /// The non-empty parts with the start and length of their segments, in SVG units.
    private var segments: [(part: Part, start: Double, length: Double)] {
        guard whole > 0 else { return [] }
        var before = 0
        return parts.filter { $0.value > 0 }.map { part in
            let start = Self.width * Double(before) / Double(whole)
            before += part.value
            return (part, start, Self.width * Double(before) / Double(whole) - start)
        }
    }

    private var alternative: String {
        let shares = parts.map {
            "\($0.name.lowercased()) \(VietnameseNumber.grouped($0.value)) (\(VietnameseNumber.percent($0.value, of: whole) ?? "–"))"
        }
        return "\(title): " + shares.joined(separator: ", ") + "."
    }
}

// MARK: - Wording

extension StackedBar {
    private enum Wording {
        static let columnDossiers = "Số hồ sơ"
        static let columnShare = "Tỷ lệ"
    }
}
