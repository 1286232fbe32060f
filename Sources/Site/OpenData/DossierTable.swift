import Disclosure
import Binary
import RecordSchema
import Records
import Register
import SitePlan
import WorkingTime

/// The table of dossiers, with one file per month. It may have a million rows, so rows are compact and written as
/// bytes.
package struct DossierTable: Sendable {
    private let site: Site
    private let isMasked: Bool
    /// The columns in the order of the cells in a row.
    package let columns: [FieldDescription]

    init(_ site: Site) {
        self.site = site
        let isMasked = site.settings.privacy.dossierCode == .masked
        self.isMasked = isMasked
        columns = DossierColumn.allCases.map { $0.description(isMasked: isMasked) }
    }

    /// The primary key of the table: the code, unless it is masked.
    var key: String? { isMasked ? nil : DossierColumn.code.rawValue }

    func bytes(of dossiers: ArraySlice<LinkedDossier>, _ format: DataFormat) -> [UInt8] {
        var procedures = ByVersion<[UInt8]>()
        if format == .csv {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(dossiers.count * 128 + 256)
            bytes.append(row: columns.map { .text($0.key) })
            for dossier in dossiers { append(row: dossier, &procedures, to: &bytes) }
            return bytes
        }
        var json = JSONWriter(capacity: dossiers.count * 256 + 256)
        if format == .json {
            json.array(.lines) { records in
                for dossier in dossiers { records.object { write(dossier, &procedures, into: &$0) } }
            }
            json.endLine()
        } else {
            for dossier in dossiers {
                json.object { write(dossier, &procedures, into: &$0) }
                json.endLine()
            }
        }
        return json.bytes
    }

    private func append(
        row dossier: LinkedDossier, _ procedures: inout ByVersion<[UInt8]>, to bytes: inout [UInt8]
    ) {
        for column in DossierColumn.allCases {
            if column != .code { bytes.append(UInt8(ascii: ",")) }
            append(column, of: dossier, &procedures, to: &bytes)
        }
        bytes.append("\r\n")
    }

    private func write(
        _ dossier: LinkedDossier, _ procedures: inout ByVersion<[UInt8]>, into record: inout JSONObjectWriter
    ) {
        for column in DossierColumn.allCases {
            let key = column.rawValue
            switch column {
            case .provisional: if dossier.dueOrigin == .provisional { record.member(key, true) }
            case .illustrative: if dossier.record.illustrative == true { record.member(key, true) }
            case .apology: if let number = apologyNumber(of: dossier) { record.member(key, number) }
            default: record.textUnlessEmpty(key) { append(column, of: dossier, &procedures, to: &$0) }
            }
        }
    }

    /// Appends a value as a cell; appends nothing if there is no value.
    private func append(
        _ column: DossierColumn, of dossier: LinkedDossier, _ procedures: inout ByVersion<[UInt8]>,
        to bytes: inout [UInt8]
    ) {
        switch column {
        case .code:
            if isMasked {
                bytes.append("…")
                dossier.record.code.appendLastFour(to: &bytes)
            } else {
                dossier.record.code.append(to: &bytes)
            }
        case .procedure:
            // Omitted if the procedure is sensitive.
            bytes += procedures.value(of: dossier, site) { version in
                site.catalogue[version]?.isSensitive != false ? [] : Array(version.code.text.utf8)
            }
        case .applicantKind: bytes += dossier.record.applicantKind.rawValue.utf8
        case .channel: bytes += dossier.record.channel.rawValue.utf8
        case .received: dossier.record.received.appendISO(to: &bytes)
        case .due: dossier.due?.appendISO(to: &bytes)
        case .provisional: if dossier.dueOrigin == .provisional { bytes.append("true") }
        case .resolved: dossier.record.resolved?.appendISO(to: &bytes)
        case .outcome: if let outcome = dossier.record.outcome { bytes += outcome.rawValue.utf8 }
        case .standing: bytes.append(dossier.status.key)
        case .apology: if let number = apologyNumber(of: dossier) { bytes.append(cell: number) }
        case .illustrative: if dossier.record.illustrative == true { bytes.append("true") }
        }
    }
}

extension DossierTable {
    private func apologyNumber(of dossier: LinkedDossier) -> String? {
        site.apologyFile(of: dossier).flatMap { site.apologyNumber($0)?.number }
    }
}

/// The columns published for each dossier. Columns that are fields of the record use its labels and types.
private enum DossierColumn: String, CaseIterable {
    case code, procedure, applicantKind, channel, received, due, provisional, resolved, outcome, standing, apology
    case illustrative

    func description(isMasked: Bool) -> FieldDescription {
        let own = Dossier.schema.fields.first { $0.key == rawValue }?.description
        func field(_ label: String, _ type: FieldType, isRequired: Bool = false) -> FieldDescription {
            FieldDescription(
                key: rawValue, label: own?.label ?? label, type: type, isRequired: isRequired,
                source: own?.source ?? "Tính từ dữ liệu")
        }
        switch self {
        case .code where isMasked: return field("", .text, isRequired: true)
        // Not required: omitted if the procedure alone would reveal details of a person's private life.
        case .procedure: return field("", own?.type ?? .text)
        case .provisional: return field("Ngày hẹn trả tạm tính", .boolean)
        case .standing:
            let standings = ProcessingStatus.allCases.map { ChoiceOption(key: "\($0.key)", label: $0.label) }
            return field("Tình trạng", .choice(standings), isRequired: true)
        case .apology: return field("Số phiếu xin lỗi", .text)
        case .code, .applicantKind, .channel, .received, .due, .resolved, .outcome, .illustrative:
            return own ?? field(rawValue, .text)
        }
    }
}
