import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Công khai xin lỗi: the newest apologies, with a page for each year.
struct ApologiesPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.apologies.contains { $0.record.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    /// The maximum number of apologies shown; older ones are on the pages of their years.
    private static let shown = 50

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        p(.class("go")) { a(.href(context.link(to: .lookup))) { Wording.toLookup } }
        ListFacts(
            context: context, period: period, dataUntil: site.register.dataUntil,
            publishedOn: site.apologySpan?.last)
        if site.apologyYears.isEmpty {
            EmptyRegister()
        } else {
            nav(.aria("label", Wording.years)) {
                ul(.class("choices")) {
                    ForEach(site.apologyYears) { year in
                        li {
                            a(.href(context.link(to: .apologyYear(year.year)))) {
                                Wording.year(year.year)
                                " "
                                span("\(year.count)", .class("count"))
                            }
                        }
                    }
                }
            }
            h2(Wording.newestHeading)
            ApologyEntries(context: context, apologies: site.newestApologies(Self.shown))
        }
    }

    private var period: String {
        site.apologySpan.map { Wording.period(from: $0.first.vietnamese, through: $0.last.vietnamese) }
            ?? Wording.periodUntilNow
    }
}

extension ApologiesPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.apologySpan?.last })
}

struct ApologyYearPage: PageTemplate {
    let context: PageContext
    let year: Int

    private var apologies: [Tracked<LinkedApology>] { site.apologies(ofYear: year) }

    var heading: String { Wording.heading(year: year) }
    var trail: [Page] { [.home, .apologies] }
    var isIllustrative: Bool { apologies.contains { $0.record.illustrative == true } }
    var summary: String { Wording.summary(year: year, unit: context.unit.displayName) }

    var content: some HTML {
        ListFacts(
            context: context, period: Wording.period(year: year), dataUntil: site.register.dataUntil,
            publishedOn: apologies.first?.record.issuedOn)
        ApologyEntries(context: context, apologies: apologies)
    }
}

extension ApologyYearPage {
    static func facts(_ year: Int) -> PageFacts {
        PageFacts(
            Wording.name(year: year), updated: { $0.apologies(ofYear: year).first?.record.issuedOn }, search: .none)
    }
}

private struct ApologyEntries: Component {
    let context: PageContext
    let apologies: [Tracked<LinkedApology>]

    var body: some HTML {
        ul(.class("entries")) {
            ForEach(apologies) { apology in li { ApologyEntry(context: context, apology: apology) } }
        }
    }
}

/// An apology in a list: which, why, and the new date.
struct ApologyEntry: Component {
    let context: PageContext
    let apology: Tracked<LinkedApology>

    var body: some HTML {
        let record = apology.record
        a(.href(context.link(to: .apology(apology.file)))) { Wording.number(record.number.value) }
        p {
            context.site.catalogue[apology.procedure]?.publicTitle
            ". "
            record.reason
        }
        p(.class("meta")) {
            DateText(record.issuedOn)
            record.newDue.map { " · \(Wording.newDue($0.value.vietnamese))" }
            record.illustrative == true ? " · \(Wording.illustrative)" : ""
        }
    }
}

extension PageContext {
    /// Returns a dossier's code, masked if the office requires it.
    func shown(_ code: DossierCode) -> String {
        settings.privacy.dossierCode == .masked ? "…" + code.text.suffix(4) : code.text
    }
}

// MARK: - Wording

extension ApologiesPage {
    private enum Wording {
        static let heading = "Công khai xin lỗi"
        static func summary(unit: String) -> String { "Các phiếu xin lỗi và hẹn lại ngày trả kết quả của \(unit)." }
        static let lead = "Hồ sơ nào không trả đúng hẹn thì cơ quan xin lỗi bằng văn bản, nêu lý do và hẹn lại một lần."
        static let toLookup = "Hồ sơ của bạn có trễ không: tra cứu bằng mã"
        static func period(from first: String, through last: String) -> String { "từ \(first) đến \(last)" }
        static let periodUntilNow = "đến nay"
        static let years = "Các năm"
        static func year(_ year: Int) -> String { "Năm \(year)" }
        static let newestHeading = "Mới nhất"
    }
}

extension ApologyYearPage {
    private enum Wording {
        static func name(year: Int) -> String { "Năm \(year)" }
        static func heading(year: Int) -> String { "Công khai xin lỗi năm \(year)" }
        static func summary(year: Int, unit: String) -> String { "Các phiếu xin lỗi năm \(year) của \(unit)." }
        static func period(year: Int) -> String { "năm \(year)" }
    }
}

extension ApologyEntry {
    private enum Wording {
        static func number(_ number: String) -> String { "Phiếu số \(number)" }
        static func newDue(_ moment: String) -> String { "hẹn trả lại \(moment)" }
        static let illustrative = "minh họa"
    }
}
