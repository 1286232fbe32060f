import Diagnostics

/// A document of law that another has taken the place of.
public struct ReplacedDocument: Sendable {
    public let number: String
    /// What holds instead.
    public let successor: String
    public let since: Day
}

extension LegalDocument {
    /// What has taken, or will take, the place of this document.
    public var replacement: ReplacedDocument? { number.flatMap { Self.replaced[$0] } }

    /// Replacements that were read in the later text itself, or reported by one that was.
    /// What is only generally known is left out: a wrong mark on a citation is worse than none.
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
