import HTML
import Vietnamese

/// A chart with horizontal bars in groups, such as months, each with its value at the end. Horizontal bars leave room
/// for labels on a phone. The data is also in an adjacent table.
struct BarChart: Component {
    struct Series {
        let name: String
        let fill: ChartFill
        /// The values, one for each group.
        let values: [Int]
    }

    let title: String
    let groups: [String]
    let series: [Series]

    private static let width = 320.0
    private static let labels = 58.0
    private static let numbers = 48.0
    private static let bar = 10.0
    private static let step = 13.0
    private static let gap = 10.0

    private var groupHeight: Double { Double(series.count) * Self.step + Self.gap }
    private var height: Double { Double(groups.count) * groupHeight }
    private var largest: Int { max(series.flatMap(\.values).max() ?? 0, 1) }

    var body: some HTML {
        figure(.class("chart")) {
            figcaption {
                title
                ul(.class("legend")) {
                    ForEach(series) { series in
                        li {
                            ChartSample(fill: series.fill)
                            series.name
                        }
                    }
                }
            }
            svg(.viewBox(0, 0, Self.width, height), .role("img"), .aria("label", alternative), .unfocusable) {
                ForEach(groups.indices) { BarGroup(chart: self, index: $0) }
            }
        }
    }

    /// A text alternative with all values.
    private var alternative: String {
        let lines = groups.enumerated().map { index, group in
            "\(group): "
                + series.map { "\($0.name.lowercased()) \(VietnameseNumber.grouped($0.values[index]))" }
                .joined(separator: ", ")
        }
        return "\(title). " + lines.joined(separator: "; ") + "."
    }

    /// The bars of one group.
    private struct BarGroup: Component {
        let chart: BarChart
        let index: Int

        var body: some HTML {
            let top = Double(index) * chart.groupHeight
            SVG.text(.x(0), .y(top + BarChart.bar - 1)) { chart.groups[index] }
            ForEach(Array(chart.series.enumerated())) { row, series in
                let y = top + Double(row) * BarChart.step
                let room = BarChart.width - BarChart.labels - BarChart.numbers
                let value = series.values[index]
                // Values other than zero are always visible.
                let length = value == 0 ? 0 : max((room * Double(value) / Double(chart.largest)).rounded(), 1)
                SVG.rect(
                    .x(BarChart.labels), .y(y + 0.5), .width(length), .height(BarChart.bar - 1),
                    .fill(series.fill.paint), .stroke("currentColor"))
                SVG.text(.x(BarChart.labels + length + 5), .y(y + BarChart.bar - 1)) {
                    VietnameseNumber.grouped(value)
                }
            }
        }
    }
}
