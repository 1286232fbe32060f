/// Where a commitment stands, as far as the records tell. What they do not tell is never guessed.
public enum CommitmentState: Sendable {
    case met(Measurement)
    case notMet(Measurement)
    /// With what is missing.
    case unknown(String)

    /// `đạt`, `chưa đạt`, `chưa đo được`.
    public var label: String {
        switch self {
        case .met: "Đạt"
        case .notMet: "Chưa đạt"
        case .unknown: "Chưa đo được"
        }
    }

    public var measurement: Measurement? {
        switch self {
        case .met(let measurement), .notMet(let measurement): measurement
        case .unknown: nil
        }
    }
}

extension Commitment {
    /// The state the records give.
    public func state(by meter: CommitmentMeter) -> CommitmentState {
        guard let measure else { return .unknown(missing ?? "trang này chưa có số liệu về nội dung này") }
        guard let wanted else { return .unknown("cam kết chưa ghi tỷ lệ phải đạt") }
        guard let measurement = meter.measure(measure), measurement.share.whole > 0 else {
            return .unknown("chưa có \(measure.records)")
        }
        let above = exclusive == true
        if measurement.share.reaches(wanted, exclusive: above) { return .met(measurement) }
        if measurement.atBest.reaches(wanted, exclusive: above) {
            return .unknown(
                "\(measurement.unsaid) trên \(measurement.share.whole) thủ tục chưa ghi; mới đếm được "
                    + "\(measurement.share.part) \(measure.label)")
        }
        return .notMet(measurement)
    }
}

extension Measurement {
    /// The share, should all that do not say belong to the part.
    fileprivate var atBest: Share { Share(part: share.part + unsaid, whole: share.whole) }
}

extension Share {
    /// Whether the part is so many percent of the whole, judged on the numbers themselves and not on a rounded rate.
    func reaches(_ percent: Int, exclusive: Bool) -> Bool {
        let (have, need) = (Int128(part) * 100, Int128(percent) * Int128(whole))
        return exclusive ? have > need : have >= need
    }
}
