import Disclosure
import HTML
import Markdown
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// The figure, table, or chart that a directive in prose requests.
struct DirectiveView: Component {
    let context: PageContext
    let directive: Directive

    var body: some HTML {
        switch request {
        case .figure(let name, let period): FigureText(context: context, figure: context.site.figure(name, in: period))
        case .table(let division, let period):
            if let statistics = context.site.statistics(of: period) {
                DivisionTable(context: context, division: division, statistics: statistics)
            }
        case .chart(let division, let period):
            if let statistics = context.site.statistics(of: period) {
                DivisionChart(division: division, statistics: statistics)
            }
        // An invalid request is an error in the content, for which no page is rendered.
        case nil: EmptyHTML()
        }
    }

    private var request: ProseRequest? {
        let kind: ProseDirective.DirectiveKind =
            switch directive.name {
            case .figure: .figure
            case .table: .table
            case .chart: .chart
            }
        return ProseRequest(kind: kind, arguments: directive.arguments, windows: context.site.statistics.windows)
    }
}

/// A computed figure, linked to what it counts.
private struct FigureText: Component {
    let context: PageContext
    let figure: Figure?

    var body: some HTML {
        if let figure {
            a(
                .href(context.link(to: source(of: figure))),
                .title("\(figure.name.label), \(figure.period.name)")
            ) {
                VietnameseNumber.grouped(figure.value)
            }
        } else {
            NotKnown()
        }
    }

    private func source(of figure: Figure) -> Page {
        switch figure.name {
        case .apologies: .apologies
        case .procedures, .proceduresOneStop, .proceduresSameLevel, .proceduresBetweenLevels, .proceduresPartly,
            .proceduresOnline:
            .procedures
        default: context.site.statistics.page(of: figure.period) ?? .statistics
        }
    }
}

private struct DivisionTable: Component {
    let context: PageContext
    let division: ProseRequest.Division
    let statistics: Statistics

    var body: some HTML {
        switch division {
        case .channels:
            CountsTable(
                title: Wording.byChannel(in: statistics.period), head: Wording.columnChannel,
                rows: statistics.channels.rows.map { CountsRow(name: $0.key.label, counts: $0.counts) })
        case .fields:
            CountsTable(
                title: Wording.byField(in: statistics.period), head: Wording.columnField,
                rows: statistics.fields.rows.map { CountsRow(name: $0.key, counts: $0.counts) })
        case .standings:
            DivisionChart(division: .standings, statistics: statistics)
        }
    }
}

/// A chart with its table.
private struct DivisionChart: Component {
    let division: ProseRequest.Division
    let statistics: Statistics

    var body: some HTML {
        switch division {
        case .channels, .fields:
            BarChart(
                title: Wording.dossiersByChannel(in: statistics.period),
                groups: statistics.channels.rows.map(\.key.label),
                series: [
                    .init(
                        name: CountsTable.Wording.received, fill: .solid,
                        values: statistics.channels.rows.map(\.counts.received.total)),
                    .init(
                        name: CountsTable.Wording.resolved, fill: .outline,
                        values: statistics.channels.rows.map(\.counts.resolved)),
                ])
        case .standings: ReceivedStatuses(statistics: statistics)
        }
    }
}

// MARK: - Wording

private enum Wording {
    static func byChannel(in period: Period) -> String { "Theo hình thức nộp, \(period.name)" }
    static let columnChannel = "Hình thức nộp"
    static func byField(in period: Period) -> String { "Theo lĩnh vực, \(period.name)" }
    static let columnField = "Lĩnh vực"
    static func dossiersByChannel(in period: Period) -> String { "Hồ sơ theo hình thức nộp, \(period.name)" }
}
