import Records
import Register

/// The state of a commitment, as far as it can be determined from the records. Nothing is guessed.
public enum CommitmentState: Sendable {
    case met(Measurement)
    case notMet(Measurement)
    /// The state cannot be determined; the text says what is missing.
    case unknown(String)

    /// The Vietnamese label: `Đạt`, `Chưa đạt`, or `Chưa đo được`.
    public var label: String {
        switch self {
        case .met: "Đạt"
        case .notMet: "Chưa đạt"
        case .unknown: "Chưa đo được"
        }
    }

    /// The measurement, or nil if the state is unknown.
    public var measurement: Measurement? {
        switch self {
        case .met(let measurement), .notMet(let measurement): measurement
        case .unknown: nil
        }
    }
}

extension Commitment {
    /// Returns the state of the commitment according to the records.
    public func state(by meter: CommitmentMeter) -> CommitmentState {
        guard let measure else { return .unknown(missing ?? "trang này chưa có số liệu về nội dung này") }
        guard let wanted else { return .unknown("cam kết chưa ghi tỷ lệ phải đạt") }
        guard let measurement = meter.measure(measure), measurement.share.whole > 0 else {
            return .unknown("chưa có \(measure.records)")
        }
        let above = exclusive == true
        if measurement.share.reaches(wanted, exclusive: above) { return .met(measurement) }
        if measurement.bestCase.reaches(wanted, exclusive: above) {
            return .unknown(
                "\(measurement.unstatedCount) trên \(measurement.share.whole) thủ tục chưa ghi; mới đếm được "
                    + "\(measurement.share.part) \(measure.label)")
        }
        return .notMet(measurement)
    }
}

extension Measurement {
    /// The share if all records with a missing answer belonged to the part.
    fileprivate var bestCase: Share { Share(part: share.part + unstatedCount, whole: share.whole) }
}

extension Share {
    /// Returns whether the part reaches a percentage of the whole, computed exactly and not from a rounded rate.
    func reaches(_ percent: Int, exclusive: Bool) -> Bool {
        let (have, need) = (Int128(part) * 100, Int128(percent) * Int128(whole))
        return exclusive ? have > need : have >= need
    }
}
