import Disclosure
import RecordSchema
import Records

/// A filter of the list of procedures. Each has a page, so that filtering needs no script.
public enum ProcedureFilter: Hashable, Sendable {
    /// Mức độ trực tuyến; nil if unknown.
    case level(Procedure.OnlineLevel?)
    /// Cách nộp.
    case way(SubmissionChannel.Way)

    /// The filters by online level.
    public static let levels: [ProcedureFilter] = [.level(.full), .level(.partial), .level(.some(.none)), .level(nil)]
    /// The filters by way of submission.
    public static let ways = SubmissionChannel.Way.allCases.map(ProcedureFilter.way)

    /// The Vietnamese name of the filter, shown to readers.
    public var label: String {
        switch self {
        case .level(let level): level?.label ?? "Chưa cập nhật mức độ"
        case .way(.inPerson): "Nộp trực tiếp"
        case .way(.online): "Nộp trực tuyến"
        case .way(.postal): "Nộp qua bưu chính"
        }
    }

    /// In separate folders, so that no field can have the same address.
    var address: String {
        switch self {
        case .level(.full): "thu-tuc/muc-do/toan-trinh.html"
        case .level(.partial): "thu-tuc/muc-do/mot-phan.html"
        case .level(.some(.none)): "thu-tuc/muc-do/chua-truc-tuyen.html"
        case .level(nil): "thu-tuc/muc-do/chua-cap-nhat.html"
        case .way(.inPerson): "thu-tuc/cach-nop/truc-tiep.html"
        case .way(.online): "thu-tuc/cach-nop/truc-tuyen.html"
        case .way(.postal): "thu-tuc/cach-nop/buu-chinh.html"
        }
    }
}

extension Catalogue {
    /// Returns the procedures of a field that match a filter.
    public func procedures(of field: Field, _ filter: ProcedureFilter) -> [VersionKey] {
        field.procedures.filter { key in
            guard let version = self[key] else { return false }
            return switch filter {
            case .level(let level): version.onlineLevel == level
            case .way(let way): version.terms.allows(way)
            }
        }
    }

    /// Returns the number of procedures that match a filter.
    public func count(_ filter: ProcedureFilter) -> Int {
        fields.reduce(0) { $0 + procedures(of: $1, filter).count }
    }

    /// The filters with at least one procedure; the others have no page.
    var filters: [ProcedureFilter] {
        (ProcedureFilter.levels + ProcedureFilter.ways).filter { count($0) > 0 }
    }
}
