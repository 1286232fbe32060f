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
            h2(Wording.heading, .id("qua-han"))
            if rows.isEmpty {
                EmptyRegister(Wording.empty)
            } else {
                table(.class("cards late")) {
                    caption(Wording.caption)
                    thead {
                        tr {
                            ForEach(Wording.columns) { label in
                                th(.scope(.col)) { label }
                            }
                        }
                    }
                    tbody { ForEach(rows) { LateRowView(context: context, late: $0) } }
                }
                if statistics.lateCount > rows.count {
                    p(Wording.newestOnly(shown: rows.count, of: statistics.lateCount), .class("meta"))
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
                if late.isIllustrative { span(IllustrationNote.Wording.mark, .class("meta")) }
            }
            td { DossierProcedure(context: context, procedure: late.procedure) }
            td { if let due = late.due { DateText(due) } }
            td { if let resolved = late.resolved { DateText(resolved) } else { Wording.noResult } }
            td {
                if let file = late.apology, let apology = context.site.apologies[file] {
                    a(.href(context.link(to: .apology(file)))) { Wording.apology(number: apology.record.number.value) }
                } else {
                    Wording.noApology
                }
            }
        }
    }

    /// A link to the dossier's row, or to its page if codes are masked, since rows then have no fragment.
    private var row: URLReference {
        let isMasked = context.settings.privacy.dossierCode == .masked
        return context.link(
            to: .ofDossier(late.code, indexInDay: late.indexInDay), fragment: isMasked ? nil : late.code.text)
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Hồ sơ quá hạn"
    static let empty = "Không có hồ sơ quá hạn trong kỳ."
    static let caption = "Có kết quả sau hạn trong kỳ, hoặc quá hạn mà cuối kỳ chưa có kết quả"
    /// The dossier's code, its procedure, the days on which it was due and resolved, and its apology.
    static let columns = ["Mã hồ sơ", "Thủ tục", "Hẹn trả", "Có kết quả", "Xin lỗi"]
    static let noResult = "chưa có"
    static func apology(number: String) -> String { "Phiếu số \(number)" }
    static let noApology = "chưa có phiếu"
    static func newestOnly(shown: Int, of count: Int) -> String {
        "Bảng ghi \(shown) hồ sơ mới nhất trong số \(VietnameseNumber.grouped(count)) hồ sơ quá hạn; các hồ sơ khác có ở trang kết quả từng ngày."
    }
}
