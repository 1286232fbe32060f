import Disclosure
import HTML
import RecordSchema
import Records
import Register
import SitePlan
import Vietnamese

/// Danh sách hồ sơ quá hạn của một kỳ: each links to its row and to its apology.
struct LateDossiers: Component {
    let context: PageContext
    let statistics: Statistics

    /// The maximum number of rows. The others are counted, and listed on the results pages.
    private static let limit = 200

    var body: some HTML {
        let rows = context.site.register.lateDossiers(in: statistics.period, limit: Self.limit)
        section(.aria("labelledby", "qua-han")) {
            h2("Hồ sơ quá hạn", .id("qua-han"))
            if rows.isEmpty {
                EmptyRegister("Không có hồ sơ quá hạn trong kỳ.")
            } else {
                table(.class("cards late")) {
                    caption("Có kết quả sau hạn trong kỳ, hoặc quá hạn mà cuối kỳ chưa có kết quả")
                    thead {
                        tr {
                            ForEach(["Mã hồ sơ", "Thủ tục", "Hẹn trả", "Có kết quả", "Xin lỗi"]) { label in
                                th(.scope(.col)) { label }
                            }
                        }
                    }
                    tbody { ForEach(rows) { LateRowView(context: context, late: $0) } }
                }
                if statistics.lateCount > rows.count {
                    p(
                        "Bảng ghi \(rows.count) hồ sơ mới nhất trong số \(VietnameseNumber.grouped(statistics.lateCount)) hồ sơ quá hạn; các hồ sơ khác có ở trang kết quả từng ngày.",
                        .class("meta"))
                }
            }
        }
    }
}

private struct LateRowView: Component {
    let context: PageContext
    let late: LateRow

    var body: some HTML {
        tr {
            th(.scope(.row), .class("code")) {
                a(.href(row)) { context.shown(late.code) }
                if late.isIllustrative { span("minh họa", .class("meta")) }
            }
            td { DossierProcedure(context: context, procedure: late.procedure) }
            td { if let due = late.due { DateText(due) } }
            td { if let resolved = late.resolved { DateText(resolved) } else { "chưa có" } }
            td {
                if let file = late.apology, let apology = context.site.apologies[file] {
                    a(.href(context.link(to: .apology(file)))) { "Phiếu số \(apology.record.number.value)" }
                } else {
                    "chưa có phiếu"
                }
            }
        }
    }

    /// A link to the dossier's row, or to its page if codes are masked, since rows then have no fragment.
    private var row: URLReference {
        let isMasked = context.settings.privacy.dossierCode == .masked
        return context.link(
            to: .ofDossier(late.code, place: late.place), fragment: isMasked ? nil : late.code.text)
    }
}
