import Binary
import RecordSchema
import Register
import WorkingTime

// Encodings for comparing facts by digest, which are never decoded.

extension PageTree: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        tops.write(into: &writer)
        writeParts(into: &writer)
    }
}

extension FeedbackRegister: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        parts.count.write(into: &writer)
        for part in parts {
            part.file.dataValue.write(into: &writer)
            part.cutOff.write(into: &writer)
            part.entries.count.write(into: &writer)
            for entry in part.entries {
                entry.record.dataValue.write(into: &writer)
                entry.isLate.write(into: &writer)
                entry.isForwardedLate.write(into: &writer)
            }
        }
    }
}

extension SelfCheck: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        duties.count.write(into: &writer)
        for duty in duties {
            duty.name.write(into: &writer)
            duty.source.write(into: &writer)
            duty.required.write(into: &writer)
            duty.done.write(into: &writer)
            duty.gaps.count.write(into: &writer)
            for gap in duty.gaps {
                // The descriptions of subjects are unique.
                "\(gap.subject)".write(into: &writer)
                gap.what.write(into: &writer)
            }
        }
    }
}

extension Reconciliation: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        rows.count.write(into: &writer)
        for row in rows {
            row.indicator.dataValue.write(into: &writer)
            row.declared.write(into: &writer)
            row.computed.write(into: &writer)
        }
    }
}

extension CommitmentState: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        label.write(into: &writer)
        switch self {
        case .met(let measurement), .notMet(let measurement): measurement.write(into: &writer)
        case .unknown(let missing): missing.write(into: &writer)
        }
    }
}

extension Measurement: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        share.write(into: &writer)
        unstatedCount.write(into: &writer)
        scope.write(into: &writer)
        isIllustrative.write(into: &writer)
    }
}

extension Quarter: FormedValue {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(year: try part { $0.year }, number: try part { $0.number })
    }
}
