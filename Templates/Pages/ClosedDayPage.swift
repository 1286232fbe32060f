import Disclosure
import HTML
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// Hồ sơ giải quyết xong trong một ngày, whenever they were received; each code links to its row.
struct ClosedDayPage: PageTemplate {
    let context: PageContext
    let day: ClosedDay
    let part: Int

    /// The dossiers of this part, ordered by status.
    private let rows: [IndexedDossier]

    init(context: PageContext, day: ClosedDay, part: Int) {
        self.context = context
        self.day = day
        self.part = part
        rows = context.site.register.dossiers(of: day, part: part)
    }

    var heading: String {
        part > 0
            ? Wording.heading(day: day.day.vietnamese, part: part + 1) : Wording.heading(day: day.day.vietnamese)
    }
    var trail: [Page] {
        let (year, month, _) = day.day.components
        return [.home, .results, .resultsYear(year), .resultsMonth(year: year, month: month)]
    }
    var isIllustrative: Bool { rows.contains { $0.dossier.record.illustrative == true } }
    var summary: String { Wording.summary(count: day.counts.total, day: day.day.vietnamese) }

    var content: some HTML {
        Figures(
            items: ClosedGroup.order.filter { day.counts[$0] > 0 }.map { ($0.label, day.counts[$0]) })
        if day.parts > 1 { partList }
        ForEach(ClosedGroup.order) { status in
            let group = rows.filter { $0.dossier.status == status }
            if !group.isEmpty {
                section(.aria("labelledby", "\(status.key)")) {
                    h2(status.label, .id("\(status.key)"))
                    ul(.class("codes")) { ClosedGroup(context: context, rows: group) }
                }
            }
        }
    }

    private var partList: some HTML {
        nav(.class("parts"), .aria("label", Wording.parts)) {
            ul {
                ForEach(0..<day.parts) { other in
                    li {
                        a(
                            .href(context.link(to: .closedDay(day.day, part: other))),
                            .aria("current", other == part ? "page" : nil)
                        ) { Wording.part(other + 1) }
                    }
                }
            }
        }
    }
}

extension ClosedDayPage {
    static func facts(_ day: Day) -> PageFacts {
        PageFacts(
            Wording.name(day: day.vietnamese), updated: { $0.register.closedDataUntil(day) }, search: .none)
    }
}

/// The codes of dossiers with the same status. Written directly to the buffer, like the rows of a day. Adjacent
/// dossiers are mostly on the same page, so its address is reused.
private struct ClosedGroup: HTML {
    let context: PageContext
    let rows: [IndexedDossier]

    static let order: [ProcessingStatus] = [.early, .onTime, .late, .resolved, .ended]

    func write(into sink: inout HTMLSink) {
        let masked = context.settings.privacy.dossierCode == .masked
        var scratch: [UInt8] = []
        var page: Page?
        var address = ""
        for row in rows {
            if row.page != page {
                page = row.page
                address = context.link(to: row.page).string
            }
            scratch.removeAll(keepingCapacity: true)
            row.dossier.record.code.append(to: &scratch)
            sink.append("<li><a href=\"")
            sink.appendEscapedAttribute(address)
            if masked {
                sink.append("\">…")
                sink.appendEscaped(scratch.span.extracting((scratch.count - 4)..<scratch.count))
            } else {
                sink.append("#")
                sink.appendEscapedAttribute(scratch.span)
                sink.append("\">")
                sink.appendEscaped(scratch.span)
            }
            sink.append("</a></li>\n")
        }
    }
}

// MARK: - Wording

extension ClosedDayPage {
    private enum Wording {
        static func name(day: String) -> String { "Giải quyết ngày \(day)" }
        static func heading(day: String) -> String { "Hồ sơ giải quyết xong ngày \(day)" }
        static func heading(day: String, part: Int) -> String { "\(heading(day: day)) – phần \(part)" }
        static func summary(count: Int, day: String) -> String {
            "\(count) hồ sơ giải quyết xong ngày \(day), theo tình trạng."
        }
        static let parts = "Các phần trong ngày"
        static func part(_ part: Int) -> String { "Phần \(part)" }
    }
}
