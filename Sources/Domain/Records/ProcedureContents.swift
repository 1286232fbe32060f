import WorkingTime

extension Procedure {
    /// The Vietnamese names of the content required by law that is missing from this version (NĐ 63/2010 Điều 8.2).
    public var missingContent: [String] {
        var missing: [String] = []
        func check(_ present: Bool, _ label: String) { if !present { missing.append(label) } }
        check(!body.isEmpty, "trình tự thực hiện")
        check(!channels.isEmpty, "cách thức thực hiện")
        check(!channels.isEmpty && channels.allSatisfy { $0.timeLimit != nil }, "thời hạn giải quyết")
        check(!channels.isEmpty && channels.allSatisfy { $0.fees != nil }, "phí, lệ phí")
        check(!documents.isEmpty, "thành phần hồ sơ")
        check(!applicants.isEmpty, "đối tượng thực hiện")
        check(competentBody != nil || !implementingBodies.isEmpty, "cơ quan giải quyết")
        check(!results.isEmpty, "kết quả thực hiện")
        check(!legalBases.isEmpty, "căn cứ pháp lý")
        check(announcement != nil || provincialAnnouncement != nil, Self.announcementName)
        return missing
    }

    /// The Vietnamese name under which ``missingContent`` lists a missing announcing decision.
    public static let announcementName = "quyết định công bố"

    /// Returns the time limit for a way of submission. If it has none of its own, the limit for submission in person
    /// applies, or else the first limit of any way.
    public func timeLimit(for way: SubmissionChannel.Way) -> TimeLimit? {
        let own = channels.first { $0.channel == way }?.timeLimit
        return own ?? channels.first { $0.channel == .inPerson }?.timeLimit
            ?? channels.lazy.compactMap(\.timeLimit).first
    }
}
