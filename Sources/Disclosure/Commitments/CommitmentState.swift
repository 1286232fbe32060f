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
        return measurement.share.reaches(wanted, exclusive: exclusive == true)
            ? .met(measurement) : .notMet(measurement)
    }
}

extension Share {
    /// Whether the part is so many percent of the whole, judged on the numbers themselves and not on a rounded rate.
    func reaches(_ percent: Int, exclusive: Bool) -> Bool {
        let (have, need) = (Int128(part) * 100, Int128(percent) * Int128(whole))
        return exclusive ? have > need : have >= need
    }
}
