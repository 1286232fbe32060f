import Diagnostics
import RecordSchema
import Records

/// The columns that an import of procedures reads.
enum ProcedureColumns {
    static let all: [ImportColumn] = [
        ImportColumn(
            "code", of: Procedure.schema, .procedureCode, isEssential: true,
            headings: ["Mã TTHC", "Mã số TTHC", "Mã thủ tục hành chính", "Mã số thủ tục", "Mã số"]),
        ImportColumn(
            "name", of: Procedure.schema, isEssential: true,
            headings: ["Tên TTHC", "Tên thủ tục hành chính", "Thủ tục hành chính", "Thủ tục"]),
        ImportColumn("field", of: Procedure.schema, headings: ["Tên lĩnh vực"]),
        ImportColumn(
            "levels", of: Procedure.schema,
            .list(
                separators: ",;/",
                refusal: ValueProblem(
                    .wrongChoice, vi: "cấp thực hiện chỉ nhận: Cấp xã, Cấp huyện, Cấp tỉnh, Cấp bộ, Cơ quan khác",
                    en: "levels are Cấp xã, Cấp huyện, Cấp tỉnh, Cấp bộ, Cơ quan khác")),
            headings: ["Cấp", "Cấp giải quyết", "Cấp thực hiện TTHC", "level"],
            spellings: [
                "commune": ["Xã"], "district": ["Cấp huyện", "Huyện"], "province": ["Tỉnh"], "ministry": ["Bộ"],
            ]),
        ImportColumn(
            "channels", of: Procedure.schema,
            .list(
                separators: "/,;",
                refusal: ValueProblem(
                    .wrongChoice, vi: "cách thức nộp chỉ nhận: trực tiếp / trực tuyến / bưu chính",
                    en: "ways of submission are trực tiếp / trực tuyến / bưu chính")),
            choices: SubmissionChannel.Way.fieldType.choices,
            headings: ["Cách thức nộp", "Hình thức nộp", "Cách thức thực hiện TTHC"]),
        ImportColumn(
            "legalBases", of: Procedure.schema, .list(separators: ";"),
            headings: ["Căn cứ", "Cơ sở pháp lý", "legal basis"]),
        ImportColumn("source", of: Procedure.schema, headings: ["Nguồn"]),
        ImportColumn(
            "timeLimit", of: Procedure.schema, fills: "channels",
            headings: ["Thời hạn", "Thời hạn giải quyết", "Thời gian giải quyết"]),
        ImportColumn(
            "fee", of: Procedure.schema, fills: "channels",
            headings: ["Phí, lệ phí", "Mức phí, lệ phí", "Phí", "Lệ phí"]),
    ]
}
