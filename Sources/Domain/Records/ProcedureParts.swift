import Diagnostics
import RecordSchema
import WorkingTime

/// A way to submit a dossier (cách thức thực hiện), with its own time limit and fees.
public struct SubmissionChannel: Record, Hashable {
    public var channel = Way.inPerson
    public var timeLimit: TimeLimit?
    /// The fees: nil if unknown, empty if there are none.
    public var fees: [Fee]?
    public var note: String?

    public init(at location: Location) {}

    /// The way of submission (hình thức nộp).
    public enum Way: String, Choice {
        case inPerson = "in-person"
        case online, postal

        public var label: String {
            switch self {
            case .inPerson: "Trực tiếp"
            case .online: "Trực tuyến"
            case .postal: "Bưu chính"
            }
        }
    }

    public static let schema = Schema<SubmissionChannel>(
        "channel", "Cách thức nộp", source: "Nghị định 63/2010/NĐ-CP Điều 8.2",
        [
            Field("channel", "Hình thức nộp", \.channel, required: true),
            Field("timeLimit", "Thời hạn giải quyết", \.timeLimit, source: "NĐ 63/2010 Điều 8.2"),
            Field("fees", "Phí, lệ phí", \.fees, source: "NĐ 63/2010 Điều 8.2"),
            Field("note", "Ghi chú", \.note),
        ])
}

/// A charge or duty (phí hoặc lệ phí).
public struct Fee: Record, Hashable {
    public var kind = FeeKind.charge
    /// The amount in whole units of the currency; nil if it is set elsewhere.
    public var amount: Int?
    public var currency: Currency?
    public var unit: String?
    public var note: String?
    public var conditions: String?
    public var setBy: Setter?
    public var basis: LegalDocument?
    public var validFrom: Day?
    public var validTo: Day?

    public init(at location: Location) {}

    /// The kind of fee: a charge (phí) or a duty (lệ phí).
    public enum FeeKind: String, Choice {
        case charge, duty
        public var label: String { self == .charge ? "Phí" : "Lệ phí" }
    }

    /// The currency of an amount.
    public enum Currency: String, Choice {
        case vnd = "VND"
        case usd = "USD"
        public var label: String { self == .vnd ? "đồng" : "USD" }
    }

    /// The body that sets the amount.
    public enum Setter: String, Choice {
        case ministry, province
        public var label: String { self == .ministry ? "Bộ Tài chính quy định" : "Hội đồng nhân dân tỉnh quy định" }
    }

    public static let schema = Schema<Fee>(
        "fee", "Phí, lệ phí", source: "Luật Phí và lệ phí 97/2015/QH13",
        [
            Field("kind", "Loại", \.kind, required: true),
            Field("amount", "Mức thu", \.amount),
            Field("currency", "Đơn vị tiền", \.currency),
            Field("unit", "Đơn vị tính", \.unit),
            Field("note", "Ghi chú", \.note),
            Field("conditions", "Trường hợp áp dụng, miễn, giảm", \.conditions),
            Field("setBy", "Cơ quan quy định mức thu", \.setBy),
            Field("basis", "Căn cứ", \.basis),
            Field("validFrom", "Áp dụng từ ngày", \.validFrom),
            Field("validTo", "Áp dụng đến ngày", \.validTo),
        ])
}

/// A document to submit as part of a dossier (thành phần hồ sơ).
public struct RequiredDocument: Record {
    public var group: String?
    public var name = ""
    public var form: Located<String>?
    public var originals = 0
    public var copies = 0
    public var replaceableByData: Bool?
    public var note: String?

    public init(at location: Location) {}

    public static let schema = Schema<RequiredDocument>(
        "document", "Giấy tờ", source: "Nghị định 63/2010/NĐ-CP Điều 8.2",
        [
            Field("case", "Trường hợp", \.group),
            Field("name", "Tên giấy tờ", \.name, required: true),
            Field("form", "Mẫu đơn, tờ khai", \.form),
            Field("originals", "Số bản chính", \.originals, required: true),
            Field("copies", "Số bản sao", \.copies, required: true),
            Field("replaceableByData", "Được thay bằng dữ liệu", \.replaceableByData, source: "NĐ 309/2026 Điều 2"),
            Field("note", "Ghi chú", \.note),
        ])
}

/// A result of a procedure (kết quả thực hiện), written as a name alone or as a name with its code.
public struct ProcedureResult: Record {
    public var code: String?
    public var name = ""

    public init(at location: Location) {}

    public static var fieldType: FieldType { .textOrRecord { schema.description } }

    public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> ProcedureResult? {
        if case .scalar = raw.shape {
            guard let name = String.decode(raw, &problems) else { return nil }
            var result = ProcedureResult(at: Location(file: problems.file, position: raw.position))
            result.name = name
            return result
        }
        guard case .map(let entries) = raw.shape else {
            problems.report(
                .wrongType, at: raw.position, vi: "kết quả viết bằng tên, hoặc {code: …, name: …}",
                en: "write a result as its name, or as {code: …, name: …}")
            return nil
        }
        return schema.decode(entries, at: raw.position, &problems)
    }

    public static let schema = Schema<ProcedureResult>(
        "result", "Kết quả thực hiện",
        [
            Field("code", "Mã kết quả", \.code),
            Field("name", "Tên kết quả", \.name, required: true),
        ])
}

/// A reference to an official document (văn bản), such as a law, a decision, or a plan.
public struct LegalDocument: Record, Hashable {
    public var position: Position
    public var number: String?
    public var kind: String?
    public var title: String?
    public var date: Day?
    public var issuer: String?
    public var articles: String?
    public var annex: String?

    public init(at location: Location) { position = location.position }

    public static let schema = Schema<LegalDocument>(
        "legalDocument", "Văn bản",
        [
            Field("number", "Số, ký hiệu", \.number),
            Field("kind", "Loại văn bản", \.kind),
            Field("title", "Tên văn bản", \.title),
            Field("date", "Ngày ban hành", \.date),
            Field("issuer", "Cơ quan ban hành", \.issuer),
            Field("articles", "Điều, khoản", \.articles),
            Field("annex", "Phụ lục", \.annex),
        ])
}
