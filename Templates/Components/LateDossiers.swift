import Disclosure
import HTML
import SitePlan
import Vietnamese

/// Danh sách hồ sơ quá hạn của một kỳ: each leads to its row and to its apology.
struct LateDossiers: Component {
    let context: PageContext
    let statistics: Statistics

    /// More than an eye can take in: the rest is counted, and found on the pages of results.
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
                    tbody { ForEach(rows) { LateRow(context: context, placed: $0) } }
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

private struct LateRow: Component {
    let context: PageContext
    let placed: PlacedDossier

    private var dossier: LinkedDossier { placed.dossier }

    var body: some HTML {
        tr {
            th(.scope(.row), .class("code")) {
                a(.href(row)) { code }
                if dossier.record.illustrative == true { span("minh họa", .class("meta")) }
            }
            td { DossierProcedure(context: context, procedure: context.site.catalogue.version(of: dossier)) }
            td { if let due = dossier.due { DateText(due.day) } }
            td { if let resolved = dossier.record.resolved { DateText(resolved.day) } else { "chưa có" } }
            td {
                if let apology = context.site.apology(of: dossier) {
                    a(.href(context.link(to: .apology(apology.file)))) {
                        "Phiếu số \(apology.record.number.value)"
                    }
                } else {
                    "chưa có phiếu"
                }
            }
        }
    }

    private var isMasked: Bool { context.settings.privacy.dossierCode == .masked }

    private var code: String {
        let text = dossier.record.code.text
        return isMasked ? "…\(text.suffix(4))" : text
    }

    /// The row of the dossier; where codes are masked rows have no address of their own, and the page must do.
    private var row: URLReference {
        context.link(to: placed.page, fragment: isMasked ? nil : placed.code.text)
    }
}
