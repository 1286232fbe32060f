import RecordSchema
import Records
import Register
import WorkingTime

/// A counter that evaluates a single measure, reading only the records it needs.
struct MeasureCount<Parts: SiteParts> {
    let site: Parts

    func measure(_ measure: CommitmentMeasure) throws -> Measurement? {
        switch measure {
        case .onTimeRate: try ofDossiers(\.inTime)
        case .receivedOnline:
            try ofDossiers { Share(part: $0.sum(\.received.total, of: .online), whole: $0.received) }
        case .resolvedOnline: try ofDossiers { Share(part: $0.sum(\.resolved, of: .online), whole: $0.resolved) }
        case .receivedByPost:
            try ofDossiers { Share(part: $0.sum(\.received.total, of: [.postal]), whole: $0.received) }
        case .returnedByPost: try ofDossiers(\.returnedByPost)
        case .paidOnline: try ofDossiers(\.paidOnline)
        case .lateWithApology: try ofAllDossiers(SelfCheck.apologised(site.register))
        case .resultsTwiceAMonth: try ofAllDossiers(Share(SelfCheck.publications(site.register)))
        case .proceduresComplete: try ofCatalogue(Share(SelfCheck.completeProcedures(site.catalogue)))
        case .proceduresOneStop:
            try ofCatalogue { $0.mechanism.map { _ in true } }
        case .proceduresOnline: try ofCatalogue { $0.onlineLevel.map { $0 != .none } }
        case .proceduresFullyOnline: try ofCatalogue { $0.onlineLevel.map { $0 == .full } }
        case .feedbackInTime: try ofFeedback(Share(site.registers.feedbackInTime))
        case .feedbackInTenDays: try ofFeedback(site.registers.feedback.answered(within: 10))
        case .satisfaction: try ofNewestSurvey { _ in true }
        case .satisfactionWithStaff: try ofNewestSurvey { $0.question.value == .attitude }
        }
    }

    private func ofDossiers(_ share: (Statistics) -> Share) throws -> Measurement? {
        let dossiers = try site.dossiers
        guard let period = dossiers.statistics.measuringPeriod, let statistics = dossiers.statistics(of: period) else {
            return nil
        }
        return Measurement(share: share(statistics), scope: period.name, isIllustrative: statistics.isIllustrative)
    }

    /// Duties cover every published dossier, not only those of a period.
    private func ofAllDossiers(_ share: Share) throws -> Measurement {
        let register = try site.register
        return Measurement(
            share: share,
            scope: "toàn bộ hồ sơ đã công khai"
                + (register.dataUntil.map { ", số liệu đến ngày \($0.vietnamese)" } ?? ""),
            isIllustrative: register.days.contains { $0.statusCounts.illustrative > 0 })
    }

    /// Measures the procedures in force. A procedure for which `predicate` returns nil counts as unstated.
    private func ofCatalogue(_ predicate: (ProcedureSummary) -> Bool?) throws -> Measurement {
        let answers = try site.catalogue.inForce.map(predicate)
        return ofCatalogue(
            Share(part: answers.count { $0 == true }, whole: answers.count), unstatedCount: answers.count { $0 == nil })
    }

    private func ofCatalogue(_ share: Share, unstatedCount: Int = 0) -> Measurement {
        Measurement(share: share, unstatedCount: unstatedCount, scope: "danh mục đang áp dụng", isIllustrative: false)
    }

    private func ofFeedback(_ share: Share) throws -> Measurement {
        let parts = try site.registers.feedback.parts
        let until = parts.compactMap(\.cutOff).max()
        return Measurement(
            share: share, scope: "sổ phản ánh" + (until.map { ", số liệu đến ngày \($0.vietnamese)" } ?? ""),
            isIllustrative: parts.contains(where: \.isIllustrative))
    }

    private func ofNewestSurvey(_ counts: (SurveyResult) -> Bool) throws -> Measurement? {
        try site.records[Survey.self].first.map { survey in
            Measurement(
                share: survey.results.filter(counts).reduce(into: Share()) {
                    $0.add(Share(part: $1.content, whole: $1.answers))
                },
                scope: "khảo sát \(survey.period)", isIllustrative: survey.illustrative == true)
        }
    }
}

extension Share {
    fileprivate init(_ duty: SelfCheck.Duty) { self.init(part: duty.done, whole: duty.required) }
}

extension [Dossier.Channel] {
    fileprivate static let online: Self = [.onlinePartial, .onlineFull]
}

extension Statistics {
    fileprivate func sum(_ count: (DossierCounts) -> Int, of list: [Dossier.Channel]) -> Int {
        list.reduce(0) { $0 + count(channels[$1]) }
    }

    /// The share of results returned by post among the resolved dossiers with a known return channel.
    fileprivate var returnedByPost: Share {
        Share(
            part: returnChannels[.postal].resolved,
            whole: returnChannels.rows.filter { $0.key != nil }.reduce(0) { $0 + $1.counts.resolved })
    }
}

extension FeedbackRegister {
    /// Returns the share answered within a number of days of the entries that the unit itself had to answer, leaving
    /// out unanswered entries that are not yet that old.
    func answered(within days: Int) -> Share {
        parts.reduce(into: Share()) { sum, part in
            for entry in part.entries where entry.record.ownAuthority {
                let record = entry.record
                if let answered = record.answeredOn?.value {
                    sum.count(answered - record.receivedOn <= days)
                } else if entry.isOpen, let cutOff = part.cutOff, cutOff - record.receivedOn > days {
                    sum.count(false)
                }
            }
        }
    }
}
