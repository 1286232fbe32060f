import Diagnostics
import WorkingTime

/// A legal document that has been replaced by another.
public struct ReplacedDocument: Sendable {
    /// The number of the replaced document, such as `61/2018/NĐ-CP`.
    public let number: String
    /// The document that replaces it.
    public let successor: String
    /// The first day on which the successor is in force.
    public let since: Day
}

extension LegalDocument {
    /// The replacement of this document, which may not be in force yet; nil if none is known.
    public var replacement: ReplacedDocument? { number.flatMap { Self.replaced[$0] } }

    /// The known replacements, taken from the text of the later document itself or from another one that mentions them.
    /// Anything less certain is left out: a wrong mark on a citation is worse than none.
    private static let replaced: [String: ReplacedDocument] = Dictionary(
        uniqueKeysWithValues: [
            ("61/2018/NĐ-CP", "Nghị định 118/2025/NĐ-CP", 2025, 7, 1),
            ("107/2021/NĐ-CP", "Nghị định 118/2025/NĐ-CP", 2025, 7, 1),
            ("01/2018/TT-VPCP", "Thông tư 03/2025/TT-VPCP", 2025, 9, 15),
            ("42/2022/NĐ-CP", "Nghị định 224/2026/NĐ-CP", 2026, 7, 1),
            ("43/2011/NĐ-CP", "Nghị định 224/2026/NĐ-CP", 2026, 7, 1),
            ("64/2007/NĐ-CP", "Nghị định 224/2026/NĐ-CP", 2026, 7, 1),
            ("13/2023/NĐ-CP", "Nghị định 356/2025/NĐ-CP", 2026, 1, 1),
            ("34/2007/PL-UBTVQH11", "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15", 2023, 7, 1),
            ("83/2015/QH13", "Luật Ngân sách nhà nước 89/2025/QH15", 2026, 1, 1),
            ("343/2016/TT-BTC", "Thông tư 26/2026/TT-BTC", 2026, 3, 25),
            ("61/2017/TT-BTC", "Thông tư 26/2026/TT-BTC", 2026, 3, 25),
            ("90/2018/TT-BTC", "Thông tư 26/2026/TT-BTC", 2026, 3, 25),
            ("344/2016/TT-BTC", "Thông tư 26/2026/TT-BTC", 2026, 3, 25),
            ("01/2011/TT-BNV", "Nghị định 30/2020/NĐ-CP", 2020, 3, 5),
        ].compactMap { number, successor, year, month, day in
            Day(year: year, month: month, day: day).map {
                (number, ReplacedDocument(number: number, successor: successor, since: $0))
            }
        })
}
