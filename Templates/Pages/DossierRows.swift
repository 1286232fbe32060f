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

/// The rows of dossiers. They make up half of the site, so they are written directly to the buffer: apart from
/// procedure names, they consist of digits, dots, and fixed strings.
struct DossierRows: HTML {
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
            if dossier.record.illustrative == true {
                sink.append(" <span class=\"meta\">")
                sink.append(Wording.illustrative)
                sink.append("</span>")
            }
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
                sink.append(Wording.dueUnknown)
            }
            sink.append("</td><td>")
            if let resolved = dossier.record.resolved {
                append(resolved, scratch: &scratch, into: &sink)
            } else {
                sink.append(Wording.notResolved)
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
                sink.append("\">")
                sink.append(Wording.toApology)
                sink.append("</a>")
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

// MARK: - Wording

extension DossierRows {
    private enum Wording {
        static let illustrative: StaticString = "minh họa"
        static let dueUnknown: StaticString = "chưa xác định"
        static let notResolved: StaticString = "chưa có"
        static let toApology: StaticString = "Phiếu xin lỗi"
    }
}
