import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import HTML
import Records
import Register
import SitePlan
import WorkingTime

/// Hồ sơ của một ngày: a table with a row for each dossier, identified by its code.
struct ResultsDayPage: PageTemplate {
    let context: PageContext
    let day: DossierDay
    let part: Int

    var heading: String {
        "Hồ sơ tiếp nhận ngày \(day.day.vietnamese)" + (part > 0 ? " – phần \(part + 1)" : "")
    }
    var trail: [Page] {
        let (year, month, _) = day.day.components
        return [.home, .results, .resultsYear(year), .resultsMonth(year: year, month: month)]
    }
    var isIllustrative: Bool { day.statusCounts.illustrative > 0 }
    var summary: String {
        "\(day.statusCounts.total) hồ sơ có mã ngày \(day.day.vietnamese): hạn trả, kết quả, tình trạng."
    }

    var content: some HTML {
        ListFacts(
            context: context, period: "ngày \(day.day.vietnamese)", dataUntil: day.dataUntil,
            publishedOn: day.publishedOn)
        Figures(items: day.statusCounts.standingFigures)
        if context.settings.privacy.dossierCode == .masked {
            p(.class("go")) {
                a(.href(context.link(to: .lookup))) { "Mã chỉ hiện bốn số cuối: có đủ mã thì tra cứu hồ sơ ở đây" }
            }
        }
        if day.parts > 1 { PartList(context: context, day: day, part: part) }
        table(.class("cards dossiers")) {
            caption("Danh sách hồ sơ")
            thead {
                tr {
                    th(.scope(.col)) { "Mã hồ sơ" }
                    th(.scope(.col)) { "Thủ tục" }
                    th(.scope(.col)) { "Hình thức nộp" }
                    th(.scope(.col)) { "Tiếp nhận" }
                    th(.scope(.col)) { "Hẹn trả" }
                    th(.scope(.col)) { "Có kết quả" }
                    th(.scope(.col)) { "Tình trạng" }
                }
            }
            DossierRows(context: context, dossiers: site.register.dossiers(of: day, part: part))
        }
        if day.hasProvisionalDue {
            p(.class("meta")) { "(*) Hạn trả tạm tính: lịch nghỉ của năm đó chưa công bố." }
        }
        DayNeighbours(context: context, day: day.day)
    }
}

/// The parts of a long day, each with its first and last serial numbers.
private struct PartList: Component {
    let context: PageContext
    let day: DossierDay
    let part: Int

    var body: some HTML {
        nav(.class("parts"), .aria("label", "Các phần trong ngày")) {
            ul {
                ForEach(0..<day.parts) { other in
                    li {
                        a(
                            .href(context.link(to: .resultsDay(day.day, part: other))),
                            .aria("current", other == part ? "page" : nil)
                        ) {
                            "Phần \(other + 1) (số \(serials(other)))"
                        }
                    }
                }
            }
        }
    }

    private func serials(_ part: Int) -> String {
        context.site.register.ends(of: day, part: part).map(\.record.code.serialText).joined(separator: "–")
    }
}

private struct DayNeighbours: Component {
    let context: PageContext
    let day: Day

    var body: some HTML {
        let (before, after) = context.site.register.neighbours(of: day)
        nav(.class("neighbours"), .aria("label", "Ngày khác")) {
            ul {
                if let before {
                    li {
                        a(.href(context.link(to: .resultsDay(before, part: 0))), .rel("prev")) {
                            "← Ngày \(before.vietnamese)"
                        }
                    }
                }
                if let after {
                    li {
                        a(.href(context.link(to: .resultsDay(after, part: 0))), .rel("next")) {
                            "Ngày \(after.vietnamese) →"
                        }
                    }
                }
            }
        }
    }
}

/// The rows of dossiers. They make up half of the site, so they are written directly to the buffer: apart from
/// procedure names, they consist of digits, dots, and fixed strings.
private struct DossierRows: HTML {
    let context: PageContext
    let dossiers: ArraySlice<LinkedDossier>

    func write(into sink: inout HTMLSink) {
        let site = context.site
        let masked = context.settings.privacy.dossierCode == .masked
        var scratch: [UInt8] = []
        var procedures = ByVersion<TrustedHTML?>()
        sink.append("<tbody>")
        for dossier in dossiers {
            scratch.removeAll(keepingCapacity: true)
            dossier.record.code.append(to: &scratch)
            if masked {
                // The last four digits are enough for the applicant; the code itself must not be readable on the page.
                sink.append("<tr><th scope=\"row\" class=\"code\">…")
                sink.appendEscaped(scratch.span.extracting((scratch.count - 4)..<scratch.count))
            } else {
                sink.append("<tr id=\"")
                sink.appendEscapedAttribute(scratch.span)
                sink.append("\"><th scope=\"row\" class=\"code\">")
                sink.appendEscaped(scratch.span)
            }
            if dossier.record.illustrative == true { sink.append(" <span class=\"meta\">minh họa</span>") }
            sink.append("</th><td>")
            procedures.value(of: dossier, site) { site.ask(ProcedureCell(procedure: $0)) }?.write(into: &sink)
            sink.append("</td><td>")
            sink.append(dossier.record.channel.staticLabel)
            sink.append("</td><td>")
            append(dossier.record.received, scratch: &scratch, into: &sink)
            sink.append("</td><td>")
            if let due = dossier.due {
                append(due, scratch: &scratch, into: &sink)
                if dossier.dueOrigin == .provisional { sink.append(" (*)") }
            } else {
                sink.append("chưa xác định")
            }
            sink.append("</td><td>")
            if let resolved = dossier.record.resolved {
                append(resolved, scratch: &scratch, into: &sink)
            } else {
                sink.append("chưa có")
            }
            sink.append("</td><td><span class=\"badge\" data-standing=\"")
            sink.append(dossier.status.key)
            sink.append("\">")
            sink.append(dossier.status.staticLabel)
            sink.append("</span>")
            if dossier.status == .ended, let outcome = dossier.record.outcome {
                sink.appendEscaped(": \(outcome.label)")
            }
            if let apology = site.apologyFile(of: dossier) {
                sink.append(" <a href=\"")
                sink.appendEscapedAttribute(context.link(to: .apology(apology)).string)
                sink.append("\">Phiếu xin lỗi</a>")
            }
            if let reason = dossier.record.lateReason {
                sink.append("<span class=\"meta\">")
                sink.appendEscaped(reason)
                sink.append("</span>")
            }
            sink.append("</td></tr>\n")
        }
        sink.append("</tbody>")
    }

    private func append(_ moment: Moment, scratch: inout [UInt8], into sink: inout HTMLSink) {
        scratch.removeAll(keepingCapacity: true)
        moment.day.appendVietnamese(to: &scratch)
        scratch.append(UInt8(ascii: " "))
        moment.appendTime(to: &scratch)
        sink.appendEscaped(scratch.span)
    }
}

/// The table cell with a procedure's name. All pages of days are at the same depth, so they share it.
struct ProcedureCell: Query, FormedValue, Titled {
    static let title = Message(vi: "thủ tục trong bảng của một ngày", en: "procedure in rows of a day")
    static let policy = ValuePolicy<TrustedHTML>.digested(by: { Digest($0.bytes) }, cost: { 64 + $0.bytes.count })

    let procedure: VersionKey

    func value(_ ask: Ask) throws -> TrustedHTML {
        let context = PageContext(
            .resultsDay(.first, part: 0), site: try Site(recordedBy: ask), plan: try PlanView(recordedBy: ask))
        var sink = HTMLSink()
        DossierProcedure(context: context, procedure: procedure).write(into: &sink)
        return TrustedHTML(rendered: sink.bytes)
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(procedure: try part { $0.procedure })
    }
}
