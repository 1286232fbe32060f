import RecordSchema
import Records
import WorkingTime

// The duties of the registers, counted for the office's own score.
extension Registers {
    func duties(_ calendar: WorkingCalendar) -> [SelfCheck.Duty] {
        [filledCategories, postedInTime(calendar), feedbackInTime, leadersIntroduced, localityDescribed]
    }

    /// A category without any events must be posted as such, because an empty category is indistinguishable from a
    /// forgotten one.
    private var filledCategories: SelfCheck.Duty {
        let gaps = disclosures.emptyCategories.map {
            SelfCheck.Gap(subject: .disclosureCategory($0), what: "chưa có nội dung nào đang công khai")
        }
        let all = DisclosureCategory.allCases.count
        return SelfCheck.Duty(
            name: "Nhóm nội dung đã công khai", source: "Luật 10/2022/QH15 Điều 11, Điều 13", required: all,
            done: all - gaps.count, gaps: gaps)
    }

    private func postedInTime(_ calendar: WorkingCalendar) -> SelfCheck.Duty {
        let dated = disclosures.posted.filter { $0.decision?.date != nil }
        let gaps = dated.compactMap { item -> SelfCheck.Gap? in
            guard let limit = item.postBy(calendar), item.from.value > limit else { return nil }
            return SelfCheck.Gap(subject: .disclosure(item.file), what: "chậm, hạn là ngày \(limit.vietnamese)")
        }
        return SelfCheck.Duty(
            name: "Nội dung công khai trong 5 ngày làm việc từ ngày có văn bản", source: "Luật 10/2022/QH15 Điều 12.3",
            required: dated.count, done: dated.count - gaps.count, gaps: gaps)
    }

    var feedbackInTime: SelfCheck.Duty {
        let entries = feedback.entries
        let gaps = entries.filter { $0.isLate || $0.isForwardedLate }.map {
            SelfCheck.Gap(
                subject: .feedback,
                what: "phản ánh số \($0.record.number.value) \($0.isLate ? "quá hạn trả lời" : "chuyển chậm")")
        }
        return SelfCheck.Duty(
            name: "Phản ánh, kiến nghị được trả lời, chuyển đúng hạn",
            source: "Nghị định 20/2008/NĐ-CP Điều 9, Điều 19",
            required: entries.count, done: entries.count - gaps.count, gaps: gaps)
    }

    private var leadersIntroduced: SelfCheck.Duty {
        let all = leaders?.leaders ?? []
        let gaps = all.compactMap { leader -> SelfCheck.Gap? in
            let missing = leader.missingFields
            guard !missing.isEmpty else { return nil }
            return SelfCheck.Gap(subject: .leaders, what: "\(leader.title): thiếu \(missing.joined(separator: ", "))")
        }
        return SelfCheck.Duty(
            name: "Lãnh đạo được giới thiệu đủ", source: "Nghị định 224/2026/NĐ-CP Điều 9.1.c", required: all.count,
            done: all.count - gaps.count, gaps: gaps)
    }

    private var localityDescribed: SelfCheck.Duty {
        let parts = Locality.Section.allCases
        let gaps = parts.filter { locality?.has($0) != true }.map {
            SelfCheck.Gap(subject: .locality, what: "chưa có \($0.label.prefix(1).lowercased() + $0.label.dropFirst())")
        }
        return SelfCheck.Duty(
            name: "Địa phương được giới thiệu đủ", source: "Nghị định 224/2026/NĐ-CP Điều 9.1.c", required: parts.count,
            done: parts.count - gaps.count, gaps: gaps)
    }
}

extension Leader {
    /// The Vietnamese names of missing information required by the decree.
    fileprivate var missingFields: [String] {
        [("họ tên", name), ("nhiệm vụ", duties), ("tiểu sử", biography)].filter { $0.1 == nil }.map(\.0)
    }
}
