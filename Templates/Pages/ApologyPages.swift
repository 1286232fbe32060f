import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Công khai xin lỗi: the newest apologies, with a page for each year.
struct ApologiesPage: PageTemplate {
    let context: PageContext

    var heading: String { "Công khai xin lỗi" }
    var isIllustrative: Bool { site.apologies.contains { $0.record.illustrative == true } }
    var summary: String { "Các phiếu xin lỗi và hẹn lại ngày trả kết quả của \(context.unit.displayName)." }

    /// The maximum number of apologies shown; older ones are on the pages of their years.
    private static let shown = 50

    var content: some HTML {
        p(
            "Hồ sơ nào không trả đúng hẹn thì cơ quan xin lỗi bằng văn bản, nêu lý do và hẹn lại một lần.",
            .class("lead"))
        p(.class("go")) { a(.href(context.link(to: .lookup))) { "Hồ sơ của bạn có trễ không: tra cứu bằng mã" } }
        ListFacts(
            context: context, period: period, dataUntil: site.register.dataUntil,
            publishedOn: site.apologySpan?.last)
        if site.apologyYears.isEmpty {
            EmptyRegister()
        } else {
            nav(.aria("label", "Các năm")) {
                ul(.class("choices")) {
                    ForEach(site.apologyYears) { year in
                        li {
                            a(.href(context.link(to: .apologyYear(year.year)))) {
                                "Năm \(year.year) "
                                span("\(year.count)", .class("count"))
                            }
                        }
                    }
                }
            }
            h2("Mới nhất")
            ApologyEntries(context: context, apologies: site.newestApologies(Self.shown))
        }
    }

    private var period: String {
        site.apologySpan.map { "từ \($0.first.vietnamese) đến \($0.last.vietnamese)" } ?? "đến nay"
    }
}

struct ApologyYearPage: PageTemplate {
    let context: PageContext
    let year: Int

    private var apologies: [Tracked<LinkedApology>] { site.apologies(ofYear: year) }

    var heading: String { "Công khai xin lỗi năm \(year)" }
    var trail: [Page] { [.home, .apologies] }
    var isIllustrative: Bool { apologies.contains { $0.record.illustrative == true } }
    var summary: String { "Các phiếu xin lỗi năm \(year) của \(context.unit.displayName)." }

    var content: some HTML {
        ListFacts(
            context: context, period: "năm \(year)", dataUntil: site.register.dataUntil,
            publishedOn: apologies.first?.record.issuedOn)
        ApologyEntries(context: context, apologies: apologies)
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
        a(.href(context.link(to: .apology(apology.file)))) { "Phiếu số \(record.number.value)" }
        p {
            context.site.catalogue[apology.procedure]?.publicTitle
            ". "
            record.reason
        }
        p(.class("meta")) {
            DateText(record.issuedOn)
            record.newDue.map { " · hẹn trả lại \($0.value.vietnamese)" }
            record.illustrative == true ? " · minh họa" : ""
        }
    }
}

extension PageContext {
    /// Returns a dossier's code, masked if the office requires it.
    func shown(_ code: DossierCode) -> String {
        settings.privacy.dossierCode == .masked ? "…" + code.text.suffix(4) : code.text
    }
}
