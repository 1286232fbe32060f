import Diagnostics
import RecordSchema
import Records
import WorkingTime

extension DisclosureRegister {
    func findings(calendar: WorkingCalendar, assets: Set<String>) -> [Diagnostic] {
        let slugs = Set(items.map(\.slug))
        return items.flatMap {
            $0.termFindings(calendar) + $0.placeFindings + $0.files.missing(from: assets, in: $0.location.file)
                + $0.succession(slugs)
        }
    }
}

extension DisclosureItem {
    /// Returns diagnostics for late, short, or otherwise invalid posting periods.
    fileprivate func termFindings(_ calendar: WorkingCalendar) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let decided = decision?.date, let limit = postBy(calendar), from.value > limit,
            Rule.latePosting.applies(on: decided)
        {
            let late = calendar.workingDays(from: decided, to: from.value)
            findings.append(
                finding(
                    .latePosting, at: from.position,
                    vi:
                        "công khai ngày \(from.value.vietnamese), \(late) ngày làm việc sau văn bản ngày \(decided.vietnamese); chậm nhất là ngày \(limit.vietnamese)",
                    en:
                        "posted on \(from.value.iso), \(late) working days after the decision of \(decided.iso); the deadline was \(limit.iso)"
                ))
        }
        guard let to else { return findings }
        if to.value < from.value {
            findings.append(
                finding(
                    .dateOrder, at: to.position,
                    vi:
                        "ngày kết thúc công khai (\(to.value.vietnamese)) trước ngày bắt đầu (\(from.value.vietnamese))",
                    en: "the posting ends (\(to.value.iso)) before it begins (\(from.value.iso))"))
            return findings
        }
        let days = to.value - from.value + 1
        switch category.term {
        case .permanent where Rule.notPermanent.applies(on: from.value):
            findings.append(
                finding(
                    .notPermanent, at: to.position,
                    vi: "nhóm \(category.number) phải công khai thường xuyên; bỏ khóa to",
                    en: "items in category \(category.number) are posted permanently; delete the key “to”"))
        case .days(let least) where days < least && Rule.shortPosting.applies(on: from.value):
            findings.append(
                finding(
                    .shortPosting, at: to.position,
                    vi:
                        "công khai \(days) ngày; nhóm \(category.number) phải ít nhất \(least) ngày liên tục, đến hết ngày \((from.value + (least - 1)).vietnamese)",
                    en:
                        "posted for \(days) days; category \(category.number) requires \(least) consecutive days, through \((from.value + (least - 1)).iso)"
                ))
        case .permanent, .days, .bySectorLaw: break
        }
        return findings
    }

    fileprivate var placeFindings: [Diagnostic] {
        guard forms.value.contains(.board), places.isEmpty, Rule.missingPlace.applies(on: from.value) else { return [] }
        return [
            finding(
                .missingPlace, at: forms.position,
                vi: "có niêm yết mà không nói ở đâu; thêm places: [Trụ sở Ủy ban nhân dân xã]",
                en: "the item is posted on a board, but no place is given; add places: [Trụ sở Ủy ban nhân dân xã]")
        ]
    }

    fileprivate func succession(_ slugs: Set<String>) -> [Diagnostic] {
        guard let old = supersedes, old.value == slug || !slugs.contains(old.value) else { return [] }
        return [
            finding(
                .unknownDisclosure, at: old.position,
                vi: "không có nội dung nào khác mang tên tệp “\(old.value)” trong disclosures/",
                en: "no other file of disclosures/ is called “\(old.value)”")
        ]
    }

    private func finding(_ rule: Rule, at position: Position, vi: String, en: String) -> Diagnostic {
        Diagnostic(rule, at: Location(file: location.file, position: position), Message(vi: vi, en: en))
    }
}

extension [Located<String>] {
    /// Returns diagnostics for referenced files that are missing from `assets/`.
    func missing(from assets: Set<String>, in file: String) -> [Diagnostic] {
        filter { !assets.contains($0.value.belowAssets ?? "") }.map { named in
            Diagnostic(
                .missingAttachment, at: Location(file: file, position: named.position),
                Message(
                    vi: "không thấy tệp “\(named.value)”; chép tệp vào assets/ và viết assets/ten-tep.pdf",
                    en: "there is no file “\(named.value)”; put it into assets/ and write assets/name.pdf"))
        }
    }
}

extension String {
    /// The path relative to `assets/` (`assets/a/b.pdf` → `a/b.pdf`), or nil if the path is not in that folder.
    public var belowAssets: String? {
        hasPrefix("assets/") ? String(dropFirst("assets/".count)) : nil
    }
}
